import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { isoOf } from '#kernel/ranges.ts';
import type { AppointmentSupplier } from '#modules/clocks/index.ts';
import { dayOf } from './when.ts';

type Row = { readonly id: Id; readonly child_id: Id; readonly starts_at: string; readonly ends_at: string };

/** The meetings the asker leads or is asked to, for their own calendar; one sitting stands once. */
export const meetingAppointments: AppointmentSupplier = async ({ tx, who }, from, to) => {
  const { rows } = await sql<Row>`
    select distinct on (m.starts_at, m.together_id) m.id, m.child_id, m.starts_at, m.ends_at
    from app.meeting m
    where m.state = 'called' and m.starts_at >= ${from}::timestamptz and m.starts_at < ${to}::timestamptz
      and (m.led_by = ${who.userId} or m.id in (
        select i.meeting_id from app.meeting_invite i where i.user_id = ${who.userId} and i.answer is distinct from 'declined'))
    order by m.starts_at, m.together_id, m.id limit 1000`.execute(tx);
  return rows.map(({ id, child_id, starts_at, ends_at }) => {
    const at = isoOf(starts_at);
    return {
      id,
      kind: 'meeting' as const,
      day: dayOf(at, who.timeZone),
      at,
      until: isoOf(ends_at),
      path: `/children/${child_id}/meetings/${id}`,
    };
  });
};
