import { accountNames } from '#modules/access/index.ts';
import { page } from '#platform/http/page.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Avatar } from '#web/ui/avatar.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Pages } from '#web/ui/pages.tsx';
import { viewDuplicates } from '../policy.ts';
import { sayMerges, sayProposals } from '../say-proposals.ts';
import { openProposals } from '../store/duplicates.ts';
import { mergesSeen } from '../store/merges.ts';
import type { Route } from './+types/duplicates';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.words.tab }];

const DONE = ['merged', 'apart', 'unmerged'] as const;
const PER_PAGE = 25;

export const loader = page(viewDuplicates, async ask => {
  const asked = Number(ask.query.get('page'));
  const number = Number.isInteger(asked) && asked > 1 && asked < 1000 ? asked : 1;
  const [open, merges] = [
    await openProposals(ask.tx, PER_PAGE + 1, (number - 1) * PER_PAGE),
    (await mergesSeen(ask.tx)).slice(0, 20),
  ];
  const people = await accountNames(
    ask.tx,
    merges.map(merge => merge.merged_by),
  );
  const done = DONE.find(code => code === ask.query.get('done'));
  return {
    words: ask.say.group('people', 'duplicates'),
    proposals: await sayProposals(ask, open.slice(0, PER_PAGE)),
    merges: await sayMerges(ask, merges, people),
    earlier: number > 1 ? `/people/duplicates?page=${number - 1}` : null,
    later: open.length > PER_PAGE ? `/people/duplicates?page=${number + 1}` : null,
    done: done ? ask.say('people', `duplicates.done.${done}`) : null,
  };
});

export default function Duplicates({ loaderData }: Route.ComponentProps) {
  const { words, proposals, merges, earlier, later } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} arches={false} />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <Grid kind="main-side">
            <Card title={words.open}>
              {proposals.length === 0 ? (
                <Empty title={words.none}>{words.noneText}</Empty>
              ) : (
                <MiniList>
                  {proposals.map(proposal => (
                    <MiniRow
                      key={proposal.id}
                      start={<Avatar side="family" initials={proposal.initials} size="s" />}
                      title={proposal.names}
                      href={proposal.href}
                    >
                      <p>{proposal.about}</p>
                      <p>{proposal.why}</p>
                    </MiniRow>
                  ))}
                </MiniList>
              )}
              <Pages earlier={earlier ?? undefined} later={later ?? undefined} />
            </Card>
            <Card title={words.lately} tone="sunken">
              {merges.length === 0 ? (
                <p>{words.noMerges}</p>
              ) : (
                <MiniList>
                  {merges.map(merge => (
                    <MiniRow key={merge.id} start={<Icon name="people" />} title={merge.title} href={merge.href}>
                      {merge.text}
                    </MiniRow>
                  ))}
                </MiniList>
              )}
            </Card>
          </Grid>
        </Stack>
      </Wrap>
    </>
  );
}
