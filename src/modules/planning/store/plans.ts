import { type Selectable, sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Paper } from '#kernel/paper.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Language } from '#platform/http/who.ts';
import type { Tables } from '../tables.ts';

export type PlanRow = Selectable<Tables['app.case_plan']>;
export type VersionRow = Selectable<Tables['app.case_plan_version']>;

/** May the asker read case plans of this child? */
export async function opensPlansOf(tx: Tx, childId: string): Promise<boolean> {
  if (!isId(childId)) return false;
  const { rows } = await sql<{ may: boolean }>`select ${childId}::uuid = any (app.mine('case_plan')) as may`.execute(
    tx,
  );
  return rows[0]?.may ?? false;
}

/** One plan; undefined when it is not there or not the reader's to see. */
export const planById = async (tx: Tx, id: string): Promise<PlanRow | undefined> =>
  isId(id) ? tx.selectFrom('app.case_plan').selectAll().where('id', '=', id).executeTakeFirst() : undefined;

/** The same, locked until the transaction ends, so that two who change it come one after the other. */
export async function lockPlan(tx: Tx, id: string): Promise<PlanRow | undefined> {
  if (!isId(id)) return undefined;
  return tx.selectFrom('app.case_plan').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/**
 * Plans shown with a child: the child's own and those of the parents of the case, the living first, then the latest. An id
 * that is no id gives none.
 */
export const plansAround = async (
  tx: Tx,
  { childId, caseId }: { readonly childId: Id; readonly caseId: Id | null },
): Promise<PlanRow[]> =>
  tx
    .selectFrom('app.case_plan')
    .selectAll()
    .where(eb =>
      eb.or([
        eb.and([eb('child_id', '=', childId), eb('adult_id', 'is', null)]),
        ...(caseId ? [eb.and([eb('case_id', '=', caseId), eb('adult_id', 'is not', null)])] : []),
      ]),
    )
    .orderBy(sql`closed_on is not null`)
    .orderBy(sql`adult_id is not null`)
    .orderBy('begun_on', 'desc')
    .orderBy('id')
    .execute();

/** The living plans the asker reads because they are theirs, or of a child at home with them. */
export const plansForMe = (tx: Tx, childId: Id | null): Promise<PlanRow[]> => {
  const plans = tx.selectFrom('app.case_plan').selectAll().where('closed_on', 'is', null).orderBy('begun_on');
  return (childId ? plans.where('child_id', '=', childId).where('adult_id', 'is', null) : plans).execute();
};

/** Versions of these plans, the latest first. */
export const versionsOf = (tx: Tx, planIds: readonly Id[]): Promise<VersionRow[]> =>
  planIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('app.case_plan_version')
        .selectAll()
        .where('plan_id', 'in', [...planIds])
        .orderBy('number', 'desc')
        .execute();

/** What an approved version says, as it was frozen; undefined when it is not there or not the reader's. */
export async function frozenText(tx: Tx, versionId: Id, language: Language): Promise<Paper | undefined> {
  const found = await tx
    .selectFrom('app.case_plan_text')
    .select(sql<Paper>`paper`.as('paper'))
    .where('version_id', '=', versionId)
    .where('language', '=', language)
    .executeTakeFirst();
  return found?.paper;
}

/** The living plans of a case. */
export const plansOfCase = (tx: Tx, caseId: Id): Promise<PlanRow[]> =>
  tx.selectFrom('app.case_plan').selectAll().where('case_id', '=', caseId).where('closed_on', 'is', null).execute();
