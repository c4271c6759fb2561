import type { Id } from '#kernel/ids.ts';
import { personsById } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { ConditionState } from './home/contract.ts';
import { levelReached, nextStep } from './home/rules/return-steps.ts';
import {
  type ConditionRow,
  conditionsOf,
  type ProgressRow,
  progressOf,
  type ReturnStepRow,
  returnStepsOf,
} from './home/store.ts';

/** How a condition is marked on a page. */
const MARK = { open: 'open', on_the_way: 'doing', met: 'done', let_go: 'waiting' } as const;

export type SaidCondition = {
  readonly id: Id;
  readonly mark: (typeof MARK)[ConditionState];
  readonly what: string;
  readonly shows: string;
  readonly standing: string;
  readonly whose: string | null;
  readonly evidence: readonly { readonly key: Id; readonly text: string }[];
};

/** One condition in finished words; `whose` where it is somebody's. */
export function sayCondition(
  { say, language }: Pick<Ask, 'say' | 'language'>,
  condition: ConditionRow,
  progress: readonly ProgressRow[],
  whose: string | null,
): SaidCondition {
  const state = say('permanency', `conditionStates.${condition.state}`);
  return {
    id: condition.id,
    mark: MARK[condition.state],
    what: condition.what,
    shows: condition.shows,
    standing: say('permanency', 'wayHome.since', { state, day: sayDay(language, condition.state_on) }),
    whose,
    evidence: progress
      .filter(one => one.condition_id === condition.id)
      .map(({ id, on_day, evidence }) => ({
        key: id,
        text: say('permanency', 'wayHome.evidence', { day: sayDay(language, on_day), evidence }),
      })),
  };
}

/** A step of the way home in finished words. */
export const sayReturnStep = ({ say, language }: Pick<Ask, 'say' | 'language'>, step: ReturnStepRow) => ({
  key: step.id,
  when: sayDay(language, step.on_day),
  title: [
    say('permanency', `returnSteps.${step.kind}`),
    ...(step.level ? [say('permanency', `levels.${step.level}`)] : []),
    ...(step.outcome === 'done' ? [] : [say('permanency', `outcomes.${step.outcome}`)]),
  ].join(' · '),
  note: step.note,
  isDone: step.outcome === 'done',
});

/** The way home of a child whose goal is the return, in finished words, the latest step first. */
export async function sayWayHome(ask: Ask, goalId: Id) {
  const { tx, say } = ask;
  const [conditions, steps] = await Promise.all([conditionsOf(tx, [goalId]), returnStepsOf(tx, [goalId])]);
  const parents = conditions.flatMap(({ parent_id }) => parent_id ?? []);
  const [progress, people] = await Promise.all([
    progressOf(
      tx,
      conditions.map(({ id }) => id),
    ),
    personsById(tx, parents),
  ]);
  const next = nextStep(steps);
  const level = levelReached(steps);
  const nameOf = (id: Id | null) => (id ? people.get(id)?.first_name : undefined);
  return {
    conditions: conditions.map(condition => {
      const name = nameOf(condition.parent_id);
      return sayCondition(ask, condition, progress, name ? say('permanency', 'page.forParent', { name }) : null);
    }),
    steps: steps.map(step => sayReturnStep(ask, step)).reverse(),
    next: next ? say('permanency', `returnSteps.${next}`) : null,
    isHome: steps.some(({ kind }) => kind === 'return_home'),
    level: level && say('permanency', 'page.level', { ...level, level: say('permanency', `levels.${level.level}`) }),
  };
}
export type SaidWayHome = Awaited<ReturnType<typeof sayWayHome>>;
