import type { StoryDay, StoryWhen } from './day.ts';
import type { ChildKey, FamilyKey, StaffKey } from './keys.ts';

/** A stay in care that goes on at D: from the removal, or from the signing of a voluntary agreement. */
export type Episode = {
  readonly children: readonly ChildKey[];
  readonly family: FamilyKey;
  readonly kind: 'removal' | 'voluntary';
  readonly from: StoryWhen;
  /** Told only for some: removed before there was an order. */
  readonly emergency?: true;
  readonly removedBy?: StaffKey;
  /** Reasons as far as the story names them. */
  readonly reasons?: readonly ('drug-use-by-parent' | 'caretaker-ill' | 'neglect' | 'housing')[];
  /** A voluntary agreement may not last longer than this. */
  readonly longestMonths?: number;
};

export const EPISODES: readonly Episode[] = [
  {
    children: ['K01'],
    family: 'F01',
    kind: 'removal',
    from: 'D-1 19:20',
    emergency: true,
    removedBy: 'S41',
    reasons: ['drug-use-by-parent', 'caretaker-ill'],
  },
  { children: ['K02'], family: 'F02', kind: 'removal', from: 'D-19 16:30', removedBy: 'S42' },
  { children: ['K03', 'K04', 'K05'], family: 'F03', kind: 'removal', from: 'D-210 18:05' },
  {
    children: ['K06'],
    family: 'F04',
    kind: 'removal',
    from: 'D-494 15:10',
    reasons: ['neglect', 'drug-use-by-parent'],
  },
  { children: ['K07', 'K08'], family: 'F05', kind: 'removal', from: 'D-330 11:40' },
  {
    children: ['K09', 'K10'],
    family: 'F06',
    kind: 'removal',
    from: 'D-380 20:30',
    reasons: ['housing', 'neglect'],
  },
  { children: ['K11', 'K12'], family: 'F07', kind: 'removal', from: 'D-96 17:15' },
  {
    children: ['K13', 'K14'],
    family: 'F08',
    kind: 'removal',
    from: 'D-24 13:05',
    emergency: true,
    removedBy: 'S41',
  },
  { children: ['K15', 'K16'], family: 'F09', kind: 'removal', from: 'D-1460 19:00' },
  { children: ['K17'], family: 'F10', kind: 'removal', from: 'D-150 09:50' },
  { children: ['K18', 'K19'], family: 'F11', kind: 'removal', from: 'D-128 16:45' },
  { children: ['K20', 'K21'], family: 'F12', kind: 'removal', from: 'D-560 22:10' },
  { children: ['K22', 'K23'], family: 'F13', kind: 'removal', from: 'D-770 14:20' },
  { children: ['K25'], family: 'F15', kind: 'removal', from: 'D-290 12:30' },
  { children: ['K26', 'K27'], family: 'F16', kind: 'removal', from: 'D-260 18:50' },
  { children: ['K30'], family: 'F18', kind: 'voluntary', from: 'D-150 10:00', longestMonths: 12 },
];

/** Cases without a child in care: supervision at home by order of the court, and support after an adoption. */
export const OTHER_CASES: readonly {
  readonly family: FamilyKey;
  readonly children: readonly ChildKey[];
  readonly kind: 'in-home-supervision' | 'post-adoption-support';
  readonly from: StoryDay;
}[] = [
  { family: 'F17', children: ['K28', 'K29'], kind: 'in-home-supervision', from: 'D-44' },
  { family: 'F14', children: ['K24'], kind: 'post-adoption-support', from: 'D-31' },
];

/** The running stay in care of a child, if there is one. */
export const episodeOf = (child: ChildKey): Episode | undefined =>
  EPISODES.find(episode => episode.children.includes(child));
