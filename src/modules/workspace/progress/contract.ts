import type { Id } from '#kernel/ids.ts';

/** The topics of which the page shows something; a part is there for whoever may read its topic, and not missing for others. */
export const TOPICS = [
  'permanency',
  'placement',
  'court',
  'visits',
  'family_time',
  'education',
  'health',
  'assessment',
  'case_plan',
  'referral',
  'case',
] as const;
export type Topic = (typeof TOPICS)[number];

/** So many months and quarters are looked back on, this one included. */
export const MONTHS = 12;
export const QUARTERS = 4;

/** The size of the little line beside scores, in its own units. */
export const SPARK = { width: 96, height: 24 } as const;

/** A stay in care or in a home; ISO days, the last one open. */
export type Days = { readonly from: string; readonly to: string | null };
export type Placed = Days & { readonly homeId: Id | null; readonly counts: boolean };
/** Family time on a day, as far as it is counted. */
export type FamilyTime = {
  readonly day: string;
  readonly withWhom: 'parent' | 'sibling' | 'kin';
  readonly state: string;
  readonly makesUp: boolean;
};

/** One value of the record in finished words. `value` is null where the record holds none: never blank, never zero. */
export type Value = {
  readonly key: string;
  readonly label: string;
  readonly value: string | null;
  /** "As of Nov 3, 2026"; null where nothing is recorded. */
  readonly on: string | null;
  readonly source: Source;
};
/** Where a value stands in the record. */
export type Source = { readonly href: string; readonly label: string };
export type ValuesOf = { readonly key: string; readonly title: string; readonly values: readonly Value[] };

/** A month of visits in finished words. */
export type MonthMark = {
  readonly key: string;
  readonly month: string;
  readonly mark: 'done' | 'open' | 'missing' | 'none';
  readonly said: string;
};

/** A table in finished words; a cell is null where nothing is recorded. */
export type Lines = {
  readonly head: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly (string | null)[] }[];
};

/** A service of a living case plan that is to answer a need. */
export type PlannedService = {
  readonly need_id: Id;
  readonly words: string;
  readonly state: 'promised' | 'referred' | 'waiting' | 'started' | 'ended' | 'fell-through';
  readonly state_on: string;
  readonly referral_id: Id | null;
};
