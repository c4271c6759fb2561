import { addMonths, type Day } from '#kernel/days.ts';
import type { Condition, Selector, Where } from '../language/rule.ts';
import { liesIn } from './care-time.ts';
import type { DateMaker } from './dates.ts';
import { type Answer, dayMissing, type Found, finderOf, isOver, isUnknown, type Matcher, matcherOf } from './facts.ts';
import type { Scene } from './scene.ts';
import { isMissing, isPoint } from './steps.ts';

/** Answers one condition for one duty. */
export type Asker = (scene: Scene) => Answer;

/** All must hold: one "no" decides, whatever is not known. */
const all =
  (askers: readonly Asker[]): Asker =>
  scene => {
    let unknown: Answer | undefined;
    for (const ask of askers) {
      const answer = ask(scene);
      if (answer === false) return false;
      if (isUnknown(answer)) unknown ??= answer;
    }
    return unknown ?? true;
  };

/** One is enough: one "yes" decides, whatever is not known. */
const any =
  (askers: readonly Asker[]): Asker =>
  scene => {
    let unknown: Answer | undefined;
    for (const ask of askers) {
      const answer = ask(scene);
      if (answer === true) return true;
      if (isUnknown(answer)) unknown ??= answer;
    }
    return unknown ?? false;
  };

const not =
  (ask: Asker): Asker =>
  scene => {
    const answer = ask(scene);
    return isUnknown(answer) ? answer : !answer;
  };

/** Makes a condition ready to be asked. `dateOf` makes the days it compares. */
export function askerOf(condition: Condition, dateOf: DateMaker): Asker {
  if ('all' in condition) return all(condition.all.map(one => askerOf(one, dateOf)));
  if ('any' in condition) return any(condition.any.map(one => askerOf(one, dateOf)));
  if ('not' in condition) return not(askerOf(condition.not, dateOf));
  if ('trait' in condition) {
    const { trait, is = true } = condition;
    return scene => {
      const answer = scene.index.trait(trait);
      return isUnknown(answer) ? answer : answer === is;
    };
  }
  if ('age' in condition) return ageAsker(condition);
  if ('begins' in condition) return originAsker(condition.begins);
  if ('has' in condition) return hasAsker(condition.has, condition.within ?? 'care');
  if ('during' in condition) return duringAsker(condition.during, condition.on ?? 'begin');
  if ('option' in condition) return ({ view }) => view.options[condition.option] === condition.is;
  const [one, other] = [dateOf(condition.compare), dateOf(condition.onOrAfter)];
  return scene => {
    const [left, right] = [one(scene).value, other(scene).value];
    if (isMissing(left)) return left;
    if (isMissing(right)) return right;
    return isPoint(left) && isPoint(right) && left.day >= right.day;
  };
}

const dayOf = ({ begin, view }: Scene, on: 'begin' | 'today'): Day => (on === 'today' ? view.today : begin.day);

/** Asks the fact that began the duty, in every round of one that repeats. */
function originAsker(where: Where): Asker {
  const byKind = new Map<string, Matcher>();
  return ({ origin }) => {
    if (origin === null) return false;
    let matches = byKind.get(origin.kind);
    if (!matches) {
      matches = matcherOf({ fact: origin.kind, where });
      byKind.set(origin.kind, matches);
    }
    return matches(origin);
  };
}

function hasAsker(selector: Selector, within: 'care' | 'ever'): Asker {
  return anyFact(selector, ({ fact, answer }, scene) => {
    const lies = liesIn(fact, within, scene.care);
    if (lies === false) return false;
    return answer === true && lies === 'maybe' ? dayMissing(fact.kind) : answer;
  });
}

/** A spell of an unknown first day may hold on any day before its last. */
function duringAsker(selector: Selector, on: 'begin' | 'today'): Asker {
  return anyFact(selector, ({ fact, answer }, scene) => {
    const day = dayOf(scene, on);
    if (isOver(fact, day) || (fact.from !== null && fact.from > day)) return false;
    return answer === true && fact.from === null ? dayMissing(fact.kind) : answer;
  });
}

function anyFact(selector: Selector, answerOf: (found: Found, scene: Scene) => Answer): Asker {
  const finder = finderOf(selector);
  return scene => {
    let unknown: Answer | undefined;
    for (const found of scene.index.found(finder)) {
      const answer = answerOf(found, scene);
      if (answer === true) return true;
      if (isUnknown(answer)) unknown ??= answer;
    }
    return unknown ?? false;
  };
}

function ageAsker({ age, on = 'begin' }: Extract<Condition, { age: unknown }>): Asker {
  const { atLeast, below } = age;
  return scene => {
    const birth = scene.index.of('birth')[0]?.from ?? null;
    if (birth === null) return { missing: 'birth' };
    const day = dayOf(scene, on);
    return (
      (atLeast === undefined || addMonths(birth, atLeast * 12) <= day) &&
      (below === undefined || addMonths(birth, below * 12) > day)
    );
  };
}
