import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { momentOf } from '#modules/cases/index.ts';
import type { ValuesOf } from '#web/form/field-spec.ts';
import { type InvalidFields, readFields } from '#web/form/read-fields.ts';
import { type AnswerVisit, visitAnswerFields, visitToldFields } from './contract.ts';

type Answered = Pick<AnswerVisit, 'answer' | 'words' | 'otherTime' | 'seen'>;

/** A day and a time of day belong together: a moment (ISO), or null where neither was given. */
export function momentIn(
  fields: { readonly day: string | null; readonly time: string | null },
  names: readonly [day: string, time: string],
  timeZone: string,
): Result<string | null, Invalid> {
  const { day, time } = fields;
  if ((day === null) !== (time === null))
    return no(invalid({ at: day === null ? names[0] : names[1], code: 'required' }));
  return ok(day && time ? momentOf(day, time, timeZone) : null);
}

function answerOf(values: ValuesOf<typeof visitAnswerFields>, timeZone: string): Result<Answered, Invalid> {
  const { answer, words, seen, otherDay: day, otherTime: time } = values;
  const moment = momentIn({ day, time }, ['otherDay', 'otherTime'], timeZone);
  return moment.ok ? ok({ answer, words, seen, otherTime: moment.value }) : moment;
}

/** An answer as whoever is invited gives it. */
export function readVisitAnswer(form: FormData, timeZone: string): Result<Answered, Invalid | InvalidFields> {
  const read = readFields(form, visitAnswerFields);
  return read.ok ? answerOf(read.value.values, timeZone) : read;
}

/** An answer as staff was told it. */
export function readVisitTold(form: FormData, timeZone: string): Result<AnswerVisit, Invalid | InvalidFields> {
  const read = readFields(form, visitToldFields);
  if (!read.ok) return read;
  const { guestId, via, ...values } = read.value.values;
  const answer = answerOf(values, timeZone);
  return answer.ok ? ok({ guestId, via, ...answer.value }) : answer;
}
