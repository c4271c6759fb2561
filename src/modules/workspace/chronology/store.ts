import { type RawBuilder, sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Asked, Happening } from './contract.ts';

/** The views in which rooms tell what happened; a room that learns of new events adds its own. */
export const VIEWS = [
  'app.people_v_happening',
  'app.documents_v_happening',
  'app.agreements_v_happening',
  'app.cases_v_happening',
  'app.health_v_happening',
  'app.education_v_happening',
  'app.placement_v_happening',
  'app.partnership_plan_v_happening',
  'app.meetings_v_happening',
  'app.assessments_v_happening',
  'app.planning_v_happening',
  'app.visits_v_happening',
  'app.court_v_happening',
  'app.permanency_v_happening',
  'app.referrals_v_happening',
] as const;

/** All that happened to a child until today, each event once; row security has left out what the reader may not see. */
const happened = (childId: Id, { kinds, year }: Asked, today: string, timeZone: string): RawBuilder<unknown> => sql`
  select e.*, d.on_day::text
  from (${sql.join(
    VIEWS.map(view => sql`select * from ${sql.table(view)} where child_id = ${childId}`),
    sql` union all `,
  )}) e
  cross join lateral (select coalesce(e.day, (e.at at time zone ${timeZone})::date) as on_day) d
  where e.kind = any (${[...kinds]}::text[]) and d.on_day <= ${today}::date
    and (${year}::int is null or extract(year from d.on_day) = ${year}::int)`;

export type Slice = {
  readonly order: 'newest' | 'oldest';
  /** At most so many events, after so many others. */
  readonly most: number;
  readonly after: number;
};

/**
 * Events of a child in order of their days; on one day those without a known hour first. The order is the same each time,
 * so that pages neither repeat nor lose one.
 */
export async function happeningsOf(
  tx: Tx,
  childId: Id,
  asked: Asked,
  { today, timeZone }: { readonly today: string; readonly timeZone: string },
  { order, most, after }: Slice,
): Promise<readonly Happening[]> {
  const { rows } = await sql<Happening>`
    ${happened(childId, asked, today, timeZone)}
    order by ${
      order === 'newest'
        ? sql`on_day desc, e.at desc nulls last, e.kind desc, e.event_id desc`
        : sql`on_day, e.at nulls first, e.kind, e.event_id`
    }
    limit ${most} offset ${after}`.execute(tx);
  return rows;
}

/** The years in which anything of these kinds happened, the latest first. */
export async function yearsOf(
  tx: Tx,
  childId: Id,
  kinds: Asked['kinds'],
  { today, timeZone }: { readonly today: string; readonly timeZone: string },
): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from h.on_day::date)::int as year
    from (${happened(childId, { kinds, year: null }, today, timeZone)}) h order by 1 desc`.execute(tx);
  return rows.map(({ year }) => year);
}
