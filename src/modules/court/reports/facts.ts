import { factKind } from '#platform/record/record-fact.ts';
import { ReportWasAsked, ReportWasFiled } from './contract.ts';

/** A report to the court is to be gathered from the record, in the background. */
export const ReportAsked = factKind('ReportAsked', 1, 'court', ReportWasAsked);
/** A report was filed with the court and is frozen. */
export const ReportFiled = factKind('ReportFiled', 1, 'court', ReportWasFiled);
