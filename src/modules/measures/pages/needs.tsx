import { areasForDirectory, wishesSince } from '#modules/organizations/index.ts';
import { page } from '#platform/http/page.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Table } from '#web/ui/table.tsx';
import { loadUnmet } from '../load-unmet.ts';
import { Figure } from '../parts/figure.tsx';
import { Limits } from '../parts/limits.tsx';
import { ReportFrame } from '../parts/report-frame.tsx';
import { viewNeeds } from '../policy.ts';
import { reportBar, sayLimits } from '../say/say-figures.ts';
import { sayNeedsTable, sayReasons } from '../say/say-needs.ts';
import type { Route } from './+types/needs';

const MOST_WISHES = 12;

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.tab }];

export const loader = page(viewNeeds, async ask => {
  const { tx, say, language, today } = ask;
  const unmet = await loadUnmet(ask);
  const { table, ...byKind } = sayNeedsTable(say, unmet, unmet.needs);
  const wishes = await wishesSince(tx, today.subtract({ months: 12 }).toString(), language, MOST_WISHES);
  const areas = await areasForDirectory(tx, today.toString());
  const words = say.group('measures', 'needs');
  return {
    words,
    bar: reportBar(say, 'needs'),
    lead: table.total === null ? words.leadHidden : say('measures', 'needs.lead', { count: table.total }),
    summary: say('measures', 'shown.definition'),
    limits: sayLimits(say, unmet.floor),
    total: say('measures', 'shown.total'),
    byKind,
    reasons: sayReasons(say, unmet, unmet.needs, table),
    behind: unmet.behind,
    wishes: wishes.map((wish, at) => ({
      key: String(at),
      what: [wish.what, wish.term].filter(Boolean).join(' · '),
      area: areas.find(({ ids }) => ids.includes(wish.areaId ?? ''))?.name ?? '',
      times: wish.count,
    })),
  };
});

export default function Needs({ loaderData }: Route.ComponentProps) {
  const { words, byKind, reasons } = loaderData;
  return (
    <ReportFrame
      title={words.title}
      lead={loaderData.lead}
      bar={loaderData.bar}
      actions={
        <ButtonLink href="/reports/needs/figures.csv" kind="outline" icon="file_download">
          {words.csv}
        </ButtonLink>
      }
    >
      <Card title={words.byKind}>
        {byKind.rows.length === 0 ? <Empty title={words.none} /> : <ByKind {...loaderData} />}
        {loaderData.behind && (
          <p>
            <a href="/reports/needs/list">{words.people}</a>
          </p>
        )}
        <Limits
          summary={loaderData.summary}
          limits={loaderData.limits}
          definitions={[words.definition, words.reasonText, words.areaText, words.missing]}
        />
      </Card>
      <Card title={words.byReason}>
        {reasons ? (
          <Table
            caption={words.byReason}
            hideCaption
            empty={<p>{words.none}</p>}
            head={[
              { key: 'name', label: words.reason },
              { key: 'count', label: words.count, kind: 'number' },
            ]}
            rows={reasons.map(({ key, name, count }) => ({
              key,
              cells: { name, count: <Figure of={count} label={name} /> },
            }))}
          />
        ) : (
          <p>{words.few}</p>
        )}
      </Card>
      <Card title={words.wishes}>
        <p className="al-limit">{words.wishesText}</p>
        <Table
          caption={words.wishes}
          hideCaption
          empty={<p>{words.wishesNone}</p>}
          head={[
            { key: 'what', label: words.wish },
            { key: 'area', label: words.area },
            { key: 'times', label: words.times, kind: 'number' },
          ]}
          rows={loaderData.wishes.map(({ key, ...cells }) => ({ key, cells }))}
        />
      </Card>
    </ReportFrame>
  );
}

type Loaded = Pick<Route.ComponentProps['loaderData'], 'words' | 'byKind'>;

function ByKind({ words, byKind }: Loaded) {
  const { areas, rows, totals } = byKind;
  const cellsOf = ({ name, total, cells }: Pick<(typeof rows)[number], 'name' | 'total' | 'cells'>) => ({
    name,
    total: <Figure of={total} label={name} />,
    where: (
      <ul>
        {areas.map((area, at) =>
          cells[at]!.text === '0' ? null : (
            <li key={area.key}>
              {area.name}: <Figure of={cells[at]!} label={`${name}, ${area.name}`} />
            </li>
          ),
        )}
      </ul>
    ),
  });
  return (
    <Table
      caption={words.byKind}
      hideCaption
      head={[
        { key: 'name', label: words.kind },
        { key: 'total', label: words.count, kind: 'number' },
        { key: 'median', label: words.median, kind: 'number' },
        { key: 'longest', label: words.longest, kind: 'number' },
        { key: 'where', label: words.area },
      ]}
      rows={[
        ...rows.map(row => ({
          key: row.key,
          cells: { ...cellsOf(row), median: row.median, longest: row.longest },
        })),
        { key: 'total', cells: { ...cellsOf(totals), median: '', longest: '' } },
      ]}
    />
  );
}
