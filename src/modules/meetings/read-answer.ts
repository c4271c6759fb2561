import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { momentOf } from '#modules/cases/index.ts';
import type { ValuesOf } from '#web/form/field-spec.ts';
import { type InvalidFields, readFields } from '#web/form/read-fields.ts';
import { type AnswerInvite, answerFields, toldFields } from './contract.ts';

type Answered = Pick<AnswerInvite, 'answer' | 'words' | 'otherTime' | 'seen'>;

/** Another time needs its day and its hour together. */
function answerOf(values: ValuesOf<typeof answerFields>, timeZone: string): Result<Answered, Invalid> {
  const { answer, words, seen, otherDay, otherTime } = values;
  if ((otherDay === null) !== (otherTime === null))
    return no(invalid({ at: otherDay === null ? 'otherDay' : 'otherTime', code: 'required' }));
  return ok({ answer, words, seen, otherTime: otherDay && otherTime ? momentOf(otherDay, otherTime, timeZone) : null });
}

/** An answer as the invitee gives it. */
export function readAnswer(form: FormData, timeZone: string): Result<Answered, Invalid | InvalidFields> {
  const read = readFields(form, answerFields);
  return read.ok ? answerOf(read.value.values, timeZone) : read;
}

/** An answer as staff was told it. */
export function readTold(form: FormData, timeZone: string): Result<AnswerInvite, Invalid | InvalidFields> {
  const read = readFields(form, toldFields);
  if (!read.ok) return read;
  const { inviteId, via, ...values } = read.value.values;
  const answer = answerOf(values, timeZone);
  return answer.ok ? ok({ inviteId, via, ...answer.value }) : answer;
}
