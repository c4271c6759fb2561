import type { StoryDay } from './day.ts';
import type { ChildKey, FamilyKey } from './keys.ts';

/** What a family's file says was done on a day and has no record of its own, beside what is the same for every family. */
export type FamilyPapers = {
  readonly family: FamilyKey;
  /** Relatives told. */
  readonly kin?: StoryDay;
  /** The case plan: written, filed and approved. */
  readonly plan?: readonly [StoryDay, StoryDay?, StoryDay?];
  /** The first look by a doctor or nurse, and the day the behavioral assessment was asked for. Missing: four and five days after the removal. */
  readonly health?: StoryDay;
  readonly behavioral?: StoryDay;
};

export const FAMILY_PAPERS: readonly FamilyPapers[] = [
  { family: 'F02', health: 'D-15 (b)', behavioral: 'D-14 (b)' },
  { family: 'F03', kin: 'D-188 (b)', plan: ['D-160 (b)', 'D-160 (b)', 'D-150 (b)'] },
  { family: 'F04', kin: 'D-470 (b)', plan: ['D-438 (b)', 'D-424 (b)', 'D-415 (b)'] },
  { family: 'F05', kin: 'D-305 (b)', plan: ['D-272 (b)', 'D-266 (b)', 'D-256 (b)'] },
  { family: 'F06', kin: 'D-356 (b)', plan: ['D-330 (b)', 'D-328 (b)', 'D-320 (b)'] },
  { family: 'F07', kin: 'D-74 (b)', plan: ['D-46 (b)', 'D-44 (b)', 'D-36 (b)'], health: 'D-92 (b)' },
  { family: 'F08', kin: 'D-15 (b)', health: 'D-20 (b)', behavioral: 'D-18 (b)' },
  { family: 'F09', kin: 'D-1436 (b)', plan: ['D-1402 (b)', 'D-1394 (b)', 'D-1385 (b)'] },
  { family: 'F10', kin: 'D-126 (b)', plan: ['D-92 (b)', 'D-84 (b)', 'D-74 (b)'], health: 'D-150' },
  { family: 'F11', kin: 'D-101 (b)', plan: ['D-78 (b)', 'D-76 (b)', 'D-68 (b)'] },
  { family: 'F12', kin: 'D-536 (b)', plan: ['D-505 (b)', 'D-494 (b)', 'D-484 (b)'] },
  { family: 'F13', kin: 'D-745 (b)', plan: ['D-715 (b)', 'D-704 (b)', 'D-694 (b)'] },
  { family: 'F15', kin: 'D-262 (b)', plan: ['D-235 (b)', 'D-226 (b)', 'D-216 (b)'] },
  { family: 'F16', kin: 'D-236 (b)', plan: ['D-210 (b)', 'D-208 (b)', 'D-200 (b)'] },
  // The day the uncle abroad was told is chosen: the story does not tell it.
  { family: 'F18', kin: 'D-140 (b)', plan: ['D-100 (b)'] },
];

/** What was done for one child, by the key of the duty. Of young people of 14 and older the days told of one are all there is. */
export const CHILD_PAPERS: Partial<Record<ChildKey, Readonly<Record<string, StoryDay>>>> = {
  K01: { 'caregiver-hearing-notice': 'D-1' },
  K04: { 'placement-transition-plan': 'D-74 (b)', 'school-transition-plan': 'D-72 (b)' },
  K07: { 'rights-explained': 'D-60 (b)', 'youth-led-plan': 'D-272 (b)', 'transition-services': 'D-272 (b)' },
  K13: { 'icwa-notice-placement': 'D-12' },
  K14: { 'icwa-notice-placement': 'D-12' },
  K15: {
    'rights-explained': 'D-1385 (b)',
    'youth-led-plan': 'D-1385 (b)',
    'transition-services': 'D-1385 (b)',
    // On the seventeenth birthday; this year's has not been asked for.
    'credit-report': 'D-291',
    'nytd-survey-17': 'D-250 (b)',
  },
  K20: { 'school-transition-plan': 'D-118' },
  K21: {
    'rights-explained': 'D-505 (b)',
    'youth-led-plan': 'D-505 (b)',
    'transition-services': 'D-505 (b)',
    'credit-report': 'D-200 (b)',
  },
  K22: { 'adoptive-family-search': 'D-395 (b)' },
  K23: { 'adoptive-family-search': 'D-395 (b)' },
  K25: {
    'rights-explained': 'D-95 (b)',
    'youth-led-plan': 'D-95 (b)',
    'transition-services': 'D-95 (b)',
    'qrtp-assessment': 'D-11 (b)',
  },
};

/** Exceptions somebody asked for and somebody else approved; both took the day it was documented. */
export const EXCEPTIONS: readonly {
  readonly children: readonly ChildKey[];
  readonly rule: string;
  readonly on: StoryDay;
  readonly approvedBy: 'S20' | 'S25' | 'S21';
  /** The last day it holds. */
  readonly until: StoryDay;
  readonly reason: string;
}[] = [
  {
    children: ['K06'],
    rule: 'FL-TPR-60',
    on: 'D-80 (b)',
    approvedBy: 'S25',
    until: 'D+6 (b)',
    reason:
      'Her mother is in treatment and doing well; ending her rights now would not be best for Elena. In the report to court.',
  },
  ...(['FL-TPR-60', 'FED-TPR-15-22'] as const).flatMap(rule => [
    {
      children: ['K20', 'K21'] as const,
      rule,
      on: 'D-140 (b)' as const,
      approvedBy: rule === 'FL-TPR-60' ? ('S21' as const) : ('S20' as const),
      until: 'D+35' as const,
      reason: 'Both are older and close to their mother and grandmother.',
    },
    {
      children: ['K15', 'K16'] as const,
      rule,
      on: 'D-100 (b)' as const,
      approvedBy: rule === 'FL-TPR-60' ? ('S25' as const) : ('S20' as const),
      until: 'D+75' as const,
      reason:
        'Documented again at the permanency hearing: one asks to stay near people he trusts, the other goes to her uncle.',
    },
  ]),
];
