import type { ReactNode } from 'react';
import { FieldGroup, FieldNotes, type FieldProps } from './field-frame.tsx';

export type Choice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** A tag or sentence under the label. */
  note?: ReactNode;
  /** Cannot be chosen now: shown with its reason in `note`, without a control. */
  closed?: boolean;
};

type ChoicesProps = FieldProps & { options: Choice[] };

/** One of a few. */
export function RadioGroup({ options, value, ...field }: ChoicesProps & { value?: string }) {
  const open = options.filter(option => !option.closed);
  return (
    <FieldGroup {...field}>
      <div className="al-choices">
        {options.map(option => (
          <ChoiceRow
            key={option.value}
            type="radio"
            name={field.name}
            option={option}
            id={option === open[0] ? field.name : `${field.name}-${option.value}`}
            checked={value === option.value}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** Any of a few. */
export function CheckboxGroup({ options, value = [], ...field }: ChoicesProps & { value?: readonly string[] }) {
  const open = options.filter(option => !option.closed);
  return (
    <FieldGroup {...field}>
      <div className="al-choices">
        {options.map(option => (
          <ChoiceRow
            key={option.value}
            type="checkbox"
            name={field.name}
            option={option}
            id={option === open[0] ? field.name : `${field.name}-${option.value}`}
            checked={value.includes(option.value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

type ChoiceRowProps = { type: 'radio' | 'checkbox'; name: string; id: string; option: Choice; checked: boolean };

function ChoiceRow({ type, name, id, option, checked }: ChoiceRowProps) {
  const hintId = option.hint || option.note ? `${id}-about` : undefined;
  const words = (
    <span>
      <span className="al-choice__label">{option.label}</span>
      {hintId && (
        <span id={hintId}>
          {option.hint && <span className="al-choice__hint">{option.hint}</span>}
          {option.note && <span className="al-choice__note">{option.note}</span>}
        </span>
      )}
    </span>
  );
  if (option.closed)
    return (
      <div className="al-choice al-choice--closed">
        <span />
        {words}
      </div>
    );
  return (
    <label className="al-choice" htmlFor={id}>
      <input type={type} id={id} name={name} value={option.value} defaultChecked={checked} />
      {words}
    </label>
  );
}

type TickProps = Omit<FieldProps, 'label' | 'big'> & { checked?: boolean; children: ReactNode };

/** One box to tick; sends `yes`. */
export function Tick({ checked, children, ...field }: TickProps) {
  return (
    <div className={`usa-form-group${field.problem ? ' usa-form-group--error' : ''}`}>
      <FieldNotes {...field} label={children} />
      <div className="al-choices">
        <label className="al-choice" htmlFor={field.name}>
          <input
            type="checkbox"
            id={field.name}
            name={field.name}
            value="yes"
            defaultChecked={checked}
            aria-describedby={field.problem ? `${field.name}-problem` : undefined}
          />
          <span className="al-choice__label">{children}</span>
        </label>
      </div>
    </div>
  );
}
