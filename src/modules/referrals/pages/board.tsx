import { page } from '#platform/http/page.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
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
  const waiting = counts.filter(each => each.count > 0 || each.chosen);
  const selects = [
    ['waits', words.waitsFor, words.anything],
    ['worker', words.worker, words.allWorkers],
    ['organization', words.organization, words.allOrganizations],
    ['urgency', words.urgency, words.allUrgencies],
  ] as const;
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
          <Card title={words.caption}>
            <Stack tight>
              <Disclosure summary={words.filter} open={loaderData.narrowed}>
                <form className="al-filter al-filter--grid" method="get" noValidate>
                  {selects.map(([name, label, empty]) => (
                    <Select key={name} name={name} label={label} required={false} empty={empty} {...filters[name]} />
                  ))}
                  <Button>{words.show}</Button>
                </form>
              </Disclosure>
              <WaitingTable words={words} rows={rows} empty={<Empty title={words.none}>{words.noneText}</Empty>} />
            </Stack>
            {first && (
              <p>
                <a href={first}>{words.first}</a>
              </p>
            )}
            <Pages later={later ?? undefined} />
          </Card>
          {waiting.length > 0 && (
            <Card title={words.counts} aside={!all.chosen && <a href={all.href}>{words.all}</a>}>
              <MiniList>
                {waiting.map(each => (
                  <MiniRow
                    key={each.key}
                    start={null}
                    title={each.chosen ? <b>{each.label}</b> : each.label}
                    href={each.href}
                    end={<b>{each.count}</b>}
                  />
                ))}
              </MiniList>
            </Card>
          )}
        </Grid>
      </Wrap>
    </>
  );
}
