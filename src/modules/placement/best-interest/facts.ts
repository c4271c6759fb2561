import { factKind } from '#platform/record/record-fact.ts';
import { ReasonsFact } from './contract.ts';

/** Reasons for a key decision were written down, changed or approved. */
export const ReasonsGiven = factKind('ReasonsGiven', 1, 'case_plan', ReasonsFact);
