import type { ContactKind, ContactPlace, Way } from '#modules/visits/index.ts';
import type { StoryWhen } from './day.ts';
import type { ChildKey } from './keys.ts';

/** A visit, a call or a letter around children of one family, made by whoever had the case at that moment. */
export type StoryContact = {
  readonly children: readonly ChildKey[];
  readonly kind: ContactKind;
  readonly way: Way;
  readonly place?: ContactPlace;
  readonly when: StoryWhen;
  /** Missing where the story does not tell. */
  readonly alone?: boolean;
  /** It was tried and did not come about. */
  readonly fellThrough?: true;
  /** Written down on another day than it happened. */
  readonly entered?: StoryWhen;
};

type More = Partial<Pick<StoryContact, 'alone' | 'fellThrough' | 'entered'>>;

const inPerson = (
  kind: ContactKind,
  children: readonly ChildKey[],
  place: ContactPlace,
  days: readonly StoryWhen[],
  more: More = {},
): StoryContact[] => days.map(when => ({ children, kind, way: 'in_person', place, when, ...more }));
const ALONE = { alone: true } as const;

/** The case manager with the child. */
const visits = (child: ChildKey, place: ContactPlace, days: readonly StoryWhen[], more: More = {}) =>
  inPerson('caseworker_visit', [child], place, days, more);
const parents = (children: readonly ChildKey[], place: ContactPlace, days: readonly StoryWhen[]) =>
  inPerson('parent_contact', children, place, days);

const WHITAKERS: readonly ChildKey[] = ['K03', 'K04', 'K05'];

/** Contacts of some families, enough to read what a list of them tells. */
export const CONTACTS: readonly StoryContact[] = [
  ...visits('K01', 'residence', ['D-1 21:45']),
  ...visits('K02', 'residence', ['D-16', 'D-11', 'D-4']),
  ...parents(['K02'], 'family_home', ['D-16 18:00', 'D-8']),
  ...inPerson('family_time', ['K02'], 'community', ['D-9 15:00'], { fellThrough: true }),
  ...inPerson('family_time', ['K02'], 'community', ['D-7 15:00', 'D-2 15:00']),
  // Jaylen is seen at school only since D-72; nobody came to Amara the month before last.
  ...visits('K03', 'residence', ['D-72'], ALONE),
  ...visits('K03', 'school', ['D-44 14:30', 'D-16 14:30'], ALONE),
  ...visits('K04', 'residence', ['D-93', 'D-37', 'D-9'], ALONE),
  ...visits('K05', 'residence', ['D-44'], { ...ALONE, entered: 'D-39 (b)' }),
  ...visits('K05', 'residence', ['D-16'], ALONE),
  ...inPerson('sibling_visit', WHITAKERS, 'community', ['D-38 10:00']),
  ...inPerson('sibling_visit', WHITAKERS, 'community', ['D-8 10:00'], { fellThrough: true }),
  ...parents(WHITAKERS, 'office', ['D-25']),
  ...visits('K08', 'residence', ['D-40', 'D-12'], ALONE),
  ...visits('K09', 'residence', ['D-34', 'D-6'], ALONE),
  ...visits('K10', 'residence', ['D-34 17:00', 'D-6 17:00'], ALONE),
  { children: ['K09', 'K10'], kind: 'parent_contact', way: 'phone', when: 'D-1 17:00' },
  ...visits('K17', 'residence', ['D-35', 'D-7'], { alone: false }),
  ...parents(['K17'], 'family_home', ['D-7 18:00']),
  { children: ['K17'], kind: 'provider_contact', way: 'phone', when: 'D-2 10:30' },
  ...visits('K30', 'residence', ['D-46', 'D-18'], ALONE),
  ...parents(['K30'], 'family_home', ['D-18 18:00']),
];
