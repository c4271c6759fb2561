import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type {
  ConditionState,
  Level,
  RecordProgress,
  ReturnStep,
  SetCondition,
  StepOutcome,
  TakeReturnStep,
} from './contract.ts';

/** A condition for the return home with where it stands; days are ISO dates. */
export type ConditionRow = {
  readonly id: Id;
  readonly child_id: Id;
  readonly goal_id: Id;
  readonly parent_id: Id | null;
  readonly what: string;
  readonly shows: string;
  readonly set_on: string;
  readonly state: ConditionState;
  readonly state_on: string;
};
const columns = ['id', 'child_id', 'goal_id', 'parent_id', 'what', 'shows', 'set_on', 'state', 'state_on'] as const;

/** The conditions of some goals, as far as the reader may see them, in the order they were set. */
export const conditionsOf = async (tx: Tx, goalIds: readonly Id[]): Promise<ConditionRow[]> =>
  goalIds.length === 0
    ? []
    : tx
        .selectFrom('app.return_condition')
        .select(columns)
        .where('goal_id', 'in', [...goalIds])
        .orderBy('set_on')
        .orderBy('id')
        .execute();

/** The conditions a parent has to meet, of all their children on the way home: whatever names them (portal). */
export const ownConditions = (tx: Tx): Promise<ConditionRow[]> =>
  tx.selectFrom('app.return_condition').select(columns).orderBy('child_id').orderBy('set_on').orderBy('id').execute();

/** One condition of a child, locked; undefined when there is none with this id. */
export const conditionOf = async (tx: Tx, childId: Id, id: string): Promise<ConditionRow | undefined> =>
  isId(id)
    ? tx
        .selectFrom('app.return_condition')
        .select(columns)
        .where('id', '=', id)
        .where('child_id', '=', childId)
        .forUpdate()
        .executeTakeFirst()
    : undefined;

export type ProgressRow = {
  readonly id: Id;
  readonly condition_id: Id;
  readonly state: ConditionState;
  readonly on_day: string;
  readonly evidence: string;
};

/** What shows where conditions stood, the latest first. */
export const progressOf = async (tx: Tx, conditionIds: readonly Id[]): Promise<ProgressRow[]> =>
  conditionIds.length === 0
    ? []
    : tx
        .selectFrom('app.condition_progress')
        .select(['id', 'condition_id', 'state', 'on_day', 'evidence'])
        .where('condition_id', 'in', [...conditionIds])
        .orderBy('on_day', 'desc')
        .orderBy('id', 'desc')
        .execute();

/** A step on the way home as it was taken, found not ready, or skipped. */
export type ReturnStepRow = {
  readonly id: Id;
  readonly goal_id: Id;
  readonly kind: ReturnStep;
  readonly outcome: StepOutcome;
  readonly level: Level | null;
  readonly on_day: string;
  readonly note: string;
};

/** The steps of some goals, in the order of their days. */
export const returnStepsOf = async (tx: Tx, goalIds: readonly Id[]): Promise<ReturnStepRow[]> =>
  goalIds.length === 0
    ? []
    : tx
        .selectFrom('app.return_step')
        .select(['id', 'goal_id', 'kind', 'outcome', 'level', 'on_day', 'note'])
        .where('goal_id', 'in', [...goalIds])
        .orderBy('on_day')
        .orderBy('id')
        .execute();

/** First names of the children on their way home to the asker (portal). */
export async function namesOnWayHome(tx: Tx): Promise<ReadonlyMap<Id, string>> {
  const { rows } = await sql<{ child_id: Id; first_name: string }>`
    select child_id, first_name from app_definer.names_on_way_home()`.execute(tx);
  return new Map(rows.map(row => [row.child_id, row.first_name]));
}

/** Is there a condition that names the asker as the parent (portal)? */
export const hasWayHome = async (tx: Tx): Promise<boolean> => (await namesOnWayHome(tx)).size > 0;

type Writing = { readonly id: Id; readonly agencyId: Id; readonly by: Id; readonly at: string };
const written = ({ id, agencyId, by, at }: Writing, childId: Id) => ({
  id,
  agency_id: agencyId,
  office_id: null,
  child_id: childId,
  recorded_by: by,
  recorded_at: at,
});

export const insertCondition = (tx: Tx, writing: Writing, goalId: Id, input: SetCondition) =>
  tx
    .insertInto('app.return_condition')
    .values({
      ...written(writing, input.childId),
      goal_id: goalId,
      parent_id: input.parentId,
      what: input.what.trim(),
      shows: input.shows.trim(),
      set_on: input.setOn,
      state: 'open',
      state_on: input.setOn,
    })
    .execute();

export async function insertProgress(tx: Tx, writing: Writing, input: RecordProgress): Promise<void> {
  const { childId, conditionId, state, onDay, evidence } = input;
  await tx
    .insertInto('app.condition_progress')
    .values({
      ...written(writing, childId),
      condition_id: conditionId,
      state,
      on_day: onDay,
      evidence: evidence.trim(),
    })
    .execute();
  await tx.updateTable('app.return_condition').set({ state, state_on: onDay }).where('id', '=', conditionId).execute();
}

export const insertReturnStep = (tx: Tx, writing: Writing, goalId: Id, step: TakeReturnStep) =>
  tx
    .insertInto('app.return_step')
    .values({
      ...written(writing, step.childId),
      goal_id: goalId,
      kind: step.kind,
      outcome: step.outcome,
      level: step.level,
      on_day: step.onDay,
      note: step.note.trim(),
    })
    .execute();
