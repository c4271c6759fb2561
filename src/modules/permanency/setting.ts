import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import { caseById, caseOfChild } from '#modules/cases/index.ts';
import { ageOn, type PersonRow, personById } from '#modules/people/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';

/** May the reader see what is planned for this child for good? */
export async function opensPermanencyOf(tx: Tx, childId: string): Promise<boolean> {
  if (!isId(childId)) return false;
  const { rows } = await sql<{ may: boolean }>`select ${childId}::uuid = any (app.mine('permanency')) as may`.execute(
    tx,
  );
  return rows[0]?.may ?? false;
}

/** What is known around a child before something is written down about their permanency. */
export type Setting = {
  readonly child: PersonRow;
  /** Whole years today; null where the birth date is not known to the day. */
  readonly age: number | null;
  /** The account of the case manager now; null when the case is over or has none the reader may know. */
  readonly worker: Id | null;
};

/** The setting of a child. Leaves with NotThere when the child's permanency is not the asker's to see. */
export async function permanencySetting({ tx, today }: Pick<Ask, 'tx' | 'today'>, childId: string): Promise<Setting> {
  if (!(await opensPermanencyOf(tx, childId))) return notThere();
  const [child, caseId] = await Promise.all([personById(tx, childId), caseOfChild(tx, childId)]);
  if (!child) return notThere();
  const found = caseId ? await caseById(tx, caseId) : undefined;
  const age = ageOn(child.born_on, child.born_precision, today);
  return { child, age: age?.exact ? age.years : null, worker: found?.primary?.userId ?? null };
}
