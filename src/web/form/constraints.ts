import type { FieldSpecs } from './field-spec.ts';

/** What a control needs to know of its field. Plain data for the browser. */
export type Constraint = { readonly required: boolean; readonly max?: number; readonly options?: readonly string[] };

/** The bounds of a form's fields, for the loader to hand to the page. */
export const constraintsOf = <S extends FieldSpecs>(fields: S): { readonly [K in keyof S]: Constraint } =>
  Object.fromEntries(
    Object.entries(fields).map(([name, spec]) => [
      name,
      {
        required: spec.required !== false,
        ...(spec.kind === 'text' && { max: spec.max }),
        ...('options' in spec && { options: spec.options }),
      },
    ]),
  ) as { readonly [K in keyof S]: Constraint };
