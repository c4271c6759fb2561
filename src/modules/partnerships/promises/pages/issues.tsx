import { page } from '#platform/http/page.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Rooms } from '#web/ui/rooms.tsx';
import { keepCommunities, viewCommunities } from '../../policy.ts';
import { IssueTable } from '../parts/issue-table.tsx';
import { sayIssue } from '../say-issues.ts';
import { sayWays } from '../say-ways.ts';
import { allIssues } from '../store/issues.ts';
import type { Route } from './+types/issues';

export const loader = page(viewCommunities, async ask => {
  const { tx, say, query, who, today } = ask;
  const all = await allIssues(tx, { settled: true });
  const rows = all.map(issue => sayIssue(ask, issue));
  const open = rows.filter(row => !row.settled);
  const oldest = all.find(issue => issue.settled_on === null);
  return {
    words: say.group('partnerships', 'issues'),
    ways: sayWays(ask, 'issues'),
    lead: oldest
      ? say('partnerships', 'issues.lead', {
          count: open.length,
          days: Temporal.PlainDate.from(oldest.raised_on).until(today).days,
        })
      : say('partnerships', 'issues.leadNone'),
    open,
    settled: rows.filter(row => row.settled).toReversed(),
    done: query.get('done') === 'raised' ? say('partnerships', 'issues.done.raised') : null,
    add: keepCommunities.may(who) ? '/issues-register/new' : null,
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** What stands between the agency and its partners and communities, the oldest first. */
export default function Issues({ loaderData }: Route.ComponentProps) {
  const { words, open, settled } = loaderData;
  return (
    <>
      <PageHead
        title={words.title}
        lead={loaderData.lead}
        actions={loaderData.add && <ButtonLink href={loaderData.add}>{words.add}</ButtonLink>}
      />
      <Rooms {...loaderData.ways} />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <Card title={words.open} count={open.length}>
            <IssueTable words={words} caption={words.open} rows={open} empty={<Empty title={words.none} />} />
          </Card>
          {settled.length > 0 && (
            <Card title={words.settled} count={settled.length}>
              <IssueTable words={words} caption={words.settled} rows={settled} empty={null} />
            </Card>
          )}
        </Stack>
      </Wrap>
    </>
  );
}
