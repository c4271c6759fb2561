import type { ContactPlace } from '#modules/visits/index.ts';
import { RECORDS_SINCE } from './agency.ts';
import { dayOn, monthOn, type Offset, readWhen, type StoryMonth } from './day.ts';
import type { ChildKey } from './keys.ts';
import type { StoryContact } from './visits.ts';

/** Visits that come again and again, counted back from the last: so many days apart, to the first one. */
type Rhythm = {
  readonly children: readonly ChildKey[];
  /** Days before D: the last visit, and the first contact with the family. */
  readonly last: number;
  readonly first: number;
  readonly every?: number;
  readonly place?: ContactPlace;
  /** The caregiver is met on the same day. */
  readonly caregiver?: true;
  /** Nobody came in that month. */
  readonly notIn?: StoryMonth;
};

/** The story counts every four weeks where it tells no other number, so that every calendar month holds a visit. */
const USUAL = 28;
const CAREGIVER = { caregiver: true } as const;

/** The case manager with the child; single visits the story tells more of stand in `visits.ts`. */
const CHILD_VISITS: readonly Rhythm[] = [
  { children: ['K03'], last: 72, first: 205, ...CAREGIVER },
  { children: ['K04'], last: 9, first: 205, notIn: 'M-2', ...CAREGIVER },
  { children: ['K05'], last: 72, first: 205, ...CAREGIVER },
  { children: ['K06'], last: 11, first: 489, ...CAREGIVER },
  { children: ['K07'], last: 12, first: 325, ...CAREGIVER },
  { children: ['K08'], last: 12, first: 325, ...CAREGIVER },
  { children: ['K09', 'K10'], last: 6, first: 34 },
  { children: ['K09', 'K10'], last: 62, first: 375, ...CAREGIVER },
  { children: ['K11', 'K12'], last: 13, first: 91, ...CAREGIVER },
  { children: ['K15'], last: 10, first: 1455, ...CAREGIVER },
  { children: ['K16'], last: 10, first: 1455, ...CAREGIVER },
  { children: ['K17'], last: 7, first: 145, ...CAREGIVER },
  { children: ['K18', 'K19'], last: 14, first: 123, ...CAREGIVER },
  { children: ['K20'], last: 3, first: 115, every: 14, ...CAREGIVER },
  { children: ['K20'], last: 143, first: 555, ...CAREGIVER },
  { children: ['K21'], last: 15, first: 555, ...CAREGIVER },
  { children: ['K22', 'K23'], last: 8, first: 765, ...CAREGIVER },
  { children: ['K25'], last: 9, first: 285, ...CAREGIVER },
  { children: ['K26', 'K27'], last: 20, first: 255, ...CAREGIVER },
  { children: ['K28', 'K29'], last: 8, first: 43, every: 21, place: 'other' },
  { children: ['K30'], last: 18, first: 149, ...CAREGIVER },
];

/** The case manager with the parents, face to face. */
const PARENT_CONTACTS: readonly Rhythm[] = [
  { children: ['K03', 'K04', 'K05'], last: 25, first: 205, place: 'office' },
  { children: ['K06'], last: 19, first: 489, place: 'office' },
  { children: ['K07', 'K08'], last: 17, first: 325, place: 'family_home' },
  { children: ['K09', 'K10'], last: 6, first: 375, place: 'family_home' },
  { children: ['K11', 'K12'], last: 22, first: 91, place: 'provider' },
  { children: ['K13', 'K14'], last: 7, first: 21, every: 14, place: 'community' },
  { children: ['K17'], last: 7, first: 145, place: 'family_home' },
  { children: ['K18', 'K19'], last: 14, first: 123, place: 'family_home' },
  { children: ['K20', 'K21'], last: 12, first: 555, place: 'family_home' },
  { children: ['K25'], last: 5, first: 285, place: 'office' },
  { children: ['K26', 'K27'], last: 34, first: 255, place: 'office' },
  { children: ['K30'], last: 18, first: 149, place: 'family_home' },
];

/** Brothers and sisters who live apart see each other. */
const SIBLING_VISITS: readonly Rhythm[] = [
  { children: ['K03', 'K04', 'K05'], last: 38, first: 206, place: 'community' },
  { children: ['K07', 'K08'], last: 20, first: 209, place: 'community' },
  { children: ['K15', 'K16'], last: 21, first: 1439, place: 'community' },
  { children: ['K20', 'K21'], last: 26, first: 409, place: 'community' },
];

/** Visits from before the agency kept its records here were not copied (days before D). */
const COPIED = -readWhen(RECORDS_SINCE).offset;

/** The days of a rhythm, the last first. */
function daysOf({ last, first, every = USUAL, notIn }: Rhythm, loadDay: Temporal.PlainDate): Offset[] {
  const days: Offset[] = [];
  for (let ago = last; ago < Math.min(first, COPIED); ago += every) days.push(`D-${ago}`);
  // On that day the workers saw the children who were in care already.
  days.push(`D-${Math.min(first, COPIED)}`);
  const left = notIn && monthOn(notIn, loadDay);
  return days.filter(day => !left?.equals(dayOn(day, loadDay).toPlainYearMonth()));
}

/** Every visit that came about in the usual way, when the story is loaded on a day. */
export function usualContacts(loadDay: Temporal.PlainDate): StoryContact[] {
  const of = (
    rhythms: readonly Rhythm[],
    contact: (rhythm: Rhythm) => Omit<StoryContact, 'children' | 'when' | 'way'>,
  ) =>
    rhythms.flatMap(rhythm =>
      daysOf(rhythm, loadDay).map(
        (when): StoryContact => ({ children: rhythm.children, way: 'in_person', when, ...contact(rhythm) }),
      ),
    );
  return [
    ...of(CHILD_VISITS, ({ place = 'residence' }) => ({ kind: 'caseworker_visit', place, alone: true })),
    ...of(
      CHILD_VISITS.filter(({ caregiver }) => caregiver),
      () => ({ kind: 'caregiver_contact', place: 'residence' }),
    ),
    ...of(PARENT_CONTACTS, ({ place = 'office' }) => ({ kind: 'parent_contact', place })),
    ...of(SIBLING_VISITS, ({ place = 'community' }) => ({ kind: 'sibling_visit', place })),
  ];
}
