import type { Amount, Step, Value } from '#modules/rulebook/index.ts';

/** What is drawn of a count: a day with its name, what is added to it, signs between them, and the day it comes to. */
export type Box =
  | { readonly kind: 'day'; readonly step: Step; readonly chosen: boolean }
  | { readonly kind: 'sign'; readonly sign: 'plus' | 'minus' | 'equals' | 'or' | 'and' | 'to' }
  | { readonly kind: 'amount'; readonly amount: Amount }
  | { readonly kind: 'not-counted'; readonly days: number }
  | { readonly kind: 'month-end' }
  | { readonly kind: 'weekday'; readonly weekday: string }
  | { readonly kind: 'counted'; readonly days: number }
  | { readonly kind: 'result'; readonly value: Value; readonly decides: boolean };

/** One way of counting, from left to right. `decides` is false where another way comes first. */
export type Line = { readonly boxes: readonly Box[]; readonly decides: boolean };

const sign = (of: Extract<Box, { kind: 'sign' }>['sign']): Box => ({ kind: 'sign', sign: of });

/** Leads to the step that says something: a definition or a condition only hands on another. */
export function bare(step: Step): Step {
  if (step.op === 'defined') return bare(step.of);
  if (step.op === 'branch' && step.of) return bare(step.of);
  return step;
}

/**
 * A count as lines of boxes. Where the first or last of several ways decides, each way is a line of its own, unless all of
 * them are plain days.
 */
export function linesOf(step: Step, decides = true): Line[] {
  const one = bare(step);
  if ((one.op === 'earliest' || one.op === 'latest') && one.of.some(way => !isPlain(bare(way))))
    return one.of.flatMap((way, place) => linesOf(way, decides && place === one.chosen));
  return [{ boxes: [...operands(one), sign('equals'), { kind: 'result', value: one.value, decides }], decides }];
}

const isPlain = ({ op }: Step): boolean => op === 'fact' || op === 'begin' || op === 'fixed';

/** What stands before the sign of equality. */
function operands(step: Step): Box[] {
  switch (step.op) {
    case 'add':
      return [
        ...within(step.to),
        sign(step.amount.count < 0 ? 'minus' : 'plus'),
        { kind: 'amount', amount: { ...step.amount, count: Math.abs(step.amount.count) } },
      ];
    case 'birthday':
      return [
        { kind: 'day', step, chosen: true },
        sign('plus'),
        { kind: 'amount', amount: { count: step.age, unit: 'years' } },
      ];
    case 'earliest':
    case 'latest':
      return step.of.flatMap((way, place): Box[] => [
        ...(place > 0 ? [sign(step.op === 'earliest' ? 'or' : 'and')] : []),
        { kind: 'day', step: way, chosen: place === step.chosen },
      ]);
    case 'month-end':
      return [...within(step.of), sign('to'), { kind: 'month-end' }];
    case 'weekday':
      return [...within(step.of), sign('to'), { kind: 'weekday', weekday: step.weekday }];
    case 'paused':
      return [...operands(bare(step.of)), sign('plus'), { kind: 'not-counted', days: step.days }];
    case 'counted':
      return [{ kind: 'counted', days: step.soFar }];
    default:
      return [{ kind: 'day', step, chosen: true }];
  }
}

/** What something is added to: days to choose from stay apart, everything else is one box with its own day. */
function within(step: Step): Box[] {
  const one = bare(step);
  return one.op === 'earliest' || one.op === 'latest' ? operands(one) : [{ kind: 'day', step: one, chosen: true }];
}

/** The steps of one kind inside a count. */
export function stepsIn<Op extends Step['op']>(step: Step, op: Op): Extract<Step, { op: Op }>[] {
  const found = step.op === op ? [step as Extract<Step, { op: Op }>] : [];
  switch (step.op) {
    case 'add':
      return [...found, ...stepsIn(step.to, op)];
    case 'earliest':
    case 'latest':
      return [...found, ...step.of.flatMap(way => stepsIn(way, op))];
    case 'month-end':
    case 'weekday':
    case 'defined':
    case 'paused':
      return [...found, ...stepsIn(step.of, op)];
    case 'branch':
      return step.of ? [...found, ...stepsIn(step.of, op)] : found;
    default:
      return found;
  }
}
