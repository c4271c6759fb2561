import { addMonths, type Day, readDay, writeDay } from '#kernel/days.ts';
import type { Fact } from '#modules/rulebook/index.ts';
import { sayAmount } from '#modules/rulebook/index.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { StayKind } from '#web/drawings/time-in-care.ts';
import type { Counted } from '../count-as-reader.ts';
import { type Band, type DayMark, type Inside, layOutTimeline, type TimelineInput } from '../lay-out-timeline.ts';
import { monthsCounted } from '../rules/months-counted.ts';
import type { RulesOfPacks } from '../rules-of-packs.ts';
import { isOpen, type Speaker, type StandingRow, titleOf } from './say-duty.ts';
import { atStart, nameFact } from './say-facts.ts';
import { countedIn, reachOf, sayCounted } from './say-steps.ts';

/** A line of the table that says the same as the drawing. */
export type TimelineRow = {
  readonly key: string;
  readonly row: string;
  readonly what: string;
  readonly when: string;
  readonly at: Day;
};

const KINDS: Readonly<Record<string, StayKind>> = {
  relative: 'kin',
  family: 'foster',
  'family-based-treatment': 'foster',
  group: 'group',
  qrtp: 'group',
  'trial-home-visit': 'trial-home',
};

/** So many dates ahead are marked; the list has them all. */
const MOST_DATES = 10;
/** A mark further ahead would make everything else small. */
const FAR = 400;

const ofKind = (facts: readonly Fact[], ...kinds: readonly string[]): (Fact & { from: Day })[] =>
  facts.filter((fact): fact is Fact & { from: Day } => kinds.includes(fact.kind) && fact.from !== null);

/** The drawing of a child's time in care with its legal dates, and the same as a table; null when there is nothing to draw. */
export function sayTimeline(
  ask: Speaker,
  { facts, duties, frame }: Counted,
  rules: RulesOfPacks,
  rows: readonly StandingRow[],
  name: string,
) {
  const { say, language, who } = ask;
  const today = frame.view.today;
  const placements = ofKind(facts.facts, 'placement');
  // Whereabouts lie inside a placement; what lies before the first one stands for itself.
  const [inside, apart] = partsOf(ofKind(facts.facts, 'outside-foster-care', 'away-without-permission'), placements);
  const courts = ofKind(facts.facts, 'hearing', 'finding', 'petition', 'order');
  const open = rows.filter(row => isOpen(row) && row.due_on !== null && readDay(row.due_on) <= today + FAR);
  const dates = open.toSorted((one, other) => (one.due_on! < other.due_on! ? -1 : 1)).slice(0, MOST_DATES);
  if (placements.length + apart.length + courts.length + dates.length === 0 && ofKind(facts.facts, 'care').length === 0)
    return null;
  const months = sayMonths(ask, duties, today);
  const input: TimelineInput = {
    lived: {
      title: say('clocks', 'page.lived', { name }),
      bands: [...placements, ...apart].map(fact => bandOf(ask, fact)),
      inside: inside.map(insideOf),
    },
    rows: [
      {
        id: 'court',
        title: say('clocks', 'page.court'),
        note: say('clocks', 'page.courtNote'),
        marks: courts.map(fact => courtMark(ask, fact, today)),
      },
      {
        id: 'dates',
        title: say('clocks', 'page.dates'),
        note: say('clocks', 'page.datesNote'),
        marks: dates.map(row => dateMark(ask, rules, row)),
      },
    ],
    months,
    today,
    timeZone: who.timeZone,
    lang: language,
  };
  return { drawing: layOutTimeline(input), table: tableOf(ask, input, facts.facts, rules, dates) };
}

function bandOf({ say, language }: Speaker, fact: Fact & { from: Day }): Band {
  const kind =
    fact.kind === 'placement'
      ? (KINDS[String(fact.is.class)] ?? 'other')
      : fact.is.why === 'hospital'
        ? 'hospital'
        : 'away';
  const words =
    typeof fact.is.class === 'string'
      ? atStart(say.code('rulebook', `codes.placement.class.${fact.is.class}`))
      : nameFact(say, fact);
  const since = sayDay(language, writeDay(fact.from));
  return { id: fact.id, kind, from: fact.from, until: fact.until, words: [`${words}, ${since}`, words] };
}

type Spell = Fact & { readonly from: Day };

/** Spells that begin within one of others, and those that do not. */
function partsOf(spells: readonly Spell[], within: readonly Spell[]): [Spell[], Spell[]] {
  const lies = ({ from }: Spell) =>
    within.some(other => other.from <= from && (other.until === null || from < other.until));
  return [spells.filter(lies), spells.filter(spell => !lies(spell))];
}

const insideOf = (fact: Fact & { from: Day }): Inside => ({
  id: fact.id,
  kind: fact.kind === 'away-without-permission' ? 'away' : fact.is.why === 'detention' ? 'detention' : 'hospital',
  from: fact.from,
  until: fact.until,
});

function courtMark({ say }: Speaker, fact: Fact & { from: Day }, today: Day): DayMark {
  const isSet = fact.kind === 'hearing' && fact.is.held === false;
  const kind = isSet ? (fact.from < today ? 'missed' : 'ahead') : 'held';
  return { day: fact.from, kind, label: nameFact(say, fact) };
}

const dateMark = (ask: Speaker, rules: RulesOfPacks, row: StandingRow): DayMark => ({
  day: readDay(row.due_on!),
  kind: row.standing === 'overdue' ? 'missed' : 'ahead',
  label: titleOf(ask, rules, row.rule),
});

/** The months that count toward a limit, of the first open duty that counts any. */
function sayMonths(ask: Speaker, duties: Counted['duties'], today: Day): TimelineInput['months'] {
  const { say, language } = ask;
  for (const duty of duties) {
    const step = duty.settledBy || duty.ended ? undefined : countedIn(duty.how);
    const reach = step && reachOf(duty.rule.due);
    if (!step || !reach) continue;
    const { inLast } = reach;
    const since =
      inLast === null ? null : inLast.unit === 'months' ? addMonths(today, -inLast.count) : today - inLast.count;
    const laid = monthsCounted(step, today, since);
    if (!laid) continue;
    const count = sayAmount(say, reach.reach);
    return {
      title: say('clocks', 'page.months'),
      note: inLast
        ? say('clocks', 'page.monthsNote', { count, within: sayAmount(say, inLast) })
        : say('clocks', 'page.monthsNoteAll', { count }),
      ...laid,
      countedWords: say('clocks', 'timeline.counted', { months: sayCounted(ask, laid.days, today) }),
      aheadWords: laid.ahead
        ? say('clocks', 'timeline.ahead', { months: sayCounted(ask, laid.ahead.until - today, laid.ahead.until) })
        : '',
      reachedWords:
        laid.reached === null
          ? ''
          : say('clocks', 'timeline.reached', { count, day: sayDay(language, writeDay(laid.reached)) }),
    };
  }
  return null;
}

/** The same in order of time. */
function tableOf(
  ask: Speaker,
  input: TimelineInput,
  facts: readonly Fact[],
  rules: RulesOfPacks,
  dates: readonly StandingRow[],
): TimelineRow[] {
  const { say, language } = ask;
  const day = (at: Day) => sayDay(language, writeDay(at));
  const span = (from: Day, until: Day | null) =>
    until === null
      ? say('clocks', 'timeline.since', { from: day(from) })
      : say('clocks', 'timeline.span', { from: day(from), to: day(until) });
  const { lived, months } = input;
  const spells = ofKind(facts, 'placement', 'outside-foster-care', 'away-without-permission').map(fact => ({
    key: fact.id,
    row: lived.title,
    what: nameFact(say, fact),
    when: span(fact.from, fact.until),
    at: fact.from,
  }));
  const court = ofKind(facts, 'hearing', 'finding', 'petition', 'order').map(fact => ({
    key: fact.id,
    row: say('clocks', 'page.court'),
    what: nameFact(say, fact),
    when: day(fact.from),
    at: fact.from,
  }));
  const due = dates.map(row => ({
    key: row.id,
    row: say('clocks', 'page.dates'),
    what: titleOf(ask, rules, row.rule),
    when: sayDay(language, row.due_on!),
    at: readDay(row.due_on!),
  }));
  const counted = months
    ? [
        ...months.counted.map(({ from, until }) => ({ from, until, what: say('clocks', 'timeline.legendCounted') })),
        ...months.left.map(({ from, until }) => ({ from, until, what: say('clocks', 'timeline.legendLeft') })),
      ].map(({ from, until, what }) => ({
        key: `${what} ${from}`,
        row: months.title,
        what,
        when: span(from, until),
        at: from,
      }))
    : [];
  const reached = months?.reached
    ? [{ key: 'reached', row: months.title, what: months.reachedWords, when: day(months.reached), at: months.reached }]
    : [];
  return [...spells, ...court, ...due, ...counted, ...reached].toSorted((one, other) => one.at - other.at);
}
