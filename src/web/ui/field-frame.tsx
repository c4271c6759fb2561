import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { useWords } from './words-context.tsx';

/** What every field has. */
export type FieldProps = {
  /** Name in the form and id of the control. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The finished sentence of what is wrong. */
  problem?: string;
  /** Fields are needed unless told; optional ones say so. */
  required?: boolean;
  /** The only question of the page: the label is its title. */
  big?: boolean;
};

/** Ids of hint and problem for `aria-describedby`. */
export const describedBy = ({ name, hint, problem }: FieldProps, more?: string | false): string | undefined =>
  [hint && `${name}-hint`, problem && `${name}-problem`, more].filter(Boolean).join(' ') || undefined;

/** Hint and problem of a field, in this order above the control. */
export function FieldNotes({ name, hint, problem }: FieldProps) {
  const words = useWords().form;
  return (
    <>
      {hint && (
        <div className="usa-hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      {problem && (
        <p className="usa-error-message" id={`${name}-problem`}>
          <Icon name="error" />
          <span>
            <span className="usa-sr-only">{words.error} </span>
            {problem}
          </span>
        </p>
      )}
    </>
  );
}

/** "(optional)" after a label. */
export function Optional({ required = true }: { required?: boolean }) {
  const words = useWords().form;
  return required ? null : <span className="al-optional"> {words.optional}</span>;
}

/** Label, hint and problem around one control. */
export function FieldFrame({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { name, label, problem, big, required } = field;
  const text = (
    <label className={`usa-label${big ? ' al-label--big' : ''}`} htmlFor={name}>
      {label}
      <Optional required={required} />
    </label>
  );
  return (
    <div className={`usa-form-group${problem ? ' usa-form-group--error' : ''}`}>
      {big ? <h1 className="al-label--big">{text}</h1> : text}
      <FieldNotes {...field} />
      {children}
    </div>
  );
}

/** Legend, hint and problem around a group of controls. */
export function FieldGroup({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { name, label, problem, big, required } = field;
  return (
    <fieldset
      className={`usa-fieldset usa-form-group${problem ? ' usa-form-group--error' : ''}`}
      aria-describedby={describedBy(field)}
      id={`${name}-group`}
    >
      <legend className={`usa-legend${big ? ' al-label--big' : ''}`}>
        {big ? <h1>{label}</h1> : label}
        <Optional required={required} />
      </legend>
      <FieldNotes {...field} />
      {children}
    </fieldset>
  );
}
