import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { AgreeSubsidy, PathState, TakePathStep } from './contract.ts';

/** A kind of step with its words and the law that asks for it. */
export type PathStepKind = {
  readonly code: string;
  readonly en: string;
  readonly es: string;
  readonly path: 'adoption' | 'guardianship';
  readonly place: number;
  readonly after: string[];
  readonly last: boolean;
  readonly basis: string;
};

/** The steps of a path in their order. */
export const pathKinds = (tx: Tx, path: string): Promise<PathStepKind[]> =>
  tx
    .selectFrom('app.path_step_kind')
    .selectAll()
    .where('path', '=', path as 'adoption')
    .orderBy('place')
    .$castTo<PathStepKind>()
    .execute();

/** A step that was taken; the day is an ISO date. */
export type PathStepRow = {
  readonly id: Id;
  readonly goal_id: Id;
  readonly kind: string;
  readonly state: PathState;
  readonly on_day: string;
  readonly note: string | null;
};

/** The steps of a child's goals that were taken, in the order of their days. */
export const pathStepsOf = (tx: Tx, childId: Id): Promise<PathStepRow[]> =>
  tx
    .selectFrom('app.path_step')
    .select(['id', 'goal_id', 'kind', 'state', 'on_day', 'note'])
    .where('child_id', '=', childId)
    .orderBy('on_day')
    .orderBy('id')
    .execute();

/** What was agreed with the family about assistance. */
export const subsidiesOf = (tx: Tx, childId: Id) =>
  tx
    .selectFrom('app.subsidy')
    .select(['id', 'goal_id', 'agreed', 'signed_on', 'begins_on', 'monthly_cents', 'once_cents', 'medicaid', 'note'])
    .where('child_id', '=', childId)
    .execute();
export type SubsidyRow = Awaited<ReturnType<typeof subsidiesOf>>[number];

type Writing = { readonly id: Id; readonly agencyId: Id; readonly by: Id; readonly at: string };
const written = ({ id, agencyId, by, at }: Writing) => ({
  id,
  agency_id: agencyId,
  office_id: null,
  recorded_by: by,
  recorded_at: at,
});

export const insertPathStep = (tx: Tx, writing: Writing, step: TakePathStep) =>
  tx
    .insertInto('app.path_step')
    .values({
      ...written(writing),
      child_id: step.childId,
      goal_id: step.goalId,
      kind: step.kind,
      state: step.state,
      on_day: step.onDay,
      note: step.note?.trim() || null,
    })
    .execute();

export const insertSubsidy = (tx: Tx, writing: Writing, subsidy: AgreeSubsidy) =>
  tx
    .insertInto('app.subsidy')
    .values({
      ...written(writing),
      child_id: subsidy.childId,
      goal_id: subsidy.goalId,
      agreed: subsidy.agreed,
      signed_on: subsidy.signedOn,
      begins_on: subsidy.beginsOn,
      monthly_cents: subsidy.monthlyCents,
      once_cents: subsidy.onceCents,
      medicaid: subsidy.medicaid,
      note: subsidy.note?.trim() || null,
    })
    .execute();
