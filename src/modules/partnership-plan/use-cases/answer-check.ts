import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { askSupervisor } from '#modules/tasks/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { planById } from '../live-plan.ts';
import { wantsMeeting } from '../rules/check-points.ts';
import { pointNow } from '../store/checks.ts';

export type AnswerCheck = {
  readonly planId: Id;
  /** 1 (badly) to 5 (very well). */
  readonly score: number;
  /** The writer's own; nobody else reads them. */
  readonly words: string | null;
  readonly wantsTalk: boolean;
};
export type AnswerCheckRefusal = Invalid | { readonly kind: 'nothing-asked' };

/** The supervisor offers the meeting within this time; the agency's own measure, no rule's. */
const DAYS_TO_OFFER = 3;
const MOST = 2000;

/**
 * One side says how the working together goes, at the point that is due, or once more after the last. The answer stays its writer's own; when it is
 * low, or they would like to talk, the supervisor is asked to offer a meeting and learns neither who nor how (S3-06).
 * Throws NotThere when the asker has no part in the plan.
 */
export async function answerCheck(
  ask: Ask,
  input: AnswerCheck,
): Promise<Result<{ meetingOffered: boolean }, AnswerCheckRefusal>> {
  const { tx, who, today } = ask;
  const plan = await planById(tx, input.planId);
  if (!plan) return notThere();
  const due = await pointNow(ask, plan.id);
  if (!due) return no({ kind: 'nothing-asked' });
  const { score, wantsTalk } = input;
  const words = input.words?.trim() || null;
  const problems: Problem[] = [];
  if (!Number.isInteger(score) || score < 1 || score > 5) problems.push({ at: 'score', code: 'not-one-of' });
  if (words && [...words].length > MOST) problems.push({ at: 'words', code: 'too-long', fill: { max: MOST } });
  if (problems.length > 0) return no(invalid(...problems));

  const { side, point, childId } = due;
  const answered = {
    agency_id: who.agencyId,
    user_id: who.userId,
    agreement_id: plan.id,
    answered_on: today.toString(),
  };
  await tx
    .insertInto('app.relationship_check')
    .values({ id: newId(), ...answered, point, side, score, words, wants_talk: wantsTalk })
    .execute();
  const meetingOffered = wantsMeeting(input);
  const dueOn = today.add({ days: DAYS_TO_OFFER }).toString();
  if (meetingOffered) await askSupervisor(ask, { childId, kind: 'facilitated_meeting', dueOn, sourceId: plan.id });
  return ok({ meetingOffered });
}
