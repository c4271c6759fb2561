import type { StoryDay, StoryWhen } from './day.ts';
import type { ChildKey, HomeKey } from './keys.ts';

/** Where a child is, inside a placement that goes on: no move is counted. */
export type Whereabouts = {
  readonly child: ChildKey;
  readonly kind: 'away' | 'respite';
  readonly at?: HomeKey;
  readonly from: StoryWhen;
  /** Missing: still so on D. */
  readonly to?: StoryWhen;
  /** Where hours are told and not the end. */
  readonly lastsHours?: number;
  /** The placement's bed stays free for the child until this day. */
  readonly bedHeldUntil?: StoryDay;
};

export const WHEREABOUTS: readonly Whereabouts[] = [
  { child: 'K07', kind: 'away', from: 'D-150', lastsHours: 22 },
  { child: 'K07', kind: 'away', from: 'D-3 20:15', bedHeldUntil: 'D+4' },
  { child: 'K20', kind: 'respite', at: 'H24', from: 'D-17', to: 'D-15' },
];

/** Where a child is on D other than at the placement. */
export const whereaboutsNow = (child: ChildKey): Whereabouts | undefined =>
  WHEREABOUTS.find(each => each.child === child && each.to === undefined && each.lastsHours === undefined);
