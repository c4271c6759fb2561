import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { AgreementState, Capacity } from '#modules/agreements/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Ask } from '#platform/http/ask.ts';
import { PLAN_KIND, waitingFor } from './store/plans.ts';

/** Where a child's plan stands, for lists. */
export type PlanState = {
  readonly childId: Id;
  readonly agreementId: Id;
  readonly state: AgreementState;
  /** ISO day it was due to be signed: the day of placement, and after a void the day of that. */
  readonly dueOn: string | null;
  /** Whole days past that day; null when it is in force or not past. */
  readonly daysLate: number | null;
  /** Capacities whose signature is missing; empty when it is in force. */
  readonly lacking: readonly Capacity[];
  readonly inForceFrom: string | null;
};

type Row = { id: Id; childId: Id; state: AgreementState; dueOn: string | null; inForceFrom: string | null };

/** The live plans of these children, as far as the asker may see them; a child without one is left out. Two queries. */
export async function planStates(
  { tx, today, who }: Ask,
  childIds: readonly Id[],
): Promise<ReadonlyMap<Id, PlanState>> {
  if (childIds.length === 0) return new Map();
  const { rows } = await sql<Row>`
    select id, child_id as "childId", state, in_force_from as "inForceFrom",
      case when state = 'void' then (state_at at time zone ${who.timeZone})::date else due_on end as "dueOn"
    from app.agreements_v_agreement
    where subject_id = any (${[...childIds]}::uuid[]) and child_id is not null and kind = ${PLAN_KIND} and state not in ('superseded', 'ended')`.execute(
    tx,
  );
  const waiting = rows.filter(({ state }) => state !== 'in_force').map(({ id }) => id);
  const lacking = await waitingFor(tx, waiting);
  return new Map(
    rows.map(({ id, ...row }) => [
      row.childId,
      { ...row, agreementId: id, daysLate: daysLate(row, today), lacking: lacking.get(id) ?? [] },
    ]),
  );
}

function daysLate({ state, dueOn }: Pick<Row, 'state' | 'dueOn'>, today: Temporal.PlainDate): number | null {
  if (state === 'in_force' || dueOn === null) return null;
  const days = Temporal.PlainDate.from(dueOn).until(today).days;
  return days > 0 ? days : null;
}

/** The plans opened by one move of brothers and sisters: prepared and signed in one sitting, each its own. */
export async function plansOfSitting(
  tx: Tx,
  sittingId: Id,
): Promise<{ agreementId: Id; childId: Id; name: string | null; state: AgreementState }[]> {
  const { rows } = await sql<{ agreementId: Id; childId: Id; name: string | null; state: AgreementState }>`
    select a.id as "agreementId", a.child_id as "childId", p.first_name as name, a.state
    from app.agreements_v_agreement a left join app.people_v_person p on p.id = a.child_id
    where a.sitting_id = ${sittingId} and a.kind = ${PLAN_KIND} and a.state not in ('superseded', 'ended')
    order by p.born_on nulls last, a.id`.execute(tx);
  return rows;
}
