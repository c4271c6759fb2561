import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import type { AgreementState, Capacity } from '#modules/agreements/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { PlanStep } from '../rules/plan-content.ts';

/** The kind of agreement a plan of a child is. */
export const PLAN_KIND = 'partnership_placement';

/** States a plan does not come back from. */
export const isOver = (state: AgreementState): boolean => state === 'superseded' || state === 'ended';

/** Whose signature a setting asks of those who care for the child. */
export type SettingSigner = 'caregiver' | 'authorized_person';

/** Settings that need a plan in a policy pack, with whose signature: the list of settings as the nearest pack overrides it. */
export async function settingsWithPlan(tx: Tx, pack: string): Promise<ReadonlyMap<string, SettingSigner>> {
  const { rows } = await sql<{ setting: string; signer: SettingSigner | null }>`
    with recursive chain as (
      select code, extends, 0 as far from app.agreements_v_pack where code = ${pack}
      union all
      select p.code, p.extends, c.far + 1 from app.agreements_v_pack p join chain c on p.code = c.extends
    )
    select s.code as setting, coalesce(o.signer, s.plan_signer) as signer
    from app.placement_v_setting s
    left join lateral (
      select ps.needs_plan, ps.signer from app.plan_setting ps join chain c on c.code = ps.pack
      where ps.setting = s.code order by c.far limit 1
    ) o on true
    where s.layer = 'placement' and coalesce(o.needs_plan, s.needs_partnership_plan)`.execute(tx);
  return new Map(rows.map(({ setting, signer }) => [setting, signer ?? 'caregiver']));
}

export type PlacementNow = {
  readonly id: Id;
  readonly homeId: Id | null;
  readonly setting: string;
  readonly from: string;
};

/** Where a child is placed at this moment; undefined when nowhere, or not the asker's to see. */
export async function placementNow(tx: Tx, childId: Id): Promise<PlacementNow | undefined> {
  const { rows } = await sql<PlacementNow>`
    select id, home_id as "homeId", setting, lower(during) as from from app.placement_v_now where child_id = ${childId}`.execute(
    tx,
  );
  return rows[0];
}

/** The sitting a move was part of; null when it was of one child. */
export async function sittingOf(tx: Tx, moveId: Id): Promise<Id | null> {
  const { rows } = await sql<{
    id: Id | null;
  }>`select sitting_id as id from app.placement_v_move where id = ${moveId}`.execute(tx);
  return rows[0]?.id ?? null;
}

type Handed = {
  readonly kind: string;
  readonly state: 'done' | 'open' | 'not_known' | 'not_needed';
  readonly note: string | null;
};

/** What was handed over with a move. */
export async function handedOver(tx: Tx, moveId: Id): Promise<Handed[]> {
  const { rows } =
    await sql<Handed>`select kind, state, note from app.placement_v_handover where move_id = ${moveId}`.execute(tx);
  return rows;
}

export type CaseWorker = { readonly userId: Id; readonly name: string; readonly organization: string | null };

/** The primary worker of a child's case now, with the organization they work for; undefined when there is none. */
export async function workerOf(tx: Tx, childId: Id): Promise<CaseWorker | undefined> {
  const { rows } = await sql<CaseWorker>`
    select c.primary_worker_id as "userId", c.primary_worker as name, o.short_name as organization
    from app.cases_v_child c left join app.agency_v_organization o on o.id = c.organization_id
    where c.child_id = ${childId} and c.primary_worker_id is not null`.execute(tx);
  return rows[0];
}

/** A person with an account where they have one. */
export type Adult = { readonly personId: Id; readonly userId: Id | null; readonly name: string };

/** The caregivers of a home now. */
export async function caregiversOf(tx: Tx, homeId: Id): Promise<Adult[]> {
  const { rows } = await sql<Adult>`
    select person_id as "personId", user_id as "userId", name from app_definer.caregivers_of_home(${homeId})`.execute(
    tx,
  );
  return rows;
}

/** The parents in the child's case now, each once, by first name. */
export async function parentsOf(tx: Tx, childId: Id): Promise<Adult[]> {
  const { rows } = await sql<Adult>`
    select distinct on (person_id) person_id as "personId", user_id as "userId", name
    from app_definer.parents_of_child(${childId}) order by person_id, user_id nulls last`.execute(tx);
  return rows;
}

/** What orders of a day (ISO) hide from which parent of this child. */
export async function limitsOn(
  tx: Tx,
  childId: Id,
  day: string,
): Promise<ReadonlyMap<Id, 'everything' | 'home_and_contact'>> {
  const rows = await tx
    .selectFrom('app.family_limit')
    .select(['person_id', 'hides'])
    .where('child_id', '=', childId)
    .where(sql<boolean>`during @> ${day}::date`)
    .execute();
  return new Map(rows.map(({ person_id, hides }) => [person_id, hides]));
}

/** The steps of a plan in their order. */
export async function stepsOf(tx: Tx, agreementId: Id): Promise<PlanStep[]> {
  const { rows } = await sql<PlanStep>`
    select k.code as kind, k.part, k.side, k.en, k.es, s.state, s.note, s.done_on as "doneOn", s.promise_id as "promiseId"
    from app.plan_step s join app.plan_step_kind k on k.code = s.kind
    where s.agreement_id = ${agreementId}
    order by array_position(array['packet', 'transition', 'team', 'return_home'], k.part), k.place`.execute(tx);
  return rows;
}

/** A step kind with the hand-over item that answers it already. */
export const stepKinds = (tx: Tx) => tx.selectFrom('app.plan_step_kind').select(['code', 'from_handover']).execute();

type NewStep = Handed & { readonly doneOn: string | null };

/** The steps of a plan that was just opened. */
export async function insertSteps(
  tx: Tx,
  of: { agencyId: Id; childId: Id; agreementId: Id; userId: Id; at: string },
  steps: readonly NewStep[],
): Promise<void> {
  const rows = steps.map(({ kind, state, note, doneOn }) => ({
    id: newId(),
    agency_id: of.agencyId,
    office_id: null,
    child_id: of.childId,
    agreement_id: of.agreementId,
    kind,
    state,
    note,
    done_on: doneOn,
    by_user: of.userId,
    recorded_at: of.at,
    promise_id: null,
  }));
  await tx.insertInto('app.plan_step').values(rows).execute();
}

/** Capacities whose signature is still missing, by agreement, in the order of the words. */
export async function waitingFor(tx: Tx, agreementIds: readonly Id[]): Promise<ReadonlyMap<Id, readonly Capacity[]>> {
  if (agreementIds.length === 0) return new Map();
  const { rows } = await sql<{ id: Id; capacity: Capacity }>`
    select agreement_id as id, capacity from app.agreements_v_waiting
    where agreement_id = any (${[...agreementIds]}::uuid[]) order by capacity`.execute(tx);
  return new Map([...Map.groupBy(rows, row => row.id)].map(([id, of]) => [id, of.map(row => row.capacity)]));
}

type Answer = {
  readonly state: PlanStep['state'];
  readonly note: string | null;
  readonly done_on: string | null;
  readonly by_user: Id;
  readonly recorded_at: string;
  readonly promise_id: Id | null;
};

export const updateStep = (tx: Tx, agreementId: Id, kind: string, answer: Answer) =>
  tx
    .updateTable('app.plan_step')
    .set(answer)
    .where('agreement_id', '=', agreementId)
    .where('kind', '=', kind)
    .execute();
