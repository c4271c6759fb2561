import type { Offset, StoryMoment } from './day.ts';
import type { ChildKey, PersonKey } from './keys.ts';

/** Ordinary activities a caregiver decided about as a careful parent would; nobody was asked for approval. */
export const NORMALCY_DECISIONS: readonly {
  readonly child: ChildKey;
  readonly by: PersonKey;
  readonly kind: 'sleepover' | 'sport' | 'club' | 'outing' | 'trip' | 'faith' | 'job' | 'other';
  readonly words: string;
  readonly happens: Offset;
  readonly decided: StoryMoment;
  readonly costCents?: number;
  /** Days somebody waited for an approval that is not needed. */
  readonly waited?: number;
}[] = [
  {
    child: 'K03',
    by: 'H05-darnell',
    kind: 'club',
    words: 'Drum lessons, Tuesdays',
    happens: 'D-195',
    decided: 'D-200 19:00',
    costCents: 4000,
  },
  {
    child: 'K03',
    by: 'H05-chris',
    kind: 'outing',
    words: 'School dance',
    happens: 'D-25',
    decided: 'D-28 20:00',
    costCents: 800,
  },
  {
    child: 'K04',
    by: 'H09-susan',
    kind: 'sleepover',
    words: 'A night at a friend’s from her class',
    happens: 'D-31',
    decided: 'D-34 18:30',
  },
  {
    child: 'K06',
    by: 'H02-karin',
    kind: 'outing',
    words: 'Duck pond with the play group',
    happens: 'D-16',
    decided: 'D-17 09:00',
  },
  {
    child: 'K08',
    by: 'H04-bill',
    kind: 'sport',
    words: 'Riding with the youth group',
    happens: 'D-40',
    decided: 'D-47 18:00',
    costCents: 2500,
    waited: 6,
  },
  {
    child: 'K13',
    by: 'F08-maribeth',
    kind: 'faith',
    words: 'Evening at the tribe’s family center',
    happens: 'D-10',
    decided: 'D-11 19:00',
  },
  {
    child: 'K15',
    by: 'H15-alvin',
    kind: 'job',
    words: 'Evening shifts, home by ten',
    happens: 'D-140',
    decided: 'D-145 21:00',
  },
  {
    child: 'K15',
    by: 'H15-alvin',
    kind: 'job',
    words: 'Driving lessons',
    happens: 'D-50',
    decided: 'D-64 20:00',
    costCents: 6000,
    waited: 14,
  },
  {
    child: 'K18',
    by: 'H16-claire',
    kind: 'sport',
    words: 'Soccer team',
    happens: 'D-108',
    decided: 'D-112 18:00',
    costCents: 3500,
  },
  {
    child: 'K19',
    by: 'H16-claire',
    kind: 'faith',
    words: 'Choir at the church Naomie chose',
    happens: 'D-54',
    decided: 'D-58 18:30',
  },
  {
    child: 'K20',
    by: 'H17-greg',
    kind: 'sport',
    words: 'Skate park with two friends from school',
    happens: 'D-48',
    decided: 'D-48 09:30',
  },
  { child: 'K26', by: 'H08-ingrid', kind: 'sport', words: 'Swim team', happens: 'D-20', decided: 'D-23 18:00' },
  {
    child: 'K30',
    by: 'H18-samuel',
    kind: 'trip',
    words: 'Two days of fishing at the lake',
    happens: 'D-41',
    decided: 'D-46 19:00',
  },
];
