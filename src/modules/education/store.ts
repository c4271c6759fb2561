import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import { type Period, readRange } from '#kernel/ranges.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Plan } from './contract.ts';

/** A stay at a school, with the school. Grade and plan are null when they are not known. */
export type Enrollment = {
  readonly id: Id;
  readonly schoolId: Id;
  readonly school: string;
  readonly district: string | null;
  readonly phone: string | null;
  readonly grade: string | null;
  readonly plan: Plan | null;
  /** Days, half-open; `from` is empty when it is not known. */
  readonly during: Period;
};

/** May the reader see this child's schooling? */
export async function opensSchoolOf(tx: Tx, childId: string): Promise<boolean> {
  if (!isId(childId)) return false;
  const { rows } = await sql<{ may: boolean }>`select ${childId}::uuid = any (app.mine('education')) as may`.execute(
    tx,
  );
  return rows[0]?.may ?? false;
}

/** All enrollments of a child, the latest first. */
export async function enrollmentsOf(tx: Tx, childId: Id): Promise<Enrollment[]> {
  const rows = await tx
    .selectFrom('app.enrollment as e')
    .innerJoin('app.school as s', 's.id', 'e.school_id')
    .select(['e.id', 'e.school_id', 's.name as school', 's.district', 's.phone', 'e.grade', 'e.plan', 'e.during'])
    .where('e.child_id', '=', childId)
    .orderBy(sql`lower(e.during) desc nulls last`)
    .execute();
  return rows.map(({ school_id, during, ...row }) => ({ ...row, schoolId: school_id, during: readRange(during) }));
}

/** Where the child goes to school on a day (ISO); undefined when that is not known. */
export const schoolOf = async (tx: Tx, childId: Id, day: string): Promise<Enrollment | undefined> =>
  (await enrollmentsOf(tx, childId)).find(
    ({ during }) => during.from <= day && (during.to === null || day < during.to),
  );

/** Schools to choose from, by name. */
export const schools = (tx: Tx) =>
  tx.selectFrom('app.school').select(['id', 'name', 'district']).orderBy(sql`name collate "und-x-icu"`).execute();

export const findSchool = (tx: Tx, id: Id) =>
  tx.selectFrom('app.school').select('id').where('id', '=', id).executeTakeFirst();

/** The child's birth date (ISO); null when it is not known. */
export async function bornOn(tx: Tx, childId: Id): Promise<string | null> {
  const child = await tx
    .selectFrom('app.people_v_person')
    .select('born_on')
    .where('id', '=', childId)
    .executeTakeFirst();
  return child?.born_on ?? null;
}
