import type { Id } from '#kernel/ids.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { GuestAsk } from '#platform/http/guest-page.ts';
import type { Refusal } from '#platform/http/perform.ts';
import { readFields } from '#web/form/read-fields.ts';
import { asProvider, attendanceFields, goalPartFields, readAnswer, readProgress } from './guest-form.ts';
import { recordAttendance } from './use-cases/record-attendance.ts';
import { takeStep } from './use-cases/take-step.ts';
import { tellGoalPart } from './use-cases/tell-goal-part.ts';
import { tellProgress } from './use-cases/tell-progress.ts';

/**
 * Does what a form of a referral's page by link asks for: whether somebody came (`what=attendance`), how far the part
 * of a joint goal is (`what=goal-part`), word of progress (`what=progress`), or an answer. Answers with the code of what was done. Throws NotThere.
 */
export async function actByLink(
  ask: GuestAsk & { readonly form: FormData },
  referralId: Id,
): Promise<Result<{ done: string }, Refusal>> {
  const { linkId } = ask.guest;
  switch (ask.form.get('what')) {
    case 'attendance': {
      const read = readFields(ask.form, attendanceFields);
      if (!read.ok) return read;
      const kept = await recordAttendance(asProvider(ask), read.value.values, { linkId });
      return kept.ok ? ok({ done: 'attendance' }) : kept;
    }
    case 'goal-part': {
      const read = readFields(ask.form, goalPartFields);
      if (!read.ok) return read;
      const kept = await tellGoalPart(asProvider(ask), read.value.values, { linkId });
      return kept.ok ? ok({ done: 'goal-part' }) : kept;
    }
    case 'progress': {
      const read = readProgress(ask.form, referralId);
      if (!read.ok) return read;
      const kept = await tellProgress(asProvider(ask), read.value, { linkId });
      return kept.ok ? ok({ done: 'progress' }) : kept;
    }
    default: {
      const read = readAnswer(ask.form, { referralId, timeZone: ask.agency.timeZone });
      if (!read.ok) return read;
      const taken = await takeStep(asProvider(ask), read.value, { side: 'provider', via: 'link', linkId });
      return taken.ok ? ok({ done: taken.value.state }) : taken;
    }
  }
}
