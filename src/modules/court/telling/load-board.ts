import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { isoOf } from '#kernel/ranges.ts';
import { openObligationsOf } from '#modules/clocks/index.ts';
import { fullName } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayMoment } from '#platform/words/say-date.ts';

/** The board shows what lies so many days ahead, and what has passed without a result for so many. */
const DAYS = { ahead: 30, back: 60 };
/** What lies ahead comes before what has passed, so that the limit takes of the latter. */
const MOST = 300;

type BoardRow = {
  readonly id: Id;
  readonly childId: Id;
  readonly first_name: string;
  readonly last_name: string | null;
  readonly kind: string;
  readonly setFor: string;
  readonly told: number;
  readonly notices: number;
  readonly late: number;
  readonly statements: number;
};

/** The hearings around now of everybody whose court the reader may see, with who was told, what was said and when a report is due. */
export async function loadBoard(ask: Ask) {
  const { tx, say, language, who, now, today } = ask;
  const at = Temporal.Instant.from(now);
  const rows = await rowsBetween(
    ask,
    at.subtract({ hours: DAYS.back * 24 }).toString(),
    at.add({ hours: DAYS.ahead * 24 }).toString(),
  );
  const until = today.add({ days: DAYS.ahead + 7 }).toString();
  const children = [...new Set(rows.map(({ childId }) => childId))];
  const reports = (await openObligationsOf(tx, { children, until })).filter(({ duty }) => duty === 'review-report');
  const said = rows.map(row => {
    const isAhead = Temporal.Instant.compare(row.setFor, now) > 0;
    const report = reports.find(({ child_id, due_on }) => child_id === row.childId && due_on !== null);
    return {
      id: row.id,
      isAhead,
      name: fullName(row),
      href: `/children/${row.childId}/court/hearings/${row.id}${isAhead ? '/about' : ''}`,
      when: sayMoment(language, who.timeZone, row.setFor),
      kind: row.kind,
      told:
        row.notices === 0
          ? say('court', 'board.toldNone')
          : say('court', 'board.toldOf', { told: row.told, all: row.notices }),
      late: row.late > 0 ? say('court', 'board.toldLate', { late: row.late }) : null,
      statements: row.statements,
      report: report?.due_on ? sayDay(language, report.due_on) : say('court', 'board.reportNone'),
    };
  });
  return { ahead: said.filter(({ isAhead }) => isAhead), open: said.filter(({ isAhead }) => !isAhead) };
}

async function rowsBetween({ tx, language, today, now }: Ask, from: string, until: string): Promise<BoardRow[]> {
  const { rows } = await sql<BoardRow>`
    select h.id, h.child_id as "childId", p.first_name, p.last_name, ${sql.ref(`k.${language}`)} as kind, h.set_for as "setFor",
      coalesce(n.told, 0) as told, coalesce(n.notices, 0) as notices, coalesce(n.late, 0) as late, coalesce(s.statements, 0) as statements
    from app.hearing h
    join app.hearing_kind k on k.code = h.kind
    join app.people_v_person p on p.id = h.child_id
    left join lateral (
      select count(*)::int as notices, count(*) filter (where m.sent_at is not null and m.returned_on is null)::int as told,
        count(*) filter (where m.sent_at is null and m.due_on < ${today.toString()})::int as late
      from app.hearing_notice m where m.hearing_id = h.id and m.child_id = h.child_id and m.called_off is null) n on true
    left join lateral (
      select count(*)::int as statements from app.court_statement c where c.hearing_id = h.id and c.child_id = h.child_id) s on true
    where h.state = 'set' and h.set_for >= ${from} and h.set_for < ${until}
    order by h.set_for < ${now}, h.set_for, p.first_name, h.id limit ${MOST}`.execute(tx);
  return rows.map(row => ({ ...row, setFor: isoOf(row.setFor) }));
}
