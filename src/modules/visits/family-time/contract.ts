import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';
import { defineFields } from '#web/form/field-spec.ts';

export const SOURCES = ['court_order', 'agreement', 'agency'] as const;
export const WITH_WHOM = ['parent', 'sibling', 'kin'] as const;
export type WithWhom = (typeof WITH_WHOM)[number];
export const FAMILY_WAYS = ['in_person', 'video', 'phone', 'letter'] as const;
export type FamilyWay = (typeof FAMILY_WAYS)[number];
export const PER = ['week', 'month'] as const;
/** From the closest watch to none: a step up goes down this list (S2-57). */
export const SUPERVISIONS = ['therapeutic', 'supervised', 'monitored', 'unsupervised'] as const;
export type Supervision = (typeof SUPERVISIONS)[number];
export const PLACE_KINDS = ['visit_center', 'office', 'family_home', 'caregiver_home', 'community'] as const;
export const TRANSPORTS = ['caregiver', 'worker', 'family', 'driver', 'nobody'] as const;
export const FAMILY_INTERPRETERS = ['not_needed', 'to_book', 'booked'] as const;
export const FAMILY_ANSWERS = ['accepted', 'declined', 'another_time'] as const;
export const FAMILY_VIAS = ['telephone', 'in_person'] as const;
export const NOTE_KINDS = ['before', 'after', 'supervisor'] as const;
/** Why family time did not come about: the codes of db/reference/lists/missed_reason.csv. */
export const MISSED_REASONS = [
  'parent_could_not',
  'parent_not_there',
  'child_ill',
  'child_did_not_want',
  'caregiver_could_not',
  'no_ride',
  'no_supervisor',
  'no_room',
  'no_interpreter',
  'weather',
  'other',
] as const;
export type MissedReason = (typeof MISSED_REASONS)[number];
export const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** What a court ordered or people agreed about family time. Days are ISO dates. */
export type SetStandingOrder = {
  readonly childId: Id;
  readonly source: (typeof SOURCES)[number];
  readonly orderedOn: string;
  readonly withWhom: WithWhom;
  readonly personIds: readonly Id[];
  readonly way: FamilyWay;
  readonly times: number;
  readonly timesPer: (typeof PER)[number];
  readonly minutes: number;
  readonly supervision: Supervision;
  readonly placeKind: (typeof PLACE_KINDS)[number] | null;
  readonly transport: (typeof TRANSPORTS)[number] | null;
  readonly words: string | null;
  readonly fromOn: string;
  /** The order this one stands in the place of. */
  readonly replaces: Id | null;
};
export type StandingOrderRefusal =
  | Invalid
  | { readonly kind: 'order-is-over' }
  | { readonly kind: 'family-time-not-in-a-case' };
export type EndStandingOrder = {
  readonly childId: Id;
  readonly orderId: Id;
  readonly on: string;
  readonly why: string;
};

/** What a visit needs besides its moment. */
export type VisitNeeds = {
  readonly place: string | null;
  readonly roomId: Id | null;
  readonly carId: Id | null;
  readonly transport: (typeof TRANSPORTS)[number] | null;
  readonly driverId: Id | null;
  readonly supervisorId: Id | null;
  readonly interpreter: (typeof FAMILY_INTERPRETERS)[number];
  /** It is known that somebody is taken then, and it is wanted all the same. Rooms and cars are never taken twice. */
  readonly anyway: boolean;
};

/** Plans visits by an order: on weekdays (1 is Monday) at one time of day, from one day to another, both included. */
export type PlanSeries = VisitNeeds & {
  readonly childId: Id;
  readonly orderId: Id;
  readonly weekdays: readonly number[];
  readonly time: string;
  readonly from: string;
  readonly until: string;
  /** Those who care for the child are asked as well: they host, drive, or need to know. */
  readonly withCaregivers: boolean;
};
export type PlanRefusal = Invalid | { readonly kind: 'order-is-over' };

export type MoveVisit = VisitNeeds & {
  readonly childId: Id;
  readonly visitId: Id;
  /** ISO moment. */
  readonly startsAt: string;
  readonly minutes: number;
};
export type ChangeVisitRefusal = Invalid | { readonly kind: 'visit-is-over' | 'visit-is-ahead' | 'moved-meanwhile' };

export type AnswerVisit = {
  readonly guestId: Id;
  readonly answer: (typeof FAMILY_ANSWERS)[number];
  readonly words: string | null;
  /** ISO moment. */
  readonly otherTime: string | null;
  /** `portal`, `text_link`: by whoever is invited, signed in or by a link; otherwise told to staff. */
  readonly via: 'portal' | 'text_link' | (typeof FAMILY_VIAS)[number];
  /** When the page said the visit begins (ISO moment); left out where no page did. */
  readonly seen?: string | null;
};
export type AnswerVisitRefusal = Invalid | { readonly kind: 'visit-is-over' | 'moved-meanwhile' | 'too-many-answers' };

/** A link to answer by, for somebody's family time with this child. `way` is one of those known of the invitee. */
export type SendVisitLink = {
  readonly childId: Id;
  readonly visitId: Id;
  readonly guestId: Id;
  readonly way: string;
};
export type SendVisitLinkRefusal = Invalid | { readonly kind: 'visit-is-over' };

/** Who came to a visit that was held: each of those invited is said. Null: nobody said. */
export type RecordVisit = {
  readonly childId: Id;
  readonly visitId: Id;
  readonly came: readonly { readonly guestId: Id; readonly came: boolean | null }[];
};

/** A visit that did not come about: why, and when it is made up, or why it is not. */
export type MissVisit = {
  readonly childId: Id;
  readonly visitId: Id;
  readonly because: MissedReason;
  readonly words: string | null;
  /** ISO moment of the visit that makes up for it. */
  readonly makeUpAt: string | null;
  readonly noMakeUpWhy: string | null;
  readonly anyway: boolean;
};

export type AddNote = {
  readonly childId: Id;
  readonly visitId: Id;
  readonly kind: (typeof NOTE_KINDS)[number];
  readonly words: string;
  /** Whoever was invited reads it as well. */
  readonly shared: boolean;
};
export type AddResource = {
  readonly officeId: Id;
  readonly kind: 'room' | 'car';
  readonly name: string;
  readonly places: number;
};

export const orderFields = defineFields({
  source: { kind: 'choice', options: SOURCES },
  orderedOn: { kind: 'date' },
  withWhom: { kind: 'choice', options: WITH_WHOM },
  way: { kind: 'choice', options: FAMILY_WAYS },
  times: { kind: 'number', min: 1, max: 31 },
  timesPer: { kind: 'choice', options: PER },
  minutes: { kind: 'number', min: 5, max: 10080 },
  supervision: { kind: 'choice', options: SUPERVISIONS },
  placeKind: { kind: 'choice', options: PLACE_KINDS, required: false },
  transport: { kind: 'choice', options: TRANSPORTS, required: false },
  words: { kind: 'text', max: 2000, lines: true, required: false },
  fromOn: { kind: 'date' },
  replaces: { kind: 'id', required: false },
});
export const endOrderFields = defineFields({
  endOn: { kind: 'date' },
  endWhy: { kind: 'text', min: 3, max: 500, lines: true },
});

const needs = {
  place: { kind: 'text', max: 200, required: false },
  roomId: { kind: 'id', required: false },
  carId: { kind: 'id', required: false },
  transport: { kind: 'choice', options: TRANSPORTS, required: false },
  driverId: { kind: 'id', required: false },
  supervisorId: { kind: 'id', required: false },
  interpreter: { kind: 'choice', options: FAMILY_INTERPRETERS },
  anyway: { kind: 'tick', required: false },
} as const;
export const seriesFields = defineFields({
  weekdays: { kind: 'choices', options: WEEKDAYS },
  time: { kind: 'time' },
  from: { kind: 'date' },
  until: { kind: 'date' },
  ...needs,
  withCaregivers: { kind: 'tick', required: false },
});
export const moveFields = defineFields({
  day: { kind: 'date' },
  time: { kind: 'time' },
  minutes: { kind: 'number', min: 5, max: 2880 },
  ...needs,
});
export const missFields = defineFields({
  because: { kind: 'choice', options: MISSED_REASONS },
  words: { kind: 'text', max: 1000, lines: true, required: false },
  makeUpDay: { kind: 'date', required: false },
  makeUpTime: { kind: 'time', required: false },
  noMakeUpWhy: { kind: 'text', max: 500, lines: true, required: false },
  anyway: { kind: 'tick', required: false },
});
export const noteFields = defineFields({
  kind: { kind: 'choice', options: NOTE_KINDS },
  note: { kind: 'text', max: 4000, lines: true },
  shared: { kind: 'tick', required: false },
});
export const visitAnswerFields = defineFields({
  seen: { kind: 'text', max: 40, required: false },
  answer: { kind: 'choice', options: FAMILY_ANSWERS },
  words: { kind: 'text', max: 1000, lines: true, required: false },
  otherDay: { kind: 'date', required: false },
  otherTime: { kind: 'time', required: false },
});
export const visitToldFields = defineFields({
  guestId: { kind: 'id' },
  via: { kind: 'choice', options: FAMILY_VIAS },
  ...visitAnswerFields,
});
export const resourceFields = defineFields({
  officeId: { kind: 'id' },
  kind: { kind: 'choice', options: ['room', 'car'] },
  name: { kind: 'text', max: 120 },
  places: { kind: 'number', min: 1, max: 60 },
});
