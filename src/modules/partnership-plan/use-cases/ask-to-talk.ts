import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { askWorker } from '#modules/tasks/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { PAIR_SUBJECTS, type PairSubject, type Side } from '../contract.ts';
import { TalkAsked } from '../facts.ts';
import { isOver, planById, planIsOpen, sideOf } from '../live-plan.ts';
import { mayPromiseFor } from '../rules/promise-end.ts';
import { wordProblems } from '../rules/said-words.ts';
import { promiseById } from '../store/promises.ts';
import { insertTalk, talkWaits } from '../store/talks.ts';

export type AskToTalk = {
  readonly planId: Id;
  /** What it is about: a promise, or a pair of promises. */
  readonly promiseId: Id | null;
  readonly subject: PairSubject | null;
  readonly words: string;
  readonly language: string;
  /** ISO day proposed for the talk; null leaves it open. */
  readonly meetOn: string | null;
  /** Whose wish it is, when staff writes it down for somebody; one's own side when left out. */
  readonly side?: Side;
};
export type AskToTalkRefusal =
  | Invalid
  | { readonly kind: 'plan-is-over' }
  | { readonly kind: 'not-your-side' }
  | { readonly kind: 'talk-already-asked' };

/** A talk nobody has proposed a day for is offered within this time; the agency's own measure, no rule's. */
const DAYS_TO_TALK = 7;

/**
 * One side asks to talk about a promise or a pair of promises. This is all that follows from a promise that is not kept:
 * the worker is asked to hold the talk, and nothing is written down as a violation (S3-20). Throws NotThere when the plan
 * or the promise is not the asker's to see.
 */
export async function askToTalk(ask: Ask, input: AskToTalk): Promise<Result<{ id: Id }, AskToTalkRefusal>> {
  const { tx, who } = ask;
  const plan = await planById(tx, input.planId);
  if (!plan) return notThere();
  const { childId } = plan;
  // A parent holds no grant on the child: being named in the plan, as planById found, is their right.
  if (sideOf(who) !== 'family') await planIsOpen(ask, childId);
  const { promiseId, subject, words, language, meetOn } = input;
  const promise = promiseId ? await promiseById(tx, promiseId) : undefined;
  if (promiseId && promise?.agreementId !== plan.id) return notThere();
  if (isOver(plan)) return no({ kind: 'plan-is-over' });
  const own = sideOf(who);
  const side = input.side ?? own;
  if (!own || !side || !mayPromiseFor(own, side)) return no({ kind: 'not-your-side' });

  const problems: Problem[] = wordProblems('words', words, language);
  if (!promiseId && !subject) problems.push({ at: 'subject', code: 'required' });
  if (subject && !PAIR_SUBJECTS.includes(subject)) problems.push({ at: 'subject', code: 'not-one-of' });
  if (meetOn && meetOn < ask.today.toString()) problems.push({ at: 'meetOn', code: 'day-is-past' });
  if (problems.length > 0) return no(invalid(...problems));
  const about = { agreementId: plan.id, promiseId, subject: promise?.subject ?? subject };
  if (await talkWaits(tx, about)) return no({ kind: 'talk-already-asked' });

  const id = newId();
  const said = { language, words: words.trim(), meetOn };
  const asked = { askedBy: who.userId, askedSide: side, agencyId: who.agencyId, at: ask.now };
  await insertTalk(tx, { id, childId, ...about, ...said, ...asked });
  const dueOn = meetOn ?? ask.today.add({ days: DAYS_TO_TALK }).toString();
  await askWorker(ask, { childId, kind: 'plan_talk', dueOn, sourceId: id });
  await recordFact(ask, TalkAsked, [childId], { talkId: id, childId, agreementId: plan.id, side });
  return ok({ id });
}
