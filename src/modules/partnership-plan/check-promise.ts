import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Problem } from '#kernel/problem.ts';
import { staffMember } from '#modules/access/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { PAIR_SUBJECTS, type PairSubject, type Side } from './contract.ts';
import { wordProblems } from './rules/said-words.ts';
import { parentsOf } from './store/plans.ts';
import { problemsThatTellTheHome } from './tell-home.ts';

/** A promise as it is to stand. */
export type PromiseWords = {
  readonly subject: PairSubject | null;
  readonly side: Side;
  /** Whose promise it is, as it is read: "Dana", "Rosa and Luis". */
  readonly who: string;
  /** The account that is reminded: staff for the agency's promises, somebody who cares for the child for the caregivers'. */
  readonly userId: Id | null;
  readonly words: string;
  readonly language: string;
  /** ISO day. */
  readonly dueOn: string;
  readonly forFamily: boolean;
};

/** Five years; what is further away is a slip of the hand. */
const MOST_DAYS_AHEAD = 1830;

/** Everything that is wrong with a promise. */
export async function promiseProblems(ask: Ask, childId: Id, input: PromiseWords): Promise<Problem[]> {
  const { subject, who, words, forFamily } = input;
  const problems: Problem[] = [];
  if (subject !== null && !PAIR_SUBJECTS.includes(subject)) problems.push({ at: 'subject', code: 'not-one-of' });
  if (who.trim() === '') problems.push({ at: 'who', code: 'required' });
  problems.push(...wordProblems('words', words, input.language));
  if (input.dueOn > ask.today.add({ days: MOST_DAYS_AHEAD }).toString())
    problems.push({ at: 'dueOn', code: 'too-far-ahead' });
  if (!(await mayBeReminded(ask, childId, input))) problems.push({ at: 'userId', code: 'not-on-this-side' });
  if (forFamily)
    problems.push(
      ...(await problemsThatTellTheHome(ask.tx, childId, [
        { at: 'who', texts: [who] },
        { at: 'words', texts: [words] },
      ])),
    );
  return problems;
}

/** Staff looks up who cares for the child; a caregiver names themselves, and the reminder holds the rest. */
async function mayBeReminded(ask: Ask, childId: Id, { side, userId }: PromiseWords): Promise<boolean> {
  if (userId === null || userId === ask.who.userId) return true;
  if (ask.who.kind !== 'staff') return false;
  if (side === 'family') return (await parentsOf(ask.tx, childId)).some(parent => parent.userId === userId);
  if (side === 'agency') return (await staffMember(ask.tx, userId)) !== undefined;
  const { rows } = await sql<{ cares: boolean }>`
    select exists (select from app_definer.caregivers_now(${childId}) c where c.user_id = ${userId}) as cares`.execute(
    ask.tx,
  );
  return rows[0]?.cares ?? false;
}
