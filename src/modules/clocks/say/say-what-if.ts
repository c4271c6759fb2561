import { type Day, readDay, writeDay } from '#kernel/days.ts';
import { invalid } from '#kernel/problem.ts';
import { type Fact, factsOf, hearingKinds, type Obligation } from '#modules/rulebook/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { inSentences } from '#platform/http/perform.ts';
import { readFields } from '#web/form/read-fields.ts';
import type { SelectOption } from '#web/ui/field-select.tsx';
import { whatIfFields } from '../contract.ts';
import { countAgain } from '../count-as-reader.ts';
import { type LoadedWhy, openOf } from '../load-why.ts';
import { type Moved, whatMoves, withChange } from '../rules/what-if.ts';
import { changeOf } from '../rules/what-if-choices.ts';
import type { Speaker } from './say-duty.ts';
import { nameFact } from './say-facts.ts';
import { sayStanding, type Tag } from './say-standing.ts';
import { sayValue } from './say-steps.ts';

/** One duty as it stands and as it would stand. */
export type MoveData = {
  readonly key: string;
  readonly what: string;
  readonly pack: string;
  readonly before: Stood;
  readonly after: Stood;
  /** Over before and over then: only the record of it would be otherwise. */
  readonly isOver: boolean;
};
type Stood = { readonly day: string; readonly tag: Tag | null };

/** What may be tried: the facts this date was counted from, and things that might happen. */
export function whatIfChoices({ say, language }: Pick<Ask, 'say' | 'language'>, why: LoadedWhy): SelectOption[] {
  const hearings = hearingsOf(why).map(kind => ({
    value: `held:${kind}`,
    label: say('clocks', 'whatIf.held', { what: nameFact(say, { kind: 'hearing', is: { kind } }) }),
  }));
  return [
    ...movable(why).map(fact => ({
      value: `move:${fact.id}`,
      label: say('clocks', 'whatIf.moveFact', { what: nameFact(say, fact) }),
    })),
    ...hearings.toSorted((one, other) => one.label.localeCompare(other.label, language)),
    { value: 'trial-home-visit', label: say('clocks', 'whatIf.trialHomeVisit') },
    { value: 'away', label: say('clocks', 'whatIf.away') },
    { value: 'end-of-care', label: say('clocks', 'whatIf.endOfCare') },
  ];
}

/** The facts the date was counted from, and hearings that are set. */
function movable({ together, counted }: LoadedWhy): Fact[] {
  const facts = together.flatMap(({ duty }) => [
    ...(duty.begin.fact ? [duty.begin.fact] : []),
    ...(duty.how ? factsOf(duty.how) : []),
    ...(duty.settledBy ? [duty.settledBy] : []),
  ]);
  const set = counted.facts.facts.filter(({ kind, is }) => kind === 'hearing' && is.held === false);
  return [...new Map([...facts, ...set].filter(({ from }) => from !== null).map(fact => [fact.id, fact])).values()];
}

/** Kinds of hearing that rules in force settle duties by. */
function hearingsOf({ rules }: LoadedWhy): string[] {
  const settling = [...rules.byId.values()].flatMap(({ rule }) => ('by' in rule.settled ? rule.settled.by : []));
  const asked = new Set(settling.flatMap(({ fact, where }) => (fact === 'hearing' ? [where?.kind ?? []].flat() : [])));
  return hearingKinds.filter(kind => asked.has(kind));
}

/** Reads what is tried from the address, and counts again. Nothing is written. */
export function tryOut(ask: Ask, why: LoadedWhy, query: URLSearchParams) {
  const typed = Object.fromEntries(query);
  if (!query.has('change')) return { typed, problems: [], moves: null };
  const form = new FormData();
  for (const [name, value] of query) form.append(name, value);
  const read = readFields(form, whatIfFields);
  if (!read.ok) return { typed, problems: inSentences(read.refusal, 'clocks', ask.say), moves: null };
  const { change, on, until } = read.value.values;
  const tried = { change: change ?? '', on: readDay(on), last: until === null ? null : readDay(until) };
  const found = changeOf(tried, { facts: movable(why).map(({ id }) => id), hearings: hearingsOf(why) });
  if (found === null || found === 'order') {
    const problem = found === null ? { at: 'change', code: 'required' } : { at: 'until', code: 'before-from' };
    return { typed, problems: inSentences(invalid(problem), 'clocks', ask.say), moves: null };
  }
  const then = asOf(ask, why, tried.on);
  const before = countAgain(then.counted, why.counted.facts);
  const after = countAgain(then.counted, withChange(why.counted.facts, found));
  return { typed, problems: [], moves: whatMoves(before, after).map(moved => sayMove(then.ask, why, moved)) };
}

/** A day to come is tried as if it were that day: both counts look from it, so that only what was changed makes a difference. */
function asOf(ask: Ask, { counted }: LoadedWhy, day: Day): { ask: Ask; counted: Pick<LoadedWhy['counted'], 'frame'> } {
  const { frame } = counted;
  if (day <= frame.view.today) return { ask, counted };
  const today = Temporal.PlainDate.from(writeDay(day));
  const now = today.toZonedDateTime({ timeZone: frame.view.zone, plainTime: '23:59' }).toInstant();
  return {
    ask: { ...ask, today, now: now.toString() },
    counted: { frame: { ...frame, view: { ...frame.view, today: day, now: now.epochMilliseconds } } },
  };
}

function sayMove(ask: Speaker, why: LoadedWhy, { key, before, after }: Moved): MoveData {
  const rule = (after ?? before)!.rule;
  const known = why.rules.byId.get(rule.id);
  return {
    key,
    what: rule.title[ask.language],
    pack: known?.pack.title[ask.language] ?? '',
    before: stood(ask, why, before),
    after: stood(ask, why, after),
    isOver: [before, after].every(duty => duty === null || isSettled(duty)),
  };
}

const isSettled = ({ settledOn, ended }: Obligation): boolean => settledOn !== null || ended !== null;

function stood(ask: Speaker, { rules }: LoadedWhy, duty: Obligation | null): Stood {
  if (duty === null) return { day: ask.say('clocks', 'whatIf.none'), tag: null };
  const open = openOf(ask, rules, duty);
  const dayText = (day: number | undefined) => (day === undefined ? null : sayValue(ask, { day, at: null }));
  const told = { ...open, settled_on: null, ended_on: null, missed: false };
  const tag = ['overdue', 'excepted', 'missed', 'cannot-tell'].includes(open.standing) ? sayStanding(ask, told) : null;
  const met = dayText(duty.settledOn ?? undefined);
  const ended = dayText(duty.ended?.on);
  const word = met
    ? ask.say('clocks', open.standing === 'met-late' ? 'standing.met-late' : 'standing.met', { day: met })
    : ended &&
      ask.say('clocks', duty.ended?.missed ? 'standing.withdrawnMissed' : 'standing.withdrawn', { day: ended });
  return {
    day: duty.due ? sayValue(ask, duty.due) : ask.say('clocks', duty.missing ? 'why.unknownDay' : 'why.nothingYet'),
    tag: word ? { state: open.standing === 'met' ? 'ok' : 'plain', word } : tag,
  };
}
