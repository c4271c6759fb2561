import { isId, newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { keepDirectory } from '../policy.ts';
import { openProposals } from '../store/proposals.ts';
import { decideProposal } from '../use-cases/decide-proposal.ts';
import type { Route } from './+types/proposals';

const MOST = 100;

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: `${loaderData?.words.tab} | Alongside` }];

export const loader = page(keepDirectory, async ({ tx, say, query }) => {
  const words = say.group('organizations', 'proposals');
  const proposals = await openProposals(tx, MOST);
  return {
    words,
    crumbs: [
      { label: say('organizations', 'search.tab'), href: '/directory' },
      { label: say('organizations', 'keep.tab'), href: '/directory/keep' },
      { label: words.title },
    ],
    done: query.get('done') === 'decided' ? words.done : null,
    proposals: proposals.map(row => {
      const source = row.source ?? words.anySource;
      return {
        id: row.id,
        formKey: newId(),
        title: [row.organization, row.row_name].filter(Boolean).join(': '),
        href: `/directory/organizations/${row.organization_id}`,
        text:
          row.kind === 'remove'
            ? say('organizations', 'proposals.remove', { source })
            : row.kind === 'same-as'
              ? say('organizations', 'proposals.sameAs', { other: row.other ?? '' })
              : say('organizations', 'proposals.change', {
                  source,
                  field: row.field ?? '',
                  offered: row.offered ?? '',
                }),
      };
    }),
  };
});

export const action = submit(keepDirectory, { words: 'organizations' }, async ask => {
  const id = ask.form.get('proposal');
  const proposalId = isId(id) ? id : notThere();
  const decided = await decideProposal(ask, { proposalId, take: ask.form.get('take') === 'yes' });
  return decided.ok ? ok({ to: '/directory/proposals?done=decided' }) : decided;
});

export default function Proposals({
  loaderData: { words, crumbs, proposals, done },
  actionData,
}: Route.ComponentProps) {
  return (
    <>
      <PageHead title={words.title} lead={words.lead} crumbs={<Crumbs items={crumbs} />} />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={actionData?.problems ?? []} />
          {done && <SuccessPanel title={done} />}
          {proposals.length === 0 && <Empty title={words.none} />}
          {proposals.map(proposal => (
            <Card key={proposal.id} title={<a href={proposal.href}>{proposal.title}</a>}>
              <p>{proposal.text}</p>
              <form method="post">
                <FormKeys formKey={proposal.formKey} />
                <input type="hidden" name="proposal" value={proposal.id} />
                <Actions>
                  <Button kind="outline" name="take" value="yes">
                    {words.take}
                  </Button>
                  <Button kind="quiet" name="take" value="no">
                    {words.refuse}
                  </Button>
                </Actions>
              </form>
            </Card>
          ))}
        </Stack>
      </Wrap>
    </>
  );
}
