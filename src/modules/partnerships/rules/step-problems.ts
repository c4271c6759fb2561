import type { Problem } from '#kernel/problem.ts';

/** A step of the agency's own library as it is written. */
export type StepDraft = {
  readonly titleEn: string;
  readonly titleEs: string;
  readonly helpEn: string | null;
  readonly helpEs: string | null;
  readonly required: boolean;
  /** Days after the plan was taken on. */
  readonly days: number;
};

/** What is missing or cannot be in a step: both languages stand side by side, and a help in one asks for the other. */
export function stepProblems(step: StepDraft): Problem[] {
  const found: Problem[] = [];
  if (step.titleEn.trim() === '') found.push({ at: 'titleEn', code: 'required' });
  if (step.titleEs.trim() === '') found.push({ at: 'titleEs', code: 'required' });
  const [english, spanish] = [step.helpEn?.trim(), step.helpEs?.trim()];
  if (english && !spanish) found.push({ at: 'helpEs', code: 'in-both-languages' });
  if (spanish && !english) found.push({ at: 'helpEn', code: 'in-both-languages' });
  if (!Number.isInteger(step.days) || step.days < 1 || step.days > 1000) found.push({ at: 'days', code: 'not-days' });
  return found;
}
