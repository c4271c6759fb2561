import { z } from 'zod';
import type { Id } from '#kernel/ids.ts';
import { defineFields } from '#web/form/field-spec.ts';

/** With whom a contact was, and what for: the codes of db/reference/lists/contact_kind.csv. */
export const CONTACT_KINDS = [
  'caseworker_visit',
  'family_time',
  'sibling_visit',
  'caregiver_contact',
  'parent_contact',
  'school_contact',
  'provider_contact',
  'other',
] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** How people were in touch. */
export const WAYS = ['in_person', 'video', 'phone', 'letter', 'text'] as const;
export type Way = (typeof WAYS)[number];

/** Where people met: the codes of db/reference/lists/contact_place.csv. */
export const CONTACT_PLACES = [
  'residence',
  'family_home',
  'school',
  'office',
  'community',
  'court',
  'provider',
  'other',
] as const;
export type ContactPlace = (typeof CONTACT_PLACES)[number];

/** A visit, a call, a letter around a child, as it is written down. */
export type RecordContact = {
  readonly childId: Id;
  readonly kind: ContactKind;
  readonly way: Way;
  /** Where, of a meeting in person; null of everything else. */
  readonly place: ContactPlace | null;
  /** False: it was tried and did not come about. */
  readonly held: boolean;
  /** Part of it with the child alone; null is not recorded. Only for what was held in person. */
  readonly aloneWithChild: boolean | null;
  /** The moment it happened, ISO 8601. When it is entered is the moment of asking. */
  readonly happenedAt: string;
  /** The member of staff who made it. */
  readonly madeBy: Id;
  /** The same for all children one visit was to; left out where it was about one. */
  readonly sittingId?: Id | null;
};

/** The form of a contact; who may have made it is found by the server. */
export const contactFields = defineFields({
  kind: { kind: 'choice', options: CONTACT_KINDS },
  day: { kind: 'date' },
  time: { kind: 'time' },
  way: { kind: 'choice', options: WAYS },
  place: { kind: 'choice', options: CONTACT_PLACES, required: false },
  held: { kind: 'choice', options: ['yes', 'no'] },
  alone: { kind: 'choice', options: ['yes', 'no', 'not_recorded'], required: false },
  by: { kind: 'id' },
});

/** What others hear of a contact. */
export const RecordedContact = z.object({
  contactId: z.uuid(),
  childId: z.uuid(),
  kind: z.enum(CONTACT_KINDS),
  way: z.enum(WAYS),
  held: z.boolean(),
  happenedAt: z.string(),
});

/** A contact, or what was told of it, was written down wrongly and is now right. */
export const CorrectedContact = z.object({ contactId: z.uuid(), childId: z.uuid() });
