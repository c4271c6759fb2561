import { type Day, readDay, writeDay } from '#kernel/days.ts';
import { dayAt, type Point } from '../engine/calendar.ts';
import { readyRules } from '../engine/compile.ts';
import type { Fact } from '../engine/facts.ts';
import { type Obligation, obligations } from '../engine/obligations.ts';
import type { Example, Pack, Rule } from '../language/rule.ts';
import type { PackProblem } from './problem.ts';

/** The time zone worked examples are written in when they name moments. */
const ZONE = 'America/New_York';

/**
 * Works through the examples of a pack's rules, each rule by itself with the definitions of the packs below. An example that
 * comes out otherwise refuses the pack: it shows what was written and what was counted.
 */
export function runExamples(pack: Pack, below: readonly Pack[]): PackProblem[] {
  return pack.rules.flatMap(rule =>
    (rule.examples ?? []).flatMap((example, place): PackProblem[] => {
      const found = workExample(rule, example, pack, below);
      const wanted = example.expect.map(written);
      const came = found.map((duty, at) => written(shown(duty, example.expect[at])));
      return JSON.stringify(came) === JSON.stringify(wanted)
        ? []
        : [
            {
              rule: rule.id,
              at: `examples.${place}`,
              code: 'example-differs',
              with: { says: example.says, expected: wanted.join('; '), came: came.join('; ') },
            },
          ];
    }),
  );
}

/** The duties of one rule under one example. */
export function workExample(rule: Rule, example: Example, pack: Pack, below: readonly Pack[]): Obligation[] {
  const alone = readyRules([...below.map(one => ({ ...one, rules: [] })), { ...pack, rules: [rule] }]);
  const now = momentOf(example.today);
  const closed = new Set((example.holidays ?? []).map(readDay));
  return obligations({ facts: example.facts.map(factOf), traits: example.traits ?? {} }, alone, {
    today: now.day,
    now: now.at,
    zone: ZONE,
    calendars: { business: closed, court: closed },
  });
}

const isMoment = (text: string): boolean => text.length > 10;

function momentOf(text: string): { day: Day; at: number } {
  const at = isMoment(text)
    ? Temporal.Instant.from(text).epochMilliseconds
    : Temporal.PlainDate.from(text).toZonedDateTime({ timeZone: ZONE, plainTime: '12:00' }).epochMilliseconds;
  return { at, day: dayAt(at, ZONE) };
}

function factOf(written: Example['facts'][number], place: number): Fact {
  const when = written.on === null ? null : momentOf(written.on);
  return {
    kind: written.fact,
    id: `${written.fact}-${place}`,
    from: when?.day ?? null,
    until: written.until === undefined ? null : readDay(written.until),
    at: when && written.on !== null && isMoment(written.on) ? when.at : null,
    is: written.where ?? {},
  };
}

type Expected = Example['expect'][number];

/**
 * A duty told the way the example tells it: a moment where the example names one, else the day. A day the example leaves
 * out is told all the same, unless the duty still waits for something.
 */
function shown({ due, opens, state, missing }: Obligation, asked: Expected | undefined): Expected {
  const waits = state === 'not-yet' || state === 'cannot-tell';
  const byMoment = asked?.due !== undefined && isMoment(asked.due);
  return {
    ...(due && !(waits && asked?.due === undefined) ? { due: dueText(due, byMoment) } : {}),
    ...(opens !== null && !(waits && asked?.opens === undefined) ? { opens: writeDay(opens) } : {}),
    state,
    ...(missing === null ? {} : { missing }),
  };
}

const dueText = ({ day, at }: Point, byMoment: boolean): string =>
  byMoment && at !== null ? Temporal.Instant.fromEpochMilliseconds(at).toString() : writeDay(day);

const written = ({ due, opens, state, missing }: Expected): string =>
  [
    state,
    due === undefined ? '' : `due ${isMoment(due) ? Temporal.Instant.from(due).toString() : due}`,
    opens === undefined ? '' : `open from ${opens}`,
    missing === undefined ? '' : `missing ${missing}`,
  ]
    .filter(Boolean)
    .join(', ');
