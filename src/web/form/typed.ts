import type { FieldSpec, FieldSpecs } from './field-spec.ts';

/** What a person typed, by control name, safe to draw again. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** The typed text of a one-line, several-line, choice or hidden field. */
export const typedText = (typed: Typed, name: string): string => {
  const value = typed[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
};

/** The typed boxes of a group. */
export const typedList = (typed: Typed, name: string): readonly string[] => {
  const value = typed[name];
  return typeof value === 'string' ? [value] : (value ?? []);
};

/** The three typed parts of a date. */
export const typedDate = (typed: Typed, name: string): { year: string; month: string; day: string } => ({
  year: typedText(typed, `${name}-year`),
  month: typedText(typed, `${name}-month`),
  day: typedText(typed, `${name}-day`),
});

/** Kept values as if they had been typed: to open an answered page again. */
export function typedFrom(fields: FieldSpecs, values: Readonly<Record<string, unknown>>): Typed {
  const typed: Record<string, string | readonly string[]> = {};
  for (const [name, spec] of Object.entries(fields)) Object.assign(typed, typedField(name, spec, values[name]));
  return typed;
}

function typedField(name: string, spec: FieldSpec, value: unknown): Typed {
  if (value === null || value === undefined || value === false) return {};
  if (spec.kind === 'tick') return { [name]: 'yes' };
  if (spec.kind === 'choices') return { [name]: value as readonly string[] };
  if (spec.kind === 'date') {
    const [year = '', month = '', day = ''] = String(value).split('-');
    return { [`${name}-year`]: year, [`${name}-month`]: String(Number(month)), [`${name}-day`]: String(Number(day)) };
  }
  return { [name]: String(value) };
}
