import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { versionsOf } from '#modules/agreements/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { type PromiseWords, promiseProblems } from '../check-promise.ts';
import { type Edited, type EditSigned, editSigned, type SignedAlready } from '../edit-signed.ts';
import { isOver, type LivePlan, planById, planIsOpen, sideOf } from '../live-plan.ts';
import { remindNoMore, remindOfPromise } from '../remind-of-promise.ts';
import { mayPromiseFor, type PromiseOver, promiseOver } from '../rules/promise-end.ts';
import { type PlanPromise, promiseById } from '../store/promises.ts';

/** The side of a promise does not change: another side's promise is another promise. */
export type ChangePromise = Omit<PromiseWords, 'side'> & EditSigned & { readonly promiseId: Id };
export type ChangePromiseRefusal =
  | Invalid
  | SignedAlready
  | PromiseOver
  | { readonly kind: 'plan-is-over' }
  | { readonly kind: 'not-your-side' };

/**
 * Changes the words, the day or the bearer of an open promise. Where it stands in a text that is out unsigned, that text is
 * taken back; in a signed one it is refused, with the offer to start again. One that was added after the text changes
 * freely, and the same words again change nothing. Throws NotThere when the promise is not the asker's
 * to see.
 */
export async function changePromise(
  ask: Ask,
  input: ChangePromise,
): Promise<Result<Edited & { id: Id }, ChangePromiseRefusal>> {
  const { tx } = ask;
  const promise = await promiseById(tx, input.promiseId);
  const plan = promise && (await planById(tx, promise.agreementId));
  if (!promise || !plan) return notThere();
  const { childId, side } = promise;
  await planIsOpen(ask, childId);
  if (isOver(plan)) return no({ kind: 'plan-is-over' });
  const over = promiseOver(promise);
  if (over) return no(over);
  const own = sideOf(ask.who);
  if (!own || !mayPromiseFor(own, side)) return no({ kind: 'not-your-side' });
  const problems = await promiseProblems(ask, childId, { ...input, side });
  if (problems.length > 0) return no(invalid(...problems));

  if (isSame(promise, input)) return ok({ id: promise.id, prepareAgain: false });
  let prepareAgain = false;
  if (await standsInVersion(ask, plan, promise)) {
    const edited = await editSigned(ask, plan, input);
    if (!edited.ok) return edited;
    prepareAgain = edited.value.prepareAgain;
  }
  const { subject, userId, language, dueOn, forFamily } = input;
  const words = input.words.trim();
  const sameWords = words === promise.words && language === promise.language;
  const untranslated = { translation: null, translation_language: null, translated_by: null };
  await tx
    .updateTable('app.plan_promise')
    .set({
      subject,
      who: input.who.trim(),
      user_id: userId,
      language,
      words,
      due_on: dueOn,
      for_family: forFamily,
      ...(!sameWords && untranslated),
    })
    .where('id', '=', promise.id)
    .execute();
  if (userId !== promise.userId || dueOn !== promise.dueOn) {
    await remindNoMore(ask, promise, ask.say('partnership-plan', 'life.promiseChanged'));
    await remindOfPromise(ask, { id: promise.id, childId, side, userId, dueOn });
  }
  return ok({ id: promise.id, prepareAgain });
}

const isSame = (promise: PlanPromise, input: ChangePromise): boolean =>
  promise.words === input.words.trim() &&
  promise.language === input.language &&
  promise.subject === input.subject &&
  promise.who === input.who.trim() &&
  promise.userId === input.userId &&
  promise.dueOn === input.dueOn &&
  promise.forFamily === input.forFamily;

/** Was the promise there when the present version was made? While no version is out, the next one may be made this moment. */
async function standsInVersion(ask: Ask, plan: LivePlan, promise: PlanPromise): Promise<boolean> {
  if (plan.state === 'draft' || plan.state === 'void') return true;
  const version = (await versionsOf(ask.tx, plan.id)).find(({ id }) => id === plan.versionId);
  return version !== undefined && Temporal.Instant.compare(promise.madeAt, version.madeAt) <= 0;
}
