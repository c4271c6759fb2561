import type { Id } from '#kernel/ids.ts';
import type { Rule } from '#modules/rulebook/index.ts';
import { whereItIsRecorded } from './where-it-is-recorded.ts';

/**
 * How a duty is settled: by a record of another page (`to`; null where no page has it), by documenting that it was done, or
 * by the end of what began it. A tick never takes the place of a record.
 */
export type Settling = {
  readonly by: 'record' | 'done' | 'end';
  /** The page where the record is made. */
  readonly to: string | null;
  /** Documenting that it was done settles it as well. */
  readonly mayDocument: boolean;
};

/** Kinds of facts whose form has an address of its own. */
const FORMS: Readonly<Record<string, string>> = { contact: '?new' };

/** Where the record that settles a rule's duty is made. */
export function whereItIsSettled(rule: Pick<Rule, 'settled' | 'duty' | 'begins'>, childId: Id): Settling {
  if (!('by' in rule.settled)) {
    const kind = 'each' in rule.begins ? rule.begins.each.fact : '';
    return { by: 'end', to: whereItIsRecorded(kind, childId), mayDocument: false };
  }
  const { by } = rule.settled;
  const mayDocument = by.some(one => one.fact === 'done' && one.where?.duty === rule.duty);
  const [record] = by.filter(one => one.fact !== 'done');
  if (!record) return { by: 'done', to: null, mayDocument };
  const page = whereItIsRecorded(record.fact, childId);
  // Of a record that has no page yet it is documented that it was done.
  if (page === null && mayDocument) return { by: 'done', to: null, mayDocument };
  return { by: 'record', to: page && `${page}${FORMS[record.fact] ?? ''}`, mayDocument };
}
