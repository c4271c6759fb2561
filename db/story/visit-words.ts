import type { NotePart } from '#modules/visits/index.ts';
import type { StoryWhen } from './day.ts';
import type { ChildKey } from './keys.ts';

/** What a case manager wrote about a visit, and what was agreed with the caregivers; of a visit to several children, each child's own. */
export type VisitWords = {
  readonly children: readonly ChildKey[];
  readonly when: StoryWhen;
  readonly notes: Partial<Record<ChildKey, Partial<Record<NotePart, string>>>>;
  readonly agreed?: readonly {
    readonly whoDoes: 'caregiver' | 'agency' | 'both';
    readonly words: string;
    readonly due?: StoryWhen;
  }[];
};

/** Visits of the month before D with what was seen and said; the words of children are theirs. */
export const VISIT_WORDS: readonly VisitWords[] = [
  {
    children: ['K17'],
    when: 'D-7',
    notes: {
      K17: {
        own_words: '“Peanuts are not my friends.” Poppy showed me where her pen hangs, and put her doll to bed first.',
        safety: 'Calm house. The pen hangs by the kitchen door, and both adults show how it is used.',
        health:
          'Gained weight. Feeding at night goes well when the nurse comes, and is hard on the nights without. The dentist is still to be booked.',
        caregiver: 'The missing nursing hours. One evening off a month would help; they would rather not ask for it.',
        permanency: 'Asks on which days she sees her parents, and counts them on the calendar.',
      },
    },
    agreed: [
      { whoDoes: 'agency', words: 'Book the dentist and send the day by text message', due: 'D+9' },
      { whoDoes: 'caregiver', words: 'Keep the second pen in the car', due: 'D-2' },
    ],
  },
  {
    children: ['K09', 'K10'],
    when: 'D-6',
    notes: {
      K09: {
        own_words: '“We have our own room again and Mom checks my homework.” Ada asks whether it stays like this.',
        safety: 'Safe, no present danger. Food in the house, doors and windows in order.',
        school: 'On time every day this month.',
        permanency: 'Knows the day of the hearing and what is decided there.',
      },
      K10: {
        own_words: 'Micah drew the house with four people and a dog that is still to come.',
        safety: 'Safe, no present danger. He comes to his mother when he is tired.',
        health: 'Cough is gone.',
      },
    },
  },
  {
    children: ['K05'],
    when: 'D-16',
    notes: {
      K05: {
        own_words: '“Jaylen can have the top bed.” Theo asks when his brother comes to stay.',
        safety: 'Nothing to worry about in the home.',
        school: 'Preschool: he says goodbye at the door without tears now.',
        caregiver: 'Would drive to the time with his brother and sister if the gas is paid.',
      },
    },
    agreed: [{ whoDoes: 'both', words: 'Find a weekend for the three of them', due: 'D+6' }],
  },
  {
    children: ['K03'],
    when: 'D-16 14:30',
    notes: {
      K03: {
        own_words: '“I read slow. They laugh.” Jaylen talked twenty minutes about the band.',
        school: 'The teacher asks for the evaluation too. Seen at school again: a visit at home is to be arranged.',
        concern: 'Three visits in a row were at school. I have not seen where he sleeps since the move of his room.',
      },
    },
  },
];
