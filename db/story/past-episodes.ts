import type { StoryDay } from './day.ts';
import type { ChildKey, PastEpisodeKey } from './keys.ts';
import type { Name } from './person.ts';
import type { AreaKey } from './places.ts';

export type LeftTo = 'reunification' | 'adoption' | 'guardianship' | 'relative' | 'aged-out';

/** A closed stay in care without a story. Birth dates are not told, only the age at entry. */
export type PastEpisode = {
  readonly key: PastEpisodeKey;
  readonly name: Name & { readonly family: string };
  /** Set when the child is one of the story's children. */
  readonly child?: ChildKey;
  readonly from: StoryDay;
  readonly to: StoryDay;
  readonly leftTo: LeftTo;
  readonly area: AreaKey;
  readonly ageAtEntry: number;
  /** The case went on after the child came home, with visits: it is closed with them. */
  readonly followed?: true;
};

const past = (
  key: PastEpisodeKey,
  given: string,
  family: string,
  from: StoryDay,
  to: StoryDay,
  leftTo: LeftTo,
  area: AreaKey,
  ageAtEntry: number,
): PastEpisode => ({ key, name: { given, family }, from, to, leftTo, area, ageAtEntry });

export const PAST_EPISODES: readonly PastEpisode[] = [
  past('X01', 'Jonah', 'Abbott', 'D-1050', 'D-760', 'reunification', 'eastbank', 3),
  past('X02', 'Leila', 'Karimov', 'D-1010', 'D-505', 'adoption', 'sawgrass', 1),
  past('X03', 'Teo', 'Marquez', 'D-980', 'D-640', 'reunification', 'port-calusa-center', 7),
  past('X04', 'Hannah', 'Osterberg', 'D-955', 'D-580', 'guardianship', 'palmetto-springs', 10),
  past('X05', 'Noor', 'Whitfield', 'D-930', 'D-335', 'adoption', 'bayside', 0),
  past('X06', 'Caleb', 'Danso', 'D-905', 'D-590', 'reunification', 'sawgrass', 5),
  past('X07', 'Simon', 'Averill', 'D-870', 'D-310', 'aged-out', 'eastbank', 16),
  past('X08', 'Paloma', 'Ridgeway', 'D-840', 'D-420', 'relative', 'citrus-ridge', 8),
  past('X09', 'Isaac', 'Varga', 'D-700', 'D-460', 'reunification', 'eastbank', 2),
  past('X10', 'June', 'Halvorsen', 'D-690', 'D-410', 'reunification', 'sawgrass', 6),
  past('X11', 'Tariq', 'Lamont', 'D-690', 'D-410', 'reunification', 'sawgrass', 9),
  {
    ...past('X12', 'Brielle', 'Yates', 'D-660', 'D-602', 'reunification', 'eastbank', 12),
    child: 'K25',
  },
  past('X13', 'Mei', 'Sandoval', 'D-640', 'D-330', 'guardianship', 'palmetto-springs', 4),
  past('X14', 'Otis', 'Kowal', 'D-615', 'D-240', 'relative', 'eastbank', 1),
  past('X15', 'Freya', 'Mensah', 'D-600', 'D-225', 'reunification', 'mill-slough', 11),
  past('X16', 'Rafael', 'Birch', 'D-575', 'D-180', 'reunification', 'citrus-ridge', 3),
  past('X17', 'Daisy', 'Nakagawa', 'D-540', 'D-536', 'reunification', 'bayside', 14),
  past('X18', 'Amos', 'Petrov', 'D-520', 'D-265', 'reunification', 'sawgrass', 5),
  past('X19', 'Lucia', 'Farrow', 'D-450', 'D-70', 'relative', 'palmetto-springs', 7),
  past('X20', 'Kofi', 'Lindholm', 'D-430', 'D-95', 'reunification', 'eastbank', 0),
  past('X21', 'Esme', 'Calloway', 'D-300', 'D-170', 'reunification', 'fisher-key', 13),
  past('X22', 'Ravi', 'Thorne', 'D-270', 'D-65', 'reunification', 'eastbank', 8),
  { ...past('X23', 'Greta', 'Solano', 'D-240', 'D-140', 'reunification', 'sawgrass', 2), followed: true },
  past('X24', 'Elias', 'Mbeki-Rowe', 'D-190', 'D-172', 'relative', 'north-prairie', 10),
];

/** A stay that is sealed: it is counted, and nothing leads to it. */
export const SEALED_EPISODES: readonly Omit<PastEpisode, 'key' | 'name' | 'child'>[] = [
  { from: 'D-1240', to: 'D-140', leftTo: 'adoption', area: 'port-calusa-center', ageAtEntry: 3 },
];
