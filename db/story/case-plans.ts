import type { Cause, Owner, Rater } from '#modules/planning/index.ts';
import type { StoryDay } from './day.ts';
import type { ChildKey, PersonKey, StaffKey } from './keys.ts';

/** Who takes part, and what they said; somebody with an account says it themselves, with others it is written down. */
export type StoryInput = {
  readonly who: PersonKey;
  readonly part: 'parent' | 'caregiver' | 'youth';
  readonly name: string;
  /** Null: asked, and no answer yet. */
  readonly words: string | null;
  readonly language?: string;
  readonly byThemselves?: true;
};
export type StoryStep = {
  readonly words: string;
  readonly owner: Owner;
  readonly who: PersonKey | null;
  readonly name: string;
  readonly due: StoryDay;
  readonly done?: StoryDay;
};
export type StoryCaseGoal = {
  readonly key: string;
  readonly words: string;
  readonly own?: readonly [words: string, language: string];
  readonly measure: string;
  readonly steps: readonly StoryStep[];
};
export type StoryVersion = {
  readonly on: StoryDay;
  /** Null for a first version. */
  readonly cause: readonly [cause: Exclude<Cause, 'first'>, why: string] | null;
  readonly goals: readonly StoryCaseGoal[];
  readonly services?: readonly { readonly need: string; readonly words: string; readonly waitsSince: StoryDay }[];
  readonly inputs: readonly StoryInput[];
  /** Null: still a draft. */
  readonly approved: StoryDay | null;
  readonly talked?: { readonly on: StoryDay; readonly name: string; readonly language: string };
  /** Signed on screen by the parent whose plan it is. */
  readonly signed?: StoryDay;
};
export type StoryCasePlan = {
  readonly child: ChildKey;
  readonly adult: PersonKey | null;
  readonly worker: StaffKey;
  readonly supervisor: StaffKey;
  readonly versions: readonly StoryVersion[];
  readonly ratings: readonly {
    readonly goal: string;
    readonly on: StoryDay;
    readonly rater: Rater;
    readonly who: PersonKey | null;
    readonly name: string;
    readonly level: number;
    readonly reason: string;
    readonly evidence?: string;
  }[];
};

const danielle = (words: string | null): StoryInput => ({
  who: 'F03-danielle',
  part: 'parent',
  name: 'Danielle Whitaker',
  words,
  language: 'en',
});
const darnell = (words: string): StoryInput => ({
  who: 'H05-darnell',
  part: 'caregiver',
  name: 'Darnell Price',
  words,
  byThemselves: true,
});
const fatima = (words: string): StoryInput => ({
  who: 'H06-fatima',
  part: 'caregiver',
  name: 'Fatima Haddad',
  words,
  byThemselves: true,
});
const TOGETHER = 'The brothers and their sister spend a whole afternoon together every month';

/** Case plans of three families, on the days the story tells; what was said is made up here. */
export const CASE_PLANS: readonly StoryCasePlan[] = [
  {
    child: 'K03',
    adult: null,
    worker: 'S23',
    supervisor: 'S21',
    versions: [
      {
        on: 'D-160',
        cause: null,
        goals: [
          {
            key: 'K03-school',
            words: 'Jaylen is at school every day and turns his work in',
            measure: 'At most one unexcused absence a month',
            steps: [
              {
                words: 'Look at the homework page together after dinner',
                owner: 'caregiver',
                who: 'H05-darnell',
                name: 'Darnell Price',
                due: 'D-100',
                done: 'D-112',
              },
              {
                words: 'Meet his counselor once a month',
                owner: 'staff',
                who: null,
                name: 'Jerome Watkins',
                due: 'D-90',
              },
            ],
          },
          {
            key: 'K03-music',
            words: 'Jaylen has music in his week',
            own: ['I want to play drums again.', 'en'],
            measure: 'One lesson or rehearsal every week',
            steps: [],
          },
        ],
        inputs: [
          darnell('He works best when he knows the plan for the evening. Drums would help more than anything.'),
          danielle('I want my kids together. Jaylen worries about the little ones.'),
          {
            who: 'K03',
            part: 'youth',
            name: 'Jaylen Whitaker',
            words: 'I want to see Amara and Theo more.',
            language: 'en',
          },
        ],
        approved: 'D-150',
        talked: { on: 'D-149', name: 'Danielle Whitaker', language: 'en' },
      },
      {
        on: 'D-88',
        cause: ['review', 'The review asked for time of the three together in the plan.'],
        goals: [{ key: 'K03-together', words: TOGETHER, measure: 'Twelve afternoons in a year', steps: [] }],
        inputs: [darnell('We can host every second time.'), danielle('Thank you for putting this in writing.')],
        approved: 'D-88',
      },
    ],
    ratings: [
      {
        goal: 'K03-school',
        on: 'D-95',
        rater: 'worker',
        who: null,
        name: 'Jerome Watkins',
        level: 1,
        reason: 'Four absences in two months.',
      },
      {
        goal: 'K03-school',
        on: 'D-16',
        rater: 'worker',
        who: null,
        name: 'Jerome Watkins',
        level: 3,
        reason: 'Homework comes in; two mornings were missed.',
        evidence: 'Attendance list of the school: 6 of the last 40 days missed',
      },
      {
        goal: 'K03-school',
        on: 'D-15',
        rater: 'caregiver',
        who: 'H05-darnell',
        name: 'Darnell Price',
        level: 1,
        reason: 'Mornings are a fight. Six days missed is too many.',
      },
      {
        goal: 'K03-school',
        on: 'D-16',
        rater: 'parent',
        who: 'F03-danielle',
        name: 'Danielle Whitaker',
        level: 4,
        reason: 'He is doing so much better than at home with me.',
      },
      {
        goal: 'K03-school',
        on: 'D-16',
        rater: 'youth',
        who: 'K03',
        name: 'Jaylen Whitaker',
        level: 2,
        reason: 'I do my homework. I just hate first period.',
      },
    ],
  },
  {
    child: 'K05',
    adult: null,
    worker: 'S23',
    supervisor: 'S21',
    versions: [
      {
        on: 'D-160',
        cause: null,
        goals: [
          {
            key: 'K05-words',
            words: 'Theo finds words when he is upset',
            measure: 'He names a feeling in three of five hard moments',
            steps: [
              {
                words: 'Read the feelings book at bedtime',
                owner: 'caregiver',
                who: 'H06-fatima',
                name: 'Fatima Haddad',
                due: 'D-60',
              },
            ],
          },
        ],
        inputs: [
          fatima('He shows us with his hands first. We wait.'),
          danielle('He loves trucks. Start there.'),
          {
            who: 'F03-marcus',
            part: 'parent',
            name: 'Marcus Bell',
            words: 'Get down on the floor with him. He talks when you play.',
            language: 'en',
          },
        ],
        approved: 'D-150',
      },
      {
        on: 'D-88',
        cause: ['review', 'The review asked for time of the three together in the plan.'],
        goals: [{ key: 'K05-together', words: TOGETHER, measure: 'Twelve afternoons in a year', steps: [] }],
        inputs: [fatima('An afternoon is long for him. Could it be a morning?'), danielle(null)],
        approved: null,
      },
    ],
    ratings: [],
  },
  {
    child: 'K06',
    adult: 'F04-megan',
    worker: 'S27',
    supervisor: 'S25',
    versions: [
      {
        on: 'D-438',
        cause: null,
        goals: [
          {
            key: 'megan-well',
            words: 'Megan has the treatment she asked for, and stays with it',
            own: ['I want to be the mom who picks her up from school.', 'en'],
            measure: 'She completes the program her counselor recommends',
            steps: [
              {
                words: 'Finish the parenting class',
                owner: 'parent',
                who: 'F04-megan',
                name: 'Megan Byrne',
                due: 'D-120',
                done: 'D-120',
              },
              {
                words: 'Find a place in a residential program',
                owner: 'staff',
                who: null,
                name: 'Andre Villanueva',
                due: 'D-400',
              },
            ],
          },
        ],
        inputs: [
          {
            who: 'F04-megan',
            part: 'parent',
            name: 'Megan Byrne',
            words: 'I asked for a bed before anybody told me to. Please do not make me wait.',
            byThemselves: true,
          },
        ],
        approved: 'D-415',
        signed: 'D-414',
      },
      {
        on: 'D-322',
        cause: ['review', 'The program still has no bed; the plan says so now, and since when.'],
        goals: [],
        services: [{ need: 'need:F04-megan-substance_use', words: 'Residential treatment', waitsSince: 'D-412' }],
        inputs: [
          {
            who: 'F04-megan',
            part: 'parent',
            name: 'Megan Byrne',
            words: 'I am still waiting. I go to meetings every day.',
            byThemselves: true,
          },
        ],
        approved: 'D-321',
        signed: 'D-320',
      },
    ],
    ratings: [],
  },
  {
    child: 'K09',
    adult: 'F06-chidinma',
    worker: 'S22',
    supervisor: 'S21',
    versions: [
      {
        on: 'D-330',
        cause: null,
        goals: [
          {
            key: 'chidinma-home',
            words: 'The family has a safe home with room for both children',
            own: ['A door that locks and two small beds. Then I can breathe.', 'en'],
            measure: 'A lease, heat and water, a bed for each child',
            steps: [
              {
                words: 'Apply for the apartment list',
                owner: 'parent',
                who: 'F06-chidinma',
                name: 'Chidinma Okafor-Lane',
                due: 'D-300',
                done: 'D-305',
              },
            ],
          },
        ],
        inputs: [
          {
            who: 'F06-chidinma',
            part: 'parent',
            name: 'Chidinma Okafor-Lane',
            words: 'Help me with the deposit and I will do the rest.',
            byThemselves: true,
          },
        ],
        approved: 'D-320',
        signed: 'D-319',
      },
      {
        on: 'D-252',
        cause: ['review', 'The review added who helps when both parents work late.'],
        goals: [
          {
            key: 'chidinma-circle',
            words: 'Three people the parents trust can come when both work late',
            measure: 'Three names with telephone numbers, and each has come once',
            steps: [],
          },
        ],
        inputs: [
          {
            who: 'F06-chidinma',
            part: 'parent',
            name: 'Chidinma Okafor-Lane',
            words: 'My neighbor already said yes.',
            byThemselves: true,
          },
        ],
        approved: 'D-250',
        signed: 'D-249',
      },
    ],
    ratings: [
      {
        goal: 'chidinma-home',
        on: 'D-200',
        rater: 'worker',
        who: null,
        name: 'Maya Thornton',
        level: 1,
        reason: 'On the list, no apartment yet.',
      },
      {
        goal: 'chidinma-home',
        on: 'D-20',
        rater: 'worker',
        who: null,
        name: 'Maya Thornton',
        level: 4,
        reason: 'Lease since ninety days, both children have a bed.',
      },
      {
        goal: 'chidinma-home',
        on: 'D-20',
        rater: 'parent',
        who: 'F06-chidinma',
        name: 'Chidinma Okafor-Lane',
        level: 4,
        reason: 'We are home.',
      },
    ],
  },
];
