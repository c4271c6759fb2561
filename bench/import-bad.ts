import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { formatOf } from '../src/modules/exchange/format/caseload.ts';
import { openExtract } from '../src/modules/exchange/read/open-extract.ts';
import { readCell } from '../src/modules/exchange/read/read-cell.ts';
import { newFoundList } from '../src/modules/exchange/stage/found-list.ts';
import type { Figure } from './figure.ts';

const MEGABYTES = 2_048;
const BAD = 1_000;

/**
 * Memory while a very large file with a thousand bad rows is read: opened, decoded, taken apart, every cell read as it is
 * when rows are staged, and what is wrong kept as an import keeps it. The database has no part in it.
 */
export async function importBad(megabytes = MEGABYTES): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'));
  const path = join(folder, 'people.csv');
  try {
    await pipeline(Readable.from(pieces(megabytes)), createWriteStream(path));
    const size = statSync(path).size / 1024 ** 2;
    const begun = performance.now();
    const { rows, refusals, peak } = await readAll(path);
    const seconds = (performance.now() - begun) / 1_000;
    const note = `${size.toFixed(0)} MB, ${rows.toLocaleString('en-US')} rows, ${refusals} refused`;
    return [
      { bench: 'import-bad', what: 'peak memory', as: 'reading', unit: 'MB', p50: peak, target: '< 700 MB', note },
      { bench: 'import-bad', what: 'whole file', as: 'reading', unit: 's', p50: seconds, note },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A table in Latin-1 with semicolons, whose bad rows lie evenly in it: impossible days, broken quotes, cells too many. */
async function* pieces(megabytes: number): AsyncGenerator<Buffer> {
  yield Buffer.from('key;first_name;last_name;born_on;languages\r\n');
  const bad = [';"José";;2018-02-31;es', ';"Jo"sé;;2018-02-03;es', ';José;;2018-02-03;es;;;'];
  const size = megabytes * 1024 ** 2;
  const every = size / BAD;
  let next = 0;
  let said = 0;
  for (let written = 0; written < size; ) {
    const lines = Array.from(
      { length: 2_000 },
      (_, row) => `${written + row};"José María";Rivas Nuñez;2018-02-03;es|en\r\n`,
    );
    for (; next < written && said < BAD; next += every, said += 1)
      lines.push(`${written}x${said}${bad[said % bad.length]}\r\n`);
    const piece = Buffer.from(lines.join(''), 'latin1');
    written += piece.length;
    yield piece;
  }
}

async function readAll(path: string) {
  const opened = await openExtract(path);
  if (!opened.ok) throw new Error(`The bench's own file was refused: ${opened.refusal.map(({ code }) => code).join()}`);
  const { columns } = formatOf('people');
  const context = { codes: new Map(), timeZone: 'America/New_York' };
  const found = newFoundList();
  let rows = 0;
  let peak = 0;
  for await (const item of opened.value) {
    peak = Math.max(peak, process.memoryUsage.rss() / 1024 ** 2);
    if (item.is === 'found') found.add(item.found);
    if (item.is !== 'rows') continue;
    rows += item.rows.length;
    for (const { line, cells } of item.rows) {
      const refuse = (column: string, code: 'too-many-cells' | 'not-a-day' | 'impossible-day') =>
        found.add({ weight: 'refusal', file: 'people', line, column, code, value: null });
      if (cells.length > 5) refuse('', 'too-many-cells');
      for (const [at, name] of ['key', 'first_name', 'last_name', 'born_on', 'languages'].entries()) {
        const read = readCell(columns.find(column => column.name === name)!.holds, cells[at] ?? '', context);
        if (!read.ok) refuse(name, 'impossible-day');
      }
    }
  }
  return { rows, refusals: found.refusals(), peak };
}
