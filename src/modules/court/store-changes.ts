import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Answers, CourtList, Judge, Plea, Where } from './contract.ts';
import { type DatedList, datedIn } from './store.ts';

/** Whose record it is, who writes, and when (ISO moment). */
export type Writing = {
  readonly agencyId: Id;
  readonly childId: Id;
  readonly by: Id;
  readonly at: string;
};

const written = ({ agencyId, childId, by, at }: Writing) => ({
  agency_id: agencyId,
  office_id: null,
  child_id: childId,
  recorded_by: by,
  recorded_at: at,
});

const NOWHERE: Where = { courtCaseId: null, place: null, attend: null, joinWith: null };

export const insertHearing = (
  tx: Tx,
  writing: Writing,
  hearing: { readonly id: Id; readonly kind: string; readonly setFor: string; readonly follows: Id | null },
  where: Where = NOWHERE,
) =>
  tx
    .insertInto('app.hearing')
    .values({
      ...written(writing),
      id: hearing.id,
      kind: hearing.kind,
      set_for: hearing.setFor,
      state: 'set',
      held_at: null,
      judge: null,
      plea: null,
      follows: hearing.follows,
      court_case_id: where.courtCaseId,
      place: where.place,
      attend: where.attend,
      join_with: where.joinWith,
    })
    .execute();

type Ended = {
  readonly state: 'held' | 'continued' | 'canceled';
  readonly heldAt?: string;
  readonly judge?: Judge | null;
  readonly plea?: Plea | null;
  readonly earlyDemand?: boolean | null | undefined;
};

/** Writes what came of a hearing; who writes it stands as who recorded it. */
export const endHearing = (tx: Tx, id: Id, { by, at }: Writing, ended: Ended) =>
  tx
    .updateTable('app.hearing')
    .set({
      state: ended.state,
      held_at: ended.heldAt ?? null,
      judge: ended.judge ?? null,
      plea: ended.plea ?? null,
      early_demand: ended.earlyDemand ?? null,
      recorded_by: by,
      recorded_at: at,
    })
    .where('id', '=', id)
    .execute();

type NewMade = { readonly id: Id; readonly kind: string; readonly on: string; readonly hearingId: Id | null };

export const insertFinding = (tx: Tx, writing: Writing, { on, hearingId, ...made }: NewMade, first: boolean | null) =>
  tx
    .insertInto('app.finding')
    .values({ ...written(writing), ...made, found_on: on, hearing_id: hearingId, first_order: first })
    .execute();

export const insertOrder = (tx: Tx, writing: Writing, { on, hearingId, ...made }: NewMade) =>
  tx
    .insertInto('app.court_order')
    .values({ ...written(writing), ...made, ordered_on: on, hearing_id: hearingId })
    .execute();

export const insertPetition = (
  tx: Tx,
  writing: Writing,
  petition: { readonly id: Id; readonly kind: string; readonly on: string; readonly earlyDemand: boolean | null },
) =>
  tx
    .insertInto('app.petition')
    .values({
      ...written(writing),
      id: petition.id,
      kind: petition.kind,
      filed_on: petition.on,
      early_demand: petition.earlyDemand,
    })
    .execute();

/** Corrects the day (ISO date) of entries. */
export const correctDays = (tx: Tx, list: DatedList, ids: readonly Id[], on: string) => {
  const { table, day } = datedIn(list);
  return sql`update ${table} set ${day} = ${on} where id = any (${[...ids]}::uuid[])`.execute(tx);
};

/** Corrects the moment (ISO) a hearing was set for, or was held at. */
export const correctHearing = (tx: Tx, id: Id, column: 'set_for' | 'held_at', to: string) =>
  tx
    .updateTable('app.hearing')
    .set({ [column]: to })
    .where('id', '=', id)
    .execute();

/** Writes answers that are known by now, each to the column it has in its list. */
export async function correctAnswers(tx: Tx, list: CourtList, id: Id, answers: Partial<Answers>): Promise<void> {
  const { judge, plea, early, firstOrder } = answers;
  const demand = early === undefined ? {} : { early_demand: early };
  if (list === 'hearings') {
    const known = { ...(judge !== undefined && { judge }), ...(plea !== undefined && { plea }), ...demand };
    await tx.updateTable('app.hearing').set(known).where('id', '=', id).execute();
  } else if (list === 'petitions') {
    await tx.updateTable('app.petition').set(demand).where('id', '=', id).execute();
  } else if (list === 'findings' && firstOrder !== undefined) {
    await tx.updateTable('app.finding').set({ first_order: firstOrder }).where('id', '=', id).execute();
  }
}
