import { classNames } from './class-names.ts';
import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx';
import { useWords } from './words-context.tsx';

export type SelectOption = { value: string; label: string };
type SelectProps = FieldProps & { value?: string; options: SelectOption[]; empty?: string };

/** One of many. For up to seven choices radio buttons are quicker. */
export function Select({ value, options, empty, ...field }: SelectProps) {
  const words = useWords().form;
  return (
    <FieldFrame {...field}>
      <select
        className={classNames('usa-select', field.problem && 'usa-select--error')}
        id={field.name}
        name={field.name}
        defaultValue={value ?? ''}
        aria-describedby={describedBy(field)}
        aria-invalid={field.problem ? true : undefined}
        aria-required={field.required === false ? undefined : true}
      >
        <option value="">{empty ?? words.choose}</option>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
