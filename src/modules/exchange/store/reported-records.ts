import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { ReportedElement } from '../read/afcars/reported-record.ts';

/** A record of a federal file about a child. */
export type KeptRecord = {
  readonly period_end: string;
  readonly number: string;
  readonly line: number;
  readonly elements: readonly ReportedElement[];
};

/** The ends of the periods of which a file said something of the child, the latest first; none that is not the asker's. */
export const reportedPeriods = async (tx: Tx, childId: Id): Promise<string[]> =>
  (
    await tx
      .selectFrom('app.reported_record')
      .select('period_end')
      .where('child_id', '=', childId)
      .orderBy('period_end', 'desc')
      .execute()
  ).map(({ period_end }) => period_end);

/** What the file of one period said, every element in its order. */
export const reportedRecord = async (tx: Tx, childId: Id, periodEnd: string): Promise<KeptRecord | undefined> =>
  (await tx
    .selectFrom('app.reported_record')
    .select(['period_end', 'number', 'line', 'elements'])
    .where('child_id', '=', childId)
    .where('period_end', '=', periodEnd)
    .executeTakeFirst()) as KeptRecord | undefined;
