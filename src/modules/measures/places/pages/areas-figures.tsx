import { directoryAreas, smallGroup } from '#modules/agency/index.ts';
import { areasForDirectory, directorySetting, drawAreas } from '#modules/organizations/index.ts';
import { page } from '#platform/http/page.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Table } from '#web/ui/table.tsx';
import { HotSpots } from '../../parts/hot-spots.tsx';
import { viewPlaces } from '../../policy.ts';
import { measures } from '../../store/place-figures.ts';
import { figuresFor } from '../figures-for.ts';
import { dayAsked } from '../load-place.ts';
import { DayForm } from '../parts/place-figures.tsx';
import { sayFigure } from '../say-place.ts';
import type { Route } from './+types/areas-figures';

export const loader = page(viewPlaces, async ask => {
  const { tx, say, language, today, query } = ask;
  const { days, asOf } = await dayAsked(ask);
  const all = await measures(tx, language);
  const chosen = all.find(each => each.code === query.get('measure')) ?? all[0]!;
  const series = asOf ? await figuresFor(ask, { measures: [chosen.code], from: asOf, until: asOf, of: 'area' }) : [];
  const floor = await smallGroup(tx);
  const names = new Map((await directoryAreas(tx, today.toString())).map(area => [area.code, area]));
  const lines = series.flatMap(({ place, points: [point] }) => {
    const area = names.get(place);
    return point && area
      ? [
          {
            id: area.id as string,
            share: point.value ?? 0,
            ...sayFigure(ask, chosen, point, floor),
            name: area.name,
            href: `/areas/${place}?day=${asOf}`,
          },
        ]
      : [];
  });
  const most = Math.max(...lines.map(line => line.share), 1e-9);
  const drawn = await areasForDirectory(tx, today.toString());
  const lineOf = new Map(
    drawn.map(area => [area.id as string, lines.find(line => area.ids.some(id => id === line.id))]),
  );
  const { corner } = await directorySetting(tx);
  const map = drawAreas(drawn, corner, { current: null, href: id => lineOf.get(id)?.href ?? '#table', marks: [] });
  return {
    words: say.group('measures', 'places'),
    communities: say('measures', 'goals.communities'),
    over: asOf ? say('measures', 'places.over', { day: sayDay(language, asOf) }) : null,
    asOf: asOf ?? '',
    days: days.map(day => ({ value: day, label: sayDay(language, day) })),
    measures: all.map(each => ({ value: each.code, label: each.name })),
    chosen: chosen.code,
    definition: chosen.definition,
    mapTitle: say('measures', 'places.mapTitle', { measure: chosen.name }),
    tableTitle: say('measures', 'places.tableTitle', { measure: chosen.name }),
    lines,
    map: map &&
      lines.length > 0 && {
        width: map.width,
        height: map.height,
        spots: map.areas.map(({ id, name, lines: said, href, points, x, y }) => {
          const line = lineOf.get(id);
          const count = line?.value ?? say('measures', 'places.noValue');
          return {
            id,
            name,
            lines: said,
            href,
            points,
            x,
            y,
            count,
            share: (line?.share ?? 0) / most,
          };
        }),
      },
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.allTab }];

/** One measure in all neighborhoods, as a map and as a table. */
export default function AreasFigures({ loaderData }: Route.ComponentProps) {
  const { words, map, lines } = loaderData;
  return (
    <>
      <PageHead
        over={loaderData.over}
        title={words.allTitle}
        lead={words.allLead}
        crumbs={<Crumbs items={[{ label: loaderData.communities, href: '/communities' }, { label: words.allTitle }]} />}
        arches={false}
      />
      <Wrap body>
        <Stack>
          <Card title={loaderData.tableTitle} id="table">
            <DayForm words={words} days={loaderData.days} asOf={loaderData.asOf}>
              <Select name="measure" label={words.measure} options={loaderData.measures} value={loaderData.chosen} />
            </DayForm>
            <p>{loaderData.definition}</p>
            <Table
              caption={loaderData.tableTitle}
              hideCaption
              empty={<Empty title={words.none}>{words.noneText}</Empty>}
              head={[
                { key: 'name', label: words.area },
                { key: 'value', label: words.value, kind: 'number' },
                { key: 'of', label: words.of },
                { key: 'period', label: words.period },
                { key: 'missing', label: words.missing, kind: 'number' },
              ]}
              rows={lines.map(({ id, name, href, value, of, period, missing }) => ({
                key: id,
                cells: { name: <a href={href}>{name}</a>, value, of, period, missing },
              }))}
            />
          </Card>
          {map && (
            <Card title={loaderData.mapTitle}>
              <HotSpots map={map} title={loaderData.mapTitle} hint={words.mapHint} />
            </Card>
          )}
        </Stack>
      </Wrap>
    </>
  );
}
