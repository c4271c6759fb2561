import type { PairSubject, Side } from '#modules/partnership-plan/index.ts';
import type { SaidWords } from './child-pages.ts';
import type { Offset, StoryDay, StoryMoment } from './day.ts';
import type { ChildKey, PersonKey } from './keys.ts';

/** Somebody asked to talk about a promise; with what came of it, once the talk was held. */
export type StoryTalk = {
  readonly by: PersonKey;
  readonly side: Side;
  readonly at: StoryMoment;
  readonly words: string;
  readonly language?: 'en' | 'es';
  readonly meetOn?: StoryDay;
  readonly held?: {
    readonly at: StoryMoment;
    readonly by: PersonKey;
    readonly outcome: 'agreed' | 'changed' | 'help_promised' | 'talk_again';
    readonly words: string;
    /** The day of the next talk about it. */
    readonly again?: StoryDay;
  };
};

/** A dated promise of one side. */
export type StoryPromise = {
  readonly child: ChildKey;
  readonly subject: PairSubject;
  readonly side: Side;
  readonly who: PersonKey;
  readonly words: SaidWords;
  readonly due: Offset;
  /** Added later, beside what is signed. Missing: with the plan. */
  readonly made?: StoryMoment;
  readonly forFamily?: true;
  readonly kept?: { readonly at: StoryMoment; readonly by: PersonKey };
  readonly released?: { readonly at: StoryMoment; readonly by: PersonKey; readonly why: string };
  readonly talk?: StoryTalk;
};

type Rest = Omit<StoryPromise, 'child' | 'subject' | 'side' | 'who' | 'words' | 'due'>;
const agency = (
  child: ChildKey,
  subject: PairSubject,
  who: PersonKey,
  words: SaidWords,
  due: Offset,
  rest: Rest = {},
): StoryPromise => ({ child, subject, side: 'agency', who, words, due, ...rest });
const caregiver = (...[child, subject, who, words, due, rest]: Parameters<typeof agency>): StoryPromise => ({
  ...agency(child, subject, who, words, due, rest),
  side: 'caregiver',
});

export const PLAN_PROMISES: readonly StoryPromise[] = [
  agency('K02', 'family_ties', 'S32', 'A ride to every family time', 'D-7', {
    made: 'D-16 17:00',
    forFamily: true,
    talk: {
      by: 'H07-ana-lucia',
      side: 'caregiver',
      at: 'D-9 12:40',
      words: 'Hoy no llegó el transporte. ¿Cómo hacemos para la próxima?',
      language: 'es',
      meetOn: 'D-8',
      held: {
        at: 'D-8 16:00',
        by: 'S32',
        outcome: 'changed',
        words: 'The ride is confirmed by noon the day before. The missed visit is made up tomorrow.',
      },
    },
    kept: { at: 'D-7 18:00', by: 'S32' },
  }),
  agency('K02', 'appointments', 'S32', 'A driver for the next checkup', 'D+6', { made: 'D-4 17:30', forFamily: true }),
  caregiver(
    'K02',
    'family_ties',
    'H07-ana-lucia',
    { in: 'es', words: 'Una foto cada domingo', english: 'A picture every Sunday', by: 'S32' },
    'D-6',
    { made: 'D-15 18:00', forFamily: true, kept: { at: 'D-8 19:00', by: 'H07-ana-lucia' } },
  ),

  caregiver('K03', 'parenting', 'H05-darnell', 'First drum lesson', 'D-190', {
    forFamily: true,
    kept: { at: 'D-195 19:00', by: 'H05-darnell' },
  }),
  agency('K03', 'appointments', 'S23', 'Dentist booked', 'D-30', { made: 'D-60 16:00', forFamily: true }),

  agency('K04', 'appointments', 'S23', 'A driver to school until the bus is set', 'D-60', {
    kept: { at: 'D-62 12:00', by: 'S23' },
  }),
  agency('K04', 'appointments', 'S23', 'A driver for the lung doctor', 'D+5', { made: 'D-9 17:00', forFamily: true }),

  agency('K05', 'family_ties', 'S23', 'A new day for the visit with Jaylen and Amara', 'D+4', {
    made: 'D-8 17:00',
    forFamily: true,
  }),

  agency('K06', 'knowing_how', 'S27', 'Speech cards and the book about late talkers', 'D-24', {
    made: 'D-28 14:30',
    kept: { at: 'D-25 15:00', by: 'S27' },
  }),
  agency('K06', 'family_ties', 'S27', 'A ride for Megan to the parenting class', 'D-120', {
    made: 'D-200 15:00',
    forFamily: true,
    released: {
      at: 'D-130 15:00',
      by: 'H02-karin',
      why: 'Megan rides with a friend from class now. She told me on the phone.',
    },
  }),

  agency('K07', 'appointments', 'S23', 'A bus pass', 'D-200', { kept: { at: 'D-203 15:00', by: 'S23' } }),
  caregiver('K08', 'family_ties', 'H04-rhonda', 'The phone is free on Sunday evening', 'D-300', {
    forFamily: true,
    kept: { at: 'D-323 19:30', by: 'H04-rhonda' },
  }),
  agency('K08', 'family_ties', 'S23', 'An answer from Georgia about Aunt Lidia', 'D+13', { made: 'D-46 15:00' }),

  agency('K13', 'knowing_how', 'S33', 'First counseling visit', 'D+10', { forFamily: true }),
  agency('K14', 'appointments', 'S33', 'The bus to his own school', 'D-18', {
    forFamily: true,
    kept: { at: 'D-19 09:00', by: 'S33' },
  }),
  caregiver('K14', 'family_ties', 'F08-maribeth', 'To the family center on the first Saturday', 'D-10', {
    forFamily: true,
    kept: { at: 'D-12 18:00', by: 'F08-maribeth' },
  }),

  agency('K15', 'records', 'S27', 'An appointment for his state ID', 'D-60', {
    made: 'D-100 15:00',
    talk: {
      by: 'H15-alvin',
      side: 'caregiver',
      at: 'D-30 18:00',
      words: 'He turns 18 soon and we still wait for the ID. Can we look at it together?',
      meetOn: 'D-20',
      held: {
        at: 'D-20 17:00',
        by: 'S27',
        outcome: 'help_promised',
        words: 'The birth certificate comes first. It was asked for again today, and Shanice goes along with Dez.',
      },
    },
  }),
  agency('K16', 'knowing_how', 'S27', 'Counseling until Kiara says it is enough', 'D-55', {
    made: 'D-240 15:00',
    kept: { at: 'D-60 16:30', by: 'S27' },
  }),

  agency('K17', 'appointments', 'S22', 'All 20 hours of home nursing', 'D-30', {
    made: 'D-60 15:30',
    forFamily: true,
    talk: {
      by: 'H12-helen',
      side: 'caregiver',
      at: 'D-34 08:30',
      words: 'We get 14 of 20 hours. The nights are long. What can we do?',
      meetOn: 'D-32',
      held: {
        at: 'D-32 15:00',
        by: 'S22',
        outcome: 'help_promised',
        words: 'Nightingale sends its plan for the missing six hours; we ask a second agency.',
      },
    },
  }),
  caregiver('K17', 'knowing_how', 'H12-helen', 'Show Anneke and Joost the night feed', 'D-20', {
    made: 'D-60 15:40',
    forFamily: true,
    kept: { at: 'D-25 20:30', by: 'H12-helen' },
  }),

  caregiver('K18', 'parenting', 'H16-claire', 'Sign up for soccer', 'D-100', {
    forFamily: true,
    kept: { at: 'D-108 18:00', by: 'H16-claire' },
  }),
  agency('K18', 'knowing_how', 'S26', 'A tutor for his English class', 'D+3', { made: 'D-12 15:30', forFamily: true }),

  agency('K19', 'knowing_how', 'S26', 'First hour of therapy in Creole', 'D-112', {
    made: 'D-119 16:00',
    forFamily: true,
    talk: {
      by: 'H16-claire',
      side: 'caregiver',
      at: 'D-62 18:20',
      words: 'Naomie asks me every week. What do I tell her?',
      meetOn: 'D-56',
      held: {
        at: 'D-56 16:30',
        by: 'S26',
        outcome: 'talk_again',
        words: 'Two providers said no. We ask for a therapist by video and tell Naomie so ourselves.',
        again: 'D+5 (b)',
      },
    },
  }),

  agency('K20', 'staying', 'S23', 'A weekend of respite', 'D-40', {
    made: 'D-60 17:00',
    talk: {
      by: 'H17-patti',
      side: 'caregiver',
      at: 'D-22 20:00',
      words: 'The weekend did not come. We like him and we are tired. Can we talk?',
      meetOn: 'D+2 (b)',
    },
  }),
  agency('K20', 'knowing_how', 'S23', 'A school aide', 'D+5', { made: 'D-20 15:00', forFamily: true }),
  caregiver('K20', 'parenting', 'H17-greg', 'Drive him to baseball on Thursdays', 'D-90', {
    forFamily: true,
    kept: { at: 'D-97 19:00', by: 'H17-greg' },
  }),

  agency('K22', 'appointments', 'S26', 'An eye test', 'D-85', {
    made: 'D-120 15:00',
    kept: { at: 'D-89 15:00', by: 'S26' },
  }),

  caregiver('K26', 'family_ties', 'H08-ingrid', 'The first drawing for her dad', 'D-250', {
    forFamily: true,
    kept: { at: 'D-251 18:00', by: 'H08-ingrid' },
  }),
  agency('K26', 'parenting', 'S34', 'Her place on the swim team, fee paid', 'D-15', {
    made: 'D-70 15:00',
    forFamily: true,
    kept: { at: 'D-10 15:00', by: 'S34' },
  }),
  agency('K27', 'speaking_up', 'S34', 'A day for his hearing test', 'D-60', {
    made: 'D-90 15:00',
    forFamily: true,
    talk: {
      by: 'H08-ingrid',
      side: 'caregiver',
      at: 'D-49 19:00',
      words: 'The hearing test is still open. I wrote about it. May we set a day?',
      held: {
        at: 'D-18 15:00',
        by: 'S31',
        outcome: 'help_promised',
        words: 'The wait was ours. The test is booked, and Devon calls every Friday until it is done.',
      },
    },
  }),

  caregiver('K30', 'family_ties', 'H18-ifeoma', 'Reading to his mom by phone from the first week', 'D-140', {
    forFamily: true,
    kept: { at: 'D-144 20:00', by: 'H18-ifeoma' },
  }),
  agency('K30', 'family_ties', 'S22', 'A ride home on Fridays while his mom may not drive', 'D-130', {
    forFamily: true,
    kept: { at: 'D-136 16:00', by: 'S22' },
  }),
];
