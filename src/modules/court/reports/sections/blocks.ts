import type { Block } from '#kernel/paper.ts';

/** Named values; those without a value are left out, and no block stands for none. */
export function factsBlock(facts: readonly (readonly [label: string, value: string | null | undefined])[]): Block[] {
  const known = facts.filter((fact): fact is readonly [string, string] => Boolean(fact[1]));
  if (known.length === 0) return [];
  return [{ kind: 'entries', entries: known.map(([label, value]) => ({ label, said: [{ words: value }], none: '' })) }];
}

/** A table; no block stands for one without rows. */
export const tableBlock = (caption: string, head: readonly string[], rows: readonly (readonly string[])[]): Block[] =>
  rows.length === 0 ? [] : [{ kind: 'table', caption, head, rows }];

/** A sentence. */
export const textBlock = (words: string): Block[] => [{ kind: 'text', words }];
