import { defineFields } from '#web/form/field-spec.ts';

/** Grades in order: before kindergarten, kindergarten, 1 to 12. */
export const GRADES = ['PK', 'K', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;
export type Grade = (typeof GRADES)[number];
/** Plans that change how a school works with a child; null is not known. */
export const PLANS = ['none', 'iep', '504', 'english_learner'] as const;
export type Plan = (typeof PLANS)[number];
const NOT_KNOWN = 'not_known';

export const enrollmentFields = defineFields({
  school: { kind: 'id' },
  from: { kind: 'date' },
  grade: { kind: 'choice', options: [...GRADES, NOT_KNOWN] },
  plan: { kind: 'choice', options: [...PLANS, NOT_KNOWN] },
});

export const gradeFields = defineFields({
  grade: { kind: 'choice', options: [...GRADES, NOT_KNOWN] },
  plan: { kind: 'choice', options: [...PLANS, NOT_KNOWN] },
  enrollment: { kind: 'id' },
});

/** An answer as it is kept: "not known" is null. */
export const known = <T extends string>(answer: T | typeof NOT_KNOWN): T | null =>
  answer === NOT_KNOWN ? null : answer;
