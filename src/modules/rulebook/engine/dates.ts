import { addMonths, endOfMonth, readDay } from '#kernel/days.ts';
import type { Condition, DateRule } from '../language/rule.ts';
import { addAmount, nextWeekday, type Point } from './calendar.ts';
import { choice } from './choices.ts';
import type { Asker } from './conditions.ts';
import { countedDater } from './counted-date.ts';
import { factDater } from './fact-date.ts';
import type { Scene } from './scene.ts';
import { isMissing, isPoint, type Step, type Value } from './steps.ts';

/** Finds one day for one duty, and says how. */
export type Dater = (scene: Scene) => Step;
export type DateMaker = (rule: DateRule) => Dater;

/** What days are made with: the pack's definitions, and conditions. */
export type Makers = {
  readonly dateOf: DateMaker;
  readonly askerOf: (condition: Condition) => Asker;
  readonly definition: (name: string) => Dater;
};

/** Makes a day's rule ready to be asked for every child, once for the whole pack. */
export function daterOf(rule: DateRule, makers: Makers): Dater {
  if (rule === 'begin')
    return ({ begin }) => ({ op: 'begin', fact: begin.fact, value: { day: begin.day, at: begin.at } });
  if (rule === 'end') return endDater;
  if ('fact' in rule) return factDater(rule);
  if ('birthday' in rule) return birthdayDater(rule.birthday);
  if ('add' in rule)
    return after(makers.dateOf(rule.to), (of, point, { view }) => ({
      op: 'add',
      amount: rule.add,
      to: of,
      value: point && addAmount(point, rule.add, view.calendars, view.zone),
    }));
  if ('earliest' in rule) return choice('earliest', rule.earliest.map(makers.dateOf));
  if ('latest' in rule) return choice('latest', rule.latest.map(makers.dateOf));
  if ('endOfMonth' in rule)
    return after(makers.dateOf(rule.endOfMonth), (of, point) => ({
      op: 'month-end',
      of,
      value: point && { day: endOfMonth(point.day), at: null },
    }));
  if ('after' in rule) {
    const { next } = rule;
    return after(makers.dateOf(rule.after), (of, point) => ({
      op: 'weekday',
      weekday: next,
      of,
      value: point && { day: nextWeekday(point.day, next), at: null },
    }));
  }
  if ('defined' in rule) {
    const { defined: name } = rule;
    return scene => {
      const of = makers.definition(name)(scene);
      return { op: 'defined', name, of, value: of.value };
    };
  }
  if ('on' in rule) {
    const step: Step = { op: 'fixed', value: { day: readDay(rule.on), at: null } };
    return () => step;
  }
  if ('if' in rule) return branchDater(rule, makers);
  return countedDater(rule, rule.from === undefined ? null : makers.dateOf(rule.from));
}

/**
 * A step made of one other: what is missing there is missing here. A later day there never gives an earlier one here, so
 * that a day it cannot be before is carried over too.
 */
function after(of: Dater, make: (of: Step, point: Point | null, scene: Scene) => Step): Dater {
  return scene => {
    const step = of(scene);
    const { value } = step;
    if (!isMissing(value)) return make(step, value, scene);
    const { missing, notBefore } = value;
    const least = notBefore === undefined ? null : make(step, { day: notBefore, at: null }, scene).value;
    return { ...make(step, null, scene), value: isPoint(least) ? { missing, notBefore: least.day } : { missing } };
  };
}

const endDater: Dater = ({ origin }) => ({
  op: 'fact',
  fact: origin,
  kind: origin?.kind ?? '',
  value: origin?.until == null ? null : { day: origin.until, at: null },
});

function birthdayDater(birthday: number | { option: string }): Dater {
  return ({ index, view }) => {
    const age = typeof birthday === 'number' ? birthday : Number(view.options[birthday.option]);
    const birth = index.of('birth')[0] ?? null;
    const value: Value =
      birth === null || birth.from === null ? { missing: 'birth' } : { day: addMonths(birth.from, age * 12), at: null };
    return { op: 'birthday', age, birth, value };
  };
}

function branchDater(rule: Extract<DateRule, { if: unknown }>, { dateOf, askerOf }: Makers): Dater {
  const ask = askerOf(rule.if);
  const [yes, otherwise] = [dateOf(rule.gives), rule.otherwise === undefined ? null : dateOf(rule.otherwise)];
  return scene => {
    const held = ask(scene);
    if (typeof held === 'object') return { op: 'branch', held, of: null, value: held };
    const of = held ? yes(scene) : (otherwise?.(scene) ?? null);
    return { op: 'branch', held, of, value: of?.value ?? null };
  };
}
