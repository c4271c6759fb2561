import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAfcars } from '#modules/exchange/read/afcars/open-afcars.ts';
import { type AfcarsRecord, afcarsPieces, type Responses } from '#modules/exchange/testing/an-afcars-file.ts';
import { type Figure, percentile } from './figure.ts';

const RECORDS = 10_000;

/** An AFCARS file of ten thousand made-up children read to its end: how long, and how much memory on top of what there was. */
export async function afcars(runs: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-afcars-'));
  try {
    const file = join(folder, 'afcars.xml');
    await writeFile(file, afcarsPieces({ records: records() }));
    const seconds: number[] = [];
    let most = 0;
    for (let run = 0; run < runs; run += 1) {
      const before = process.memoryUsage.rss();
      const begun = performance.now();
      let read = 0;
      const agency = { stateCode: 'FL', today: '2026-11-22', organizationId: null };
      for await (const item of openAfcars(createReadStream(file), agency)) {
        if (item.is === 'records') read += item.records.length;
        most = Math.max(most, process.memoryUsage.rss() - before);
      }
      if (read !== RECORDS) throw new Error(`${read} records were read, not ${RECORDS}`);
      seconds.push((performance.now() - begun) / 1000);
    }
    const megabytes = Math.round(statSync(file).size / 1e6);
    const common = { bench: 'afcars', as: `${RECORDS} records` };
    return [
      { ...common, what: 'read', unit: 's', p50: percentile(seconds, 0.5), note: `${megabytes} MB of XML` },
      { ...common, what: 'memory while reading', unit: 'MB', p50: most / 1e6, target: '< 700 MB' },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Children in care for one to four years, with an earlier stay now and then, moves, time away, visits each month. */
function* records(): Generator<AfcarsRecord> {
  for (let index = 0; index < RECORDS; index += 1) {
    const year = 2021 + (index % 4);
    const day = (month: number) => `${year + Math.floor(month / 12)}${String((month % 12) + 1).padStart(2, '0')}10`;
    const moves = 1 + (index % 5);
    yield {
      number: `CAL${String(index).padStart(9, '0')}`,
      responses: { E5: `${2008 + (index % 13)}0415`, ...(index % 3 === 0 ? { E23: '1', E30: '1' } : {}) },
      removals: [
        ...(index % 6 === 0
          ? [{ rule: 1993 as const, responses: { E69: '20200101', E153: '20200601', E155: '1' } }]
          : []),
        {
          responses: { E69: day(0), E3: `12${String(1 + 2 * (index % 60)).padStart(3, '0')}` },
          arrangements: Array.from(
            { length: moves },
            (_, move): Responses =>
              move % 3 === 2 ? { E112: day(move), E113: '0', E120: '12', E121: '4' } : { E112: day(move) },
          ),
          plans: [{ E147: day(1), E148: '1' }],
          visits: Array.from({ length: 12 }, (_, month) => ({ E151: day(month), E152: '1' })),
          reviews: [day(6), day(12)],
        },
      ],
    };
  }
}
