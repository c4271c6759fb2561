import { cellsOfRow, type MadeRow } from '#modules/exchange/export/cells-of-row.ts';
import { csvText, guard } from '#modules/exchange/export/csv-text.ts';
import { caseload } from '#modules/exchange/format/caseload.ts';
import { openSink, type Writer } from '#platform/extracts/sink.ts';
import { Refusal } from '#platform/process/refusal.ts';
import { makeState } from './state.ts';
import { newWorld, type Plan } from './world.ts';

/** Lines in memory before they are written. */
const BATCH = 20_000;

type File = { readonly writer: Writer; readonly line: (row: MadeRow) => string[]; waiting: string[][]; rows: number };

/**
 * Writes a made-up state as the files an import takes, without a database. What the caseload set has no file for (tasks,
 * agreements, contacts) is left out. Memory holds one batch. Answers with the rows of each file.
 */
export async function writeFiles(plan: Plan, out: string): Promise<ReadonlyMap<string, number>> {
  if (out.endsWith('.zip')) throw new Refusal('A state is written into a folder.');
  const sink = openSink(out, Temporal.Instant.fromEpochMilliseconds(plan.now));
  try {
    const files = new Map<string, File>();
    for (const format of caseload) {
      const { columns, cells } = cellsOfRow(format);
      const guarded = guard(columns);
      const writer = sink.begin(`${format.file}.csv`);
      await writer.write(csvText([columns.map(({ name }) => name)]));
      files.set(format.table, { writer, line: row => guarded(cells(row)), waiting: [], rows: 0 });
    }
    let waiting = 0;
    const world = newWorld(plan, (table, row) => {
      const file = files.get(table);
      if (!file) return;
      file.waiting.push(file.line(row as MadeRow));
      waiting += 1;
    });
    for (const _ of makeState(world)) {
      if (waiting < BATCH) continue;
      for (const file of files.values()) await flush(file);
      waiting = 0;
    }
    for (const file of files.values()) await flush(file);
    for (const { writer } of files.values()) await writer.end();
    await sink.keep();
    return new Map(caseload.map(({ file, table }) => [file, files.get(table)!.rows]));
  } catch (error) {
    sink.drop();
    throw error;
  }
}

async function flush(file: File): Promise<void> {
  if (file.waiting.length === 0) return;
  await file.writer.write(csvText(file.waiting));
  file.rows += file.waiting.length;
  file.waiting = [];
}
