/**
 * Published figures the made-up state follows (shares in percent). Unless another source is named: Children's Bureau,
 * AFCARS Report #29, fiscal year 2021, sum of 51 state tables. What nobody publishes is in assumptions.ts.
 */

/** Whole years of age of children in care on September 30. */
export const agesInCare = [
  7.4, 8.6, 7.7, 6.6, 6.0, 5.3, 5.0, 4.7, 4.4, 4.2, 4.0, 4.0, 4.1, 4.4, 4.6, 5.0, 5.2, 5.3, 1.6, 1.1, 1.0,
] as const;

/** Whole years of age when entering care: it follows from the two around it and is only compared. */
export const agesAtEntry = [
  20.6, 7.0, 6.2, 5.7, 5.3, 4.8, 4.6, 4.3, 4.0, 3.7, 3.5, 3.7, 3.9, 4.3, 4.6, 4.6, 4.4, 3.2, 0.9, 0.3, 0.2,
] as const;

/** Whole years of age when leaving care. */
export const agesAtExit = [
  3.9, 8.1, 8.6, 7.5, 6.6, 6.0, 5.5, 5.0, 4.7, 4.2, 4.0, 3.9, 3.9, 3.9, 3.9, 3.9, 4.0, 3.9, 7.1, 0.7, 0.6,
] as const;

/** Whole years of age of those who left by adoption. */
export const agesAtAdoption = [
  1.5, 11.1, 14.1, 10.9, 8.8, 7.4, 6.6, 5.9, 5.2, 4.6, 4.2, 4.0, 3.6, 3.2, 2.7, 2.1, 2.0, 1.7, 0.2, 0, 0,
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

/** Mean months in care, and mean years of age, weighted over jurisdictions. */
export const means = {
  monthsInCare: 21.6,
  monthsAtExit: 21.9,
  ageInCare: 8.0,
  ageAtEntry: 6.7,
  ageAtExit: 8.2,
} as const;

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

export type ExitReason = (typeof exitReasons)[number][0];

/** Race and ethnicity as codes of app.race: of children in care, and of those who left. Two or more races stand as two of them. */
export const races = [
  { codes: ['american_indian'], inCare: 2.4, exited: 2.3 },
  { codes: ['asian'], inCare: 0.5, exited: 0.6 },
  { codes: ['black'], inCare: 22.3, exited: 20.8 },
  { codes: ['pacific_islander'], inCare: 0.3, exited: 0.3 },
  { codes: ['hispanic'], inCare: 21.5, exited: 21.0 },
  { codes: ['white'], inCare: 43.3, exited: 45.6 },
  { codes: ['unknown'], inCare: 1.8, exited: 1.5 },
  { codes: ['black', 'white'], inCare: 7.9, exited: 8.0 },
] as const;

/** Boys among children in care. */
export const male = 51.1;

/**
 * The country by fiscal year (from October): in care at its end, entries and exits. 2017 to 2021: AFCARS Report #29;
 * 2022: ACF, March 2024; 2023: AFCARS dashboard, two states missing in care; 2024: The Imprint on ACF data, entries
 * about 2 and exits about 4 percent below 2023. Exits of 2023 follow from the rest.
 */
export const flow = [
  { year: 2017, inCare: 436_556, entered: 270_197, exited: 248_882 },
  { year: 2018, inCare: 437_337, entered: 263_776, exited: 252_209 },
  { year: 2019, inCare: 426_325, entered: 252_414, exited: 249_936 },
  { year: 2020, inCare: 407_318, entered: 216_842, exited: 224_425 },
  { year: 2021, inCare: 391_098, entered: 206_812, exited: 214_971 },
  { year: 2022, inCare: 368_530, entered: 186_602, exited: 201_400 },
  { year: 2023, inCare: 343_077, entered: 175_000, exited: 190_700 },
  { year: 2024, inCare: 328_947, entered: 171_500, exited: 183_100 },
] as const;

/** Of exits to parents, relatives or guardians: back in care within twelve months (national, CFSR round 4, period 21B22A). */
export const reentryInYear = 5.6;

/** Moves for 1,000 days in care in the first year: between these by state (CFSR round 4, observed). */
export const movesPerThousandDays = { least: 3.3, most: 7 } as const;

/** Children in care who have brothers or sisters in care (secondary sources; no national AFCARS figure). */
export const withSiblings = 70;

/** Of those: placed with all of them, with at least one (secondary sources citing California's public data). */
export const siblingsTogether = { all: 46, some: 66 } as const;

/** Children each worker has (CWLA: 12 to 15; agencies report more) and workers each supervisor has (CWLA: 5). */
export const caseload = { from: 14, to: 22 } as const;
export const workersOfUnit = { from: 5, to: 7 } as const;

/** Share of workers who leave in a year (Casey Family Programs, secondary collection: 20 to 40, average about 30). */
export const turnover = 30;

/** Months of care with a visit, and visits in the residence: standards of 42 U.S.C. 624(f). National rates were not found. */
export const visits = { months: 95, residence: 50 } as const;
