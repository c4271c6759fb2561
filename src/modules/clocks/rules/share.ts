/** What became of the duties of a rule in a period. */
export type Counts = { readonly met: number; readonly late: number; readonly missed: number; readonly open: number };

/** The denominator: all that were due. What was excepted is counted apart. */
export const dueOf = ({ met, late, missed, open }: Counts): number => met + late + missed + open;

/** What was done on time, of what was due; null where nothing was. */
export function shareOf(counts: Counts): number | null {
  const due = dueOf(counts);
  return due === 0 ? null : counts.met / due;
}

/** Rules with a goal of federal law: the share of monthly visits that are made (42 USC 624(f)). */
export const GOALS: Readonly<Record<string, number>> = { 'FED-VISIT-MONTHLY': 0.95 };
