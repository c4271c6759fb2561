import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import { type Period, readRange } from '#kernel/ranges.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Language } from '#platform/http/who.ts';

/** Somebody on a case's team. Primary workers have no part code; `label` is finished in the reader's language then empty. */
export type TeamRow = {
  readonly id: Id;
  readonly user_id: Id;
  readonly part: string | null;
  readonly label: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly person_id: Id | null;
  readonly note: string | null;
  readonly period: Period;
};

/** Everybody who is or was on a case's team, the latest beginning first. */
export async function teamOf(tx: Tx, caseId: Id, language: Language): Promise<TeamRow[]> {
  type Row = Omit<TeamRow, 'period'> & { during: string };
  const { rows } = await sql<Row>`
    select a.id, a.user_id, null as part, null as label, s.name, s.phone, null::uuid as person_id, a.reason as note, a.during
    from app.primary_assignment a join app.access_v_staff s on s.id = a.user_id where a.case_id = ${caseId}
    union all
    select t.id, t.user_id, t.part, ${sql.ref(`p.${language}`)}, t.name, coalesce(t.phone, s.phone), t.person_id, t.note, t.during
    from app.case_team_member t join app.case_part p on p.code = t.part left join app.access_v_staff s on s.id = t.user_id
    where t.case_id = ${caseId}
    order by during desc`.execute(tx);
  return rows.map(({ during, ...row }) => ({ ...row, period: readRange(during) }));
}

/** One part on a team with its case; undefined when not there or not the reader's to see. */
export async function partById(
  tx: Tx,
  id: string,
): Promise<{ case_id: Id; user_id: Id; name: string; part: string; period: Period } | undefined> {
  if (!isId(id)) return undefined;
  const found = await tx
    .selectFrom('app.case_team_member')
    .select(['case_id', 'user_id', 'name', 'part', 'during'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) return undefined;
  const { during, ...row } = found;
  return { ...row, period: readRange(during) };
}

/** The parts a team may have besides the primary worker, and the role whose topics each opens. */
export const caseParts = (tx: Tx, language: Language): Promise<{ code: string; label: string; role: string }[]> =>
  tx
    .selectFrom('app.case_part')
    .select(['code', `${language} as label`, 'role'])
    .orderBy('role')
    .orderBy('label')
    .execute();

/** Does somebody hold this part of a case at any moment of this period? */
export const holdsPart = async (tx: Tx, caseId: Id, userId: Id, part: string, during: string): Promise<boolean> =>
  (await tx
    .selectFrom('app.case_team_member')
    .select('id')
    .where('case_id', '=', caseId)
    .where('user_id', '=', userId)
    .where('part', '=', part)
    .where(sql<boolean>`during && ${during}::tstzrange`)
    .executeTakeFirst()) !== undefined;

type NewPart = {
  readonly id: Id;
  readonly agency_id: Id;
  readonly case_id: Id;
  readonly user_id: Id;
  readonly part: string;
  readonly person_id: Id | null;
  readonly name: string;
  readonly phone: string | null;
  readonly during: string;
  readonly note: string | null;
};
export const insertPart = (tx: Tx, part: NewPart) => tx.insertInto('app.case_team_member').values(part).execute();

/** How many children each of these workers has now. Numbers only, also of units the asker does not lead. */
export async function childrenOfWorkers(tx: Tx, workers: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
  if (workers.length === 0) return new Map();
  const { rows } = await sql<{ user_id: Id; children: number }>`
    select user_id, children from app_definer.children_of_workers(${[...workers]}::uuid[])`.execute(tx);
  return new Map(rows.map(row => [row.user_id, row.children]));
}
