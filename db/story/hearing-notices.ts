import type { StoryDay, StoryWhen } from './day.ts';
import type { FamilyKey, PersonKey } from './keys.ts';

/** How somebody of a family was told of a hearing; what went by hand has its day, and what shows that it arrived. */
export type ToldParent = {
  readonly who: PersonKey;
  readonly way: 'portal' | 'mail' | 'certified_mail' | 'in_person' | 'telephone';
  readonly proof?: {
    readonly kind: 'mail_receipt' | 'certified_number' | 'told';
    readonly on: StoryDay;
    readonly note?: string;
  };
  /** When they said on their page that they will come. */
  readonly comes?: StoryWhen;
};

/** People told of one hearing about a family's children (story county, 6.4): those who care for them, and the parents named. */
export type Telling = {
  readonly family: FamilyKey;
  readonly kind: 'shelter' | 'arraignment' | 'judicial-review';
  readonly on: StoryWhen;
  readonly at: StoryWhen;
  /** The day it went out by hand, where that was before it was written down. */
  readonly sentOn?: StoryDay;
  readonly caregivers: 'portal' | 'telephone';
  readonly parents: readonly ToldParent[];
  /** The tribe that is a party, told by a certified letter, and the day it had it in hand. */
  readonly tribe?: { readonly name: string; readonly received: StoryDay };
};

export const TELLINGS: readonly Telling[] = [
  // Told the evening before, by telephone; it was written down when the hearing was set.
  {
    family: 'F01',
    kind: 'shelter',
    on: 'D+0 14:00',
    at: 'D+0 08:40',
    sentOn: 'D-1',
    caregivers: 'telephone',
    parents: [{ who: 'F01-keisha', way: 'in_person', proof: { kind: 'told', on: 'D-1' } }],
  },
  {
    family: 'F02',
    kind: 'arraignment',
    on: 'D+6 (b)',
    at: 'D-8 11:00',
    caregivers: 'portal',
    parents: [{ who: 'F02-yesenia', way: 'portal' }],
  },
  {
    family: 'F04',
    kind: 'judicial-review',
    on: 'D+6 (b) 13:00',
    at: 'D-16 10:00',
    caregivers: 'portal',
    parents: [
      { who: 'F04-megan', way: 'portal', comes: 'D-15 19:10' },
      { who: 'F04-luis', way: 'mail' },
    ],
  },
  {
    family: 'F06',
    kind: 'judicial-review',
    on: 'D+9 (b) 10:30',
    at: 'D-7 10:00',
    caregivers: 'portal',
    parents: [{ who: 'F06-chidinma', way: 'portal', comes: 'D-6 18:30' }],
  },
  // The tribe and both parents by registered mail; each had it in hand ten days before the hearing at the latest.
  {
    family: 'F08',
    kind: 'arraignment',
    on: 'D+1 (b)',
    at: 'D-20 (b) 17:00',
    caregivers: 'portal',
    tribe: { name: 'Tamoka River Tribe', received: 'D-14' },
    parents: [
      { who: 'F08-lorna', way: 'certified_mail', proof: { kind: 'mail_receipt', on: 'D-15' } },
      { who: 'F08-clint', way: 'certified_mail', proof: { kind: 'mail_receipt', on: 'D-12' } },
    ],
  },
  // On the morning of the hearing: late, and so it stays on record.
  {
    family: 'F11',
    kind: 'judicial-review',
    on: 'D-8 (b)',
    at: 'D-8 (b) 08:00',
    caregivers: 'portal',
    parents: [{ who: 'F11-marie-lourdes', way: 'telephone', proof: { kind: 'told', on: 'D-8 (b)' } }],
  },
  {
    family: 'F16',
    kind: 'judicial-review',
    on: 'D+33 (b)',
    at: 'D-20 15:00',
    caregivers: 'portal',
    parents: [{ who: 'F16-earl', way: 'mail', proof: { kind: 'mail_receipt', on: 'D-14' } }],
  },
];

/** What those who care for the children of the review on D+6 wrote to the court, and when it was filed. */
export const STATEMENT = {
  family: 'F04',
  on: 'D+6 (b) 13:00',
  at: 'D-9 20:15',
  filed: 'D-2 09:30',
  words:
    'She sleeps through most nights now. She is calm for about a day after the visits with her mother and asks when the next one is. ' +
    'The speech therapist comes on Tuesdays; we were not told whether it goes on after December. We ask that the day of the visits stays the same.',
} as const satisfies { family: FamilyKey; on: StoryWhen; at: StoryWhen; filed: StoryWhen; words: string };

/** What an order of the review eight days ago says: three findings, family time, the goal beside the other one. */
export const DECISION = {
  family: 'F11',
  on: 'D-8 (b)',
  at: 'D-8 (b) 16:30',
  mother: 'F11-marie-lourdes',
  visits: 'The mother sees her children twice a week at the visit house, with an interpreter for Haitian Creole.',
  services: 'The agency arranges English classes and a parenting group that works with an interpreter.',
} as const satisfies {
  family: FamilyKey;
  on: StoryWhen;
  at: StoryWhen;
  mother: PersonKey;
  visits: string;
  services: string;
};
