import { factKind } from '#platform/record/record-fact.ts';
import { AdvocacyFact, AnswerFact } from './contract.ts';

/** Something was asked for on a child's behalf. */
export const AdvocacyAsked = factKind('AdvocacyAsked', 1, 'case', AdvocacyFact);
/** It was answered, or is not needed any more. */
export const AdvocacyAnswered = factKind('AdvocacyAnswered', 1, 'case', AnswerFact);
