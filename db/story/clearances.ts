import type { StoryDay } from './day.ts';
import type { FamilyPersonKey, HomeKey, HomePersonKey } from './keys.ts';

/**
 * Checks of adults in homes, as far as the story tells them. Every other check of a licensed home is clear and runs
 * longer than D+60, on days that are not told.
 */
export type Clearance = {
  readonly home: HomeKey;
  readonly person: HomePersonKey | FamilyPersonKey;
  readonly kind: 'fingerprints' | 'registry' | 'first-aid' | 'background';
  readonly state: 'clear' | 'open' | 'expired';
  readonly asked?: readonly StoryDay[];
  readonly cleared?: StoryDay;
  readonly expires?: StoryDay;
};

export const CLEARANCES: readonly Clearance[] = [
  {
    home: 'H19',
    person: 'H19-tibor',
    kind: 'fingerprints',
    state: 'expired',
    asked: ['D-66', 'D-20'],
    expires: 'D-6',
  },
  { home: 'H17', person: 'H17-patti', kind: 'registry', state: 'clear', asked: ['D-39'], expires: 'D+21' },
  { home: 'H11', person: 'H11-emeka', kind: 'first-aid', state: 'clear', expires: 'D+44' },
  { home: 'H20', person: 'F07-odette', kind: 'background', state: 'clear', cleared: 'D-96' },
  { home: 'H20', person: 'F07-odette', kind: 'fingerprints', state: 'clear', cleared: 'D-60 (b)' },
  { home: 'H20', person: 'F07-gabriel', kind: 'fingerprints', state: 'open', asked: ['D-60 (b)'] },
];

/** An expired check of any adult closes the home to new placements. */
export const isBlocked = (home: HomeKey): boolean =>
  CLEARANCES.some(clearance => clearance.home === home && clearance.state === 'expired');
