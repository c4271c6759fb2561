import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { isoOf } from '#kernel/ranges.ts';
import { hearingsAhead } from '#modules/court/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayLongDay, sayTime } from '#platform/words/say-date.ts';

/** Whoever sees a whole agency sees so many of a month, the first ones. */
const MOST = 500;

/** Something of a month's calendar; `at` is an ISO moment. */
type Entry = {
  readonly key: string;
  readonly at: string;
  readonly title: string;
  readonly name: string | null;
  readonly place: string | null;
  readonly href: string;
};
type Row = {
  readonly id: Id;
  readonly child_id: Id;
  readonly first_name: string | null;
  readonly starts_at: string;
  readonly place: string | null;
};

/**
 * Meetings, hearings and family time between two moments (ISO) about children the reader may see, day by day, in finished
 * words. What is about brothers and sisters in one sitting stands once. `isCut` where a month of a whole agency holds more.
 */
export async function loadCalendar(ask: Ask, from: string, to: string) {
  const { tx, say, language, who } = ask;
  const { rows: meetings } = await sql<Row & { title: string }>`
    select distinct on (m.starts_at, m.together_id) m.id, m.child_id, p.first_name, m.starts_at, m.place, ${sql.ref(`m.kind_${language}`)} as title
    from app.meetings_v_meeting m left join app.people_v_person p on p.id = m.child_id
    where m.state = 'called' and m.starts_at >= ${from}::timestamptz and m.starts_at < ${to}::timestamptz
    order by m.starts_at, m.together_id, m.id limit ${MOST + 1}`.execute(tx);
  const { rows: visits } = await sql<Row>`
    select v.id, v.child_id, p.first_name, v.starts_at, v.place from app.visits_v_family_visit v left join app.people_v_person p on p.id = v.child_id
    where v.state = 'planned' and v.starts_at >= ${from}::timestamptz and v.starts_at < ${to}::timestamptz order by v.starts_at, v.id limit ${MOST + 1}`.execute(
    tx,
  );
  const entries: Entry[] = [
    ...meetings.map(row => entryOf(row, row.title, 'meetings')),
    ...visits.map(row => entryOf(row, say('workspace', 'calendar.familyTime'), 'family-time')),
    ...(await hearingsAhead(tx, from, to, MOST + 1)).map(row => ({
      key: row.id,
      at: row.setFor,
      title: row[language],
      name: row.firstName,
      place: null,
      href: `/children/${row.childId}/court`,
    })),
  ];
  const day = ({ at }: Entry) => Temporal.Instant.from(at).toZonedDateTimeISO(who.timeZone).toPlainDate().toString();
  const days = Map.groupBy(entries.toSorted((a, b) => a.at.localeCompare(b.at)).slice(0, MOST), day);
  const shown = [...days].map(([key, all]) => ({
    key,
    title: sayLongDay(language, key),
    entries: all.map(({ at, ...entry }) => ({ ...entry, time: sayTime(language, who.timeZone, at) })),
  }));
  return { days: shown, isCut: entries.length > MOST, most: MOST };
}

const entryOf = (row: Row, title: string, tab: 'meetings' | 'family-time'): Entry => ({
  key: row.id,
  at: isoOf(row.starts_at),
  title,
  name: row.first_name,
  place: row.place,
  href: `/children/${row.child_id}/${tab}/${row.id}`,
});
