import { factKind } from '#platform/record/record-fact.ts';
import { AskedException, DecidedException, DocumentedDuty, DoubtedDate } from './contract.ts';
import { DocumentedStep, EscalatedObligation, ReminderOfDuty } from './notices/contract.ts';

/** Somebody documented why something due need not be done, and asks for approval. */
export const ExceptionAsked = factKind('ExceptionAsked', 1, 'case', AskedException);
/** It was approved up to a day (null: without one), or refused. */
export const ExceptionDecided = factKind('ExceptionDecided', 1, 'case', DecidedException);
/** Somebody who may not mend it says that a date, or a fact it rests on, looks wrong. */
export const DateDoubted = factKind('DateDoubted', 1, 'case', DoubtedDate);
/** Somebody documented that something due was done. */
export const DutyDocumented = factKind('DutyDocumented', 1, 'case', DocumentedDuty);
/**
 * A step of the reminders for a duty has come: told once for each step, by the agency's schedule (S2-46). Its key has the
 * topic of the duty.
 */
export const ReminderDue = factKind('ReminderDue', 1, 'case', ReminderOfDuty);
/** A duty is late for so long that it goes to the supervisor, or to the program director: told once for each of them. */
export const ObligationEscalated = factKind('ObligationEscalated', 1, 'case', EscalatedObligation);
/** A step for a home's license was documented, or something the agency sent (no home). */
export const StepDocumented = factKind('StepDocumented', 1, 'home', DocumentedStep);
