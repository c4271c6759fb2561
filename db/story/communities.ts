import type { Phase } from '#modules/partnerships/index.ts';
import type { StoryDay } from './day.ts';
import type { AreaKey } from './places.ts';

/** A community of the county as those who build it up would tell it. */
export type StoryCommunity = {
  readonly key: string;
  readonly name: string;
  readonly areas: readonly AreaKey[];
  /** Who leads it for the agency: key of an account. */
  readonly lead: string;
  /** When it entered each phase, the first one first. */
  readonly entered: readonly StoryDay[];
  /** What of the phase it stands in is on file; of the phases before, everything that is needed. */
  readonly now: readonly string[];
  /** Passed all the same: the phase it came into, who did, why, and what was missing. */
  readonly override?: { readonly to: Phase; readonly by: string; readonly why: string; readonly missing: string };
};

export const COMMUNITIES: readonly StoryCommunity[] = [
  {
    key: 'community:fisher-key',
    name: 'Fisher Key',
    areas: ['fisher-key'],
    lead: 'S04',
    entered: ['D-60'],
    now: ['lead', 'confidentiality'],
  },
  {
    key: 'community:citrus-ridge',
    name: 'Citrus Ridge',
    areas: ['citrus-ridge'],
    lead: 'S03',
    entered: ['D-300', 'D-150'],
    now: ['list_partners', 'visit_listen'],
  },
  {
    key: 'community:eastbank',
    name: 'Eastbank',
    areas: ['eastbank'],
    lead: 'S04',
    entered: ['D-540', 'D-380', 'D-120'],
    now: ['one_issue', 'measure', 'goal_owner', 'joint_training', 'first_review'],
  },
  {
    key: 'community:sawgrass',
    name: 'Sawgrass',
    areas: ['sawgrass'],
    lead: 'S03',
    entered: ['D-800', 'D-620', 'D-330', 'D-90'],
    now: ['areas'],
    override: {
      to: 'roll_out',
      by: 'S01',
      why: 'Eleven of fourteen are trained; the others have their day next month.',
      missing: 'joint_training',
    },
  },
  {
    key: 'community:palmetto-springs',
    name: 'Palmetto Springs',
    areas: ['palmetto-springs'],
    lead: 'S03',
    entered: ['D-1080', 'D-900', 'D-720', 'D-560', 'D-400'],
    now: ['health_check', 'public_report'],
  },
];
