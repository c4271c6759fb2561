import {
  type GoalRow,
  type GoalValueRow,
  goalProgress,
  type RolloutRow,
  type StepRow,
  stepState,
  vagueParts,
} from '#modules/partnerships/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { sayFigure } from './say-figure.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'today'>;
/** Where a goal stands, and on which day (ISO). */
export type Standing = {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number;
  readonly asOf: string;
};

/** The baseline and the newest of what was kept of a goal. */
export function standingOf(values: readonly GoalValueRow[]): { baseline: Standing | null; now: Standing | null } {
  const read = (row: GoalValueRow | undefined): Standing | null =>
    row ? { numerator: row.numerator, denominator: row.denominator, value: row.value, asOf: row.as_of } : null;
  return { baseline: read(values.find(row => row.baseline)), now: read(values.filter(row => !row.baseline).at(-1)) };
}

export const goalTitle = (language: Ask['language'], goal: GoalRow): string =>
  (language === 'es' ? (goal.title_es ?? goal.title_en) : (goal.title_en ?? goal.title_es))!;

/** A goal in finished words; `shown` false leaves figures out that its reader may not see. */
export function sayGoal(ask: Speaker, goal: GoalRow, baseline: Standing | null, now: Standing | null, shown = true) {
  const { say, language } = ask;
  const progress = goalProgress({
    better: goal.better,
    baseline: baseline?.value ?? null,
    target: goal.target,
    now: now?.value ?? null,
  });
  const on = (standing: Standing | null) =>
    standing === null
      ? say('measures', 'goalFigures.none')
      : say('measures', 'goals.on', {
          figure: sayFigure(ask, goal.unit, standing),
          day: sayDay(language, standing.asOf),
        });
  const target = sayFigure(ask, goal.unit, {
    numerator: goal.target_numerator,
    denominator: goal.target_denominator,
    value: goal.target,
  });
  return {
    key: goal.id,
    title: goalTitle(language, goal),
    draft: goal.agreed_on === null,
    measuredBy: goal.measured_by,
    baseline: shown ? on(baseline) : null,
    now: shown ? on(now) : null,
    target: goal.by_on ? say('measures', 'goals.by', { figure: target, day: sayDay(language, goal.by_on) }) : target,
    state: shown ? progress.state : null,
    stateWord: shown ? say('measures', `goalStates.${progress.state}`) : null,
    share: shown ? progress.share : null,
    shareWord: say('measures', 'goals.way', { percent: Math.round((progress.share ?? 0) * 100) }),
  };
}

type Names = { readonly ofUser: (id: string) => string | null; readonly ofPartner: (id: string) => string | null };

/** A joint step in finished words: who, by when, what shows it, and what is not clear yet. */
export function sayStep(ask: Speaker, step: StepRow, names: Names) {
  const { say, language, today } = ask;
  const vague = vagueParts({
    words: step.words,
    owned: step.owner_id !== null || step.partnership_id !== null,
    dueOn: step.due_on,
    measuredBy: step.measured_by,
  });
  const state = stepState({ ...step, vague: vague.length > 0 }, today.toString());
  const partners = [step.partnership_id, step.beside_id].flatMap(id => (id && names.ofPartner(id)) || []);
  const owner = step.owner_id && (names.ofUser(step.owner_id) ?? say('measures', 'goals.us'));
  const [first, second] = [...(owner ? [owner] : []), ...partners];
  const who = first
    ? second
      ? say('measures', 'goals.and', { one: first, other: second })
      : first
    : say('measures', 'goals.nobody');
  return {
    key: step.id,
    words: step.words,
    who,
    until: step.due_on ? sayDay(language, step.due_on) : say('measures', 'goals.noDay'),
    shows: [step.measured_by, step.means && say('measures', 'goals.means', { means: step.means })]
      .filter(Boolean)
      .join('. '),
    state,
    stateWord: sayStepState(ask, step, state),
    inside: !step.shared,
    hints: state === 'done' || state === 'dropped' ? [] : vague.map(part => say('measures', `vague.${part}`)),
    over: state === 'done' || state === 'dropped',
  };
}

function sayStepState({ say, language, today }: Speaker, step: StepRow, state: ReturnType<typeof stepState>): string {
  switch (state) {
    case 'done':
      return say('measures', 'goals.doneOn', { day: sayDay(language, step.done_on!) });
    case 'dropped':
      return say('measures', 'goals.droppedOn', { day: sayDay(language, step.dropped_on!) });
    case 'late':
      return say('measures', 'goals.late', {
        count: Temporal.PlainDate.from(step.due_on!).until(today, { largestUnit: 'day' }).days,
      });
    case 'vague':
      return say('measures', 'goals.vague').replace(/:$/, '');
    case 'open':
      return say('measures', 'goals.open');
  }
}

/** A place of the roll-out in finished words. */
export function sayRollout({ say, language }: Speaker, line: RolloutRow, place: string) {
  const day = line.decided_on ? sayDay(language, line.decided_on) : '';
  return {
    key: line.id,
    place,
    starts: sayDay(language, line.starts_on),
    trained: say('measures', 'rollout.trainedOf', { trained: line.trained, all: line.to_train }),
    begun: line.decision === 'go',
    state: line.decision ? say('measures', `rollout.${line.decision}`, { day }) : say('measures', 'rollout.waiting'),
    why: line.decided_why ? say('measures', 'rollout.why', { why: line.decided_why }) : null,
  };
}
