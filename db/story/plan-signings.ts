import type { StoryMoment } from './day.ts';
import type { ChildKey, FamilyPersonKey, HomeKey, PersonKey, StaffKey } from './keys.ts';

/** A signature. On paper, staff attests it; by proxy, somebody else signs in the signer's name. */
export type Signing = {
  readonly by: PersonKey;
  readonly at: StoryMoment;
  readonly language?: 'en' | 'es';
  /** The name is drawn with a finger instead of typed. */
  readonly drawn?: true;
  /** On paper: who looked on and brought in the scan, and when. */
  readonly paper?: { readonly attestedBy: StaffKey; readonly at: StoryMoment };
  readonly proxy?: { readonly for: StaffKey; readonly right: string };
};

/** How the plan of one stay in a home was signed. */
export type PlanSigning = {
  readonly child: ChildKey;
  readonly home: HomeKey;
  /** When its text was given out to sign. */
  readonly ready: StoryMoment;
  /** A second text, before anybody had signed the first. */
  readonly readyAgain?: StoryMoment;
  readonly caregiver?: Signing;
  readonly agency?: Signing;
  /** By choice. */
  readonly family?: Signing;
  readonly declined?: {
    readonly by: PersonKey;
    readonly at: StoryMoment;
    readonly reason: string;
    readonly talk?: { readonly at: StoryMoment; readonly by: StaffKey; readonly outcome: string };
  };
  /** Asked to sign: the first time, and again; and when the values were opened. */
  readonly asked?: readonly StoryMoment[];
  readonly valuesOpened?: { readonly by: PersonKey; readonly at: StoryMoment };
};

const online = (by: PersonKey, at: StoryMoment): Signing => ({ by, at });
const drawn = (by: PersonKey, at: StoryMoment): Signing => ({ by, at, drawn: true });
const onPaper = (by: PersonKey, at: StoryMoment, attestedBy: StaffKey, later: StoryMoment): Signing => ({
  by,
  at,
  paper: { attestedBy, at: later },
});

/** Plans of the homes the children live in now, in the order of the table of children. */
export const PLANS_NOW: readonly PlanSigning[] = [
  {
    child: 'K02',
    home: 'H07',
    ready: 'D-19 20:40',
    caregiver: { ...drawn('H07-ana-lucia', 'D-19 21:10'), language: 'es' },
    agency: online('S42', 'D-18 15:30'),
    family: { ...online('F02-yesenia', 'D-15 20:30'), language: 'es' },
  },
  {
    child: 'K03',
    home: 'H05',
    ready: 'D-207 17:30',
    caregiver: online('H05-darnell', 'D-207 18:05'),
    agency: online('S23', 'D-205 10:00'),
  },
  {
    child: 'K04',
    home: 'H09',
    ready: 'D-69 10:00',
    asked: ['D-69 10:05', 'D-68 12:00', 'D-66 12:00', 'D-55 15:00'],
    valuesOpened: { by: 'H09-susan', at: 'D-68 19:20' },
  },
  {
    child: 'K05',
    home: 'H06',
    ready: 'D-207 17:35',
    caregiver: online('H06-fatima', 'D-207 18:20'),
    agency: online('S23', 'D-206 15:00'),
  },
  {
    child: 'K06',
    home: 'H02',
    ready: 'D-430 17:30',
    caregiver: online('H02-karin', 'D-430 18:00'),
    agency: online('S27', 'D-430 18:20'),
    family: online('F04-megan', 'D-428 19:00'),
  },
  {
    child: 'K07',
    home: 'H10',
    ready: 'D-210 17:30',
    agency: online('S23', 'D-210 17:45'),
    caregiver: online('H10-oscar', 'D-209 19:00'),
  },
  {
    child: 'K08',
    home: 'H04',
    ready: 'D-330 13:00',
    caregiver: online('H04-rhonda', 'D-330 13:30'),
    agency: {
      by: 'S10',
      at: 'D-330 13:45',
      proxy: { for: 'S43', right: 'Placement desk, authorized to sign until a case manager is named' },
    },
  },
  {
    child: 'K11',
    home: 'H20',
    ready: 'D-96 19:00',
    readyAgain: 'D-95 15:40',
    caregiver: onPaper('F07-odette', 'D-94 15:00', 'S10', 'D-94 16:00'),
    agency: online('S21', 'D-92 15:00'),
  },
  {
    child: 'K12',
    home: 'H20',
    ready: 'D-95 15:45',
    caregiver: onPaper('F07-odette', 'D-94 15:00', 'S10', 'D-94 16:05'),
    agency: online('S21', 'D-92 15:05'),
  },
  { child: 'K13', home: 'H21', ready: 'D-22 17:30', caregiver: online('F08-maribeth', 'D-21 18:00') },
  {
    child: 'K14',
    home: 'H21',
    ready: 'D-22 17:35',
    caregiver: online('H21-dan', 'D-22 18:00'),
    agency: online('S33', 'D-22 18:10'),
  },
  {
    child: 'K15',
    home: 'H15',
    ready: 'D-620 17:30',
    caregiver: online('H15-alvin', 'D-620 18:00'),
    agency: online('S27', 'D-619 10:00'),
  },
  {
    child: 'K16',
    home: 'H22',
    ready: 'D-250 17:30',
    caregiver: onPaper('F09-reginald', 'D-250 18:00', 'S27', 'D-250 18:30'),
    agency: online('S27', 'D-250 18:40'),
  },
  {
    child: 'K17',
    home: 'H12',
    ready: 'D-141 17:30',
    caregiver: online('H12-helen', 'D-141 18:15'),
    agency: online('S22', 'D-141 18:20'),
  },
  {
    child: 'K18',
    home: 'H16',
    ready: 'D-128 17:45',
    caregiver: drawn('H16-claire', 'D-128 18:15'),
    agency: online('S43', 'D-128 18:30'),
  },
  {
    child: 'K19',
    home: 'H16',
    ready: 'D-127 15:00',
    declined: {
      by: 'H16-claire',
      at: 'D-126 18:00',
      reason: 'The plan promises weekly therapy in Creole; nobody is booked.',
      talk: {
        at: 'D-119 15:30',
        by: 'S26',
        outcome: 'Claire signs when the first hour is booked. No therapist found yet; the promise has its day now.',
      },
    },
  },
  {
    child: 'K20',
    home: 'H17',
    ready: 'D-118 17:30',
    caregiver: drawn('H17-greg', 'D-118 18:30'),
    agency: online('S23', 'D-116 10:00'),
  },
  {
    child: 'K22',
    home: 'H13',
    ready: 'D-330 17:30',
    caregiver: online('F13-nadia', 'D-330 18:00'),
    agency: online('S26', 'D-330 18:20'),
  },
  {
    child: 'K23',
    home: 'H13',
    ready: 'D-330 17:35',
    caregiver: online('F13-aaron', 'D-330 18:05'),
    agency: online('S26', 'D-330 18:25'),
  },
  {
    child: 'K26',
    home: 'H08',
    ready: 'D-258 17:30',
    caregiver: online('H08-ingrid', 'D-258 18:00'),
    agency: online('S34', 'D-255 10:00'),
    family: onPaper('F16-earl', 'D-57 11:00', 'S34', 'D-57 11:30'),
  },
  {
    child: 'K27',
    home: 'H08',
    ready: 'D-258 17:35',
    caregiver: online('H08-ingrid', 'D-258 18:05'),
    agency: online('S34', 'D-255 10:05'),
    family: onPaper('F16-earl', 'D-57 11:00', 'S34', 'D-57 11:35'),
  },
  {
    child: 'K30',
    home: 'H18',
    ready: 'D-150 11:00',
    caregiver: drawn('H18-ifeoma', 'D-150 11:30'),
    agency: online('S22', 'D-150 11:45'),
  },
];

/** A few plans of earlier homes; the story tells only how they ended. The others were never signed. */
export const PLANS_BEFORE: readonly PlanSigning[] = [
  {
    child: 'K04',
    home: 'H23',
    ready: 'D-207 17:40',
    caregiver: online('H23-meredith', 'D-207 18:10'),
    agency: online('S23', 'D-206 15:10'),
  },
  {
    child: 'K07',
    home: 'H04',
    ready: 'D-330 13:05',
    caregiver: online('H04-bill', 'D-330 13:35'),
    agency: online('S23', 'D-325 15:00'),
  },
  {
    child: 'K09',
    home: 'H11',
    ready: 'D-380 21:15',
    caregiver: online('H11-grace', 'D-380 21:40'),
    agency: online('S22', 'D-375 15:00'),
  },
  {
    child: 'K10',
    home: 'H11',
    ready: 'D-380 21:20',
    caregiver: online('H11-emeka', 'D-380 21:45'),
    agency: online('S22', 'D-375 15:05'),
  },
  {
    child: 'K20',
    home: 'H05',
    ready: 'D-410 17:30',
    caregiver: online('H05-chris', 'D-410 18:00'),
    agency: online('S23', 'D-410 18:30'),
  },
  {
    child: 'K21',
    home: 'H15',
    ready: 'D-410 17:30',
    caregiver: online('H15-alvin', 'D-410 18:10'),
    agency: online('S23', 'D-410 18:35'),
  },
  {
    child: 'K25',
    home: 'H11',
    ready: 'D-290 14:00',
    caregiver: online('H11-grace', 'D-290 15:00'),
    agency: online('S27', 'D-285 10:00'),
  },
];

/** What a signer asked or proposed, and the answer with its reason. */
export const PLAN_QUESTIONS: readonly {
  readonly child: ChildKey;
  readonly by: PersonKey | FamilyPersonKey;
  readonly kind: 'question' | 'change';
  readonly about: string;
  readonly at: StoryMoment;
  readonly words: string;
  readonly answer?: {
    readonly as: 'answered' | 'taken' | 'partly' | 'not_taken';
    readonly at: StoryMoment;
    readonly by: StaffKey;
    readonly words: string;
    /** The note beside the agency's promise that came of it. */
    readonly note?: string;
  };
}[] = [
  {
    child: 'K11',
    by: 'F07-odette',
    kind: 'change',
    about: 'appointments',
    at: 'D-95 09:10',
    words: 'Please make it Fridays for the doctor. I am off work on Fridays.',
    answer: {
      as: 'taken',
      at: 'D-95 15:20',
      by: 'S10',
      words: 'Yes, and it is in the plan now.',
      note: 'Appointments are booked on Fridays where the office has them.',
    },
  },
  {
    child: 'K17',
    by: 'H12-helen',
    kind: 'question',
    about: 'knowing_how',
    at: 'D-60 19:00',
    words: 'Who calls us when the feeding clinic changes her formula?',
    answer: {
      as: 'answered',
      at: 'D-59 10:30',
      by: 'S22',
      words: 'Ines Marchetti calls you the same day and puts it on the card.',
    },
  },
  {
    child: 'K20',
    by: 'H17-greg',
    kind: 'change',
    about: 'staying',
    at: 'D-10 20:30',
    words: 'Please write in which weekend it is, so that we can look forward to it.',
  },
];
