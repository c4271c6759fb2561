import type { FieldsOf } from '#web/form/field-props.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput, TimeInput } from '#web/ui/field-date.tsx';
import { TextArea } from '#web/ui/field-text.tsx';

/** The words an answer is asked with. */
export type AnswerWords = {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly other: string;
  readonly words: string;
  readonly wordsHint: string;
  readonly otherDay: string;
  readonly otherTime: string;
  readonly otherHint: string;
};

/** Yes, no, or another time with its day and hour; and words, if somebody likes. */
export function AnswerInputs({ words, field }: { words: AnswerWords; field: FieldsOf }) {
  return (
    <>
      <RadioGroup
        {...field.text('answer', words.question)}
        options={[
          { value: 'accepted', label: words.yes },
          { value: 'declined', label: words.no },
          { value: 'another_time', label: words.other },
        ]}
      />
      <DateInput {...field.date('otherDay', words.otherDay)} hint={words.otherHint} required={false} />
      <TimeInput {...field.text('otherTime', words.otherTime)} required={false} />
      <TextArea {...field.text('words', words.words)} hint={words.wordsHint} required={false} max={1000} rows={2} />
    </>
  );
}
