import type { Day } from '#kernel/days.ts';
import type { Amount } from '../language/rule.ts';
import type { Point } from './calendar.ts';
import type { Stretch } from './counting.ts';
import type { Answer, Fact } from './facts.ts';

/** A day that cannot be told; where one knows it, the day it cannot be before. It may also be that there is none. */
export type Missing = { readonly missing: string; readonly notBefore?: Day };

/** What counting came to: a day, a fact that is missing, or nothing, because what it is counted from has not happened. */
export type Value = Point | Missing | null;

/**
 * How a day was found, step by step: what is drawn when somebody asks "Why this date?". Every step holds what it came to,
 * and the steps it was made of.
 */
export type Step =
  | { readonly op: 'fact'; readonly fact: Fact | null; readonly kind: string; readonly value: Value }
  | { readonly op: 'begin'; readonly fact: Fact | null; readonly value: Value }
  | { readonly op: 'birthday'; readonly age: number; readonly birth: Fact | null; readonly value: Value }
  | { readonly op: 'add'; readonly amount: Amount; readonly to: Step; readonly value: Value }
  | { readonly op: 'earliest' | 'latest'; readonly of: readonly Step[]; readonly chosen: number; readonly value: Value }
  | { readonly op: 'month-end'; readonly of: Step; readonly value: Value }
  | { readonly op: 'weekday'; readonly weekday: string; readonly of: Step; readonly value: Value }
  | { readonly op: 'defined'; readonly name: string; readonly of: Step; readonly value: Value }
  | { readonly op: 'fixed'; readonly value: Value }
  | { readonly op: 'branch'; readonly held: Answer; readonly of: Step | null; readonly value: Value }
  | {
      readonly op: 'counted';
      readonly facts: readonly Fact[];
      readonly stretches: readonly Stretch[];
      readonly soFar: number;
      readonly value: Value;
    }
  | { readonly op: 'paused'; readonly days: number; readonly of: Step; readonly value: Value };

export const isMissing = (value: Value): value is Missing => value !== null && 'missing' in value;

export const isPoint = (value: Value): value is Point => value !== null && 'day' in value;

/** Every fact a derivation used, each once, in the order of the steps. */
export function factsOf(step: Step): Fact[] {
  const found = new Map<string, Fact>();
  const visit = (one: Step): void => {
    for (const fact of ownFacts(one)) found.set(fact.id, fact);
    for (const part of partsOf(one)) visit(part);
  };
  visit(step);
  return [...found.values()];
}

function ownFacts(step: Step): readonly Fact[] {
  switch (step.op) {
    case 'fact':
    case 'begin':
      return step.fact ? [step.fact] : [];
    case 'birthday':
      return step.birth ? [step.birth] : [];
    case 'counted':
      return step.facts;
    case 'add':
    case 'earliest':
    case 'latest':
    case 'month-end':
    case 'weekday':
    case 'defined':
    case 'fixed':
    case 'branch':
    case 'paused':
      return [];
  }
}

/** The steps a step was made of. */
function partsOf(step: Step): readonly Step[] {
  switch (step.op) {
    case 'earliest':
    case 'latest':
      return step.of;
    case 'add':
      return [step.to];
    case 'month-end':
    case 'weekday':
    case 'defined':
    case 'paused':
      return [step.of];
    case 'branch':
      return step.of ? [step.of] : [];
    case 'fact':
    case 'begin':
    case 'birthday':
    case 'fixed':
    case 'counted':
      return [];
  }
}

/**
 * The day from which a due day's time ran: what it was added to. Null where no time runs (a day of its own: a birthday, an
 * order). Time that is counted back runs from what that day was made of.
 */
export function clockStart(step: Step): Day | null {
  switch (step.op) {
    case 'add':
      return step.amount.count >= 0 && isPoint(step.to.value) ? step.to.value.day : clockStart(step.to);
    case 'earliest':
    case 'latest': {
      const chosen = step.of[step.chosen];
      return chosen ? clockStart(chosen) : null;
    }
    case 'month-end':
    case 'weekday':
    case 'defined':
    case 'paused':
      return clockStart(step.of);
    case 'branch':
      return step.of && clockStart(step.of);
    case 'fact':
    case 'begin':
    case 'birthday':
    case 'fixed':
    case 'counted':
      return null;
  }
}

/** Does the day a step came to hold a moment because hours were counted? Days that are counted on from it have none. */
export function countsHours(step: Step): boolean {
  switch (step.op) {
    case 'add':
      return step.amount.unit.endsWith('hours');
    case 'earliest':
    case 'latest': {
      const chosen = step.of[step.chosen];
      return chosen !== undefined && countsHours(chosen);
    }
    case 'defined':
      return countsHours(step.of);
    case 'branch':
      return step.of !== null && countsHours(step.of);
    case 'month-end':
    case 'weekday':
    case 'paused':
    case 'fact':
    case 'begin':
    case 'birthday':
    case 'fixed':
    case 'counted':
      return false;
  }
}
