export type StepState = 'done' | 'dropped' | 'late' | 'open' | 'vague';

type Step = {
  readonly done_on: string | null;
  readonly dropped_on: string | null;
  readonly due_on: string | null;
  readonly vague: boolean;
};

/** Where a joint step stands on a day (ISO). What is vague cannot be late: nobody said until when. */
export function stepState(step: Step, today: string): StepState {
  if (step.done_on) return 'done';
  if (step.dropped_on) return 'dropped';
  if (step.due_on !== null && step.due_on < today) return 'late';
  return step.vague ? 'vague' : 'open';
}
