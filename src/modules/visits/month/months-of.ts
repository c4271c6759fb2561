import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { type InCare, type MonthOfChild, type MonthVisit, monthOfVisits } from './rules/month-of-visits.ts';

/** A month (`2026-11`) and where the monthly visit of one child stood in it; null for a month without a day in care. */
export type MonthSeen = { readonly month: string; readonly standing: MonthOfChild | null };

/** Where the monthly visit of one child stood in each of so many months, the earliest first and this month last. One query. */
export async function monthsOf({ tx, who, today }: Ask, childId: Id, count: number): Promise<MonthSeen[]> {
  const last = today.toPlainYearMonth();
  const months = Array.from({ length: count }, (_, place) => last.subtract({ months: count - 1 - place }));
  const edge = (month: Temporal.PlainYearMonth) =>
    month.toPlainDate({ day: 1 }).toZonedDateTime(who.timeZone).toInstant().toString();
  const [from, to] = [edge(months[0]!), edge(last.add({ months: 1 }))];
  const day = (moment: string) => sql`(${sql.raw(moment)} at time zone ${who.timeZone})::date`;
  const { rows } = await sql<{ stays: InCare[]; visits: MonthVisit[] }>`
    select
      coalesce((select json_agg(json_build_object('from', ${day('lower(during)')}, 'to', ${day('upper(during)')}))
        from app.placement_v_stay where child_id = ${childId} and during && tstzrange(${from}, ${to})), '[]') as stays,
      coalesce((select json_agg(json_build_object('day', ${day('happened_at')}, 'inPerson', way = 'in_person',
          'residence', coalesce(place = 'residence', false), 'held', held, 'alone', alone_with_child))
        from app.contact where child_id = ${childId} and kind = 'caseworker_visit'
          and happened_at >= ${from}::timestamptz and happened_at < ${to}::timestamptz), '[]') as visits`.execute(tx);
  const { stays, visits } = rows[0]!;
  return months.map(each => {
    const month = each.toString();
    const [first, next] = [each.toPlainDate({ day: 1 }), each.add({ months: 1 }).toPlainDate({ day: 1 })].map(String);
    const there = stays.filter(stay => stay.from < next! && (stay.to === null || stay.to > first!));
    const made = visits.filter(visit => visit.day.startsWith(month));
    return {
      month,
      standing: there.length === 0 ? null : monthOfVisits(there, made, month, today.toString()),
    };
  });
}
