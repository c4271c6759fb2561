import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';
import { defineFields } from '#web/form/field-spec.ts';

/** What a meeting is for: the codes of db/reference/lists/meeting_kind.csv. */
export const MEETING_KINDS = [
  'family_team',
  'permanency_staffing',
  'placement_stability',
  'case_plan',
  'school',
  'transition',
  'other',
] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** As what somebody is invited: the codes of db/reference/lists/meeting_role.csv. */
export const MEETING_ROLES = [
  'child',
  'parent',
  'caregiver',
  'case_manager',
  'supervisor',
  'staff',
  'kin',
  'supporter',
  'guardian_ad_litem',
  'attorney',
  'provider',
  'school',
  'other',
] as const;
export type MeetingRole = (typeof MEETING_ROLES)[number];

/** Roles of people who are in nobody's record and are invited by telephone. */
export const OUTSIDE_ROLES = [
  'kin',
  'provider',
  'school',
  'attorney',
  'other',
] as const satisfies readonly MeetingRole[];

export const INTERPRETERS = ['not_needed', 'to_book', 'booked'] as const;
export const REMOTE_WAYS = ['video', 'phone'] as const;
export const ANSWERS = ['accepted', 'declined', 'another_time'] as const;
export type MeetingAnswer = (typeof ANSWERS)[number];
export const VIAS = ['telephone', 'in_person'] as const;

/** Somebody who is invited: a person of the record, a member of staff, or somebody outside by name. */
export type Invitee = {
  readonly role: MeetingRole;
  readonly name: string;
  readonly personId: Id | null;
  readonly userId: Id | null;
  /** How to reach somebody who is in nobody's record. */
  readonly reach: string | null;
};

/** When and where people meet. `startsAt` is an ISO moment. */
export type MeetingPlan = {
  readonly startsAt: string;
  readonly minutes: number;
  readonly place: string | null;
  readonly remoteWay: (typeof REMOTE_WAYS)[number] | null;
  readonly remoteLink: string | null;
  /** It is known that somebody is taken then, and it is wanted all the same. */
  readonly anyway: boolean;
};

/** Calls people together about a child; with `siblings` one sitting is about them as well. */
export type CallMeeting = MeetingPlan & {
  readonly childId: Id;
  readonly siblings: readonly Id[];
  readonly kind: MeetingKind;
  readonly ledBy: Id;
  readonly language: string;
  readonly interpreter: (typeof INTERPRETERS)[number];
  readonly invitees: readonly Invitee[];
  /** Why somebody who ought to be there is not invited. */
  readonly leftOutWhy: string | null;
};
export type CallMeetingRefusal = Invalid | { readonly kind: 'not-in-a-case' };

export type MoveMeeting = MeetingPlan & { readonly childId: Id; readonly meetingId: Id };
export type CancelMeeting = { readonly childId: Id; readonly meetingId: Id; readonly why: string };
export type ChangeMeetingRefusal = Invalid | { readonly kind: 'meeting-is-over' };

/** An answer to an invitation; `otherTime` is an ISO moment. */
export type AnswerInvite = {
  readonly inviteId: Id;
  readonly answer: MeetingAnswer;
  readonly words: string | null;
  readonly otherTime: string | null;
  /** `portal`, `text_link`: by the invitee themselves, signed in or by a link; otherwise told to staff. */
  readonly via: 'portal' | 'text_link' | (typeof VIAS)[number];
  /** When the page said the meeting begins (ISO moment); left out where no page did. */
  readonly seen?: string | null;
};
export type AnswerInviteRefusal =
  | Invalid
  | { readonly kind: 'meeting-is-over' | 'moved-meanwhile' | 'too-many-answers' };

/** A link to answer by, sent or handed on. `way` is the value of one of the ways that are known of the invitee. */
export type SendLink = {
  readonly childId: Id;
  readonly meetingId: Id;
  readonly inviteId: Id;
  readonly way: string;
  /** The place is an office or a public one, and may stand under the link. */
  readonly showsPlace: boolean;
};
export type SendLinkRefusal = Invalid | { readonly kind: 'meeting-is-over' };

/** What is said of each invitee. `came` null: nobody said. */
export type Attendance = {
  readonly inviteId: Id;
  readonly came: boolean | null;
  readonly spoke: boolean;
  readonly absentWhy: string | null;
};
export type Decision = {
  readonly words: string;
  /** Who does it: an account of the staff, or somebody by name. */
  readonly ownerId: Id | null;
  readonly ownerName: string | null;
  /** ISO day. */
  readonly dueOn: string | null;
};
export type RecordMeeting = {
  readonly childId: Id;
  readonly meetingId: Id;
  readonly attendance: readonly Attendance[];
  readonly childView: string | null;
  readonly noViewBecause: string | null;
  readonly viewFollowed: string | null;
  readonly minutes: string | null;
  readonly language: string;
  readonly decisions: readonly Decision[];
};
export type RecordMeetingRefusal = Invalid | { readonly kind: 'meeting-is-over' } | { readonly kind: 'not-yet' };

export type ShareMinutes = { readonly childId: Id; readonly meetingId: Id; readonly inviteIds: readonly Id[] };
export type ShareMinutesRefusal = Invalid | { readonly kind: 'no-minutes' };

export type AnswerMinutes = { readonly inviteId: Id; readonly agreed: boolean; readonly words: string | null };
export type InviteSupporter = { readonly inviteId: Id; readonly name: string; readonly reach: string };

/** When and where, as a form asks it. */
export const planFields = defineFields({
  day: { kind: 'date' },
  time: { kind: 'time' },
  minutes: { kind: 'number', min: 10, max: 600 },
  place: { kind: 'text', max: 200, required: false },
  remoteWay: { kind: 'choice', options: REMOTE_WAYS, required: false },
  remoteLink: { kind: 'text', max: 400, required: false },
  anyway: { kind: 'tick', required: false },
});

export const callFields = defineFields({
  kind: { kind: 'choice', options: MEETING_KINDS },
  ...planFields,
  ledBy: { kind: 'id' },
  language: { kind: 'choice', options: ['en', 'es', 'ht'] },
  interpreter: { kind: 'choice', options: INTERPRETERS },
  guestName: { kind: 'text', max: 120, required: false },
  guestRole: { kind: 'choice', options: OUTSIDE_ROLES, required: false },
  guestReach: { kind: 'text', max: 200, required: false },
  leftOutWhy: { kind: 'text', max: 500, lines: true, required: false },
});

export const answerFields = defineFields({
  seen: { kind: 'text', max: 40, required: false },
  answer: { kind: 'choice', options: ANSWERS },
  words: { kind: 'text', max: 1000, lines: true, required: false },
  otherDay: { kind: 'date', required: false },
  otherTime: { kind: 'time', required: false },
});
export const toldFields = defineFields({
  inviteId: { kind: 'id' },
  via: { kind: 'choice', options: VIAS },
  ...answerFields,
});
export const cancelFields = defineFields({ why: { kind: 'text', min: 3, max: 500, lines: true } });
export const minutesAnswerFields = defineFields({
  agreed: { kind: 'choice', options: ['yes', 'no'] },
  minutesWords: { kind: 'text', max: 1000, lines: true, required: false },
});
export const supporterFields = defineFields({
  name: { kind: 'text', max: 120 },
  reach: { kind: 'text', max: 200 },
});

/** How many decisions one form takes. */
export const DECISIONS = [1, 2, 3, 4] as const;

const decision = <N extends number>(n: N) =>
  ({
    [`words${n}`]: { kind: 'text', max: 500, lines: true, required: false },
    [`owner${n}`]: { kind: 'id', required: false },
    [`ownerName${n}`]: { kind: 'text', max: 120, required: false },
    [`due${n}`]: { kind: 'date', required: false },
  }) as const;
/** What a meeting decided, once for each decision; who came is asked of each invitee by name. */
export const recordFields = defineFields({
  childView: { kind: 'text', max: 2000, lines: true, required: false },
  noViewBecause: { kind: 'text', max: 500, lines: true, required: false },
  viewFollowed: { kind: 'text', max: 1000, lines: true, required: false },
  minutesText: { kind: 'text', max: 8000, lines: true, required: false },
  language: { kind: 'choice', options: ['en', 'es', 'ht'] },
});
export const decisionFields = (n: number) => defineFields(decision(n));
