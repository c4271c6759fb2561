import { newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { enterFigure, finishStep, goalById, type StepRow, stepById } from '#modules/partnerships/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { SubmitAsk } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { figureFields, finishFields } from './forms.ts';
import { goalTitle } from './say/say-goals.ts';

const dayParts = (today: Temporal.PlainDate) => ({
  year: String(today.year),
  month: String(today.month),
  day: String(today.day),
});

/** What an address names: the row, and for staff the community it stands under. */
type Named = { readonly id: string | undefined; readonly communityId?: string | undefined };
const stands = (row: { readonly community_id: string }, named: Named) =>
  !('communityId' in named) || row.community_id === named.communityId;

async function stepAt({ tx }: Ask, named: Named): Promise<StepRow> {
  const step = await stepById(tx, named.id ?? '');
  return step && stands(step, named) ? step : notThere();
}

async function goalAt({ tx }: Ask, named: Named) {
  const goal = await goalById(tx, named.id ?? '');
  return goal && stands(goal, named) ? goal : notThere();
}

/** What the page shows on which a joint step is said to be done. Throws NotThere. */
export async function loadFinish(ask: Ask, named: Named, back: (step: StepRow) => string) {
  const step = await stepAt(ask, named);
  if (step.done_on || step.dropped_on) return notThere();
  return {
    words: ask.say.group('measures', 'finish'),
    step: step.words,
    day: dayParts(ask.today),
    back: back(step),
    formKey: newId(),
  };
}

/** Reads the form of `loadFinish` and keeps it; leads to `to`. */
export async function answerFinish(ask: SubmitAsk, named: Named, to: (step: StepRow) => string) {
  const step = await stepAt(ask, named);
  const read = readFields(ask.form, finishFields);
  if (!read.ok) return read;
  const done = await finishStep(ask, { stepId: step.id, ...read.value.values });
  return done.ok ? ok({ to: to(step) }) : done;
}

/** What the page shows on which a goal's figure is entered. Throws NotThere. */
export async function loadFigure(ask: Ask, named: Named, back: string) {
  const goal = await goalAt(ask, named);
  if (goal.measure !== null || goal.ended_on !== null) return notThere();
  return {
    words: ask.say.group('measures', 'figureForm'),
    goal: goalTitle(ask.language, goal),
    measuredBy: goal.measured_by,
    fraction: goal.unit === 'percent' || goal.unit === 'per_1000',
    day: dayParts(ask.today),
    back,
    formKey: newId(),
  };
}

/** Reads the form of `loadFigure` and keeps it; leads to `to`. */
export async function answerFigure(ask: SubmitAsk, named: Named, to: string) {
  const goal = await goalAt(ask, named);
  const read = readFields(ask.form, figureFields);
  if (!read.ok) return read;
  const { value, valueOf: of, on, words } = read.value.values;
  const given =
    of === null ? { numerator: null, denominator: null, value } : { numerator: value, denominator: of, value: null };
  const entered = await enterFigure(ask, { goalId: goal.id, on, words, ...given });
  return entered.ok ? ok({ to }) : no(entered.refusal);
}

/** Two figures of one day, and two words on an aim of one day. */
export const ONCE_A_DAY = {
  goal_value__once_a_day: { kind: 'invalid', problems: [{ at: 'on', code: 'told-for-that-day' }] },
  objective_progress__once_a_day: { kind: 'invalid', problems: [{ at: 'state', code: 'told-for-that-day' }] },
} as const;
