import { factKind } from '#platform/record/record-fact.ts';
import { CorrectedContact, RecordedContact } from './contract.ts';

/** A contact around a child was written down; `happenedAt` is when it happened (ISO moment), the fact's own moment when it was entered. */
export const ContactRecorded = factKind('ContactRecorded', 1, 'visits', RecordedContact);

/** A contact was written down wrongly and is now right. */
export const ContactCorrected = factKind('ContactCorrected', 1, 'visits', CorrectedContact);
