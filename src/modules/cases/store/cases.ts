import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { type Period, readRange } from '#kernel/ranges.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { MemberPart } from '../contract.ts';

/** A case with its life and its primary worker now. */
export type CaseRow = {
  readonly id: Id;
  readonly number: string;
  readonly name: string;
  readonly unit_id: Id;
  readonly office_id: Id;
  readonly life: Period;
  readonly primary: { readonly assignmentId: Id; readonly userId: Id; readonly from: string } | null;
};

/** One case; undefined when not there or not the reader's to see. */
export async function caseById(tx: Tx, id: Id): Promise<CaseRow | undefined> {
  const found = await tx
    .selectFrom('app.case_file as c')
    .leftJoin('app.primary_assignment as a', join =>
      join.onRef('a.case_id', '=', 'c.id').on(sql<boolean>`upper_inf(a.during)`),
    )
    .select([
      'c.id',
      'c.number',
      'c.name',
      'c.unit_id',
      'c.office_id',
      'c.life',
      'a.id as assignment_id',
      'a.user_id',
      'a.during',
    ])
    .where('c.id', '=', id)
    .executeTakeFirst();
  if (!found) return undefined;
  const { assignment_id, user_id, during, life, ...row } = found;
  const primary =
    assignment_id && user_id && during
      ? { assignmentId: assignment_id, userId: user_id, from: readRange(during).from }
      : null;
  return { ...row, life: readRange(life), primary };
}

/** The case a child is in at a moment, else the latest one; null when there is none the reader may see. */
export async function caseOfChild(tx: Tx, childId: Id): Promise<Id | null> {
  const found = await tx
    .selectFrom('app.case_member')
    .select('case_id')
    .where('person_id', '=', childId)
    .orderBy(sql`upper_inf(during)`, 'desc')
    .orderBy(sql`lower(during)`, 'desc')
    .executeTakeFirst();
  return found?.case_id ?? null;
}

/** A person of a case. */
export type MemberRow = { readonly person_id: Id; readonly part: MemberPart; readonly during: string };

/** The people of a case, past ones too. */
export const membersOf = (tx: Tx, caseId: Id): Promise<MemberRow[]> =>
  tx.selectFrom('app.case_member').select(['person_id', 'part', 'during']).where('case_id', '=', caseId).execute();

/** May this person be taken into a case by the asker? */
export async function mayTakeIntoCase(tx: Tx, personId: Id): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select app_definer.may_take_into_case(${personId}) as may`.execute(tx);
  return rows[0]?.may ?? false;
}

type NewCase = {
  readonly id: Id;
  readonly unitId: Id;
  readonly number: string;
  readonly name: string;
  readonly openedAt: string;
  readonly people: readonly { readonly id: Id; readonly person: Id; readonly part: MemberPart }[];
  readonly assignmentId: Id;
  readonly workerId: Id;
  readonly reason: string | null;
};

/** Writes a new case with its people and first primary worker; access and offices follow. */
export const insertCase = (tx: Tx, made: NewCase) =>
  sql`select app_definer.open_case(${made.id}, ${made.unitId}, ${made.number}, ${made.name}, ${made.openedAt}::timestamptz,
    ${JSON.stringify(made.people)}::jsonb, ${made.assignmentId}, ${made.workerId}, ${made.reason})`.execute(tx);

/** Lets the offices on rows about the case's people follow the case. */
export const followOffice = (tx: Tx, caseId: Id) => sql`select app_definer.follow_case_office(${caseId})`.execute(tx);

/** Makes the grants of a case's team equal to its rows. */
export const followAssignments = (tx: Tx, caseId: Id) =>
  sql`select app_definer.follow_assignments(${caseId})`.execute(tx);

/** Does a child of this case live in a placement at this moment? */
export async function hasPlacedChild(tx: Tx, caseId: Id): Promise<boolean> {
  const { rows } = await sql<{ placed: boolean }>`
    select exists (select from app.case_member m join app.placement_v_now n on n.child_id = m.person_id
                   where m.case_id = ${caseId} and m.part = 'child') as placed`.execute(tx);
  return rows[0]?.placed ?? false;
}

/** Is there somebody whose part on this team begins at this moment or later? */
export const hasPartAhead = async (tx: Tx, caseId: Id, at: string): Promise<boolean> =>
  (await tx
    .selectFrom('app.case_team_member')
    .select('id')
    .where('case_id', '=', caseId)
    .where(sql<boolean>`lower(during) >= ${at}::timestamptz`)
    .executeTakeFirst()) !== undefined;

/** Ends everything of a case that still goes on, at a moment. */
export async function endCase(tx: Tx, caseId: Id, at: string): Promise<void> {
  const end = <C extends string>(column: C) => sql<string>`tstzrange(lower(${sql.ref(column)}), ${at}::timestamptz)`;
  const goesOn = (column: string) => sql<boolean>`${sql.ref(column)} @> ${at}::timestamptz`;
  await tx
    .updateTable('app.case_team_member')
    .set({ during: end('during') })
    .where('case_id', '=', caseId)
    .where(goesOn('during'))
    .execute();
  await tx
    .updateTable('app.case_member')
    .set({ during: end('during') })
    .where('case_id', '=', caseId)
    .where(goesOn('during'))
    .execute();
  await tx
    .updateTable('app.primary_assignment')
    .set({ during: end('during') })
    .where('case_id', '=', caseId)
    .where(goesOn('during'))
    .execute();
  await tx
    .updateTable('app.case_file')
    .set({ life: end('life') })
    .where('id', '=', caseId)
    .execute();
}
