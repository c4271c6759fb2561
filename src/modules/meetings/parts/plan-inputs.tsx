import type { FieldsOf } from '#web/form/field-props.ts';
import { type Typed, typedText } from '#web/form/typed.ts';
import { RadioGroup, Tick } from '#web/ui/field-choices.tsx';
import { DateInput, TimeInput } from '#web/ui/field-date.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import type { words as english } from '../words.en.ts';

type PlanInputsProps = { words: typeof english.form; field: FieldsOf; typed: Typed };

/** When and where people meet, and whether they may join from elsewhere. */
export function PlanInputs({ words, field, typed }: PlanInputsProps) {
  return (
    <>
      <DateInput {...field.date('day')} />
      <TimeInput {...field.text('time')} />
      <TextField {...field.text('minutes')} inputMode="numeric" width="xs" />
      <TextField {...field.text('place')} hint={words.placeHint} required={false} max={200} />
      <RadioGroup
        {...field.text('remoteWay')}
        required={false}
        options={[
          { value: '', label: words.remoteNone },
          { value: 'video', label: words.remoteVideo },
          { value: 'phone', label: words.remotePhone },
        ]}
      />
      <TextField {...field.text('remoteLink')} required={false} max={400} />
      <Tick
        name="anyway"
        hint={words.anywayHint}
        required={false}
        checked={typedText(typed, 'anyway') === 'yes'}
        problem={field.text('anyway').problem}
      >
        {words.anyway}
      </Tick>
    </>
  );
}
