import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { type Report, reportsOf } from './store/reports.ts';

/** A report that was filed. Days are ISO dates, moments ISO 8601. */
export type FiledReport = Pick<
  Report,
  'id' | 'hearingId' | 'hearingEn' | 'hearingEs' | 'hearingAt' | 'since' | 'until' | 'documentId' | 'language'
> & {
  readonly state: 'filed' | 'superseded';
  readonly filedAt: string;
};

/** The filed reports about a child the reader may see, the latest first; what was superseded says so. */
export async function filedReportsOf(tx: Tx, childId: Id, outside = false): Promise<FiledReport[]> {
  return (await reportsOf(tx, childId, outside)).flatMap(({ state, filedAt, ...report }) =>
    (state === 'filed' || state === 'superseded') && filedAt !== null ? [{ ...report, state, filedAt }] : [],
  );
}
