import { sql } from 'kysely';
import { type Id, isId, newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { AdvocacyAnswer, AnswerTo, AskFor, FollowUp, OfWhom } from './contract.ts';

/** May the reader see what was asked for this child? */
export async function opensAdvocacyFor(tx: Tx, childId: string): Promise<boolean> {
  if (!isId(childId)) return false;
  const { rows } = await sql<{ may: boolean }>`select ${childId}::uuid = any (app.mine('case')) as may`.execute(tx);
  return rows[0]?.may ?? false;
}

/** Something that was asked for. Days are ISO dates; names are null where the account is no longer staff. */
export type AdvocacyRow = {
  readonly id: Id;
  readonly of_whom: OfWhom;
  readonly whom: string;
  readonly what: string;
  readonly asked_on: string;
  readonly answer_by: string;
  readonly asker: string | null;
  readonly answered_on: string | null;
  readonly answer: AdvocacyAnswer | null;
  readonly answer_words: string | null;
  readonly escalated_on: string | null;
};

const COLUMNS =
  sql.raw(`a.id, a.of_whom, a.whom, a.what, a.asked_on, a.answer_by, s.name as asker, a.answered_on, a.answer, a.answer_words,
  (select min(t.taken_on) from app.advocacy_step t where t.advocacy_id = a.id and t.child_id = a.child_id and t.kind = 'escalated') as escalated_on`);

/** Everything that was asked for a child: what waits first, then the latest. */
export async function advocacyOf(tx: Tx, childId: Id): Promise<AdvocacyRow[]> {
  const { rows } = await sql<AdvocacyRow>`
    select ${COLUMNS} from app.advocacy a left join app.access_v_staff s on s.id = a.asked_by
    where a.child_id = ${childId} order by a.answered_on is not null, a.asked_on desc, a.id desc`.execute(tx);
  return rows;
}

/** One request of this child, locked where it is to be changed; undefined when there is none with this id. */
export async function advocacyById(tx: Tx, childId: Id, id: string, lock = false): Promise<AdvocacyRow | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await sql<AdvocacyRow>`
    select ${COLUMNS} from app.advocacy a left join app.access_v_staff s on s.id = a.asked_by
    where a.id = ${id} and a.child_id = ${childId} ${lock ? sql`for update of a` : sql``}`.execute(tx);
  return rows[0];
}

/** What was done while an answer was waited for. `by` is null where the night did it, or a former member of staff. */
export type StepRow = {
  readonly id: Id;
  readonly advocacy_id: Id;
  readonly kind: 'asked_again' | 'escalated';
  readonly taken_on: string;
  readonly words: string | null;
  readonly recorded_by: Id | null;
  readonly name: string | null;
};

/** The steps of every request of a child, in their order. */
export async function stepsOf(tx: Tx, childId: Id): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select t.id, t.advocacy_id, t.kind, t.taken_on, t.words, t.recorded_by, s.name from app.advocacy_step t
    left join app.access_v_staff s on s.id = t.recorded_by
    where t.child_id = ${childId} order by t.taken_on, t.recorded_at, t.id`.execute(tx);
  return rows;
}

type By = { readonly agencyId: Id; readonly userId: Id; readonly now: string };

export const insertAdvocacy = (tx: Tx, by: By, id: Id, asked: AskFor) =>
  tx
    .insertInto('app.advocacy')
    .values({
      id,
      agency_id: by.agencyId,
      office_id: null,
      child_id: asked.childId,
      of_whom: asked.ofWhom,
      whom: asked.whom,
      what: asked.what,
      asked_on: asked.askedOn,
      answer_by: asked.answerBy,
      asked_by: by.userId,
      recorded_at: by.now,
      answered_on: null,
      answer: null,
      answer_words: null,
      answered_by: null,
    })
    .execute();

export const keepAnswer = (tx: Tx, by: By, { advocacyId, answeredOn, answer, words }: AnswerTo) =>
  tx
    .updateTable('app.advocacy')
    .set({ answered_on: answeredOn, answer, answer_words: words, answered_by: by.userId })
    .where('id', '=', advocacyId)
    .execute();

export const insertStep = (tx: Tx, by: By, step: FollowUp) =>
  tx
    .insertInto('app.advocacy_step')
    .values({
      id: newId(),
      agency_id: by.agencyId,
      office_id: null,
      child_id: step.childId,
      advocacy_id: step.advocacyId,
      kind: step.kind,
      taken_on: step.takenOn,
      words: step.words,
      recorded_by: by.userId,
      recorded_at: by.now,
    })
    .execute();

/** Opens the supervisor's task; false where it is open already or nobody is there to ask. */
export async function askSupervisorAbout(tx: Tx, advocacyId: Id): Promise<boolean> {
  const { rows } = await sql<{ asked: boolean }>`select app_definer.escalate_advocacy(${advocacyId}) as asked`.execute(
    tx,
  );
  return rows[0]?.asked ?? false;
}
