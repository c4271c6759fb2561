import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedDate, typedText } from '#web/form/typed.ts';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { DateInput, TimeInput } from '#web/ui/field-date.tsx';

type MomentFieldsProps = {
  words: { day: string; time: string };
  typed: Typed;
  problems: readonly SaidProblem[];
};

/** A day and a time of day. */
export function MomentFields({ words, typed, problems }: MomentFieldsProps) {
  return (
    <>
      <DateInput name="day" label={words.day} value={typedDate(typed, 'day')} problem={problemAt(problems, 'day')} />
      <TimeInput
        name="time"
        label={words.time}
        value={typedText(typed, 'time')}
        problem={problemAt(problems, 'time')}
      />
    </>
  );
}
