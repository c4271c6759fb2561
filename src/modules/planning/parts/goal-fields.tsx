import type { FieldsOf } from '#web/form/field-props.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
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
    readonly languageHint: string;
  };
  needs: readonly Option[];
  languages: readonly Option[];
  paperLanguages: readonly Option[];
};

/** The fields of a goal. */
export const GoalFields = ({ field, words, needs, languages, paperLanguages }: GoalFieldsProps) => (
  <>
    <Select {...field.text('need')} required={false} empty={words.needEmpty} options={[...needs]} />
    <TextArea {...field.text('words')} hint={words.wordsHint} max={500} />
    <TextArea {...field.text('measure')} hint={words.measureHint} required={false} max={500} />
    <RadioGroup {...field.text('language')} hint={words.languageHint} options={[...paperLanguages]} />
    <TextArea {...field.text('ownWords')} hint={words.ownWordsHint} required={false} max={1000} />
    <Select {...field.text('ownLanguage')} required={false} empty={words.languageEmpty} options={[...languages]} />
    <DateInput {...field.date('reviewOn')} required={false} />
  </>
);
