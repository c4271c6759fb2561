import { newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import type { StepBy, TellProgress } from '../contract.ts';
import { ProgressUpdateCame } from '../facts.ts';
import { settleReferral } from '../follow/settle-referral.ts';
import { type StepAsk, tell } from '../step-ask.ts';
import { lockReferral } from '../store/referral.ts';
import { hangsOn, insertUpdateDue, openUpdateOf, toldJustNow } from '../store/steps.ts';

export type ProgressRefusal = Invalid | { readonly kind: 'not-started' };

/**
 * Writes down what a service tells of progress: it answers what was asked for, and the next one is asked for on the rhythm
 * agreed. The same word sent twice (a form of a link has no key of its own) counts once. Throws NotThere when the referral is not there for the asker.
 */
export async function tellProgress(
  ask: StepAsk,
  told: TellProgress,
  by: Pick<StepBy, 'linkId'>,
): Promise<Result<{ id: string }, ProgressRefusal>> {
  const referral = await lockReferral(ask.tx, told.referralId);
  if (!referral) return notThere();
  if (referral.state !== 'started' && referral.state !== 'on-hold') return no({ kind: 'not-started' });

  const today = ask.today.toString();
  const words = told.words?.trim() || null;
  const problems: Problem[] = [];
  if ([told.sessions, told.score, told.progress, words].every(each => each === null))
    problems.push({ at: 'progress', code: 'say-something' });
  if ((told.from === null) !== (told.until === null)) problems.push({ at: 'until', code: 'both-days' });
  else if (told.from !== null && told.until !== null && told.until < told.from)
    problems.push({ at: 'until', code: 'ends-before-it-begins' });
  if (told.until !== null && told.until > today) problems.push({ at: 'until', code: 'in-the-future' });
  if (problems.length > 0) return no(invalid(...problems));

  const values = {
    came_at: ask.now,
    user_id: ask.who.userId,
    link_id: by.linkId ?? null,
    period:
      told.from && told.until
        ? writeRange({ from: told.from, to: Temporal.PlainDate.from(told.until).add({ days: 1 }).toString() })
        : null,
    sessions: told.sessions,
    minutes: told.minutes ?? null,
    score: told.score === null ? null : String(told.score),
    progress: told.progress,
    words,
    needs_help: told.needsHelp?.trim() || null,
  };
  const before = await toldJustNow(ask, referral.id, values);
  if (before) return ok({ id: before });
  const asked = await openUpdateOf(ask.tx, referral.id);
  const id = asked?.id ?? newId();
  if (asked) await ask.tx.updateTable('app.progress_update').set(values).where('id', '=', id).execute();
  else
    await ask.tx
      .insertInto('app.progress_update')
      .values({ id, ...hangsOn(ask, referral), ...values })
      .execute();
  if (referral.update_every_days !== null)
    await insertUpdateDue(ask, referral, ask.today.add({ days: referral.update_every_days }).toString());
  await settleReferral(ask, referral.id);
  const { person_id: personId, organization_id: organizationId } = referral;
  const late = asked?.due_on != null && asked.due_on < today;
  await tell(ask, ProgressUpdateCame, personId, {
    referralId: referral.id,
    personId,
    organizationId,
    updateId: id,
    late,
  });
  return ok({ id });
}
