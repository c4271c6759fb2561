import { dayOf } from '#kernel/clock.ts';
import { writeDay } from '#kernel/days.ts';
import { type Fact, factsOf, type Obligation } from '#modules/rulebook/index.ts';
import type { RowChange } from '#platform/record/row-changes.ts';
import { sayDay, sayLongDay } from '#platform/words/say-date.ts';
import type { LoadedWhy } from '../load-why.ts';
import { whoEntered } from '../past/who-entered.ts';
import { whereItIsRecorded, whereToEnter } from '../rules/where-it-is-recorded.ts';
import type { Speaker } from './say-duty.ts';
import { nameAsked, nameFact, nameMissing } from './say-facts.ts';
import { type LooksWrong, looksWrong } from './say-looks-wrong.ts';
import { type Names, sayWritten } from './say-past.ts';

/** A fact a date was counted from. */
export type FactData = {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly note: string | null;
  readonly href: string | null;
  /** The word of the link: see it, or enter it. */
  readonly link: string;
  /** Who entered it and when, and who corrected it last. */
  readonly entered: readonly string[];
  /** What to do who finds it wrong; null where there is nothing yet. */
  readonly wrong: LooksWrong | null;
};

/** What is known of how facts came into the record. */
export type Writers = { readonly changes: readonly RowChange[]; readonly names: Names };

/** The facts used: those of every rule that applies, what is missing, and what would settle it. */
export function sayFactsUsed(
  ask: Speaker,
  { row, together, live, hidden, rules }: LoadedWhy,
  writers: Writers,
): FactData[] {
  const { say } = ask;
  const used = new Map<string, Fact>();
  for (const { duty } of together) for (const fact of usedBy(duty)) used.set(fact.id, fact);
  const facts = [...used.values()].toSorted((one, other) => (one.from ?? 0) - (other.from ?? 0));
  const missing = [...new Set(together.flatMap(({ duty }) => duty.missing ?? []))];
  return [
    ...facts.map(fact => factData(ask, row.child_id, fact, writers)),
    ...missing.map(code => ({
      key: code,
      label: nameMissing(say, code),
      text: say('clocks', 'why.notKnown'),
      note: together.some(({ duty }) => duty.missing === code && duty.state === 'overdue')
        ? say('clocks', 'why.mightSettle')
        : null,
      href: whereToEnter(code, row.child_id),
      link: say('clocks', 'why.enterIt'),
      entered: [],
      wrong: null,
    })),
    ...(hidden ? [hiddenFact(ask)] : []),
    ...(live && !live.duty.settledBy ? awaited(ask, live.duty, rules) : []),
  ];
}

/** The facts one rule was counted from, and what excepted or settled its duty. */
export const usedBy = (duty: Obligation): Fact[] => [
  ...(duty.begin.fact ? [duty.begin.fact] : []),
  ...(duty.how ? factsOf(duty.how) : []),
  ...(duty.exception ? [duty.exception] : []),
  ...(duty.settledBy ? [duty.settledBy] : []),
];

function factData(ask: Speaker, childId: string, fact: Fact, writers: Writers): FactData {
  const { say, language } = ask;
  const href = fact.id.startsWith('duty_exception:')
    ? `/children/${childId}/exceptions/${fact.id.split(':')[1]}`
    : whereItIsRecorded(fact.kind, childId);
  return {
    key: fact.id,
    label: nameFact(say, fact),
    text: fact.from === null ? say('clocks', 'why.notKnown') : sayLongDay(language, writeDay(fact.from)),
    note: fact.until === null ? null : say('clocks', 'why.until', { day: sayDay(language, writeDay(fact.until)) }),
    href,
    link: say('clocks', fact.from === null ? 'why.enterIt' : 'why.seeRecord'),
    entered: sayEntered(ask, fact, writers),
    wrong: looksWrong(ask, childId, fact),
  };
}

/** "Entered Nov 3, 2026 by Ana Soto" */
function sayEntered(ask: Speaker, fact: Fact, { changes, names }: Writers): string[] {
  const { entered, last } = whoEntered(changes, fact.id);
  const day = (at: string) => dayOf(at, ask.who.timeZone).toString();
  // Set and held on one day by one person: once is enough.
  const isSame = entered?.by === last?.by && last?.how === 'written' && day(entered?.at ?? last.at) === day(last.at);
  return [
    ...(entered ? [sayWritten(ask, entered, names, 'entered')] : []),
    ...(last && !isSame ? [sayWritten(ask, last, names, last.how)] : []),
  ];
}

const hiddenFact = ({ say }: Speaker): FactData => ({
  key: 'hidden',
  label: say('clocks', 'why.hidden'),
  text: say('clocks', 'why.hiddenWhose'),
  note: null,
  href: null,
  link: '',
  entered: [],
  wrong: null,
});

/** What would settle it, and is not on file. */
function awaited({ say }: Speaker, duty: Obligation, rules: LoadedWhy['rules']): FactData[] {
  if (!('by' in duty.rule.settled)) return [];
  return duty.rule.settled.by
    .filter(({ fact }) => fact !== 'done')
    .map(({ fact, where = {} }, place) => ({
      key: `awaited ${place}`,
      label: nameAsked(say, rules, { fact, where }),
      text: say('clocks', 'why.noneYet'),
      note: say('clocks', 'why.noneOnFile'),
      href: null,
      link: '',
      entered: [],
      wrong: null,
    }));
}
