import { factKind } from '#platform/record/record-fact.ts';
import { FileWasAsked } from './contract.ts';

/** A child's whole file was asked for: it is to be gathered, in the background. */
export const FileAsked = factKind('FileAsked', 1, 'documents', FileWasAsked);
