import type { ReactNode } from 'react';
import { type Typed, typedDate, typedText } from '#web/form/typed.ts';
import { Tick } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select, type SelectOption } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';

/** As long as a promise may be. */
const MOST = 1000;

type PromiseFieldsProps = {
  words: Readonly<
    Record<
      'words' | 'wordsHint' | 'who' | 'whoHint' | 'dueOn' | 'subject' | 'noSubject' | 'language' | 'forFamily',
      string
    >
  >;
  choices: {
    readonly people: readonly string[];
    readonly subjects: SelectOption[];
    readonly languages: SelectOption[];
  };
  field: (at: string) => { name: string; value: string; problem: string | undefined };
  typed: Typed;
  /** Whose side it is, where that can still be chosen. */
  children?: ReactNode;
};

/** What a promise is made of: somebody, something and a day. */
export function PromiseFields({ words, choices, field, typed, children }: PromiseFieldsProps) {
  return (
    <>
      <TextArea {...field('words')} label={words.words} hint={words.wordsHint} max={MOST} rows={3} />
      {children}
      <TextField
        {...field('who')}
        label={words.who}
        hint={`${words.whoHint} (${choices.people.join(', ')})`}
        max={120}
        width="m"
      />
      <DateInput {...field('dueOn')} label={words.dueOn} value={typedDate(typed, 'dueOn')} />
      <Select
        {...field('subject')}
        label={words.subject}
        required={false}
        empty={words.noSubject}
        options={choices.subjects}
      />
      <Select {...field('language')} label={words.language} options={choices.languages} />
      <Tick {...field('forFamily')} required={false} checked={typedText(typed, 'forFamily') === 'yes'}>
        {words.forFamily}
      </Tick>
    </>
  );
}
