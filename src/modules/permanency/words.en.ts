import { closingProblems, closingWords } from './words.closing.en.ts';
import { goalProblems, goalWords } from './words.goals.en.ts';
import { homeProblems, homeWords } from './words.home.en.ts';

/** Words of permanency in English. */
export const words = {
  courtReport: {
    goals: 'Permanency goals',
    goal: 'Goal',
    part: 'Which',
    primary: 'Goal',
    concurrent: 'Concurrent goal',
    since: 'Since',
    reason: 'Reason',
    conditions: 'Conditions for the return home',
    condition: 'Condition',
    standing: 'Where it stands',
    steps: 'Steps taken in this period',
    day: 'Day',
    step: 'Step',
    assistance: 'Assistance for the family',
    agreed: 'What was agreed',
  },
  ...goalWords,
  ...homeWords,
  ...closingWords,
  problems: { ...goalProblems, ...homeProblems, ...closingProblems },
};

declare module '#platform/words/say.ts' {
  interface AllWords {
    permanency: typeof words;
  }
}
