import { setImmediate } from 'node:timers/promises';
import type pg from 'pg';
import type { Row } from '#platform/db/copy-rows.ts';
import { copyText, lineOf } from './copy.ts';
import { type Put, type StateTable, tableOrder } from './rows.ts';

/** Rows on their way into the database: made up and written at the same time. */
export type Writing = {
  readonly put: Put;
  /** To be awaited after each family: hands full batches over, waits while the one before is still being written. */
  turn(): Promise<void>;
  end(): Promise<void>;
};

/** Rows of all tables that are written together. */
const BATCH = 40_000;
/** How often the connection gets its turn while more is made up. */
const FAMILIES = 16;

type Waiting = { readonly columns: readonly string[]; lines: string[] };

/** `frozen`: the tables were emptied in this transaction, so that no later vacuum has to write the rows once more. */
export function newWriting(client: pg.ClientBase, frozen: boolean): Writing {
  let waiting = new Map<StateTable, Waiting>();
  let [rows, turns] = [0, 0];
  let isWriting = false;
  let failed: unknown;
  let written: Promise<void> = Promise.resolve();

  const write = async (batch: Map<StateTable, Waiting>) => {
    for (const table of tableOrder) {
      const { columns, lines } = batch.get(table) ?? { columns: [], lines: [] };
      if (lines.length > 0) await copyText(client, { table, columns, frozen }, lines);
    }
  };
  const handOver = async () => {
    await written;
    if (failed !== undefined) throw failed;
    const batch = waiting;
    [waiting, rows, isWriting] = [new Map(), 0, true];
    written = write(batch)
      .catch((error: unknown) => {
        failed = error;
      })
      .finally(() => {
        isWriting = false;
      });
  };
  return {
    put: (table, row) => {
      const of = waiting.getOrInsertComputed(table, () => ({ columns: Object.keys(row), lines: [] }));
      of.lines.push(lineOf(of.columns, row as Row));
      rows += 1;
    },
    turn: async () => {
      turns += 1;
      if (rows >= BATCH) await handOver();
      else if (isWriting && turns % FAMILIES === 0) await setImmediate();
    },
    end: async () => {
      await handOver();
      await written;
      if (failed !== undefined) throw failed;
    },
  };
}
