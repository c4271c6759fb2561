import type { StoryDay } from './day.ts';
import type { ChildKey } from './keys.ts';

/** Something a case manager asked for on a child's behalf, and what came of it. */
export type StoryRequest = {
  readonly key: `A${number}`;
  readonly child: ChildKey;
  readonly ofWhom: 'school' | 'health_plan' | 'provider';
  readonly whom: string;
  readonly what: string;
  readonly asked: StoryDay;
  readonly by: StoryDay;
  readonly again?: { readonly on: StoryDay; readonly words: string };
  readonly answered?: {
    readonly on: StoryDay;
    readonly answer: 'granted' | 'partly' | 'refused';
    readonly words: string;
  };
};

export const REQUESTS: readonly StoryRequest[] = [
  {
    key: 'A1',
    child: 'K03',
    ofWhom: 'school',
    whom: 'The school’s evaluation team',
    what: 'An evaluation for special education: Jaylen reads two grades below his own',
    asked: 'D-34',
    by: 'D-20',
    again: { on: 'D-15', words: 'Left a message with the counselor; nobody called back.' },
  },
  {
    key: 'A2',
    child: 'K17',
    ofWhom: 'health_plan',
    whom: 'Member services of the health plan',
    what: 'All twenty hours of home nursing a week that are authorized: fourteen come',
    asked: 'D-24',
    by: 'D-10',
    answered: {
      on: 'D-13',
      answer: 'partly',
      words: 'Three more hours from next month; for the rest they look for a nurse.',
    },
  },
  {
    key: 'A3',
    child: 'K02',
    ofWhom: 'provider',
    whom: 'The children’s clinic',
    what: 'An earlier appointment for the checkup of a newborn',
    asked: 'D-3',
    by: 'D+7',
  },
];
