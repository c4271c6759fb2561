import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep } from '../../policy.ts';
import type { EndCommitment, EndCommitmentRefusal } from '../contract.ts';
import { settlePartnerTasksOf } from '../partner-tasks.ts';
import { mayNotTell } from '../policy.ts';
import { type CommitmentRow, commitmentById } from '../store/commitments.ts';

type Ended = Promise<Result<null, EndCommitmentRefusal>>;

/** Says that a promise was kept on a day (ISO). Whether on time or late follows from the days. Throws NotThere. */
export async function keepCommitment(ask: Ask, { commitmentId, on }: EndCommitment): Ended {
  const commitment = (await commitmentById(ask.tx, commitmentId)) ?? notThere();
  const refused = mayNotTell(ask.who, commitment.responsible_id) ?? whyNot(ask, commitment, on);
  if (refused) return no(refused);
  await change(ask, commitment, { kept_on: on, amount_done: commitment.amount });
  await settlePartnerTasksOf(ask, commitment.id);
  return ok(null);
}

/** Says how much of it is done, without being kept yet. Throws NotThere. */
export async function tellProgress(
  ask: Ask,
  { commitmentId, amountDone }: { readonly commitmentId: string; readonly amountDone: number },
): Ended {
  const commitment = (await commitmentById(ask.tx, commitmentId)) ?? notThere();
  const refused = mayNotTell(ask.who, commitment.responsible_id) ?? whyNot(ask, commitment, commitment.made_on);
  if (refused) return no(refused);
  const sensible = Number.isInteger(amountDone) && amountDone >= 0 && amountDone <= (commitment.amount ?? 0);
  if (!sensible) return no(invalid({ at: 'amountDone', code: 'not-so-much', fill: { most: commitment.amount ?? 0 } }));
  await change(ask, commitment, { amount_done: amountDone });
  return ok(null);
}

/** Says that the side that promised took it back, and why. After its day it stays a promise not kept. Throws NotThere. */
export async function withdrawCommitment(ask: Ask, { commitmentId, on, why }: EndCommitment & { why: string }): Ended {
  return letGo(ask, commitmentId, on, why, { withdrawn_on: on, withdrawn_why: why.trim() });
}

/** Says that the side to whom it was promised let it go, and why: it counts no more. Throws NotThere. */
export async function releaseCommitment(ask: Ask, { commitmentId, on, why }: EndCommitment & { why: string }): Ended {
  return letGo(ask, commitmentId, on, why, { released_on: on, released_why: why.trim() });
}

async function letGo(ask: Ask, commitmentId: string, on: string, why: string, set: Partial<CommitmentRow>): Ended {
  const commitment = (await commitmentById(ask.tx, commitmentId)) ?? notThere();
  const needed = why.trim() === '' ? [{ at: 'why', code: 'required' }] : [];
  const refused = mayNotKeep(ask.who) ?? whyNot(ask, commitment, on, needed);
  if (refused) return no(refused);
  await change(ask, commitment, set);
  await settlePartnerTasksOf(ask, commitment.id, { dropped: why.trim() });
  return ok(null);
}

function whyNot(
  { today }: Ask,
  commitment: CommitmentRow,
  on: string,
  more: Problem[] = [],
): EndCommitmentRefusal | null {
  if (commitment.kept_on ?? commitment.withdrawn_on ?? commitment.released_on) return { kind: 'promise-is-over' };
  const problems = [
    ...more,
    ...(on > today.toString() ? [{ at: 'on', code: 'in-the-future' }] : []),
    ...(on < commitment.made_on ? [{ at: 'on', code: 'before-it-was-made' }] : []),
  ];
  return problems.length > 0 ? invalid(...problems) : null;
}

const change = ({ tx }: Ask, { id }: CommitmentRow, set: Partial<CommitmentRow>) => {
  const { kept_on, amount_done, withdrawn_on, withdrawn_why, released_on, released_why } = set;
  return tx
    .updateTable('app.commitment')
    .set({ kept_on, amount_done, withdrawn_on, withdrawn_why, released_on, released_why })
    .where('id', '=', id)
    .execute();
};
