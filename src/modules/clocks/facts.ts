import { factKind } from '#platform/record/record-fact.ts';
import { AskedException, DecidedException, DocumentedDuty } from './contract.ts';

/** Somebody documented why something due need not be done, and asks for approval. */
export const ExceptionAsked = factKind('ExceptionAsked', 1, 'case', AskedException);
/** It was approved up to a day (null: without one), or refused. */
export const ExceptionDecided = factKind('ExceptionDecided', 1, 'case', DecidedException);
/** Somebody documented that something due was done. */
export const DutyDocumented = factKind('DutyDocumented', 1, 'case', DocumentedDuty);
