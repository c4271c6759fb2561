import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { isoOf } from '#kernel/ranges.ts';
import type { AppointmentSupplier } from '#modules/clocks/index.ts';
import { plansOfWorker } from './planned/store.ts';

type Row = { readonly id: Id; readonly child_id: Id; readonly starts_at: string; readonly ends_at: string };

/**
 * The visits the asker means to make, and the family time where they are there, drive, or have the child, for their own
 * calendar. Letters take no time.
 */
export const visitAppointments: AppointmentSupplier = async ({ tx, who }, from, to) => {
  const day = (moment: string) => Temporal.Instant.from(moment).toZonedDateTimeISO(who.timeZone).toPlainDate();
  const until = day(to).subtract({ days: 1 }).toString();
  const { rows: plans } = await plansOfWorker(who.userId, day(from).toString(), until).execute(tx);
  const { rows: visits } = await sql<Row>`
    select v.id, v.child_id, v.starts_at, v.ends_at from app.family_visit v
    where v.state = 'planned' and v.way <> 'letter' and v.starts_at >= ${from}::timestamptz and v.starts_at < ${to}::timestamptz
      and (v.supervisor_id = ${who.userId} or v.driver_id = ${who.userId}
        or v.child_id in (select c.child_id from app.cases_v_child c where c.primary_worker_id = ${who.userId}))
    order by v.starts_at, v.id limit 1000`.execute(tx);
  return [
    ...plans.map(({ id, child_id, planned_on, starts_at }) => ({
      id,
      kind: 'visit' as const,
      day: planned_on,
      at: starts_at && isoOf(starts_at),
      until: null,
      path: `/children/${child_id}/contacts`,
    })),
    ...visits.map(({ id, child_id, starts_at, ends_at }) => ({
      id,
      kind: 'family-time' as const,
      day: day(isoOf(starts_at)).toString(),
      at: isoOf(starts_at),
      until: isoOf(ends_at),
      path: `/children/${child_id}/family-time/${id}`,
    })),
  ];
};
