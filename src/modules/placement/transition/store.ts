import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { ItemState, PlanTransition } from './contract.ts';

/** A prepared move; days are ISO dates. */
export type TransitionRow = {
  readonly id: Id;
  readonly planned_on: string;
  readonly toward: string;
  readonly emergency: boolean;
  readonly why: string | null;
  readonly state: 'open' | 'ready' | 'over';
  readonly begun_on: string;
};

/** The prepared moves of a child, the one that stands first; locked where something is to follow. */
export const transitionsOf = (tx: Tx, childId: Id, lock = false): Promise<TransitionRow[]> => {
  const asked = tx
    .selectFrom('app.transition_plan')
    .select(['id', 'planned_on', 'toward', 'emergency', 'why', 'state', 'begun_on'])
    .where('child_id', '=', childId)
    .orderBy(sql`state = 'over'`)
    .orderBy('begun_on', 'desc');
  return (lock ? asked.forUpdate() : asked).execute();
};

export type ItemRow = {
  readonly kind: string;
  readonly en: string;
  readonly es: string;
  readonly required: boolean;
  readonly state: ItemState;
  readonly on_day: string | null;
  readonly note: string | null;
};

/** The things of a prepared move in their order. */
export const itemsOf = (tx: Tx, childId: Id, planId: Id): Promise<ItemRow[]> =>
  tx
    .selectFrom('app.transition_item as i')
    .innerJoin('app.transition_kind as k', 'k.code', 'i.kind')
    .select(['i.kind', 'k.en', 'k.es', 'k.required', 'i.state', 'i.on_day', 'i.note'])
    .where('i.child_id', '=', childId)
    .where('i.plan_id', '=', planId)
    .orderBy('k.place')
    .execute();

/** Writes a plan with everything that is to be prepared, all of it open. */
export async function insertTransition(
  tx: Tx,
  writing: { readonly id: Id; readonly agencyId: Id; readonly by: Id; readonly at: string; readonly on: string },
  plan: PlanTransition,
): Promise<void> {
  const of = { agency_id: writing.agencyId, office_id: null, child_id: plan.childId };
  await tx
    .insertInto('app.transition_plan')
    .values({
      ...of,
      id: writing.id,
      planned_on: plan.plannedOn,
      toward: plan.toward.trim(),
      emergency: plan.emergency,
      why: plan.why?.trim() || null,
      state: 'open',
      begun_on: writing.on,
      recorded_by: writing.by,
      recorded_at: writing.at,
    })
    .execute();
  const kinds = await tx.selectFrom('app.transition_kind').select('code').execute();
  const items = kinds.map(({ code }) => ({
    ...of,
    id: newId(),
    plan_id: writing.id,
    kind: code,
    state: 'open' as const,
    on_day: null,
    note: null,
  }));
  await tx.insertInto('app.transition_item').values(items).execute();
}

export const updateItem = (
  tx: Tx,
  planId: Id,
  item: {
    readonly kind: string;
    readonly state: ItemState;
    readonly on_day: string | null;
    readonly note: string | null;
  },
) =>
  tx
    .updateTable('app.transition_item')
    .set({ state: item.state, on_day: item.on_day, note: item.note })
    .where('plan_id', '=', planId)
    .where('kind', '=', item.kind)
    .execute();

export const updateTransition = (tx: Tx, id: Id, state: 'ready' | 'over') =>
  tx.updateTable('app.transition_plan').set({ state }).where('id', '=', id).execute();

/** May the reader see where this child lives and moves? */
export async function opensPlacementOf(tx: Tx, childId: Id): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select ${childId}::uuid = any (app.mine('placement')) as may`.execute(
    tx,
  );
  return rows[0]?.may ?? false;
}
