import { classNames } from './class-names.ts';
import { describedBy, FieldFrame, FieldGroup, type FieldProps } from './field-frame.tsx';
import { useWords } from './words-context.tsx';

export type TypedDate = { year?: string; month?: string; day?: string };
type DateInputProps = FieldProps & { value?: TypedDate };

/**
 * A date in three fields (USWDS memorable date): `name-month`, `name-day`, `name-year`. The month is chosen by its
 * name, so that 4/8 and 8/4 cannot be mixed up.
 */
export function DateInput({ value = {}, ...field }: DateInputProps) {
  const words = useWords();
  const { name, problem } = field;
  const wrong = problem ? true : undefined;
  return (
    <FieldGroup {...field} hint={field.hint ?? words.form.dateHint}>
      <div className="usa-memorable-date">
        <div className="usa-form-group al-date-month">
          <label className="usa-label" htmlFor={name}>
            {words.form.month}
          </label>
          <select
            className={classNames('usa-select', problem && 'usa-select--error')}
            id={name}
            name={`${name}-month`}
            defaultValue={value.month ? String(Number(value.month)) : ''}
            aria-invalid={wrong}
          >
            <option value="" />
            {words.months.map((month, index) => (
              <option key={month} value={index + 1}>
                {month}
              </option>
            ))}
          </select>
        </div>
        <div className="usa-form-group al-date-day">
          <label className="usa-label" htmlFor={`${name}-day`}>
            {words.form.day}
          </label>
          <input
            className={classNames('usa-input', problem && 'usa-input--error')}
            id={`${name}-day`}
            name={`${name}-day`}
            defaultValue={value.day}
            maxLength={2}
            inputMode="numeric"
            autoComplete="off"
            aria-invalid={wrong}
          />
        </div>
        <div className="usa-form-group al-date-year">
          <label className="usa-label" htmlFor={`${name}-year`}>
            {words.form.year}
          </label>
          <input
            className={classNames('usa-input', problem && 'usa-input--error')}
            id={`${name}-year`}
            name={`${name}-year`}
            defaultValue={value.year}
            maxLength={4}
            inputMode="numeric"
            autoComplete="off"
            aria-invalid={wrong}
          />
        </div>
      </div>
    </FieldGroup>
  );
}

/** A time of day; the browser shows it the reader's way and sends `HH:MM`. */
export function TimeInput({ value, ...field }: FieldProps & { value?: string }) {
  const words = useWords();
  return (
    <FieldFrame {...field} hint={field.hint ?? words.form.timeHint}>
      <input
        className={classNames('usa-input al-input--s', field.problem && 'usa-input--error')}
        id={field.name}
        name={field.name}
        type="time"
        defaultValue={value}
        aria-describedby={describedBy({ ...field, hint: true })}
        aria-invalid={field.problem ? true : undefined}
      />
    </FieldFrame>
  );
}
