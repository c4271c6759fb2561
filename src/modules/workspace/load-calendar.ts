import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { isoOf } from '#kernel/ranges.ts';
import { hearingsAhead } from '#modules/court/index.ts';
import { plansBetween } from '#modules/visits/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayLongDay, sayTime } from '#platform/words/say-date.ts';

/** Whoever sees a whole agency sees so many of a month, the first ones. */
const MOST = 500;

/** Something of a month's calendar: on an ISO day, and at an ISO moment where one is set. */
type Entry = {
  readonly key: string;
  readonly day: string;
  readonly at: string | null;
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
 * Meetings, hearings, planned visits and family time of a month (its first day) about children the reader may see, day by
 * day, in finished words. What is about brothers and sisters in one sitting stands once. `isCut` where a month of a whole
 * agency holds more.
 */
export async function loadCalendar(ask: Ask, first: Temporal.PlainDate) {
  const { tx, say, language, who } = ask;
  const next = first.add({ months: 1 });
  const [from, to] = [first, next].map(day => day.toZonedDateTime(who.timeZone).toInstant().toString()) as [
    string,
    string,
  ];
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
    ...meetings.map(row => entryOf(ask, row, row.title, 'meetings')),
    ...visits.map(row => entryOf(ask, row, say('workspace', 'calendar.familyTime'), 'family-time')),
    ...(await plansBetween(tx, first.toString(), next.subtract({ days: 1 }).toString(), MOST + 1)).map(plan => ({
      key: plan.id,
      day: plan.planned_on,
      at: plan.starts_at && isoOf(plan.starts_at),
      title: plan[`kind_${language}`],
      name: plan.first_name,
      place: plan.goes,
      href: `/children/${plan.child_id}/contacts`,
    })),
    ...(await hearingsAhead(tx, from, to, MOST + 1)).map(row => ({
      key: row.id,
      day: dayIn(ask, row.setFor),
      at: row.setFor,
      title: row[language],
      name: row.firstName,
      place: null,
      href: `/children/${row.childId}/court`,
    })),
  ];
  const ordered = entries.toSorted((a, b) => a.day.localeCompare(b.day) || (a.at ?? '').localeCompare(b.at ?? ''));
  const shown = [...Map.groupBy(ordered.slice(0, MOST), ({ day }) => day)].map(([key, all]) => ({
    key,
    title: sayLongDay(language, key),
    entries: all.map(({ at, ...entry }) => ({
      ...entry,
      time: at ? sayTime(language, who.timeZone, at) : say('workspace', 'calendar.anyTime'),
    })),
  }));
  return { days: shown, isCut: entries.length > MOST, most: MOST };
}

const dayIn = ({ who }: Ask, moment: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(who.timeZone).toPlainDate().toString();

const entryOf = (ask: Ask, row: Row, title: string, tab: 'meetings' | 'family-time'): Entry => ({
  key: row.id,
  day: dayIn(ask, isoOf(row.starts_at)),
  at: isoOf(row.starts_at),
  title,
  name: row.first_name,
  place: row.place,
  href: `/children/${row.child_id}/${tab}/${row.id}`,
});
