import { page } from '#platform/http/page.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Table } from '#web/ui/table.tsx';
import { loadYearly, reportYear, YEARLY } from '../load-yearly.ts';
import { viewGoals } from '../policy.ts';
import type { Route } from './+types/yearly';

const YEARS = 5;

export const loader = page(viewGoals, async ask => {
  const { say, query, today } = ask;
  const year = reportYear(query.get('year'), today);
  const words = say.group('measures', 'yearly');
  const lines = await loadYearly(ask, year);
  return {
    words,
    communities: say('measures', 'goals.communities'),
    title: say('measures', 'yearly.title', { year }),
    year: String(year),
    years: Array.from({ length: YEARS }, (_, at) => String(today.year - at)).map(value => ({ value, label: value })),
    csv: `/reports/partnerships.csv?year=${year}`,
    pdf: `/reports/partnerships.pdf?year=${year}`,
    head: YEARLY.map(key => ({ key, label: words[key] })),
    lines: lines.map(({ key, name, names, goals, cells }) => ({
      key,
      name,
      names: names.join(', '),
      cells,
      goals: goals.map(({ key: id, title, stateWord, now, target, good }) => ({
        key: id,
        title,
        stateWord,
        now,
        target,
        good,
      })),
    })),
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Partners, what was done together and what came of it in a year; printed it is the report. */
export default function Yearly({ loaderData }: Route.ComponentProps) {
  const { words, lines } = loaderData;
  const communities = lines.filter(({ key }) => key !== 'all');
  return (
    <>
      <PageHead
        title={loaderData.title}
        lead={words.lead}
        crumbs={
          <Crumbs items={[{ label: loaderData.communities, href: '/communities' }, { label: loaderData.title }]} />
        }
        actions={
          <>
            <ButtonLink href={loaderData.pdf} kind="outline" icon="print">
              {words.pdf}
            </ButtonLink>
            <ButtonLink href={loaderData.csv} kind="outline" icon="file_present">
              {words.download}
            </ButtonLink>
          </>
        }
      />
      <Wrap body>
        <Stack>
          <Card>
            <form className="al-filter" method="get" noValidate>
              <Select
                name="year"
                label={words.year}
                required={false}
                options={loaderData.years}
                value={loaderData.year}
              />
              <Button>{words.show}</Button>
            </form>
          </Card>
          <Card>
            <Table
              caption={loaderData.title}
              hideCaption
              head={[{ key: 'name', label: words.community }, ...loaderData.head]}
              rows={lines.map(line => ({ key: line.key, cells: { name: line.name, ...line.cells } }))}
            />
            <p className="al-second">{words.counted}</p>
          </Card>
          {communities.map(line => (
            <Card key={line.key} title={line.name}>
              <Stack tight>
                <p>
                  <b>{words.who}:</b> {line.names || words.none}
                </p>
                <h3>{words.results}</h3>
                {line.goals.length === 0 ? (
                  <p className="al-second">{words.noResults}</p>
                ) : (
                  <MarkList>
                    {line.goals.map(goal => (
                      <MarkItem key={goal.key} state={goal.good ? 'done' : 'open'} title={goal.title}>
                        {[goal.stateWord, goal.now, goal.target].filter(Boolean).join(' · ')}
                      </MarkItem>
                    ))}
                  </MarkList>
                )}
              </Stack>
            </Card>
          ))}
        </Stack>
      </Wrap>
    </>
  );
}
