import type { FieldsOf } from '#web/form/field-props.ts';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select, type SelectOption } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Stack } from '#web/ui/layout.tsx';
import type { captureWords } from '../words.capture.en.ts';

type AgreedFieldsProps = {
  words: typeof captureWords.visit;
  field: FieldsOf;
  lines: readonly string[];
  whoDoes: SelectOption[];
};

/** What was agreed with the caregivers: what, who does it, by when; further lines are folded until they are wanted. */
export function AgreedFields({ words, field, lines, whoDoes }: AgreedFieldsProps) {
  const [first, ...more] = lines;
  const lineOf = (line: string) => (
    <Stack key={line} tight>
      <TextField {...field.text(`agreed${line}`, `${words.agreed} ${line}`)} required={false} max={300} />
      <Select {...field.text(`who${line}`, words.who)} required={false} empty="" options={whoDoes} />
      <DateInput {...field.date(`due${line}`, words.due)} required={false} />
    </Stack>
  );
  return (
    <Stack>
      {first && lineOf(first)}
      {more.length > 0 && (
        <Disclosure summary={words.agreedMore} open={more.some(line => field.text(`agreed${line}`).value !== '')}>
          <Stack>{more.map(lineOf)}</Stack>
        </Disclosure>
      )}
    </Stack>
  );
}
