import { directorySetting, drawAreas } from '#modules/organizations/index.ts';
import { page } from '#platform/http/page.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { Grid } from '#web/ui/layout.tsx';
import { Table } from '#web/ui/table.tsx';
import { loadUnmet } from '../load-unmet.ts';
import { Figure } from '../parts/figure.tsx';
import { HotSpots } from '../parts/hot-spots.tsx';
import { Limits } from '../parts/limits.tsx';
import { ReportFrame } from '../parts/report-frame.tsx';
import { viewNeeds } from '../policy.ts';
import { reportBar, sayLimits } from '../say/say-figures.ts';
import { sayNeedsTable } from '../say/say-needs.ts';
import type { Route } from './+types/needs-map';

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.tab }];

export const loader = page(viewNeeds, async ask => {
  const { tx, say, query } = ask;
  const unmet = await loadUnmet(ask);
  const { corner } = await directorySetting(tx);
  const { table, areas, rows, totals } = sayNeedsTable(say, unmet, unmet.needs);
  const chosen = rows.find(({ key }) => key === query.get('kind'));
  const { cells } = chosen ?? totals;
  const counts = chosen ? table.cells[table.kinds.indexOf(chosen.key)]! : table.columnTotals;
  const lines = table.areas.map((id, at) => ({ id, key: areas[at]!.key, name: areas[at]!.name, count: cells[at]! }));
  const most = Math.max(1, ...counts.map(count => count ?? 0));
  const map = drawAreas(unmet.areas, corner, {
    current: null,
    href: id => lines.find(line => line.id === id)?.count.href ?? '#table',
    marks: [],
  });
  const words = say.group('measures', 'map');
  return {
    words,
    bar: reportBar(say, 'map'),
    heads: { area: say('measures', 'needs.area'), count: say('measures', 'needs.count') },
    kindLabel: say('measures', 'needs.kind'),
    show: say('measures', 'shown.show'),
    summary: say('measures', 'shown.definition'),
    limits: sayLimits(say, unmet.floor),
    definitions: [
      say('measures', 'needs.definition'),
      say('measures', 'needs.areaText'),
      say('measures', 'needs.missing'),
    ],
    kind: chosen?.key ?? '',
    kinds: rows.map(({ key, name }) => ({ value: key, label: name })),
    lines,
    map: map && {
      width: map.width,
      height: map.height,
      spots: map.areas.map(({ id, name, lines, href, points, x, y }) => {
        const at = table.areas.indexOf(id);
        const count = at < 0 ? '0' : cells[at]!.text;
        return { id, name, lines, href, points, x, y, count, share: (counts[at] ?? 0) / most };
      }),
    },
  };
});

export default function NeedsMap({ loaderData }: Route.ComponentProps) {
  const { words, map, lines, heads } = loaderData;
  return (
    <ReportFrame title={words.title} lead={words.lead} bar={loaderData.bar}>
      <Card>
        <form className="al-filter" method="get" noValidate>
          <Select
            name="kind"
            label={loaderData.kindLabel}
            required={false}
            empty={words.all}
            options={loaderData.kinds}
            value={loaderData.kind}
          />
          <Button>{loaderData.show}</Button>
        </form>
      </Card>
      <Grid kind="main-side">
        <Card title={words.mapTitle}>
          {map ? <HotSpots map={map} title={words.mapTitle} hint={words.hint} /> : <p>{words.none}</p>}
        </Card>
        <Card title={words.table} id="table">
          <Table
            caption={words.title}
            hideCaption
            empty={<p>0</p>}
            head={[
              { key: 'name', label: heads.area },
              { key: 'count', label: heads.count, kind: 'number' },
            ]}
            rows={lines.map(({ key, name, count }) => ({
              key,
              cells: { name, count: <Figure of={count} label={name} /> },
            }))}
          />
        </Card>
      </Grid>
      <Card>
        <Limits summary={loaderData.summary} limits={loaderData.limits} definitions={loaderData.definitions} />
      </Card>
    </ReportFrame>
  );
}
