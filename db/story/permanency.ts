import type { DecideTermination, SetGoal, TakePathStep, TakeReturnStep } from '#modules/permanency/index.ts';
import type { StoryDay } from './day.ts';
import type { ChildKey, PersonKey, StaffKey } from './keys.ts';

/** A goal of some children, since a day; written down by whoever has the case then. */
export type StoryGoal = {
  readonly children: readonly ChildKey[];
  readonly kind: SetGoal['kind'];
  readonly on: StoryDay;
  readonly part?: 'concurrent';
  readonly setBy?: 'court';
  readonly reason: string;
  readonly compelling?: string;
  readonly efforts?: string;
  readonly childSays?: string;
};

const HOME = 'The law’s own goal: the family works on what led to the removal.';
const home = (on: StoryDay, ...children: ChildKey[]): StoryGoal => ({
  children,
  kind: 'reunification',
  on,
  reason: HOME,
});
const beside = (kind: StoryGoal['kind'], on: StoryDay, reason: string, ...children: ChildKey[]): StoryGoal => ({
  children,
  kind,
  on,
  part: 'concurrent',
  reason,
});

/** Zuri, Mateo, Callie and Emmett have none yet: the sixtieth day is not reached. */
export const GOALS: readonly StoryGoal[] = [
  home('D-160', 'K03', 'K04', 'K05'),
  beside(
    'guardianship',
    'D-88',
    'Their aunt Yvette Bell would be their guardian if the return does not come.',
    'K03',
    'K04',
    'K05',
  ),
  home('D-415', 'K06'),
  beside('adoption', 'D-155', 'The caregivers would adopt her if asked; they say so in the open.', 'K06'),
  home('D-256', 'K07', 'K08'),
  beside('relative', 'D-172', 'Her aunt Lidia in Georgia asks for her; the study is under way.', 'K08'),
  home('D-320', 'K09', 'K10'),
  home('D-36', 'K11', 'K12'),
  { ...home('D-1385', 'K15', 'K16'), setBy: 'court' },
  {
    children: ['K15'],
    kind: 'another_planned',
    on: 'D-440',
    setBy: 'court',
    reason: 'He is sixteen, his mother has died, and he asks to stay where he has people.',
    compelling:
      'Dez does not want to be adopted or have a guardian, and every move so far cost him the people he trusts.',
    efforts:
      'Two searches for relatives, both parents’ families asked, three families met him; his uncle can take one child.',
    childSays: 'I want to stay near Mr. Alvin.',
  },
  {
    children: ['K16'],
    kind: 'guardianship',
    on: 'D-270',
    setBy: 'court',
    reason: 'Her uncle Reginald will be her guardian; she lives with him.',
    childSays: 'I am home at my uncle’s.',
  },
  home('D-74', 'K17'),
  home('D-68', 'K18', 'K19'),
  home('D-484', 'K20', 'K21'),
  beside('relative', 'D-226', 'Their grandmother would take them if the return does not come.', 'K20', 'K21'),
  home('D-694', 'K22', 'K23'),
  {
    children: ['K22', 'K23'],
    kind: 'adoption',
    on: 'D-395',
    setBy: 'court',
    reason: 'The court ended the way home; a family is sought for both together.',
  },
  home('D-216', 'K25'),
  home('D-200', 'K26', 'K27'),
  home('D-100', 'K30'),
];

/** What has to be so before a return home, with what showed where it stood. */
export type StoryCondition = {
  readonly children: readonly ChildKey[];
  readonly parent: PersonKey;
  readonly set: StoryDay;
  readonly what: string;
  readonly shows: string;
  readonly progress: readonly {
    readonly on: StoryDay;
    readonly state: 'on_the_way' | 'met';
    readonly evidence: string;
  }[];
};

const lane = (what: string, shows: string, on: StoryDay, evidence: string): StoryCondition => ({
  children: ['K09', 'K10'],
  parent: 'F06-chidinma',
  set: 'D-318',
  what,
  shows,
  progress: [{ on, state: 'met', evidence }],
});
const byrne = (what: string, shows: string, progress: StoryCondition['progress']): StoryCondition => ({
  children: ['K06'],
  parent: 'F04-megan',
  set: 'D-412',
  what,
  shows,
  progress,
});

export const CONDITIONS: readonly StoryCondition[] = [
  lane(
    'A home with a room for the children',
    'The lease, and a visit',
    'D-108',
    'The new apartment was visited; both beds are there.',
  ),
  lane('The rent is paid for three months', 'Receipts', 'D-80', 'Receipts of three months seen.'),
  lane('The parenting class is finished', 'The certificate', 'D-190', 'Certificate received. Well done.'),
  lane('Family time is kept', 'Twelve visits in a row', 'D-150', 'Twelve of twelve kept.'),
  lane('Somebody helps in an emergency', 'Two people who say yes', 'D-90', 'Two neighbors said yes and were met.'),
  lane('The children are seen by a doctor', 'The appointment', 'D-70', 'The appointment is made for both.'),
  byrne('Treatment is finished and help goes on', 'The letter of the program', [
    { on: 'D-255', state: 'on_the_way', evidence: 'A place was free after 160 days on the waiting list.' },
    { on: 'D-165', state: 'on_the_way', evidence: 'The residential part is finished; outpatient treatment goes on.' },
  ]),
  byrne('The parenting class is finished', 'The certificate', [
    { on: 'D-120', state: 'met', evidence: 'Certificate received.' },
  ]),
  byrne('A home of her own', 'The lease', [
    { on: 'D-30', state: 'on_the_way', evidence: 'Help with housing has begun.' },
  ]),
];

export type StoryStep = {
  readonly children: readonly ChildKey[];
  readonly on: StoryDay;
  readonly kind: TakeReturnStep['kind'];
  readonly level?: NonNullable<TakeReturnStep['level']>;
  readonly note: string;
};
const lanes = (on: StoryDay, kind: StoryStep['kind'], note: string, level?: StoryStep['level']): StoryStep => ({
  children: ['K09', 'K10'],
  on,
  kind,
  note,
  ...(level && { level }),
});
const elena = (on: StoryDay, level: NonNullable<StoryStep['level']>, note: string): StoryStep => ({
  children: ['K06'],
  on,
  kind: 'step_up',
  level,
  note,
});

export const RETURN_STEPS: readonly StoryStep[] = [
  elena('D-410', 'supervised', 'Twice a week at the office.'),
  elena('D-200', 'observed', 'Twice a week at the park, somebody near.'),
  elena('D-45', 'unsupervised', 'Twice a week by themselves.'),
  lanes('D-318', 'step_up', 'Twice a week at the office.', 'supervised'),
  lanes('D-200', 'step_up', 'Saturdays by themselves.', 'unsupervised'),
  lanes('D-120', 'step_up', 'Every second weekend overnight in the new apartment.', 'overnight'),
  lanes('D-68', 'readiness_review', 'Five of six conditions are met, the sixth is under way; everybody is for it.'),
  lanes('D-64', 'safety_review', 'Home seen, everybody of the household met: no present danger.'),
  lanes('D-62', 'trial_home_visit', 'Home with their mother, with lists, life books and photos.'),
  lanes('D-13', 'readiness_review', 'Eleven of twelve points of the checklist are done; the Medicaid address is open.'),
];

export type StoryPathStep = {
  readonly children: readonly ChildKey[];
  readonly kind: TakePathStep['kind'];
  readonly on: StoryDay;
  readonly state?: 'not_needed';
  readonly note?: string;
};
const novak = (kind: string, on: StoryDay, note?: string): StoryPathStep => ({
  children: ['K22', 'K23'],
  kind,
  on,
  ...(note && { note }),
});
const kiara = (kind: string, on: StoryDay, more: Partial<StoryPathStep> = {}): StoryPathStep => ({
  children: ['K16'],
  kind,
  on,
  ...more,
});

export const PATH_STEPS: readonly StoryPathStep[] = [
  novak('adoption_petition', 'D-395'),
  novak('adoption_recruitment', 'D-335', 'Matched with Nadia and Aaron Feldman.'),
  novak('adoption_rights_ended', 'D-230', 'Granted, and the time for an appeal is over.'),
  novak('adoption_home_study', 'D-200'),
  novak('adoption_placement', 'D-180', 'Placement agreement signed.'),
  novak('adoption_subsidy', 'D-20'),
  novak('adoption_consent', 'D-16', 'The file was shown before, on the day agreed with the family.'),
  kiara('guardianship_no_return', 'D-270', {
    note: 'Her mother has died; she does not want to be adopted, and says so.',
  }),
  kiara('guardianship_home_study', 'D-255'),
  kiara('guardianship_youth_heard', 'D-250', {
    state: 'not_needed',
    note: 'She is not fourteen; she was asked all the same.',
  }),
  kiara('guardianship_placement', 'D-66', { note: 'Six months with her uncle.' }),
];

/** Assistance for the Feldmans: signed before the hearing. Amounts are cents. */
export const SUBSIDIES: readonly {
  readonly children: readonly ChildKey[];
  readonly on: StoryDay;
  readonly monthlyCents: number;
  readonly onceCents: number;
}[] = [{ children: ['K22', 'K23'], on: 'D-20', monthlyCents: 51_700, onceCents: 100_000 }];

/** A child whose adoption is final and whose old file is sealed; under the new name she is in the story as somebody else. */
export const SEALED = {
  name: { given: 'Rhea', family: 'Sandoval' },
  worker: 'S25',
  unit: 'T2',
  from: 'D-1240',
  goal: 'D-640',
  decree: 'D-140',
  closed: 'D-111',
  sealed: 'D-110',
} as const;

/** What was decided where the law asks to file or to say why not; `done` is the day what followed from it was done. */
export type StoryDecision = {
  readonly children: readonly ChildKey[];
  readonly by: StaffKey;
  readonly on: StoryDay;
  readonly decision: DecideTermination['decision'];
  readonly ground?: NonNullable<DecideTermination['ground']>;
  readonly reason: string;
  readonly next: StoryDay;
  readonly done?: StoryDay;
};
export const DECISIONS: readonly StoryDecision[] = [
  {
    children: ['K22', 'K23'],
    by: 'S25',
    on: 'D-402',
    decision: 'file',
    reason:
      'Two years of services did not make home safe, and both are young: a family for good is what they need now.',
    next: 'D-395 (b)',
    done: 'D-395 (b)',
  },
  {
    children: ['K20', 'K21'],
    by: 'S21',
    on: 'D-140 (b)',
    decision: 'exception',
    ground: 'compelling-reason',
    reason: 'Both are teenagers who are close to their mother and grandmother and do not want that tie to end.',
    next: 'D+30',
  },
];

/** What is done for a concurrent goal beside the main one, and the day it was done. */
export const GOAL_TASKS: readonly {
  readonly child: ChildKey;
  readonly on: StoryDay;
  readonly detail: string;
  readonly due: StoryDay;
  readonly done?: StoryDay;
}[] = [
  {
    child: 'K06',
    on: 'D-154',
    detail: 'Ask Karin and Thomas what they would need to adopt, if it comes to that',
    due: 'D-120',
    done: 'D-121',
  },
  {
    child: 'K06',
    on: 'D-60',
    detail: 'A first talk with the adoption specialist about an open adoption',
    due: 'D+20',
  },
];

/** A move that is being prepared: what is done of it, what is not needed, and the rest still open. */
export const TRANSITION = {
  child: 'K21',
  on: 'D-12 (b)',
  moves: 'D+21',
  toward: 'A family home near his brother; it is still sought',
  done: [
    ['child_prepared', 'D-10'],
    ['records', 'D-9'],
    ['belongings', 'D-4'],
  ],
  notNeeded: [['health', 'His doctor and his insurance stay the same.']],
} as const;

/** A child who is home again: steps of the way, visits after the return, and the day a court ended them and the case closed. */
export const FOLLOWED = {
  key: 'X23',
  by: 'S21',
  goal: 'D-210',
  steps: [
    ['D-205', 'step_up', 'supervised', 'Three times a week at the office.'],
    ['D-180', 'step_up', 'unsupervised', 'Afternoons at home with her mother.'],
    ['D-160', 'step_up', 'overnight', 'Weekends at home.'],
    ['D-150', 'readiness_review', null, 'Everything that was agreed is done.'],
    ['D-146', 'safety_review', null, 'Home seen, everybody of the household met: no present danger.'],
  ],
  skipped: ['D-141', 'The court sent her home without a trial: the weekends had shown enough.'],
  home: 'The court ended the removal; her mother and her grandmother are there for her.',
  visits: [
    ['D-133', 'She sleeps well and asks for her old crib song.'],
    ['D-126', 'Day care began; her mother is tired and proud.'],
    ['D-109', 'The doctor was seen. All well.'],
    ['D-79', 'Her grandmother helps two evenings a week.'],
    ['D-48', 'All well.'],
    ['D-18', 'All well; the family asks for no more help.'],
  ],
  ended: ['D-10 (b)', 'The court ended the supervision.'],
} as const;

/** An order that opens the sealed file to whoever guards sealed files, and to nobody else. */
export const SEALED_ORDER = {
  by: 'S07',
  on: 'D-28 (b)',
  court: 'Calusa County Circuit Court, Dependency Division J',
  number: 'AO-118',
  ordered: 'D-30 (b)',
  purpose: 'What the file tells of health in the family of birth, for her doctor.',
  until: 'D+20',
} as const;
