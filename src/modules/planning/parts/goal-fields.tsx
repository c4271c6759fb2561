import type { FieldsOf } from '#web/form/field-props.ts';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';

type Option = { readonly value: string; readonly label: string };
type GoalFieldsProps = {
  field: FieldsOf;
  words: {
    readonly needEmpty: string;
    readonly wordsHint: string;
    readonly measureHint: string;
    readonly ownWordsHint: string;
    readonly languageEmpty: string;
  };
  needs: readonly Option[];
  languages: readonly Option[];
};

/** The fields of a goal. */
export const GoalFields = ({ field, words, needs, languages }: GoalFieldsProps) => (
  <>
    <Select {...field.text('need')} required={false} empty={words.needEmpty} options={[...needs]} />
    <TextArea {...field.text('words')} hint={words.wordsHint} max={500} />
    <TextArea {...field.text('measure')} hint={words.measureHint} required={false} max={500} />
    <TextArea {...field.text('ownWords')} hint={words.ownWordsHint} required={false} max={1000} />
    <Select {...field.text('ownLanguage')} required={false} empty={words.languageEmpty} options={[...languages]} />
    <DateInput {...field.date('reviewOn')} required={false} />
  </>
);
