import { PHASES } from '#modules/partnerships/index.ts';
import { page } from '#platform/http/page.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { CheckboxGroup } from '#web/ui/field-choices.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Table } from '#web/ui/table.tsx';
import { loadCompare } from '../load-compare.ts';
import { CompareFigure } from '../parts/compare-cell.tsx';
import { PhasePips } from '../parts/phase-pips.tsx';
import { viewGoals } from '../policy.ts';
import type { Route } from './+types/compare';

export const loader = page(viewGoals, async ask => {
  const { say, language, query } = ask;
  const { rows, whole, known, chosen, by, ends, ...compared } = await loadCompare(ask, query);
  const phases = PHASES.map((phase, at) => ({ value: phase, label: String(at + 1) }));
  const asked = new URLSearchParams(query);
  asked.delete('_routes');
  return {
    words: say.group('measures', 'compare'),
    title: say('measures', 'compare.title', { count: rows.length }),
    lead: say('measures', compared.exact ? 'compare.lead' : 'compare.leadWithout', { floor: compared.floor }),
    over: sayDay(language, compared.on),
    fewText: say('measures', 'compare.fewText', { floor: compared.floor }),
    csv: `/communities/compare.csv?${asked}`,
    on: compared.on,
    map: `/areas?measure=${by.code}&day=${compared.on}`,
    days: compared.days,
    phase: compared.phase ?? '',
    phases,
    by: by.code,
    chosen: chosen.map(({ code, name }) => ({ value: code, label: name })),
    measures: known.map(({ code, name }) => ({ value: code, label: name })),
    definitions: chosen.map(({ code, name, definition }) => ({ key: code, name, definition })),
    rows: rows.map(({ id, name, number, place, cells }) => ({
      key: id,
      name,
      number,
      place,
      href: `/communities/${id}`,
      cells: cells.map(({ key, text, of, few, share, spark }) => ({ key, text, of, few, share, spark })),
    })),
    whole: whole.map(({ key, text, of, share, spark }) => ({ key, text, of, few: false, share, spark })),
    ranked: rows.some(({ place }) => place !== null),
    notRanked: say('measures', 'compare.notRanked', { measure: by.name, floor: compared.floor }),
    overTime: {
      title: say('measures', 'compare.over', { measure: by.name }),
      ends,
      rows: rows.map(({ id, name, cells }) => ({
        key: id,
        name,
        values: cells
          .find(({ key }) => key === by.code)!
          .line.map(value =>
            value === null ? '–' : new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value),
          ),
      })),
    },
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Communities side by side on the same measures, over twelve quarters, in order by one of them. */
export default function Compare({ loaderData }: Route.ComponentProps) {
  const { words, rows, whole, chosen, overTime } = loaderData;
  return (
    <>
      <PageHead
        title={loaderData.title}
        lead={loaderData.lead}
        over={loaderData.over}
        crumbs={<Crumbs items={[{ label: words.communities, href: '/communities' }, { label: words.compare }]} />}
        actions={
          <>
            <ButtonLink href={loaderData.map} kind="outline" icon="location_on">
              {words.map}
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
              <Select name="by" label={words.by} required={false} options={chosen} value={loaderData.by} />
              <Select name="on" label={words.months} required={false} options={loaderData.days} value={loaderData.on} />
              <Select
                name="phase"
                label={words.phase}
                required={false}
                empty={words.allPhases}
                options={loaderData.phases}
                value={loaderData.phase}
              />
              <Button>{words.show}</Button>
              <Disclosure summary={words.choose}>
                <CheckboxGroup
                  name="m"
                  label={words.choose}
                  required={false}
                  options={loaderData.measures}
                  value={chosen.map(({ value }) => value)}
                />
              </Disclosure>
            </form>
          </Card>
          <Card>
            <p className="al-second">
              {words.line}. {words.bar}. {words.few}: {loaderData.fewText}.
            </p>
            {rows.length > 0 && !loaderData.ranked && <p className="al-second">{loaderData.notRanked}</p>}
            <Table
              caption={loaderData.title}
              hideCaption
              rowHead="name"
              empty={<Empty title={words.noneTitle}>{words.noneText}</Empty>}
              head={[
                ...(loaderData.ranked ? [{ key: 'place', label: words.rank, kind: 'number' as const }] : []),
                { key: 'name', label: words.name },
                { key: 'phase', label: words.phase },
                ...chosen.map(({ value, label }) => ({ key: value, label })),
              ]}
              rows={
                rows.length === 0
                  ? []
                  : [
                      {
                        key: 'all',
                        cells: {
                          place: '',
                          name: words.together,
                          phase: '',
                          ...Object.fromEntries(
                            whole.map(cell => [
                              cell.key,
                              <CompareFigure key={cell.key} cell={cell} line={null} words={words} />,
                            ]),
                          ),
                        },
                      },
                      ...rows.map(row => ({
                        key: row.key,
                        cells: {
                          place: row.place ?? '–',
                          name: <a href={row.href}>{row.name}</a>,
                          phase:
                            row.number === null ? '–' : <PhasePips number={row.number} of={loaderData.phases.length} />,
                          ...Object.fromEntries(
                            row.cells.map((cell, at) => [
                              cell.key,
                              <CompareFigure
                                key={cell.key}
                                cell={cell}
                                line={whole[at]?.share ?? null}
                                words={words}
                              />,
                            ]),
                          ),
                        },
                      })),
                    ]
              }
            />
          </Card>
          <Card>
            <Disclosure summary={overTime.title}>
              <Table
                caption={overTime.title}
                head={[
                  { key: 'name', label: words.name },
                  ...overTime.ends.map(({ key, label }) => ({ key, label, kind: 'number' as const })),
                ]}
                rows={overTime.rows.map(row => ({
                  key: row.key,
                  cells: {
                    name: row.name,
                    ...Object.fromEntries(overTime.ends.map(({ key }, at) => [key, row.values[at]])),
                  },
                }))}
              />
            </Disclosure>
            <Disclosure summary={words.definitions}>
              <dl>
                {loaderData.definitions.map(({ key, name, definition }) => (
                  <div key={key}>
                    <dt>
                      <b>{name}</b>
                    </dt>
                    <dd>{definition}</dd>
                  </div>
                ))}
              </dl>
            </Disclosure>
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
