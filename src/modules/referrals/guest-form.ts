import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { momentOf } from '#modules/cases/index.ts';
import type { GuestAsk } from '#platform/http/guest-page.ts';
import { defineFields, type ValuesOf } from '#web/form/field-spec.ts';
import { readFields } from '#web/form/read-fields.ts';
import { HOW_FAR, PART_STATES, PROGRESS, type TakeStep, type TellProgress } from './contract.ts';
import { REASONS, type ReferralState, STATES } from './rules/life.ts';
import type { StepAsk } from './step-ask.ts';
import { ATTENDED } from './use-cases/record-attendance.ts';

const more = (max: number) => ({ kind: 'text', max, lines: true, required: false }) as const;

/** An answer of the service. What a step does not need is not asked. */
export const answerFields = defineFields({
  to: { kind: 'choice', options: STATES },
  seen: { kind: 'choice', options: STATES },
  reason: { kind: 'choice', options: REASONS, required: false },
  waitDays: { kind: 'number', min: 1, max: 2000, required: false },
  day: { kind: 'date', required: false },
  time: { kind: 'time', required: false },
  minutes: { kind: 'number', min: 5, max: 1440, required: false },
  place: { kind: 'text', max: 200, required: false },
  received: { kind: 'choice', options: HOW_FAR, required: false },
  needMet: { kind: 'choice', options: HOW_FAR, required: false },
  providerView: more(1000),
  note: more(1000),
});

/** Word of progress, in the service's own measure. */
export const progressFields = defineFields({
  from: { kind: 'date', required: false },
  until: { kind: 'date', required: false },
  sessions: { kind: 'number', min: 0, max: 1000, required: false },
  minutes: { kind: 'number', min: 0, max: 100000, required: false },
  score: { kind: 'number', min: -100000, max: 100000, decimals: 2, required: false },
  progress: { kind: 'choice', options: PROGRESS, required: false },
  words: more(2000),
  needsHelp: more(1000),
});

/** Whether somebody came, in one tap. */
export const attendanceFields = defineFields({
  appointmentId: { kind: 'id' },
  attended: { kind: 'choice', options: ATTENDED },
});

/** How far the service is with its part of a joint goal, in one tap. */
export const goalPartFields = defineFields({ partId: { kind: 'id' }, state: { kind: 'choice', options: PART_STATES } });

/** A first appointment lasts an hour unless told. */
const USUAL_MINUTES = 60;

type At = { readonly referralId: Id; readonly timeZone: string };

/**
 * The step a form of the service's answer asks for; an appointment needs its day and its time. With what begins, `day` is
 * the first day, with what ends the last.
 */
export function readAnswer(form: FormData, { referralId, timeZone }: At): Result<TakeStep, Invalid> {
  const read = readFields(form, answerFields);
  if (!read.ok) return read;
  const { to, seen, day, time, minutes, place, ...said } = read.value.values;
  const scheduled = to === 'scheduled';
  if (scheduled && (day === null || time === null))
    return no(invalid(...(day === null ? [{ at: 'day', code: 'required' }] : [{ at: 'time', code: 'required' }])));
  return ok({
    referralId,
    to,
    seen,
    ...said,
    ...(scheduled && {
      appointment: { startsAt: momentOf(day!, time!, timeZone), minutes: minutes ?? USUAL_MINUTES, place },
    }),
    ...(to === 'started' ? { startedOn: day } : !scheduled && { endedOn: day }),
  });
}

/** The word of progress of a form. */
export function readProgress(form: FormData, referralId: Id): Result<TellProgress, Invalid> {
  const read = readFields(form, progressFields);
  if (!read.ok) return read;
  const values: ValuesOf<typeof progressFields> = read.value.values;
  return ok({ referralId, ...values });
}

/** A guest as the use cases of both sides know an asker: nobody's account. */
export const asProvider = ({ tx, now, today, requestId, agency }: GuestAsk): StepAsk => ({
  tx,
  now,
  today,
  requestId,
  who: { agencyId: agency.id, timeZone: agency.timeZone, userId: null },
});

/** Steps that one tap takes: nothing has to be told with them. */
export const BY_TAP: readonly ReferralState[] = ['received', 'accepted'];
