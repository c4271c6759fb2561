import type { PairSubject, Side, TransitionCode } from '#modules/partnership-plan/index.ts';
import type { SaidWords } from './child-pages.ts';
import type { StoryMoment, StoryWhen } from './day.ts';
import type { ChildKey, FamilyPersonKey, HomeKey, HomePersonKey } from './keys.ts';

/** What a promise means for this child, beside the promise of one side. Part of what is signed. */
export type LineNote = {
  readonly child: ChildKey;
  readonly subject: PairSubject;
  readonly side: Side;
  readonly words: SaidWords;
  readonly forFamily?: true;
  /** Written after the plan was signed: that voids it. Missing: with the plan. */
  readonly on?: StoryMoment;
};

const note = (
  child: ChildKey,
  subject: PairSubject,
  side: Side,
  words: SaidWords,
  more: Pick<LineNote, 'forFamily' | 'on'> = {},
): LineNote => ({ child, subject, side, words, ...more });
const FAMILY = { forFamily: true } as const;

export const LINE_NOTES: readonly LineNote[] = [
  note(
    'K02',
    'family_ties',
    'caregiver',
    {
      in: 'es',
      words: 'Le cantamos «Los pollitos» cada noche, como su mamá.',
      english: 'We sing him “Los pollitos” every night, as his mom does.',
      by: 'LinguaBridge Interpreters',
    },
    FAMILY,
  ),
  note('K02', 'family_ties', 'agency', 'Three visits a week. The ride is ours to book.', FAMILY),
  note('K02', 'knowing_how', 'agency', 'The hospital’s notes on feeding and sleep came with him.', FAMILY),

  note('K03', 'planning', 'caregiver', 'Chris works evenings. Meetings at four suit us.'),
  note('K03', 'planning', 'agency', 'A video link for every meeting.'),
  note('K03', 'parenting', 'caregiver', 'The drums are in the garage and they are his.', FAMILY),
  note('K03', 'appointments', 'agency', 'We book the dentist.', FAMILY),

  note('K04', 'appointments', 'caregiver', 'I can drive any day but Wednesday.'),
  note('K04', 'appointments', 'agency', 'We send a driver on Wednesdays.', FAMILY),
  note('K04', 'speaking_up', 'caregiver', 'I ask the new school for an inhaler plan in the first week.', FAMILY),
  note('K04', 'records', 'agency', 'Papers from her first school are asked for.'),

  note('K05', 'parenting', 'caregiver', 'Two books and bed at 7:30, as at home.', FAMILY),
  note('K05', 'parenting', 'agency', 'His place at Little Herons stays.', FAMILY),
  note('K05', 'family_ties', 'agency', 'Visits with Jaylen and Amara are on Saturday mornings now. We drive.', {
    on: 'D-20 11:00',
  }),

  note('K13', 'family_ties', 'caregiver', 'We drive to the family center on Saturdays.', FAMILY),
  note('K13', 'staying', 'agency', 'Before any move we talk with her parents and her tribe.', FAMILY),
  note('K14', 'family_ties', 'caregiver', 'His dad’s calls are on the kitchen calendar.', FAMILY),
  note('K14', 'appointments', 'agency', 'The bus to his own school is ours to arrange.', FAMILY),

  note('K15', 'staying', 'caregiver', 'My door stays open after he turns 18.', FAMILY),
  note('K15', 'staying', 'agency', 'We write the plan for after 18 with him, not for him.', FAMILY),

  note('K17', 'appointments', 'caregiver', 'Helen drives to the heart doctor. Her parents come along.', FAMILY),
  note('K17', 'appointments', 'agency', 'Twenty hours of home nursing a week.', FAMILY),
  note('K17', 'appointments', 'family', 'We come to every appointment.', FAMILY),
  note('K17', 'knowing_how', 'caregiver', 'Both of us are trained for her night feed.', FAMILY),

  note('K19', 'knowing_how', 'agency', 'Therapy in Creole, every week.', FAMILY),
  note('K19', 'appointments', 'caregiver', 'I drive as soon as it is booked.', FAMILY),

  note('K20', 'staying', 'caregiver', 'We call before a hard week, not after it.'),
  note('K20', 'staying', 'agency', 'A weekend of respite every six weeks.'),
  note('K20', 'parenting', 'caregiver', 'The evening walk with the dog is his.', FAMILY),

  note('K26', 'family_ties', 'caregiver', 'A drawing for her dad goes along every Saturday.', FAMILY),
  note('K26', 'family_ties', 'agency', 'Letters to her dad go out two weeks ahead.', FAMILY),
  note('K27', 'speaking_up', 'caregiver', 'I ask about his hearing until somebody has looked.'),
  note('K27', 'speaking_up', 'agency', 'An answer within one work day.'),

  note('K30', 'family_ties', 'caregiver', 'The phone is his at bedtime, to read to his mom.', FAMILY),
  note('K30', 'family_ties', 'agency', 'Visits whenever both like. Nobody has to ask us.', FAMILY),
  note('K30', 'family_ties', 'family', 'I listen, also when I am tired.', FAMILY),
];

/** The caregivers' part of a move to this home, as they told it. */
export const TRANSITION_WORDS: readonly {
  readonly child: ChildKey;
  readonly home: HomeKey;
  readonly code: TransitionCode;
  readonly words: string;
}[] = [
  { child: 'K04', home: 'H09', code: 'routines', words: 'Inhaler bag on the hook by the door. Good night in sign.' },
  { child: 'K04', home: 'H09', code: 'goodbye', words: 'Supper with Meredith and Jaylen the evening before.' },
  { child: 'K04', home: 'H09', code: 'belongings', words: 'Two suitcases she packed herself, and Button in her arm.' },
  { child: 'K04', home: 'H09', code: 'contact_after', words: 'Meredith writes once a month. Amara may call her.' },
  { child: 'K06', home: 'H02', code: 'routines', words: 'Blue cup, duck, two songs. Shown twice before the move.' },
  { child: 'K16', home: 'H22', code: 'routines', words: 'Up at six for track. Mom’s picture goes up first.' },
  { child: 'K16', home: 'H22', code: 'goodbye', words: 'A cake with everybody. Her room stayed open for a week.' },
  {
    child: 'K17',
    home: 'H12',
    code: 'routines',
    words: 'The night feed was done three times together at the hospital.',
  },
  { child: 'K20', home: 'H17', code: 'routines', words: 'Music on to sleep. The dog, every evening.' },
];

/** What the birth family adds, in their own words, and when a caregiver saw it. */
export const FAMILY_WORDS: readonly {
  readonly child: ChildKey;
  readonly person: FamilyPersonKey;
  readonly kind: 'wish' | 'routine' | 'comment';
  readonly words: SaidWords;
  /** Online by their own account; otherwise the worker writes down what was said. */
  readonly way: 'online' | 'telephone' | 'paper' | 'in_person';
  readonly on: StoryWhen;
  readonly seen?: { readonly by: HomePersonKey | FamilyPersonKey; readonly at: StoryMoment };
}[] = [
  {
    child: 'K01',
    person: 'F01-keisha',
    kind: 'routine',
    words: 'Cheese toast, then her blanket, then the hall light. Tell her I love her.',
    way: 'telephone',
    on: 'D-1 21:45',
    seen: { by: 'H03-lorraine', at: 'D-1 21:52' },
  },
  {
    child: 'K02',
    person: 'F02-yesenia',
    kind: 'routine',
    words: {
      in: 'es',
      words: 'Antes de dormir le canto y le sobo la espalda. Así se duerme.',
      english: 'Before sleep I sing to him and rub his back. That is how he falls asleep.',
      by: 'S32',
    },
    way: 'online',
    on: 'D-15 20:10',
    seen: { by: 'H07-ana-lucia', at: 'D-14 08:05' },
  },
  {
    child: 'K02',
    person: 'F02-yesenia',
    kind: 'wish',
    words: {
      in: 'es',
      words: 'Quiero que me avisen de cada cita del doctor para ir también.',
      english: 'I want to be told of every doctor’s appointment so that I can come too.',
      by: 'S32',
    },
    way: 'online',
    on: 'D-11 21:30',
    seen: { by: 'H07-ana-lucia', at: 'D-10 09:00' },
  },
  {
    child: 'K04',
    person: 'F03-danielle',
    kind: 'wish',
    words: 'Please braid her hair on Sundays, the way we do. And tell her I am working on it.',
    way: 'telephone',
    on: 'D-60 14:00',
    seen: { by: 'H09-susan', at: 'D-59 19:00' },
  },
  {
    child: 'K09',
    person: 'F06-chidinma',
    kind: 'routine',
    words: 'Ada lays out her clothes at night. Give her the time. She sleeps better after it.',
    way: 'in_person',
    on: 'D-370 15:00',
    seen: { by: 'H11-grace', at: 'D-369 18:00' },
  },
  {
    child: 'K10',
    person: 'F06-chidinma',
    kind: 'wish',
    words: 'Read the same book twice, and let him call me before it.',
    way: 'in_person',
    on: 'D-370 15:10',
    seen: { by: 'H11-grace', at: 'D-369 18:05' },
  },
  {
    child: 'K17',
    person: 'F10-anneke',
    kind: 'routine',
    words: 'Tell her what you are going to do, then count to three with her.',
    way: 'in_person',
    on: 'D-139 10:00',
    seen: { by: 'H12-helen', at: 'D-139 18:30' },
  },
  {
    child: 'K17',
    person: 'F10-joost',
    kind: 'wish',
    words: 'We would like to do the Sunday night feed ourselves as soon as we may.',
    way: 'telephone',
    on: 'D-60 12:00',
    seen: { by: 'H12-bram', at: 'D-58 20:00' },
  },
  // Her two languages; nobody has translated them yet.
  {
    child: 'K18',
    person: 'F11-marie-lourdes',
    kind: 'routine',
    words: { in: 'ht', words: 'Tanpri mete radyo an kreyòl pou yo apre manje. Yo priye anvan yo dòmi.' },
    way: 'in_person',
    on: 'D-14 17:00',
  },
  {
    child: 'K19',
    person: 'F11-marie-lourdes',
    kind: 'wish',
    words: { in: 'fr', words: 'Je voudrais que Naomie puisse parler avec quelqu’un qui comprend le créole.' },
    way: 'paper',
    on: 'D-70 12:00',
  },
  {
    child: 'K26',
    person: 'F16-earl',
    kind: 'routine',
    words: 'Junie draws when she has no words for it. Keep crayons by her bed.',
    way: 'paper',
    on: 'D-57 11:00',
    seen: { by: 'H08-ingrid', at: 'D-55 19:30' },
  },
  {
    child: 'K27',
    person: 'F16-earl',
    kind: 'routine',
    words: 'Wade sleeps with the radio low. Any station with singing.',
    way: 'paper',
    on: 'D-57 11:05',
    seen: { by: 'H08-ingrid', at: 'D-55 19:31' },
  },
  {
    child: 'K30',
    person: 'F18-renee',
    kind: 'wish',
    words: 'He may call me at any hour, also from the doctor’s.',
    way: 'in_person',
    on: 'D-149 10:00',
    seen: { by: 'H18-samuel', at: 'D-149 18:00' },
  },
];
