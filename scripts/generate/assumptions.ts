/** What the made-up state needs and nobody publishes: chosen so that the published figures come out. */

/** Children of one family in care together, with how many families of a hundred: 70 percent of children have brothers or sisters. */
export const childrenOfFamily = [
  [1, 54],
  [2, 25],
  [3, 13],
  [4, 5],
  [5, 2],
  [6, 1],
] as const;

/** Moves for 1,000 days in care: many in the first months, then few. Some children move much more often than others. */
export const moving = {
  first: 8.2,
  later: 3.2,
  firstDays: 120,
  luck: [
    [0.4, 50],
    [1, 30],
    [2.5, 20],
  ],
} as const;

/** How alike brothers and sisters are: removed and gone home together, with relatives or not, in the same setting, moved together, in one home. */
export const alike = { removal: 0.9, exit: 0.9, kin: 0.96, setting: 0.6, moves: 0.92, home: 0.96 } as const;

/** Children who were in care before, when they are old enough; shares of them who came back within a year, and later. */
export const reentry = { chance: 0.097, withinYear: 0.44, again: 0.12 } as const;

/** Years until a foster home closes. */
export const yearsOfHome = 4;

/** How far back homes have accounts and stays their Partnership Plans: older stays came from the system before. */
export const yearsOfPlans = 5;

/** Months with other contacts than visits: older ones came from the system before, which kept visits only. */
export const monthsOfContacts = 24;
