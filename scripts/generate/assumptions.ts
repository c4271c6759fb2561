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

/** How far back homes have accounts, stays their Partnership Plans and past stays in care their hearings: older ones came from the system before. */
export const yearsOfPlans = 5;

/** Months with other contacts than visits: older ones came from the system before, which kept visits only. */
export const monthsOfContacts = 24;

/** Shelter hearings later than a day after removal, held by another judge than one of dependency, and where the judge is not known. */
export const shelter = { late: 0.03, otherJudge: 0.1, judgeNotKnown: 0.02 } as const;

/** First orders that say that staying was contrary to welfare, and that efforts to prevent the removal were reasonable (else said at the arraignment). */
export const firstOrder = { contrary: 0.99, prevent: 0.9 } as const;

/** Dependency petitions filed later than 21 days after the shelter hearing. */
export const petitionsLate = 0.05;

/** What parents answer at the arraignment: the rest is not known. Who denies is tried later, and more often late. */
export const pleas = { deny: 0.45, consent: 0.38, admit: 0.13 } as const;

/** Adjudicatory hearings after a denial, and dispositions after them, later than thirty days. */
export const hearingsLate = { adjudicatory: 0.25, disposition: 0.08 } as const;

/** Days from one judicial review to the next (within `jitter` more or less); the share that is continued, two to six weeks. Every second one is a permanency hearing as well. */
export const reviews = { days: 178, jitter: 10, continued: 0.08 } as const;

/** Permanency hearings that find reasonable efforts to finalize the plan. */
export const finalizeFound = 0.95;

/** Stays longer than this many days, and which of them have a petition to end parental rights (all that end in adoption have one); petitions filed after the fifteenth month, and trials later than 45 days after the advisory hearing. */
export const endingRights = { afterDays: 457, share: 0.4, late: 0.25, trialLate: 0.3 } as const;

/** Children with a concurrent goal beside the way home. */
export const concurrent = 0.4;
