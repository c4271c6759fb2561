import type { FieldsOf } from '#web/form/field-props.ts';
import { type Typed, typedText } from '#web/form/typed.ts';
import { RadioGroup, Tick } from '#web/ui/field-choices.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import type { NeedsChoices } from '../family-form.ts';
import type { familyTimeWords as english } from '../words.family-time.en.ts';

type NeedsInputsProps = { words: typeof english.series; field: FieldsOf; typed: Typed; choices: NeedsChoices };

/** Where and with what people meet, who drives, who is there, and an interpreter. */
export function NeedsInputs({ words, field, typed, choices }: NeedsInputsProps) {
  return (
    <>
      <TextField {...field.text('place')} hint={words.placeHint} required={false} max={200} />
      {choices.rooms.length > 0 && (
        <Select {...field.text('roomId')} required={false} empty={words.none} options={choices.rooms} />
      )}
      <Select {...field.text('transport')} required={false} empty={words.transportNone} options={choices.transports} />
      <Select {...field.text('driverId')} required={false} empty={words.nobody} options={choices.staff} />
      {choices.cars.length > 0 && (
        <Select {...field.text('carId')} required={false} empty={words.none} options={choices.cars} />
      )}
      <Select {...field.text('supervisorId')} required={false} empty={words.nobody} options={choices.staff} />
      <RadioGroup {...field.text('interpreter')} options={choices.interpreters} />
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
