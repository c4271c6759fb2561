import type { Id } from '#kernel/ids.ts';
import { defineFields, withOptions } from '#web/form/field-spec.ts';
import { CONTACT_PLACES, type ContactPlace } from '../contract.ts';

/** What may be told of a visit, in the order it is asked: the child's own words come first. */
export const NOTE_PARTS = ['own_words', 'safety', 'health', 'school', 'caregiver', 'permanency', 'concern'] as const;
export type NotePart = (typeof NOTE_PARTS)[number];
export type Notes = Readonly<Partial<Record<NotePart, string>>>;

/** Who does what was agreed with the caregivers. */
export const WHO_DOES = ['caregiver', 'agency', 'both'] as const;
export type WhoDoes = (typeof WHO_DOES)[number];

/** Something agreed with the caregivers; `dueOn` is an ISO day. */
export type Agreed = { readonly whoDoes: WhoDoes; readonly words: string; readonly dueOn: string | null };

/** How a case manager sees a child: a call or a letter is another contact. A visit by video is never one in person. */
export const VISIT_WAYS = ['in_person', 'video'] as const;
export type VisitWay = (typeof VISIT_WAYS)[number];

/** The part of a visit that is about one child. */
export type VisitToChild = {
  readonly childId: Id;
  /** Part of it with the child alone; null is not recorded. */
  readonly alone: boolean | null;
  readonly notes: Notes;
};

/** One visit to one child or to several, as it is written down in one go. */
export type RecordVisit = {
  /** The child whose page it is comes first: what was agreed and what is to do is about that child. */
  readonly children: readonly VisitToChild[];
  readonly way: VisitWay;
  readonly place: ContactPlace | null;
  readonly held: boolean;
  /** ISO moment. */
  readonly happenedAt: string;
  /** The member of staff who made it. */
  readonly madeBy: Id;
  /** Everybody else the words speak of: who may not see them all does not read the words. */
  readonly named: readonly Id[];
  readonly agreed: readonly Agreed[];
  /** What its maker has to do because of it, by an ISO day. */
  readonly todo: { readonly words: string; readonly dueOn: string | null } | null;
};

/** How many lines for what was agreed the form has. */
export const AGREED_LINES = ['1', '2', '3'] as const;
export const WORDS_MOST = 4000;
const LINE_MOST = 300;

/** One line of what was agreed, as `readFields` reads it once the number of the line is cut off. */
export const agreedLine = defineFields({
  agreed: { kind: 'text', max: LINE_MOST, required: false },
  who: { kind: 'choice', options: WHO_DOES, required: false },
  due: { kind: 'date', required: false },
});

const common = defineFields({
  day: { kind: 'date' },
  time: { kind: 'time' },
  held: { kind: 'choice', options: ['yes', 'no'] },
  way: { kind: 'choice', options: VISIT_WAYS },
  place: { kind: 'choice', options: CONTACT_PLACES, required: false },
  by: { kind: 'id' },
  with: { kind: 'choices', options: [] as readonly string[], required: false },
  named: { kind: 'choices', options: [] as readonly string[], required: false },
  todo: { kind: 'text', max: LINE_MOST, required: false },
  todoDue: { kind: 'date', required: false },
});
/** What is asked once about a visit, with the brothers and sisters it may have been to and the people it may speak of. */
export const visitFields = (siblings: readonly Id[], people: readonly Id[]) =>
  withOptions(common, { with: siblings, named: people });

const words = { kind: 'text', max: WORDS_MOST, lines: true, required: false } as const;
/** What is asked about each child of it. */
export const childFields = defineFields({
  alone: { kind: 'choice', options: ['yes', 'no', 'not_recorded'], required: false },
  own_words: words,
  safety: words,
  health: words,
  school: words,
  caregiver: words,
  permanency: words,
  concern: words,
});

/** What is corrected of one child's visit. */
export const correctFields = defineFields({
  day: { kind: 'date' },
  time: { kind: 'time' },
  held: { kind: 'choice', options: ['yes', 'no'] },
  way: { kind: 'choice', options: VISIT_WAYS },
  place: { kind: 'choice', options: CONTACT_PLACES, required: false },
  ...childFields,
  why: { kind: 'text', max: 1000, min: 3, lines: true },
});

/** A visit that was written down wrongly, as it should read. `seen` is its moment as the form showed it. */
export type CorrectVisit = VisitToChild &
  Pick<RecordVisit, 'way' | 'place' | 'held' | 'happenedAt'> & {
    readonly contactId: Id;
    readonly seen: string;
    readonly why: string;
  };
