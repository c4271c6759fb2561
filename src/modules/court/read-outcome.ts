import { ok, type Result } from '#kernel/result.ts';
import { momentOf } from '#modules/cases/index.ts';
import { type InvalidFields, readFields } from '#web/form/read-fields.ts';
import {
  type Answers,
  answerOf,
  continuedFields,
  type HearingOutcome,
  heldFields,
  type Judge,
  OUTCOMES,
  type Plea,
} from './contract.ts';

/** What a sent form says came of a hearing; null when it does not say what. Days and times are those of the time zone. */
export function readOutcome(form: FormData, timeZone: string): Result<HearingOutcome, InvalidFields> | null {
  switch (OUTCOMES.find(each => each === form.get('outcome'))) {
    case 'held': {
      const read = readFields(form, heldFields);
      if (!read.ok) return read;
      const { day, time, judge, plea, early, findings, orders, firstOrder } = read.value.values;
      return ok({
        outcome: 'held',
        heldAt: momentOf(day, time, timeZone),
        judge: judge === 'not_known' ? null : judge,
        plea: plea === 'not_known' ? null : plea,
        earlyDemand: answerOf(early),
        findings,
        orders,
        firstOrder: answerOf(firstOrder),
      });
    }
    case 'continued': {
      const read = readFields(form, continuedFields);
      if (!read.ok) return read;
      const { day, time } = read.value.values;
      return ok({ outcome: 'continued', setFor: momentOf(day, time, timeZone) });
    }
    case 'canceled':
      return ok({ outcome: 'canceled' });
    default:
      return null;
  }
}

type Given = {
  readonly judge: Judge | 'not_known' | null;
  readonly plea: Plea | 'not_known' | null;
  readonly early: 'yes' | 'no' | 'not_known' | null;
  readonly firstOrder: 'yes' | 'no' | 'not_known' | null;
};

/** Answers as a form sends them; what was not asked there is left out. */
export function readAnswers({ judge, plea, early, firstOrder }: Given): Partial<Answers> {
  return {
    ...(judge !== null && { judge: judge === 'not_known' ? null : judge }),
    ...(plea !== null && { plea: plea === 'not_known' ? null : plea }),
    ...(early !== null && { early: answerOf(early) }),
    ...(firstOrder !== null && { firstOrder: answerOf(firstOrder) }),
  };
}
