import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { GOAL_ENDED_WHY, PART_STATES } from './contract.ts';
import type { JointGoal } from './store/joint-goals.ts';

const TAG = { 'to-do': 'open', doing: 'info', done: 'ok' } as const;
const END = { met: 'endMet', 'no-longer': 'endNoLonger', mistake: 'endMistake' } as const;

/** A joint goal in finished words, with how far each service is. */
export const sayGoal = ({ say, language }: Ask, goal: JointGoal) => ({
  key: goal.id,
  words: goal.words,
  until: goal.reach_by && say('referrals', 'goals.until', { day: sayDay(language, goal.reach_by) }),
  parts: goal.parts.map(part => ({
    key: part.id,
    text: `${part.organization}: ${part.task}`,
    state: say('referrals', `partStates.${part.state}`),
    tag: TAG[part.state],
    next: PART_STATES.filter(state => state !== part.state).map(value => ({
      value,
      label: say('referrals', `partStates.${value}`),
    })),
  })),
  ends: GOAL_ENDED_WHY.map(value => ({ value, label: say('referrals', `goals.${END[value]}`) })),
});

export type SaidGoal = ReturnType<typeof sayGoal>;
