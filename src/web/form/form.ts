import type { FieldSpecs } from './field-spec.ts';

/** One answer as it is kept: what `readFields` gave. */
export type Answer = string | number | boolean | null | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

/** One page, one question (or a few that belong together). */
export type FormPageSpec = {
  readonly id: string;
  readonly fields: FieldSpecs;
  /** The next page's id or `check`. Must also answer while later answers are missing. */
  readonly next: (answers: Answers) => string;
  /** Pages whose answers no longer hold when an answer of this page changes. */
  readonly forgets?: readonly string[];
};

/** A form of several pages as plain data. A change of fields or order is a new version. */
export type Form = { readonly id: string; readonly version: number; readonly pages: readonly FormPageSpec[] };

/** The page after the last one: check your answers. */
export const CHECK = 'check';

/** Defines a form and refuses one that cannot be walked: no page, the same id or field twice, the name `check`. */
export function defineForm<const F extends Form>(form: F): F {
  const ids = form.pages.map(page => page.id);
  const fields = form.pages.flatMap(page => Object.keys(page.fields));
  if (ids.length === 0 || ids.includes(CHECK) || new Set(ids).size < ids.length)
    throw new Error(`form ${form.id}: pages need ids of their own`);
  if (new Set(fields).size < fields.length) throw new Error(`form ${form.id}: fields need names of their own`);
  return form;
}
