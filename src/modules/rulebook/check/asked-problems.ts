import type { Pack, Test } from '../language/rule.ts';
import { type AttributeKind, traits, vocabulary } from '../language/vocabulary.ts';
import type { PackProblem } from './problem.ts';
import type { Asked } from './walk.ts';

/** What a pack and those below it define and choose. */
export type Names = {
  readonly definitions: NonNullable<Pack['definitions']>;
  readonly options: NonNullable<Pack['options']>;
};

export const namesOf = (packs: readonly Pack[]): Names => ({
  definitions: Object.assign({}, ...packs.map(({ definitions }) => definitions ?? {})),
  options: Object.assign({}, ...packs.map(({ options }) => options ?? {})),
});

/** What is wrong with one thing a rule asks for: nobody knows it, or not by this name, or not with such a value. */
export function askedProblems(one: Asked, rule: string | null, { definitions, options }: Names): PackProblem[] {
  const { at } = one;
  const known = (name: string, among: object, code: PackProblem['code']): PackProblem[] =>
    name in among ? [] : [{ rule, at, code, with: { name } }];
  switch (one.kind) {
    case 'trait':
      return known(one.name, traits, 'unknown-trait');
    case 'option':
      return known(one.name, options, 'unknown-option');
    case 'definition':
      return known(one.name, definitions, 'unknown-definition');
    case 'selector':
      return selectorProblems(one, rule);
  }
}

type AskedSelector = Extract<Asked, { kind: 'selector' }>;

function selectorProblems({ selector, at, spell }: AskedSelector, rule: string | null): PackProblem[] {
  const kind = vocabulary[selector.fact];
  if (!kind) return [{ rule, at, code: 'unknown-fact', with: { name: selector.fact } }];
  const found: PackProblem[] = [];
  if (spell && kind.shape !== 'spell') found.push({ rule, at, code: 'not-a-spell', with: { name: selector.fact } });
  for (const [name, test] of Object.entries(selector.where ?? {})) {
    const attribute = kind.attributes[name];
    const fill = { name: `${selector.fact}.${name}` };
    if (attribute === undefined) found.push({ rule, at, code: 'unknown-attribute', with: fill });
    else
      for (const value of Array.isArray(test) ? test : [test]) {
        const code = valueProblem(attribute, value);
        if (code) found.push({ rule, at, code, with: { ...fill, value: textOf(value) } });
      }
  }
  return found;
}

/** A value an attribute never has makes a test that never passes. */
function valueProblem(
  attribute: AttributeKind,
  value: Exclude<Test, unknown[]>,
): 'unknown-code' | 'wrong-value' | null {
  if (typeof attribute === 'object')
    return typeof value === 'string' && attribute.includes(value) ? null : 'unknown-code';
  switch (attribute) {
    case 'boolean':
      return typeof value === 'boolean' ? null : 'wrong-value';
    case 'number':
      return typeof value === 'number' || typeof value === 'object' ? null : 'wrong-value';
    case 'text':
      return typeof value === 'string' ? null : 'wrong-value';
  }
}

const textOf = (value: Exclude<Test, unknown[]>): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);
