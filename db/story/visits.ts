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

const caregivers = (children: readonly ChildKey[], days: readonly StoryWhen[]) =>
  inPerson('caregiver_contact', children, 'residence', days);

const WHITAKERS: readonly ChildKey[] = ['K03', 'K04', 'K05'];

/** Contacts the story tells more of than the day; the usual ones are counted in `rhythms.ts`. */
export const CONTACTS: readonly StoryContact[] = [
  ...visits('K01', 'residence', ['D-1 21:45']),
  ...caregivers(['K01'], ['D-1 21:45']),
  ...visits('K02', 'residence', ['D-16', 'D-11', 'D-4']),
  ...caregivers(['K02'], ['D-16', 'D-11', 'D-4']),
  ...parents(['K02'], 'family_home', ['D-16 18:00', 'D-8']),
  // Mateo's time with his mother is planned and recorded as family time: `play-family-time.ts`.
  // Jaylen is seen at school only since D-72; his caregivers were met all the same.
  ...visits('K03', 'school', ['D-44 14:30', 'D-16 14:30'], ALONE),
  ...visits('K05', 'residence', ['D-44'], { ...ALONE, entered: 'D-39 (b)' }),
  ...visits('K05', 'residence', ['D-16'], ALONE),
  ...caregivers(['K03', 'K05'], ['D-44', 'D-16']),
  ...inPerson('sibling_visit', WHITAKERS, 'community', ['D-8 10:00'], { fellThrough: true }),
  { children: ['K09', 'K10'], kind: 'parent_contact', way: 'phone', when: 'D-1 17:00' },
  { children: ['K11', 'K12'], kind: 'parent_contact', way: 'video', when: 'D-50 17:00' },
  ...['K13', 'K14'].flatMap(child => visits(child as ChildKey, 'residence', ['D-21', 'D-19', 'D-12', 'D-5'], ALONE)),
  ...caregivers(['K13', 'K14'], ['D-21', 'D-19', 'D-12', 'D-5']),
  // Nobody was at home, and a look by video is no visit in person: both are kept apart.
  ...visits('K25', 'residence', ['D-12 16:00'], { fellThrough: true }),
  { children: ['K26'], kind: 'caseworker_visit', way: 'video', when: 'D-5 17:00' },
  { children: ['K17'], kind: 'provider_contact', way: 'phone', when: 'D-2 10:30' },
];
