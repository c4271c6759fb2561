import type { StoryWhen } from './day.ts';
import type { ChildKey, FacilityKey, HomeKey, PastEpisodeKey } from './keys.ts';

export type Setting =
  | 'foster-home'
  | 'kin-home'
  | 'pre-adoptive-home'
  | 'trial-home-visit'
  | 'group-care'
  | 'qrtp'
  | 'hospital';

/**
 * Who is responsible for the child, from when; each line ends where the child's next begins.
 * The first placement of an episode begins at the removal when no clock time is told, later ones at the usual time of a
 * home visit. `told: false`: the order of homes is told, the day between two of them is not.
 */
export type Placement = {
  readonly child: ChildKey;
  readonly setting: Setting;
  /** A home or a facility. Missing: at a hospital without a name, or at home with a parent. */
  readonly at?: HomeKey | FacilityKey;
  readonly from: StoryWhen;
  readonly emergency?: true;
  readonly told: boolean;
  /** The caregiver's notice to move the child, while it is open. */
  readonly noticeToMove?: StoryWhen;
  /** The first placement of an episode. */
  readonly first?: true;
};

type More = Partial<Pick<Placement, 'emergency' | 'noticeToMove' | 'first'>>;

const stay = (child: ChildKey, setting: Setting, at: Placement['at'], from: StoryWhen, more: More = {}): Placement => ({
  child,
  setting,
  ...(at ? { at } : {}),
  from,
  told: true,
  ...more,
});
const foster = (child: ChildKey, at: HomeKey, from: StoryWhen, more: More = {}) =>
  stay(child, 'foster-home', at, from, more);
const untold = (placement: Placement): Placement => ({ ...placement, told: false });

const FIRST = { first: true } as const;
const EMERGENCY = { first: true, emergency: true } as const;

export const PLACEMENTS: readonly Placement[] = [
  foster('K01', 'H03', 'D-1 21:40', EMERGENCY),
  // The first call on D-18 came 13 hours after this placement; the clock time itself is not told.
  foster('K02', 'H07', 'D-19 20:00', FIRST),
  foster('K03', 'H24', 'D-210', EMERGENCY),
  foster('K03', 'H05', 'D-207'),
  foster('K04', 'H24', 'D-210', EMERGENCY),
  foster('K04', 'H23', 'D-207'),
  foster('K04', 'H09', 'D-70'),
  foster('K05', 'H24', 'D-210', EMERGENCY),
  foster('K05', 'H06', 'D-207'),
  foster('K06', 'H24', 'D-494', FIRST),
  foster('K06', 'H02', 'D-430'),
  foster('K07', 'H04', 'D-330', FIRST),
  foster('K07', 'H10', 'D-210'),
  foster('K08', 'H04', 'D-330', FIRST),
  foster('K09', 'H11', 'D-380', FIRST),
  stay('K09', 'trial-home-visit', undefined, 'D-62'),
  foster('K10', 'H11', 'D-380', FIRST),
  stay('K10', 'trial-home-visit', undefined, 'D-62'),
  stay('K11', 'kin-home', 'H20', 'D-96', FIRST),
  stay('K12', 'kin-home', 'H20', 'D-96', FIRST),
  foster('K13', 'H24', 'D-24', FIRST),
  stay('K13', 'kin-home', 'H21', 'D-22'),
  foster('K14', 'H24', 'D-24', FIRST),
  stay('K14', 'kin-home', 'H21', 'D-22'),
  foster('K15', 'H24', 'D-1460', FIRST),
  untold(foster('K15', 'H10', 'D-1440')),
  untold(foster('K15', 'H17', 'D-1190')),
  untold(foster('K15', 'H05', 'D-900')),
  foster('K15', 'H15', 'D-620'),
  foster('K16', 'H24', 'D-1460', FIRST),
  untold(foster('K16', 'H03', 'D-1440')),
  stay('K16', 'kin-home', 'H22', 'D-250'),
  stay('K17', 'hospital', undefined, 'D-150', FIRST),
  foster('K17', 'H12', 'D-141'),
  foster('K18', 'H16', 'D-128', FIRST),
  foster('K19', 'H16', 'D-128', FIRST),
  foster('K20', 'H24', 'D-560', FIRST),
  foster('K20', 'H10', 'D-552'),
  foster('K20', 'H05', 'D-410'),
  foster('K20', 'H17', 'D-118', { noticeToMove: 'D-4' }),
  foster('K21', 'H24', 'D-560', FIRST),
  untold(foster('K21', 'H10', 'D-552')),
  foster('K21', 'H15', 'D-410'),
  stay('K21', 'group-care', 'R1', 'D-40'),
  foster('K22', 'H24', 'D-770', FIRST),
  foster('K22', 'H07', 'D-760'),
  stay('K22', 'pre-adoptive-home', 'H13', 'D-330'),
  foster('K23', 'H24', 'D-770', FIRST),
  foster('K23', 'H07', 'D-760'),
  stay('K23', 'pre-adoptive-home', 'H13', 'D-330'),
  foster('K25', 'H11', 'D-290', FIRST),
  stay('K25', 'qrtp', 'R2', 'D-38'),
  foster('K26', 'H24', 'D-260', FIRST),
  foster('K26', 'H08', 'D-258'),
  foster('K27', 'H24', 'D-260', FIRST),
  foster('K27', 'H08', 'D-258'),
  foster('K30', 'H18', 'D-150', FIRST),
];

/** The one stay of a past episode that the story tells. Where the child lived before it (from D-270) is not told. */
export const PAST_PLACEMENTS: readonly {
  readonly episode: PastEpisodeKey;
  readonly at: HomeKey;
  readonly from: StoryWhen;
  readonly to: StoryWhen;
}[] = [{ episode: 'X22', at: 'H03', from: 'D-150', to: 'D-65' }];

/** The placements of one child, first to last. */
export const placementsOf = (child: ChildKey): readonly Placement[] =>
  PLACEMENTS.filter(placement => placement.child === child);

/** Where a child is placed on D; undefined for a child who is not in care. */
export const placedNow = (child: ChildKey): Placement | undefined => placementsOf(child).at(-1);
