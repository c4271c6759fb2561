/** Lines of a profile of which one counts at a time. Those of `ASPECTS` and the mission the agency has as well. */
export const LINES = [
  'mission',
  'benefit_agency',
  'benefit_partner',
  'intake',
  'hours',
  'eligibility',
  'forms',
  'referral_path',
  'load',
  'capacity',
  'transit',
  'committee',
  'calendar',
  'documents',
] as const;
export type Line = (typeof LINES)[number];

/** How each side works, laid side by side. */
export const ASPECTS = [
  'intake',
  'hours',
  'eligibility',
  'forms',
  'referral_path',
  'load',
  'capacity',
  'transit',
] as const satisfies Line[];
export type Aspect = (typeof ASPECTS)[number];
export const OF_THE_AGENCY: readonly Line[] = ['mission', ...ASPECTS];

export const SIDES = ['agency', 'partner'] as const;
export type Side = (typeof SIDES)[number];

/** Kinds of activity that a mandate may rule out or ask for, and that something planned may be about. */
export const ACTIVITIES = [
  'contact_with_children',
  'transport',
  'data_sharing',
  'use_of_space',
  'fundraising',
  'paid_work',
  'religious_activity',
  'background_check',
  'consent',
] as const;
export type Activity = (typeof ACTIVITIES)[number];

export const BASES = ['law', 'contract', 'grant', 'own_rule'] as const;
export type Basis = (typeof BASES)[number];

/** What a partner can bring. Amounts are in the unit of the kind: hours, cents, rooms, people, items, people, rides. */
export const CONTRIBUTIONS = ['staff_hours', 'money', 'space', 'skills', 'goods', 'volunteers', 'transport'] as const;
export type ContributionKind = (typeof CONTRIBUTIONS)[number];
export const PERIODS = ['once', 'week', 'month', 'year'] as const;
export type Per = (typeof PERIODS)[number];

/** Matters on which organizations differ, each with the ways to go about it. */
export const APPROACHES = {
  substance_use: ['abstinence', 'harm_reduction'],
  discipline: ['strict_rules', 'coaching'],
  family_time: ['supervised', 'open_visits'],
  faith: ['faith_based', 'no_faith'],
  privacy: ['share_widely', 'share_least'],
  money_help: ['cash', 'goods_only'],
} as const;
export type Topic = keyof typeof APPROACHES;
export const TOPICS = Object.keys(APPROACHES) as readonly Topic[] as readonly [Topic, ...Topic[]];
export type Approach = (typeof APPROACHES)[Topic][number] | 'other';

export const MECHANISMS = ['grant', 'contract', 'braided', 'blended', 'in_kind'] as const;
export type Mechanism = (typeof MECHANISMS)[number];

/** Lines of an expectation sheet. A `date` has a day, `staff_time` hours a month. */
export const EXPECTATIONS = ['priority', 'capacity', 'expectation', 'date', 'staff_time'] as const;
export type ExpectationKind = (typeof EXPECTATIONS)[number];
/** How somebody said that they have read a sheet and stand by it. */
export const WAYS = ['meeting', 'paper', 'email', 'phone', 'account'] as const;
export type Way = (typeof WAYS)[number];
