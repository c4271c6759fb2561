import type { StoryMoment } from './day.ts';
import type { ChildKey, FamilyPersonKey, PersonKey, StaffKey } from './keys.ts';

/** Steps as codes of app.plan_step_kind. */
export type StepAnswer = {
  readonly child: ChildKey;
  readonly kind: string;
  readonly state: 'done' | 'not_known' | 'not_needed' | 'open';
  readonly note?: string;
  /** Answered later than with the rest, by this person. */
  readonly later?: { readonly at: StoryMoment; readonly by: PersonKey };
};

const notKnown = (child: ChildKey, kind: string, note: string): StepAnswer => ({
  child,
  kind,
  state: 'not_known',
  note,
});
const found = (child: ChildKey, kind: string, at: StoryMoment, by: PersonKey, note?: string): StepAnswer => ({
  child,
  kind,
  state: 'done',
  ...(note && { note }),
  later: { at, by },
});

/**
 * With every plan that was given out the packet is answered. What the move's hand-over answered already is not asked
 * again; the rest was given, unless one of the lines below says otherwise.
 */
export const PACKET_STEPS = [
  'packet_dental',
  'packet_behavior',
  'packet_why',
  'packet_court',
  'packet_letter',
] as const;

const NO_DENTIST = 'Nobody knows the last visit to a dentist.';

export const STEP_ANSWERS: readonly StepAnswer[] = [
  // Zuri's plan is a draft: what was known last night, the rest is still to be asked.
  found('K01', 'packet_why', 'D-1 22:20', 'S10'),
  {
    ...notKnown('K01', 'packet_dental', 'Nobody could be asked last night.'),
    later: { at: 'D-1 22:25', by: 'S10' },
  },

  { child: 'K02', kind: 'packet_dental', state: 'not_needed', note: 'No teeth yet.' },
  { child: 'K02', kind: 'packet_school', state: 'not_needed' },
  notKnown('K02', 'packet_court', 'The hearing is tomorrow; the order comes then.'),
  found('K02', 'packet_court', 'D-16 16:30', 'S32'),
  notKnown('K04', 'packet_school', 'The school changes; papers come from the first school.'),
  found('K04', 'packet_school', 'D-62 15:00', 'S23'),
  notKnown('K08', 'packet_dental', NO_DENTIST),
  notKnown('K11', 'packet_dental', NO_DENTIST),
  notKnown('K12', 'packet_dental', 'No visit yet.'),
  notKnown('K13', 'packet_dental', NO_DENTIST),
  notKnown('K14', 'packet_dental', NO_DENTIST),
  notKnown('K16', 'packet_dental', NO_DENTIST),
  notKnown('K17', 'packet_dental', NO_DENTIST),
  notKnown('K17', 'packet_behavior', 'Her parents tell us on the next visit.'),
  found('K17', 'packet_behavior', 'D-139 11:00', 'S22', 'White coats are hard, counting to three helps.'),
  notKnown('K18', 'packet_school', 'How the English class works is asked for.'),
  found('K18', 'packet_school', 'D-118 15:00', 'S26'),
  notKnown('K19', 'packet_dental', 'Asked of the clinic.'),
  found('K19', 'packet_dental', 'D-77 15:00', 'S26'),
  notKnown('K20', 'packet_dental', NO_DENTIST),
  notKnown('K26', 'packet_dental', 'Asked of her dad by letter.'),
  found('K26', 'packet_dental', 'D-159 15:00', 'S34'),
  notKnown('K27', 'packet_dental', NO_DENTIST),
  notKnown('K27', 'packet_health', 'No card for his shots; asked of the clinic.'),
  found('K27', 'packet_health', 'D-230 15:00', 'S34'),
  { child: 'K30', kind: 'packet_court', state: 'not_needed', note: 'No court date: his mother placed him herself.' },

  found('K06', 'team_meet', 'D-424 18:00', 'S27', 'Megan, Karin, Thomas and Andre at the library.'),
  found('K06', 'team_contact', 'D-424 18:05', 'S27', 'Texts until eight, calls on Sunday.'),
  found('K17', 'team_meet', 'D-138 17:00', 'S22', 'Everybody around her bed, with cake.'),
  found('K17', 'team_ways', 'D-138 17:05', 'S22', 'Anneke and Joost hear news first, the same day.'),
  found('K02', 'team_meet', 'D-10 16:00', 'S32', 'With an interpreter.'),
  found('K20', 'team_meet', 'D-110 17:00', 'S23'),

  found('K04', 'transition_goodbye', 'D-70 18:00', 'H09-susan'),
  found('K04', 'transition_routines', 'D-70 18:05', 'H09-susan'),
  found('K04', 'transition_contact', 'D-66 18:00', 'H09-susan', 'Meredith writes once a month.'),
  found('K16', 'transition_goodbye', 'D-249 18:00', 'F09-reginald'),
  found('K16', 'transition_routines', 'D-249 18:05', 'F09-reginald'),

  found('K09', 'home_records', 'D-64 15:00', 'S22'),
  found('K09', 'home_contact', 'D-64 15:05', 'S22', 'Sundays, when everybody likes.'),
  found('K10', 'home_records', 'D-64 15:10', 'S22'),
  found('K10', 'home_contact', 'D-64 15:15', 'S22', 'Sundays, when everybody likes.'),
];

/** The routine sheet a parent was given before the children came home, theirs to keep. */
export const ROUTINE_SHEETS: readonly {
  readonly children: readonly ChildKey[];
  readonly to: FamilyPersonKey;
  readonly given: { readonly by: StaffKey; readonly at: StoryMoment };
  readonly opened: StoryMoment;
}[] = [
  {
    children: ['K09', 'K10'],
    to: 'F06-chidinma',
    given: { by: 'S22', at: 'D-64 14:45' },
    opened: 'D-63 20:10',
  },
];
