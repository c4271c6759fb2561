import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Table } from '#web/ui/table.tsx';
import { keepCommunities, viewCommunities } from '../../policy.ts';
import { loadProspects } from '../load-prospects.ts';
import { GapCard } from '../parts/gap-card.tsx';
import { SectorTable } from '../parts/sector-table.tsx';
import { seekSectors } from '../use-cases/seek-sectors.ts';
import type { Route } from './+types/prospects';

export const loader = page(viewCommunities, loadProspects);

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const communityId = String(ask.form.get('community') ?? '');
  const sought = await seekSectors(ask, { communityId, sectors: ask.form.getAll('sectors').map(String) });
  return sought.ok ? ok({ to: `/partners/prospects?community=${communityId}&done=sought` }) : sought;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Whom to ask next: scored prospects, the walks of life a community misses, and who closes a gap. */
export default function Prospects({ loaderData, actionData }: Route.ComponentProps) {
  const { words, table, rows, gaps } = loaderData;
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        crumbs={<Crumbs items={[{ label: words.crumb, href: '/partners' }, { label: words.title }]} />}
        actions={
          loaderData.mayKeep && (
            <ButtonLink href="/partners/add" icon="add">
              {words.add}
            </ButtonLink>
          )
        }
      />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <ErrorSummary problems={actionData?.problems ?? []} />
          <form className="al-filter" method="get" noValidate>
            <Select
              name="community"
              label={words.community}
              required={false}
              empty={words.anyCommunity}
              options={loaderData.communities}
              value={loaderData.community}
            />
            <Button kind="outline">{words.show}</Button>
          </form>
          <Card title={words.list}>
            <Table
              caption={words.list}
              hideCaption
              head={[
                { key: 'name', label: words.organization },
                { key: 'score', label: words.score },
                { key: 'decision', label: words.decision },
                { key: 'state', label: words.state },
                { key: 'sector', label: words.sector },
                { key: 'introduced', label: words.introduced },
                { key: 'contact', label: words.contact },
              ]}
              rows={rows.map(row => ({ key: row.key, cells: { ...row, name: <a href={row.href}>{row.name}</a> } }))}
              empty={<Empty title={words.none}>{words.noneText}</Empty>}
            />
          </Card>
          {table ? (
            <SectorTable
              words={words}
              table={table}
              community={loaderData.community}
              formKey={loaderData.mayKeep ? loaderData.formKey : null}
            />
          ) : (
            <p className="al-second">{words.chooseCommunity}</p>
          )}
          <GapCard words={words} gaps={gaps} community={loaderData.community} mayKeep={loaderData.mayKeep} />
        </Stack>
      </Wrap>
    </>
  );
}
