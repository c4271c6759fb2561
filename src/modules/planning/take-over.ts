import type { Id } from '#kernel/ids.ts';
import { accountNames } from '#modules/access/index.ts';
import type { RelativeRow } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { aroundPlan } from './around-plan.ts';
import { goalsOfPlans } from './store/goals.ts';
import type { PlanRow } from './store/plans.ts';
import { type DecisionRow, decisionOf, decisionsAbout, kinOfChild, sourcesOfPlans } from './store/sources.ts';

/** A line that may be taken over: what a meeting decided, or somebody of the family. */
export type Offered =
  | { readonly kind: 'decision'; readonly row: DecisionRow; readonly owner: string }
  | { readonly kind: 'kin'; readonly row: RelativeRow };

/** So many meetings back are offered. */
const MEETINGS = 3;

/**
 * What a plan may take over, for a person to pick from: what the latest meetings about the child decided, and the family as
 * the genogram has it. Nothing is copied by itself. Parents have goals and steps of their own and are not offered as kin.
 */
export async function offersFor(ask: Ask, plan: PlanRow) {
  const { tx } = ask;
  const [decided, kin, sources, around] = [
    await decisionsAbout(tx, plan.child_id),
    await kinOfChild(ask, plan.child_id),
    await sourcesOfPlans(tx, [plan.id]),
    await aroundPlan(ask, plan),
  ];
  const meetings = [...new Set(decided.map(({ meeting_id }) => meeting_id))].slice(0, MEETINGS);
  const rows = decided.filter(({ meeting_id }) => meetings.includes(meeting_id));
  const owners = await ownersOf(ask, rows);
  const parents = new Set(around.people.filter(({ part }) => part === 'parent').map(({ personId }) => personId));
  return {
    decisions: rows.map(row => ({ row, owner: owners(row) })),
    kin: kin.filter(({ id }) => !parents.has(id)),
    taken: new Set([...sources.values()].flatMap(({ decision_id, kin_id }) => decision_id ?? kin_id ?? [])),
  };
}

/** The line an address names (`decision-…` or `kin-…`). Throws NotThere. */
export async function offerInAddress(ask: Ask, plan: PlanRow, taken: string): Promise<Offered> {
  const [kind, ...rest] = taken.split('-');
  const id = rest.join('-');
  if (kind === 'decision') {
    const row = (await decisionOf(ask.tx, plan.child_id, id)) ?? notThere();
    return { kind, row, owner: (await ownersOf(ask, [row]))(row) };
  }
  const row = (await kinOfChild(ask, plan.child_id)).find(each => each.id === id);
  return kind === 'kin' && row ? { kind, row } : notThere();
}

/** Who is to do what was decided, by name. */
async function ownersOf({ tx, say }: Ask, rows: readonly DecisionRow[]) {
  const names = await accountNames(
    tx,
    rows.flatMap(({ owner_id }) => owner_id ?? []),
  );
  return ({ owner_id, owner_name }: DecisionRow): string =>
    (owner_id ? names.get(owner_id)?.name : owner_name) ?? say('planning', 'takeOver.somebody');
}

/** The goals a line may serve. */
export const openGoalsOf = async ({ tx }: Ask, planId: Id) =>
  (await goalsOfPlans(tx, [planId])).filter(({ state }) => state === 'open');
