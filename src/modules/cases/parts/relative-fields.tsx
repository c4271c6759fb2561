import { typedDate, typedText } from '#web/form/typed.ts';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';

type RelativeFieldsProps = {
  words: Readonly<Record<'kindEmpty' | 'firstName' | 'lastName' | 'bornOn' | 'phone', string>>;
  kindLabel: string;
  kinds: { value: string; label: string }[];
  typed: Readonly<Record<string, string | string[]>>;
  problem: (field: string) => string | undefined;
};

/** Who somebody of the family is, as far as it is known. */
export function RelativeFields({ words, kindLabel, kinds, typed, problem }: RelativeFieldsProps) {
  const field = (name: string) => ({ name, problem: problem(name) });
  return (
    <>
      <Select
        {...field('kind')}
        label={kindLabel}
        options={kinds}
        value={typedText(typed, 'kind')}
        empty={words.kindEmpty}
      />
      <TextField {...field('firstName')} label={words.firstName} value={typedText(typed, 'firstName')} />
      <TextField {...field('lastName')} label={words.lastName} value={typedText(typed, 'lastName')} required={false} />
      <DateInput {...field('bornOn')} label={words.bornOn} value={typedDate(typed, 'bornOn')} required={false} />
      <TextField
        {...field('phone')}
        label={words.phone}
        value={typedText(typed, 'phone')}
        type="tel"
        width="m"
        required={false}
      />
    </>
  );
}
