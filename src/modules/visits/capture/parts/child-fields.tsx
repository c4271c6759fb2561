import type { FieldsOf } from '#web/form/field-props.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Stack } from '#web/ui/layout.tsx';
import type { ChildQuestions } from '../say-questions.ts';

/** What is asked about one child: alone or not, then each part in its own words. Nothing of it is needed. */
export function ChildFields({ child, field, most }: { child: ChildQuestions; field: FieldsOf; most: number }) {
  return (
    <Stack>
      <RadioGroup {...field.text(child.alone.name, child.alone.label)} required={false} options={child.alone.options} />
      {child.parts.map(({ name, label, hint }) => (
        <TextArea
          key={name}
          {...field.text(name, label)}
          {...(hint && { hint })}
          required={false}
          max={most}
          rows={3}
        />
      ))}
    </Stack>
  );
}
