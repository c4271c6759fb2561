import type pg from 'pg';
import type { Id } from '#kernel/ids.ts';
import { inTransaction, type Tx } from '#platform/db/transaction.ts';
import type { Ask } from '#platform/http/ask.ts';
import { workAs } from './work-as.ts';

/** For whom a job works, in whose agency, about which record, on what (`id`), at which moment (ISO). */
export type TellingFor = {
  readonly userId: Id;
  readonly agencyId: Id;
  readonly focus: Id;
  readonly now: string;
  readonly id: Id;
};

/** Keeps how many steps of what is worked on are done, and that it broke off: where whoever waits for it reads it meanwhile. */
export type Progress = {
  readonly keepSteps: (tx: Tx, id: Id, done: number) => Promise<unknown>;
  readonly keepFailed: (tx: Tx, id: Id) => Promise<unknown>;
};

/** Progress is kept at most so often: every time leaves a row of history. */
const PAUSE_MILLISECONDS = 700;
const sinceStart = () => Number(process.hrtime.bigint() / 1_000_000n);

/**
 * Does somebody's work in the background as they, and tells how far it is beside it. What breaks off is kept as failed and
 * thrown on, so that the queue tries again.
 */
export async function workTelling(
  pool: pg.Pool,
  { userId, agencyId, focus, now, id }: TellingFor,
  { keepSteps, keepFailed }: Progress,
  work: (ask: Ask, tell: (done: number) => void) => Promise<void>,
): Promise<void> {
  const beside = (keep: (tx: Tx) => Promise<unknown>) =>
    inTransaction(pool, { role: 'alongside_case', userId, agencyId, now, focus }, keep);
  let last = sinceStart();
  let telling: Promise<unknown> = Promise.resolve();
  const tell = (done: number) => {
    if (sinceStart() - last < PAUSE_MILLISECONDS) return;
    last = sinceStart();
    // How far it is matters less than that it goes on.
    telling = beside(tx => keepSteps(tx, id, done)).catch(() => {});
  };
  try {
    await workAs(pool, { userId, focus, now, language: 'en' }, async ask => {
      await work(ask, tell);
      await telling;
    });
  } catch (error) {
    await telling;
    await beside(tx => keepFailed(tx, id));
    throw error;
  }
}
