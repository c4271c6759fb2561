import type { Say } from '#platform/words/say.ts';
import type { FieldSpec, FieldSpecs } from '#web/form/field-spec.ts';

/** A control of a form with its finished words; which one is drawn follows from what the field may hold. */
export type Input = {
  readonly name: string;
  readonly kind: 'text' | 'area' | 'date' | 'choice' | 'choices' | 'number' | 'hidden';
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  readonly max: number;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};
export type Options = Readonly<Record<string, readonly { readonly value: string; readonly label: string }[]>>;

type Codes = Readonly<Record<string, Readonly<Record<string, string>>>>;
const SAME: Readonly<Record<string, string>> = { forbids: 'activities', requires: 'activities', plan: 'activities' };

/** The controls of a form of a profile. `part` chooses words of its own where the common ones do not fit. */
export function sayInputs(say: Say, part: string, fields: FieldSpecs, options: Options = {}): Input[] {
  const labels: Readonly<Record<string, string>> = say.group('partnerships', 'profileFields');
  const hints: Readonly<Record<string, string>> = say.group('partnerships', 'profileHints');
  return Object.entries(fields).map(([name, spec]) => ({
    name,
    kind: kindOf(spec),
    label: labels[`${part}_${name}`] ?? labels[name] ?? name,
    ...(hints[`${part}_${name}`] && { hint: hints[`${part}_${name}`]! }),
    required: spec.required !== false,
    max: 'max' in spec ? (spec.max ?? 0) : 0,
    options: options[name] ?? ('options' in spec ? sayCodes(say, name, spec.options) : []),
  }));
}

/** Codes of a field with their words, in the order of the codes. */
export function sayCodes(say: Say, name: string, codes: readonly string[]): { value: string; label: string }[] {
  const words = (say.group('partnerships', 'profileCodes') as Codes)[SAME[name] ?? name] ?? {};
  return codes.map(value => ({ value, label: words[value] ?? value }));
}

function kindOf(spec: FieldSpec): Input['kind'] {
  switch (spec.kind) {
    case 'text':
      return spec.lines ? 'area' : 'text';
    case 'id':
      return 'hidden';
    case 'time':
    case 'tick':
      return 'text';
    default:
      return spec.kind;
  }
}
