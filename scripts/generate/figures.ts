/**
 * Published figures the made-up state follows (shares in percent). Children in care on September 30, entries and exits:
 * Children's Bureau, AFCARS Report #29, fiscal year 2021, sum of 51 state tables.
 */

/** Whole years of age of children in care. */
export const agesInCare = [
  7.4, 8.6, 7.7, 6.6, 6.0, 5.3, 5.0, 4.7, 4.4, 4.2, 4.0, 4.0, 4.1, 4.4, 4.6, 5.0, 5.2, 5.3, 1.6, 1.1, 1.0,
] as const;

/** Whole years of age when leaving care. */
export const agesAtExit = [
  3.9, 8.1, 8.6, 7.5, 6.6, 6.0, 5.5, 5.0, 4.7, 4.2, 4.0, 3.9, 3.9, 3.9, 3.9, 3.9, 4.0, 3.9, 7.1, 0.7, 0.6,
] as const;

/** Months from removal, as [from, to) with the share of children in care, and of those who left. */
export const timeInCare = [
  { from: 0, to: 1, inCare: 4.4, exited: 6.8 },
  { from: 1, to: 6, inCare: 19.2, exited: 12.1 },
  { from: 6, to: 12, inCare: 18.7, exited: 16.2 },
  { from: 12, to: 18, inCare: 13.6, exited: 16.6 },
  { from: 18, to: 24, inCare: 11.6, exited: 14.1 },
  { from: 24, to: 30, inCare: 9.0, exited: 10.2 },
  { from: 30, to: 36, inCare: 5.9, exited: 7.2 },
  { from: 36, to: 60, inCare: 11.6, exited: 12.3 },
  { from: 60, to: 132, inCare: 5.9, exited: 4.6 },
] as const;

/** The most recent setting of children in care. Where Alongside has no such setting the nearest is named. */
export const settings = [
  { published: 'Pre-adoptive home', share: 4.2 },
  { published: 'Foster family home (relative)', share: 34.6 },
  { published: 'Foster family home (non-relative)', share: 44.4 },
  { published: 'Group home', share: 4.0 },
  { published: 'Institution', share: 5.0 },
  { published: 'Supervised independent living', share: 2.2 },
  { published: 'Runaway', share: 1.1 },
  { published: 'Trial home visit', share: 4.5 },
] as const;

export type PublishedSetting = (typeof settings)[number]['published'];

/** Reasons for leaving care, by the code of exit_reason. */
export const exitReasons = [
  ['reunification', 46.8],
  ['relative', 5.8],
  ['adoption', 25.1],
  ['aged_out', 9.0],
  ['guardianship', 11.8],
  ['transfer', 1.1],
  ['runaway_closed', 0.3],
  ['death', 0.2],
] as const;

/** Race and ethnicity of children in care, as codes of app.race. */
export const races = [
  [['american_indian'], 2.4],
  [['asian'], 0.5],
  [['black'], 22.3],
  [['pacific_islander'], 0.3],
  [['hispanic'], 21.5],
  [['white'], 43.3],
  [['unknown'], 1.8],
  [['black', 'white'], 7.9],
] as const satisfies readonly (readonly [readonly string[], number])[];

/** Boys among children in care. */
export const male = 51.1;

/**
 * Children of one family in care together: chosen so that about 70 percent of children have brothers or sisters in care
 * (secondary sources, no national AFCARS figure).
 */
export const childrenOfFamily = [
  [1, 54],
  [2, 25],
  [3, 13],
  [4, 5],
  [5, 2],
  [6, 1],
] as const;

/** Moves for 1,000 days in care: national placement stability lies between 3.3 and 7 by state (CFSR round 4). */
export const movesPerThousandDays = { first: 9, later: 3.2, firstDays: 120 } as const;

/** Exits of a year for each child in care at its end (214,971 of 391,098). */
export const exitsOfYear = 0.55;

/** Children each worker has (CWLA: 12 to 15; agencies report more) and workers each supervisor has (CWLA: 5). */
export const caseload = { from: 14, to: 22 } as const;
export const workersOfUnit = { from: 5, to: 7 } as const;
