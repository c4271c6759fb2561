import type { HTMLInputTypeAttribute } from 'react';
import { fillWords } from '#kernel/fill-words.ts';
import { classNames } from './class-names.ts';
import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx';
import { useWords } from './words-context.tsx';

type TextFieldProps = FieldProps & {
  value?: string;
  type?: Extract<HTMLInputTypeAttribute, 'text' | 'email' | 'tel' | 'password' | 'search'>;
  max?: number;
  width?: 'xs' | 's' | 'm' | 'l';
  autoComplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
};

/** One line of text. */
export function TextField({
  value,
  type = 'text',
  max,
  width = 'l',
  autoComplete,
  inputMode,
  ...field
}: TextFieldProps) {
  return (
    <FieldFrame {...field}>
      <input
        className={classNames('usa-input', width !== 'l' && `al-input--${width}`, field.problem && 'usa-input--error')}
        id={field.name}
        name={field.name}
        type={type}
        defaultValue={value}
        maxLength={max}
        autoComplete={autoComplete ?? 'off'}
        inputMode={inputMode}
        dir="auto"
        aria-describedby={describedBy(field)}
        aria-invalid={field.problem ? true : undefined}
        aria-required={field.required === false ? undefined : true}
      />
    </FieldFrame>
  );
}

type TextAreaProps = FieldProps & { value?: string; max?: number; rows?: number };

/**
 * Several lines of text. The limit is told, not enforced while typing: what is too long comes back with the count, and
 * nothing typed is lost.
 */
export function TextArea({ value, max, rows = 5, ...field }: TextAreaProps) {
  const words = useWords().form;
  const count = value ? [...value].length : 0;
  const limitId = `${field.name}-limit`;
  return (
    <FieldFrame {...field}>
      <textarea
        className={classNames('usa-textarea', field.problem && 'usa-textarea--error')}
        id={field.name}
        name={field.name}
        defaultValue={value}
        rows={rows}
        dir="auto"
        aria-describedby={describedBy(field, max !== undefined && limitId)}
        aria-invalid={field.problem ? true : undefined}
        aria-required={field.required === false ? undefined : true}
      />
      {max !== undefined && (
        <p className="al-limit" id={limitId}>
          {count > max ? fillWords(words.limitShort, { max, count }) : fillWords(words.limit, { max })}
        </p>
      )}
    </FieldFrame>
  );
}
