import { addMonths, type Day, startOfMonth, writeDay } from '#kernel/days.ts';
import type { ReadyRule } from './compile.ts';
import { type Fact, type Found, holdsOn, type Index, isOver } from './facts.ts';
import type { View } from './scene.ts';
import { lastingOf } from './while-in.ts';

/**
 * What began a duty. `key` (with `month`) tells it from others of the same rule, and stays the same however often it is
 * counted.
 */
export type Beginning = {
  readonly ready: ReadyRule;
  readonly key: string;
  /** The month (2026-03) where it is one of every month. */
  readonly month: string | null;
  readonly fact: Fact | null;
  readonly day: Day;
  readonly at: number | null;
  /** A day in the stay in care it belongs to. */
  readonly careDay: Day;
  /** What one would have to know to tell whether it is one. */
  readonly missing: string | null;
  /** It began before there was such a law, and goes on: it counts as settled on the day the law took effect. */
  readonly goesOn: boolean;
};

/**
 * Everything that begins a rule's duty, in order: for each version what begins its duties on days it is in force. What
 * happened before the first took effect began no duty, unless one repeats for a spell that still went on then. Months are
 * those up to the present one.
 */
export function beginningsOf(versions: readonly ReadyRule[], index: Index, view: View): Beginning[] {
  const found: Beginning[] = [];
  for (const ready of versions)
    if ('birthday' in ready.begins) addBirthday(found, ready, ready.begins.birthday, index, view);
    else if (ready.beginsBy !== null)
      for (const one of index.found(ready.beginsBy)) addFact(found, ready, versions, one, index, view);
  return found;
}

type Began = Pick<Beginning, 'key' | 'fact' | 'day'> &
  Partial<Pick<Beginning, 'month' | 'at' | 'careDay' | 'missing' | 'goesOn'>>;

function beginning(ready: ReadyRule, began: Began): Beginning {
  const { key, month = null, fact, day, at = null, careDay = day, missing = null, goesOn = false } = began;
  return { ready, key, month, fact, day, at, careDay, missing, goesOn };
}

const isInForce = ({ from, until }: ReadyRule, day: Day): boolean => from <= day && (until === null || day < until);

/** The version of a rule in force on a day. */
export const versionOn = (versions: readonly ReadyRule[], day: Day): ReadyRule | undefined =>
  versions.findLast(one => isInForce(one, day));

/** A birthday that nobody knows begins nothing here: the rule's due day then says that the birth date is missing. */
function addBirthday(
  found: Beginning[],
  ready: ReadyRule,
  birthday: number | { option: string },
  index: Index,
  { options, today }: View,
): void {
  const age = typeof birthday === 'number' ? birthday : Number(options[birthday.option]);
  const fact = index.of('birth')[0] ?? null;
  const day = fact?.from == null ? today : addMonths(fact.from, age * 12);
  if (isInForce(ready, day)) found.push(beginning(ready, { key: `birthday-${age}`, fact, day }));
}

function addFact(
  found: Beginning[],
  ready: ReadyRule,
  versions: readonly ReadyRule[],
  { fact, answer }: Found,
  index: Index,
  view: View,
): void {
  const { begins } = ready;
  const atEnd = 'each' in begins && begins.end === true;
  const day = atEnd ? fact.until : fact.from;
  if (answer !== true || day === null) {
    if (atEnd && day === null) return;
    const missing = answer === true ? `${fact.kind}.day` : answer.missing;
    addUnclear(found, ready, versions, { fact, day }, missing, index, view);
  } else if ('monthOf' in begins) addMonthsOf(found, ready, fact, day, view);
  else if (isInForce(ready, day))
    found.push(
      atEnd
        ? beginning(ready, { key: fact.id, fact, day, careDay: day - 1 })
        : beginning(ready, { key: fact.id, fact, day, at: fact.at }),
    );
  else if (ready === versions[0] && day < ready.from && goesOn(ready, { fact, day }, index))
    found.push(beginning(ready, { key: fact.id, fact, day: ready.from, goesOn: true }));
}

/** Something may have begun a duty. It is told while it may matter: in force, and as long as the duty would last. */
function addUnclear(
  found: Beginning[],
  ready: ReadyRule,
  versions: readonly ReadyRule[],
  { fact, day }: { fact: Fact; day: Day | null },
  missing: string,
  index: Index,
  { today }: View,
): void {
  const anyDay = day === null || 'monthOf' in ready.begins;
  if (anyDay ? ready !== versions.at(-1) || isOver(fact, ready.from) : !isInForce(ready, day)) return;
  const began = day ?? today;
  const lasting = lastingOf(ready, { fact, day: began }, index, today);
  if (lasting === null || (lasting.ends !== null && lasting.ends <= today)) return;
  found.push(beginning(ready, { key: fact.id, fact, day: began, missing }));
}

/** Each calendar month a spell touches, from its first day there: a duty of every month. */
function addMonthsOf(found: Beginning[], ready: ReadyRule, fact: Fact, from: Day, { today }: View): void {
  const until = Math.min(fact.until ?? Number.MAX_SAFE_INTEGER, today + 1);
  for (let month = startOfMonth(from); month < until; month = addMonths(month, 1)) {
    const day = Math.max(month, from);
    if (isInForce(ready, day)) found.push(beginning(ready, { key: fact.id, month: nameOf(month), fact, day }));
  }
}

const names = new Map<Day, string>();

/** A month by its first day: 2026-03. */
function nameOf(month: Day): string {
  const known = names.get(month);
  if (known !== undefined) return known;
  const name = writeDay(month).slice(0, 7);
  names.set(month, name);
  return name;
}

/** Does what a repeated duty depends on still go on when the rule takes effect? */
function goesOn(ready: ReadyRule, began: { fact: Fact; day: Day }, index: Index): boolean {
  const { whileIn, repeats, from } = ready;
  if (whileIn === null || repeats === null) return false;
  const ends = lastingOf(ready, began, index, from)?.ends;
  if (ends === undefined || (ends !== null && ends <= from)) return false;
  return index.sure(whileIn).some(spell => holdsOn(spell, from));
}
