import { openObligationsOf } from '#modules/clocks/index.ts';
import { page } from '#platform/http/page.ts';
import { sayDay, sayMoment } from '#platform/words/say-date.ts';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { type State, StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';
import { viewReportsDue } from '../../policy.ts';
import { DAYS_BEFORE, REPORT_DUTY, reportDueOn } from '../rules/report-due.ts';
import { sayState } from '../say-reports.ts';
import { hearingsToReport } from '../store/due.ts';
import type { Route } from './+types/reports-due';

/** So many days ahead. */
const AHEAD = 90;

export const loader = page(
  viewReportsDue,
  async ask => {
    const { tx, say, language, who, now, today } = ask;
    const words = say.group('court', 'reportsDue');
    const until = Temporal.Instant.from(now)
      .add({ hours: AHEAD * 24 })
      .toString();
    const rows = await hearingsToReport(tx, now, until);
    const children = [...new Set(rows.map(({ childId }) => childId))];
    const asked = (await openObligationsOf(tx, { children, until: today.add({ days: AHEAD }).toString() })).filter(
      ({ duty }) => duty === REPORT_DUTY,
    );
    const counted = Map.groupBy(asked, ({ child_id }) => child_id);
    return {
      words,
      lead: say('court', 'reportsDue.lead', { days: DAYS_BEFORE }),
      rows: rows.map(row => {
        const day = Temporal.Instant.from(row.setFor).toZonedDateTimeISO(who.timeZone).toPlainDate().toString();
        const due = reportDueOn(
          day,
          (counted.get(row.childId) ?? []).map(({ due_on }) => due_on),
        );
        const reports = `/children/${row.childId}/court/reports`;
        const late = due < today.toString() && !row.isFiled;
        const tag: { state: State; word: string } =
          row.state === null
            ? { state: 'plain', word: words.notBegun }
            : sayState(ask, { state: row.state, failed: false });
        return {
          key: row.hearingId,
          name: row.name,
          child: `/children/${row.childId}`,
          hearing: `${row[language]} · ${sayMoment(language, who.timeZone, row.setFor)}`,
          due: sayDay(language, due),
          late,
          tag,
          href: row.reportId ? `${reports}/${row.reportId}` : `${reports}/new?hearing=${row.hearingId}`,
          begun: row.reportId !== null,
        };
      }),
    };
  },
  { reach: 'open' },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Which reports to the court are due: hearings ahead, and where the report for each stands. */
export default function ReportsDue({ loaderData }: Route.ComponentProps) {
  const { words, rows, lead } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={lead} arches={false} />
      <Wrap body>
        <Stack>
          <Card>
            {rows.length === 0 ? (
              <Empty title={words.none} />
            ) : (
              <Table
                caption={words.title}
                hideCaption
                head={[
                  { key: 'child', label: words.child },
                  { key: 'hearing', label: words.hearing, kind: 'wide' },
                  { key: 'due', label: words.due },
                  { key: 'state', label: words.state },
                ]}
                rows={rows.map(row => ({
                  key: row.key,
                  cells: {
                    child: <a href={row.child}>{row.name}</a>,
                    hearing: row.hearing,
                    due: (
                      <>
                        {row.due} {row.late && <StateTag state="late">{words.late}</StateTag>}
                      </>
                    ),
                    state: (
                      <>
                        <StateTag state={row.tag.state}>{row.tag.word}</StateTag>{' '}
                        <a href={row.href} aria-label={`${row.begun ? words.open : words.begin}: ${row.name}`}>
                          {row.begun ? words.open : words.begin}
                        </a>
                      </>
                    ),
                  },
                }))}
              />
            )}
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
