import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { isoOf } from '#kernel/ranges.ts';
import type { AppointmentSupplier } from '#modules/clocks/index.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A hearing that is set, with the child's first name as far as the reader may see it. `setFor` is an ISO moment. */
export type HearingAhead = {
  readonly id: Id;
  readonly childId: Id;
  readonly firstName: string | null;
  readonly en: string;
  readonly es: string;
  readonly setFor: string;
};

/** The hearings set between two moments (ISO) about children of whom the reader may see what courts do, the first `most` of them. */
export async function hearingsAhead(tx: Tx, from: string, to: string, most: number): Promise<HearingAhead[]> {
  const { rows } = await sql<HearingAhead>`
    select h.id, h.child_id as "childId", p.first_name as "firstName", k.en, k.es, h.set_for as "setFor"
    from app.hearing h join app.hearing_kind k on k.code = h.kind left join app.people_v_person p on p.id = h.child_id
    where h.state = 'set' and h.set_for >= ${from}::timestamptz and h.set_for < ${to}::timestamptz order by h.set_for, h.id limit ${most}`.execute(
    tx,
  );
  return rows.map(row => ({ ...row, setFor: isoOf(row.setFor) }));
}

/** The hearings of children whose primary worker the asker is, for their own calendar. When one ends nobody knows. */
export const courtAppointments: AppointmentSupplier = async ({ tx, who }, from, to) => {
  const { rows } = await sql<{ id: Id; childId: Id; setFor: string }>`
    select h.id, h.child_id as "childId", h.set_for as "setFor" from app.hearing h
    where h.state = 'set' and h.set_for >= ${from}::timestamptz and h.set_for < ${to}::timestamptz
      and h.child_id in (select c.child_id from app.cases_v_child c where c.primary_worker_id = ${who.userId})
    order by h.set_for, h.id limit 1000`.execute(tx);
  return rows.map(({ id, childId, setFor }) => {
    const at = isoOf(setFor);
    const day = Temporal.Instant.from(at).toZonedDateTimeISO(who.timeZone).toPlainDate().toString();
    return { id, kind: 'hearing' as const, day, at, until: null, path: `/children/${childId}/court` };
  });
};
