import { factKind } from '#platform/record/record-fact.ts';
import { RecordedContact } from './contract.ts';

/** A contact around a child was written down; `happenedAt` is when it happened (ISO moment), the fact's own moment when it was entered. */
export const ContactRecorded = factKind('ContactRecorded', 1, 'visits', RecordedContact);
