import type { Day } from '#kernel/days.ts';
import type { ReadyRule } from './compile.ts';
import { type Fact, type Finder, type Index, isOver, isUnknown } from './facts.ts';

/** How long a duty lasts by itself: to the day its spells end (null: they go on), and what leaves that in doubt. */
export type Lasting = { readonly ends: Day | null; readonly doubt: string | null };

const ALWAYS: Lasting = { ends: null, doubt: null };

/**
 * How long the spells a duty depends on (`whileIn`) hold: the one that began it, else those that hold on the day it began,
 * else the next that begins later (an order may come the day before the removal). Null where there is none: then there is
 * no duty. What may be such a spell leaves the duty in doubt only while it may still go on.
 */
export function lastingOf({ whileIn, begins }: ReadyRule, began: Began, index: Index, today: Day): Lasting | null {
  if (whileIn === null) return ALWAYS;
  const own = 'each' in begins && begins.end === true ? null : began.fact;
  const sure = endOf(whileIn, index, own, began.day, isSure);
  if (sure === null) return ALWAYS;
  const widest = endOf(whileIn, index, own, began.day, mayBe);
  if (widest === undefined) return null;
  if (widest === sure || (widest !== null && widest <= today)) return { ends: widest, doubt: null };
  if (sure !== undefined && sure > today) return { ends: sure, doubt: null };
  return { ends: widest, doubt: doubtIn(whileIn, index) };
}

type Began = { readonly fact: Fact | null; readonly day: Day };

/** Is this spell one of them? `follows` where it would go on from others. */
type Holds = (finder: Finder, spell: Fact, follows: boolean) => boolean;

const isSure: Holds = ({ matches }, spell, follows) => !(follows && spell.from === null) && matches(spell) === true;
const mayBe: Holds = ({ matches }, spell) => matches(spell) !== false;

/** The day they end; null where they go on, undefined where there are none. */
function endOf(finder: Finder, index: Index, own: Fact | null, day: Day, holds: Holds): Day | null | undefined {
  const isOwn = own !== null && own.kind === finder.kind && holds(finder, own, false);
  const first = isOwn ? own : spellAt(finder, index, day, holds);
  if (first === null) return undefined;
  let ends = first.until;
  for (const spell of index.of(finder.kind)) {
    if (ends === null) return null;
    if (!isOver(spell, ends) && joins(spell, ends) && holds(finder, spell, true)) ends = spell.until;
  }
  return ends;
}

/** The spell that holds on a day; else the one that ended on it, else the next. */
function spellAt(finder: Finder, index: Index, day: Day, holds: Holds): Fact | null {
  let ending: Fact | null = null;
  for (const spell of index.of(finder.kind)) {
    if (isOver(spell, day - 1) || !holds(finder, spell, false)) continue;
    if (spell.until !== day) return ending !== null && (spell.from === null || spell.from > day) ? ending : spell;
    ending = spell;
  }
  return ending;
}

/** A move from one home to the next goes on; a child who is removed again on the day of going home begins another stay. */
const joins = ({ kind, from }: Fact, ends: Day): boolean =>
  kind === 'care' ? from !== null && from < ends : from === null || from <= ends;

function doubtIn({ kind, matches }: Finder, index: Index): string {
  for (const spell of index.of(kind)) {
    const answer = matches(spell);
    if (isUnknown(answer)) return answer.missing;
  }
  return `${kind}.day`;
}
