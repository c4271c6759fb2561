import type { Id } from '#kernel/ids.ts';
import { openObligationsOf } from '#modules/clocks/index.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** What the clocks count toward a decision about termination. The day is an ISO date; null where they cannot tell. */
export type Threshold = {
  readonly childId: Id;
  readonly obligationId: Id;
  readonly rule: string;
  readonly dueOn: string | null;
  readonly isOverdue: boolean;
};

/** The duty the rules count: a petition after 15 of the last 22 months, and what states ask for earlier. */
const DUTY = 'tpr-petition';
const LAST_DAY = '9999-12-31';

/**
 * By when the law asks to file or to say why not, for each of some children the earliest open day. A child whose duty is
 * excepted, met or not yet begun is not among them. The days are counted by the clocks and not here.
 */
export async function thresholdsOf(tx: Tx, children: readonly Id[]): Promise<ReadonlyMap<Id, Threshold>> {
  const open = await openObligationsOf(tx, { children, until: LAST_DAY });
  const found = new Map<Id, Threshold>();
  for (const { child_id, id, rule, duty, due_on, state } of open) {
    if (duty !== DUTY) continue;
    const known = found.get(child_id);
    if (known && (known.dueOn ?? LAST_DAY) <= (due_on ?? LAST_DAY)) continue;
    found.set(child_id, { childId: child_id, obligationId: id, rule, dueOn: due_on, isOverdue: state === 'overdue' });
  }
  return found;
}
