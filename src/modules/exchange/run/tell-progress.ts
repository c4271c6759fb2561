import type { Step, Tell } from '../import-extract.ts';
import { asImport, type ImportHouse, type RunRef } from './import-house.ts';

/** Progress is kept at most so often: every time leaves a row of history. */
const PAUSE_MILLISECONDS = 1_000;

const sinceStart = () => Number(process.hrtime.bigint() / 1_000_000n);

export type Progress = {
  readonly tell: Tell;
  /** Resolves when nothing is being written any more; what is told afterwards is not kept. */
  stop(): Promise<void>;
};

/**
 * Keeps how far an import is on its run, from a connection beside the long transaction, so that others can read it. What
 * is told while it is being written is passed over: the next one counts. `elapsed` is in milliseconds.
 */
export function progressOf(
  house: Pick<ImportHouse, 'pool' | 'moment'>,
  ref: RunRef,
  elapsed: () => number = sinceStart,
): Progress {
  let last = -PAUSE_MILLISECONDS;
  let under: Promise<void> | undefined;
  let stopped = false;
  return {
    tell: (step, done, of) => {
      if (stopped || under || elapsed() - last < PAUSE_MILLISECONDS) return;
      last = elapsed();
      under = keep(house, ref, step, done, of)
        // How far it is matters less than that it goes on.
        .catch(() => {})
        .finally(() => {
          under = undefined;
        });
    },
    stop: async () => {
      stopped = true;
      await under;
    },
  };
}

const keep = (house: Pick<ImportHouse, 'pool' | 'moment'>, ref: RunRef, step: Step, done: number, of: number) =>
  asImport(house, ref, async tx => {
    await tx
      .updateTable('app.import_run')
      .set({ step, steps_done: Math.min(done, of), steps: of })
      .where('id', '=', ref.run)
      .where('state', 'in', ['checking', 'taking'])
      .execute();
  });
