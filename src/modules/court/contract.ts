import { z } from 'zod';
import type { Id } from '#kernel/ids.ts';
import { findingKinds, hearingKinds, orderKinds, petitionKinds } from '#modules/rulebook/index.ts';
import { defineFields } from '#web/form/field-spec.ts';

// Kinds are the words rules speak in (the rulebook's vocabulary); db/reference/lists holds the same codes with sentences.
export type HearingKind = (typeof hearingKinds)[number];
export type FindingKind = (typeof findingKinds)[number];
export type PetitionKind = (typeof petitionKinds)[number];
export type OrderKind = (typeof orderKinds)[number];

/** Which judge held a hearing: one assigned to dependency, or another. */
export const JUDGES = ['dependency', 'other'] as const;
export type Judge = (typeof JUDGES)[number];

/** What a parent answers to the petition at an arraignment. */
export const PLEAS = ['admit', 'consent', 'deny'] as const;
export type Plea = (typeof PLEAS)[number];

/** The lists a court's record is made of; also a part of the address of one entry. */
export const COURT_LISTS = ['hearings', 'findings', 'orders', 'petitions'] as const;
export type CourtList = (typeof COURT_LISTS)[number];

/** How one may attend a hearing; `either` is in person or by video. */
export const ATTEND = ['in_person', 'video', 'telephone', 'either'] as const;
export type Attend = (typeof ATTEND)[number];

/** Where a hearing is and how one may attend; null is not known. */
export type Where = {
  readonly courtCaseId: Id | null;
  readonly place: string | null;
  readonly attend: Attend | null;
  /** The link or number to join by video or telephone. */
  readonly joinWith: string | null;
};

/** A hearing that will be, or was to be, at a moment (ISO 8601). */
export type SetHearing = {
  readonly childId: Id;
  readonly kind: HearingKind;
  readonly setFor: string;
  readonly where?: Where;
};

/** Permanency goals a court may order. */
export const GOALS = ['reunification', 'adoption', 'guardianship', 'relative', 'another_arrangement'] as const;
export type Goal = (typeof GOALS)[number];

/** Where a child may stand before the law: the codes of db/reference/lists/legal_status_kind.csv. */
export const LEGAL_STATUSES = [
  'shelter',
  'dependent',
  'supervised-at-home',
  'voluntary',
  'free-for-adoption',
  'guardianship',
  'adopted',
  'reunified',
  'extended',
] as const;
export type LegalStatus = (typeof LEGAL_STATUSES)[number];

/** As what somebody has to do with a case before a court: the codes of db/reference/lists/court_part.csv. */
export const PARTS = [
  'mother',
  'father',
  'guardian',
  'child',
  'caregiver',
  'guardian_ad_litem',
  'agency',
  'counsel',
  'tribe',
  'intervener',
  'other',
] as const;
export type Part = (typeof PARTS)[number];

/** What a court found and ordered in one go. */
export type Made = {
  readonly findings: readonly FindingKind[];
  readonly orders: readonly OrderKind[];
  /** Whether the findings stand in the first order that sanctioned the removal; null is not known. */
  readonly firstOrder: boolean | null;
};

/** What happened at a hearing that was set. Moments are ISO 8601; null is not known. */
export type HearingOutcome =
  | (Made & {
      readonly outcome: 'held';
      readonly heldAt: string;
      readonly judge: Judge | null;
      /** Of an arraignment only. */
      readonly plea: Plea | null;
      /** Of a shelter hearing only: whether a party demanded that the petition be filed early. */
      readonly earlyDemand?: boolean | null;
    })
  | { readonly outcome: 'continued'; readonly setFor: string }
  | { readonly outcome: 'canceled' };

export const OUTCOMES = ['held', 'continued', 'canceled'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type RecordHearing = { readonly childId: Id; readonly hearingId: Id } & HearingOutcome;

/** A paper filed with a court on a day (ISO date). */
export type RecordPetition = {
  readonly childId: Id;
  readonly kind: PetitionKind;
  readonly filedOn: string;
  /** Whether a party demanded that it be filed early; null is not known. */
  readonly earlyDemand: boolean | null;
};

/** Findings and orders made outside a hearing, on a day (ISO date). */
export type RecordFinding = Made & { readonly childId: Id; readonly madeOn: string };

/** A day, or a hearing's moment, that was written down wrongly. */
export type CorrectCourtDate = {
  readonly childId: Id;
  readonly list: CourtList;
  readonly recordId: Id;
  /** What the page showed: a moment of a hearing, an ISO date of the others. */
  readonly seen: string;
  readonly to: string;
  readonly why: string;
  /** Answers of the entry that are known by now, or were wrong; what is left out stays as it is. */
  readonly answers?: Partial<Answers>;
};

/** What can be answered about an entry besides its day; null is not known. */
export type Answers = {
  readonly judge: Judge | null;
  readonly plea: Plea | null;
  /** Whether a party demanded that the petition be filed early: of it, or at a shelter hearing. */
  readonly early: boolean | null;
  readonly firstOrder: boolean | null;
};

const ANSWERS = ['yes', 'no', 'not_known'] as const;
/** An answer as it is kept: null is not known. */
export const answerOf = (answer: (typeof ANSWERS)[number] | null): boolean | null =>
  answer === null || answer === 'not_known' ? null : answer === 'yes';

const moment = { day: { kind: 'date' }, time: { kind: 'time' } } as const;
const made = {
  findings: { kind: 'choices', options: findingKinds, required: false },
  firstOrder: { kind: 'choice', options: ANSWERS, required: false },
  orders: { kind: 'choices', options: orderKinds, required: false },
} as const;
const why = { why: { kind: 'text', max: 1000, lines: true } } as const;

const where = {
  courtCase: { kind: 'id', required: false },
  place: { kind: 'text', max: 200, required: false },
  attend: { kind: 'choice', options: ATTEND, required: false },
  joinWith: { kind: 'text', max: 300, required: false },
} as const;
export const setHearingFields = defineFields({ kind: { kind: 'choice', options: hearingKinds }, ...moment, ...where });
export const heldFields = defineFields({
  ...moment,
  judge: { kind: 'choice', options: [...JUDGES, 'not_known'] },
  plea: { kind: 'choice', options: [...PLEAS, 'not_known'], required: false },
  early: { kind: 'choice', options: ANSWERS, required: false },
  ...made,
});
export const continuedFields = defineFields(moment);
export const petitionFields = defineFields({
  kind: { kind: 'choice', options: petitionKinds },
  day: { kind: 'date' },
  early: { kind: 'choice', options: ANSWERS },
});
export const findingFields = defineFields({ day: { kind: 'date' }, ...made });
const answers = {
  judge: { kind: 'choice', options: [...JUDGES, 'not_known'], required: false },
  plea: { kind: 'choice', options: [...PLEAS, 'not_known'], required: false },
  early: { kind: 'choice', options: ANSWERS, required: false },
  firstOrder: { kind: 'choice', options: ANSWERS, required: false },
} as const;
export const correctMomentFields = defineFields({ ...moment, ...answers, ...why });
export const correctDayFields = defineFields({ day: moment.day, ...answers, ...why });

// What others hear: ids, codes, days and moments.
const about = { childId: z.uuid() };
export const HearingWasSet = z.object({
  ...about,
  hearingId: z.uuid(),
  kind: z.enum(hearingKinds),
  setFor: z.string(),
  follows: z.uuid().nullable(),
});
export const HearingWasRecorded = z.object({
  ...about,
  hearingId: z.uuid(),
  kind: z.enum(hearingKinds),
  outcome: z.enum(OUTCOMES),
  heldAt: z.string().nullable(),
});
export const PetitionWasFiled = z.object({
  ...about,
  petitionId: z.uuid(),
  kind: z.enum(petitionKinds),
  filedOn: z.string(),
});
export const FindingWasMade = z.object({
  ...about,
  findingId: z.uuid(),
  kind: z.enum(findingKinds),
  foundOn: z.string(),
  hearingId: z.uuid().nullable(),
});
export const OrderWasMade = z.object({
  ...about,
  orderId: z.uuid(),
  kind: z.enum(orderKinds),
  orderedOn: z.string(),
  hearingId: z.uuid().nullable(),
});
export const CourtDateWasCorrected = z.object({
  ...about,
  list: z.enum(COURT_LISTS),
  recordId: z.uuid(),
  from: z.string(),
  to: z.string(),
});
export const OrderWasRecorded = z.object({
  ...about,
  orderedOn: z.string(),
  hearingId: z.uuid().nullable(),
  findings: z.array(z.enum(findingKinds)),
  orders: z.array(z.enum(orderKinds)),
  termIds: z.array(z.uuid()),
  nextHearingId: z.uuid().nullable(),
});
export const GoalWasOrdered = z.object({
  ...about,
  termId: z.uuid(),
  goal: z.enum(GOALS),
  concurrent: z.enum(GOALS).nullable(),
  orderedOn: z.string(),
  hearingId: z.uuid().nullable(),
});
export const StatusWasChanged = z.object({
  ...about,
  statusId: z.uuid(),
  kind: z.enum(LEGAL_STATUSES),
  from: z.string(),
});
export const NoticeWasSent = z.object({
  ...about,
  hearingId: z.uuid(),
  noticeId: z.uuid(),
  part: z.enum(PARTS),
  way: z.string(),
});
export const StatementWasReceived = z.object({
  ...about,
  hearingId: z.uuid(),
  statementId: z.uuid(),
  part: z.enum(PARTS),
});
