import type { Say } from '#platform/words/say.ts';
import { GRADES, PLANS } from './contract.ts';

/** A grade in words: "Kindergarten", "Grade 4", "Grade not known". */
export function sayGrade(say: Say, grade: string | null): string {
  if (grade === null) return say('education', 'grades.unknown');
  if (grade === 'PK') return say('education', 'grades.PK');
  return grade === 'K' ? say('education', 'grades.K') : say('education', 'grades.number', { grade });
}

/** A plan in words; null is not known. */
export const sayPlan = (say: Say, plan: string | null): string => say.code('education', `plans.${plan ?? 'not_known'}`);

/** The choices of the forms, with "not known" last. */
export const gradeChoices = (say: Say) => [
  ...GRADES.map(value => ({ value: value as string, label: sayGrade(say, value) })),
  { value: 'not_known', label: sayPlan(say, null) },
];
export const planChoices = (say: Say) => [
  ...PLANS.map(value => ({ value: value as string, label: sayPlan(say, value) })),
  { value: 'not_known', label: sayPlan(say, null) },
];
