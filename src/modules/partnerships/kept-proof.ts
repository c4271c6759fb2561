import { type Typed, typedFrom } from '#web/form/typed.ts';
import { proofFields } from './forms.ts';
import type { StepRow } from './store/plans.ts';

/** What a step's form begins with: what was written down before, otherwise the day that it is (ISO). */
export const keptProof = (step: StepRow, today: string): Typed =>
  typedFrom(proofFields[step.proof], {
    on: step.done_on ?? today,
    words: step.proof_words,
    day: step.proof_day,
    name: step.proof_name,
  });
