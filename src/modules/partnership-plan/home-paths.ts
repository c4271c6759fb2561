import type { Id } from '#kernel/ids.ts';

/** Where those who care for a child find its plan. */
export const homePlanPath = (childId: Id): string => `/home/children/${childId}/plan`;

/** Where a parent finds the plan that names them. */
export const familyPlanPath = (signerId: Id): string => `/home/plans/${signerId}`;

/** Where a parent reads a paper they were given. */
export const familyPaperPath = (paperId: Id): string => `/home/kept/family-papers/${paperId}`;
