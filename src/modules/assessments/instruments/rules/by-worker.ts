/** What is due, as far as counting goes: whose it is (null: nobody's), and whether its day has passed. */
export type CountedDue = { readonly userId: string | null; readonly worker: string | null; readonly late: boolean };
/** What one worker has; null stands for what is nobody's. */
export type WorkerLine = {
  readonly userId: string | null;
  readonly worker: string | null;
  readonly all: number;
  readonly late: number;
};

/** Counts by worker, by name, what is nobody's last. Every line is counted once, so they add up to the whole (S2-31). */
export function byWorker(dues: readonly CountedDue[]): WorkerLine[] {
  return [...Map.groupBy(dues, ({ userId }) => userId)]
    .map(([userId, of]) => ({
      userId,
      worker: of[0]!.worker,
      all: of.length,
      late: of.filter(({ late }) => late).length,
    }))
    .toSorted(
      (a, b) => Number(a.userId === null) - Number(b.userId === null) || (a.worker ?? '').localeCompare(b.worker ?? ''),
    );
}
