import { writeDay } from '#kernel/days.ts';
import { type Amount, type Step, sayAmount, type Value } from '#modules/rulebook/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayMoment } from '#platform/words/say-date.ts';
import { type Box, bare, linesOf, stepsIn } from '../rules/boxes.ts';
import { inMonths } from '../rules/months-counted.ts';
import { atStart, factName } from './say-facts.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'who' | 'today'>;

/** How long has to be counted, and within which time: what a `counted` rule asks for. */
export type Reach = { readonly reach: Amount; readonly inLast: Amount | null };

/** How one count is told: what it has to reach, what a fact is called that is not there, and whether hours count. */
export type Telling = {
  readonly reach: Reach | null;
  readonly absent: (kind: string) => string;
  readonly hours: boolean;
  /** False where another rule comes first. */
  readonly decides: boolean;
  /** Days since 1970. */
  readonly today: number;
};

/** A box of a count as it is drawn: a small label over a value, or a sign with its word. */
export type BoxData =
  | { readonly key: string; readonly kind: 'sign'; readonly sign: string; readonly word: string }
  | {
      readonly key: string;
      readonly kind: 'value' | 'quiet' | 'result' | 'other';
      readonly label: string;
      readonly text: string;
    };
export type LineData = { readonly key: string; readonly boxes: readonly BoxData[] };

const SIGNS = { plus: '+', minus: '−', equals: '=', or: '', and: '', to: '' } as const;

/** A day, with its time where hours count; what is missing or not set is said. */
export function sayValue({ say, language, who }: Speaker, value: Value, hours = true): string {
  if (value === null) return say('clocks', 'why.nothingYet');
  if ('missing' in value) return say('clocks', 'why.unknownDay');
  if (value.at !== null && hours)
    return sayMoment(language, who.timeZone, Temporal.Instant.fromEpochMilliseconds(value.at).toString());
  return sayDay(language, writeDay(value.day));
}

/** "8 months 28 days", counted back from today. */
export function sayCounted(ask: Speaker, days: number, upTo: number): string {
  const { say } = ask;
  const parts = inMonths(days, upTo);
  const months = say('clocks', 'timeline.months', { count: parts.months });
  const rest = say('clocks', 'timeline.days', { count: parts.days });
  if (parts.months === 0) return rest;
  return parts.days === 0 ? months : say('clocks', 'timeline.monthsAndDays', { months, days: rest });
}

/** A count as lines of boxes. */
export function sayLines(ask: Speaker, how: Step, telling: Telling): LineData[] {
  return linesOf(how, telling.decides).map((line, place) => ({
    key: String(place),
    boxes: line.boxes.map((box, index) => boxOf(ask, box, `${place} ${index}`, telling)),
  }));
}

function boxOf(ask: Speaker, box: Box, key: string, telling: Telling): BoxData {
  const { say } = ask;
  const { reach, today, hours } = telling;
  switch (box.kind) {
    case 'sign':
      return { key, kind: 'sign', sign: SIGNS[box.sign], word: say('clocks', `why.${box.sign}`) };
    case 'day':
      return {
        key,
        kind: box.chosen ? 'value' : 'quiet',
        label: atStart(labelOf(ask, box.step, telling)),
        text: box.step.op === 'birthday' ? sayBirth(ask, box.step) : sayValue(ask, box.step.value, hours),
      };
    case 'amount':
      return {
        key,
        kind: 'value',
        label: say('clocks', `unitKinds.${box.amount.unit}`),
        text: sayAmount(ask.say, box.amount),
      };
    case 'not-counted':
      return {
        key,
        kind: 'value',
        label: say('clocks', 'why.notCounted'),
        text: sayAmount(ask.say, { count: box.days, unit: 'days' }),
      };
    case 'month-end':
      return { key, kind: 'value', label: say('clocks', 'unitKinds.days'), text: say('clocks', 'why.monthEnd') };
    case 'weekday':
      return { key, kind: 'value', label: say('clocks', 'unitKinds.days'), text: sayWeekday(ask, box.weekday) };
    case 'counted':
      return {
        key,
        kind: 'value',
        label: say('clocks', 'why.countedSoFar'),
        text: [sayCounted(ask, box.days, today), reach && sayReach(ask, reach)].filter(Boolean).join(' / '),
      };
    case 'result':
      return {
        key,
        kind: box.decides ? 'result' : 'other',
        label: say('clocks', box.decides ? 'why.dueBy' : 'why.wouldBe'),
        text: sayValue(ask, box.value, hours),
      };
  }
}

const sayReach = (ask: Speaker, { reach, inLast }: Reach): string =>
  inLast
    ? ask.say('clocks', 'why.countedOf', { count: sayAmount(ask.say, reach), within: sayAmount(ask.say, inLast) })
    : sayAmount(ask.say, reach);

const sayWeekday = ({ say }: Speaker, weekday: string): string =>
  say('clocks', 'why.nextWeekday', { weekday: say.code('rulebook', `weekdays.${weekday}`) });

const sayBirth = (ask: Speaker, { birth }: Extract<Step, { op: 'birthday' }>): string =>
  sayValue(ask, birth?.from == null ? { missing: 'birth' } : { day: birth.from, at: null });

/** What a day is called. Something added to it stays in the name, as in "removal into care + 60 days". */
function labelOf(ask: Speaker, step: Step, telling: Telling): string {
  const { say } = ask;
  const one = bare(step);
  switch (one.op) {
    case 'fact':
      return one.fact ? factName(say, one.fact) : telling.absent(one.kind);
    case 'begin':
      return one.fact ? factName(say, one.fact) : say('clocks', 'steps.begin');
    case 'birthday':
      return say('clocks', 'why.birthdayOf');
    case 'add':
      return say('clocks', one.amount.count < 0 ? 'steps.minusBox' : 'steps.plusBox', {
        what: labelOf(ask, one.to, telling),
        amount: sayAmount(ask.say, one.amount),
      });
    case 'earliest':
    case 'latest': {
      const chosen = one.of[one.chosen];
      return chosen ? labelOf(ask, chosen, telling) : inWords(ask, one, telling);
    }
    case 'fixed':
      return say('clocks', 'steps.fixed');
    default:
      return inWords(ask, one, telling);
  }
}

/** A count as words that stand in a sentence: "12 months after removal into care (Dec 11, 2025)". */
function inWords(ask: Speaker, step: Step, telling: Telling): string {
  const { say } = ask;
  const one = bare(step);
  const of = (part: Step) => inWords(ask, part, telling);
  switch (one.op) {
    case 'add':
      return say('clocks', one.amount.count < 0 ? 'steps.before' : 'steps.add', {
        amount: sayAmount(ask.say, one.amount),
        what: of(one.to),
      });
    case 'earliest':
    case 'latest':
      return say('clocks', `steps.${one.op}`, { list: one.of.map(part => grouped(of(part))).join('; ') });
    case 'month-end':
      return say('clocks', 'steps.monthEnd', { what: of(one.of) });
    case 'weekday':
      return say('clocks', 'steps.weekday', {
        weekday: say.code('rulebook', `weekdays.${one.weekday}`),
        what: of(one.of),
      });
    case 'birthday':
      return say('clocks', 'steps.birthday', { age: one.age });
    case 'paused':
      return say('clocks', 'steps.paused', {
        what: of(one.of),
        days: sayAmount(ask.say, { count: one.days, unit: 'days' }),
      });
    case 'counted':
      return sayReached(ask, telling.reach);
    case 'branch':
      return say('clocks', 'steps.nothing');
    case 'fact':
    case 'begin':
      return named(labelOf(ask, one, telling), sayValue(ask, one.value, telling.hours));
    default:
      return labelOf(ask, one, telling);
  }
}

function sayReached({ say }: Speaker, reach: Reach | null): string {
  if (reach === null) return say('clocks', 'why.countedSoFar');
  const amount = sayAmount(say, reach.reach);
  return reach.inLast
    ? say('clocks', 'steps.countedIn', { reach: amount, within: sayAmount(say, reach.inLast) })
    : say('clocks', 'steps.counted', { reach: amount });
}

/** A list inside a list stands in parentheses. */
const grouped = (text: string): string => (text.includes(';') ? `(${text})` : text);

const named = (what: string, day: string): string => `${what} (${day})`;

/** The whole count as one sentence. */
export function saySentence(ask: Speaker, how: Step, telling: Telling): string {
  return ask.say('clocks', 'steps.sentence', { what: atStart(inWords(ask, how, telling)) });
}

/** What a rule's counting has to reach; null where it counts nothing. */
export function reachOf(due: unknown): Reach | null {
  if (typeof due !== 'object' || due === null) return null;
  if (Array.isArray(due)) return due.map(reachOf).find(found => found !== null) ?? null;
  const one = due as { counted?: unknown; reach?: Amount; inLast?: Amount };
  if (one.counted !== undefined && one.reach) return { reach: one.reach, inLast: one.inLast ?? null };
  return (
    Object.values(due)
      .map(reachOf)
      .find(found => found !== null) ?? null
  );
}

/** The first count of months inside a derivation. */
export const countedIn = (how: Step | null) => (how === null ? undefined : stepsIn(how, 'counted')[0]);
