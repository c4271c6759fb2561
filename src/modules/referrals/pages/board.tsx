import { page } from '#platform/http/page.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Pages } from '#web/ui/pages.tsx';
import { loadBoard } from '../board/load-board.ts';
import { WaitingTable } from '../parts/waiting-table.tsx';
import { viewBoard } from '../policy.ts';
import type { Route } from './+types/board';

export const loader = page(viewBoard, loadBoard);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Board({ loaderData }: Route.ComponentProps) {
  const { words, rows, counts, all, filters, first, later } = loaderData;
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          loaderData.intake && (
            <ButtonLink kind="outline" href={loaderData.intake.href}>
              {loaderData.intake.label}
            </ButtonLink>
          )
        }
      />
      <Wrap body>
        <Grid kind="main-side">
          <Stack>
            <Card title={words.filter}>
              <form className="al-filter" method="get" noValidate>
                <Select
                  name="waits"
                  label={words.waitsFor}
                  required={false}
                  empty={words.anything}
                  {...filters.waits}
                />
                <Select
                  name="worker"
                  label={words.worker}
                  required={false}
                  empty={words.allWorkers}
                  {...filters.worker}
                />
                <Select
                  name="organization"
                  label={words.organization}
                  required={false}
                  empty={words.allOrganizations}
                  {...filters.organization}
                />
                <Select
                  name="urgency"
                  label={words.urgency}
                  required={false}
                  empty={words.allUrgencies}
                  {...filters.urgency}
                />
                <Button>{words.show}</Button>
              </form>
            </Card>
            <Card title={words.caption}>
              <WaitingTable words={words} rows={rows} empty={<Empty title={words.none}>{words.noneText}</Empty>} />
              {first && (
                <p>
                  <a href={first}>{words.first}</a>
                </p>
              )}
              <Pages later={later ?? undefined} />
            </Card>
          </Stack>
          <Card title={words.counts}>
            <MiniList>
              {counts
                .filter(each => each.count > 0 || each.chosen)
                .map(each => (
                  <MiniRow
                    key={each.key}
                    start={null}
                    title={each.chosen ? <b>{each.label}</b> : each.label}
                    href={each.href}
                    end={each.count}
                  />
                ))}
            </MiniList>
            {!all.chosen && (
              <p>
                <a href={all.href}>{words.all}</a>
              </p>
            )}
          </Card>
        </Grid>
      </Wrap>
    </>
  );
}
