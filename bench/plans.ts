import { startApp } from '#app';
import { type AuditRow, auditNumbers, fileAudit } from '#modules/partnership-plan/index.ts';
import { createPool } from '#platform/db/pool.ts';
import { type Ask, asking } from '#platform/http/ask.ts';
import { type Figure, spread } from './figure.ts';
import { findReaders } from './readers.ts';
import { requestOn } from './request.ts';
import type { State } from './state.ts';

const PAGE = 50;

/** The file audit: every child in care without a Partnership Plan in force, with days and reason. */
export async function plans(state: State, runs: number): Promise<Figure[]> {
  startApp();
  const pool = createPool(state.login, 1);
  const figures: Figure[] = [];
  try {
    for (const { part, reach, who } of await findReaders(state)) {
      if (part === 'caregiver') continue;
      const context = requestOn(pool);
      const look = <T>(work: (ask: Ask) => Promise<T>) => asking(context, who, { focus: null }, work);
      const numbers = await look(auditNumbers);
      const measured = {
        'first page of the file audit, with its numbers': async () => {
          await look(async ask => [await auditNumbers(ask), await fileAudit(ask, { after: null, most: PAGE })]);
        },
        'the whole file audit': async () => {
          await look(wholeAudit);
        },
      };
      for (const [what, work] of Object.entries(measured)) {
        const took: number[] = [];
        for (let run = -2; run < runs; run += 1) {
          const begun = performance.now();
          await work();
          if (run >= 0) took.push(performance.now() - begun);
        }
        figures.push({
          bench: 'plans',
          what,
          as: `${part} (${reach})`,
          unit: 'ms',
          ...spread(took),
          target: 'p95 < 1000 ms',
          note: `${numbers.inForce} of ${numbers.needed} in force`,
        });
      }
    }
    return figures;
  } finally {
    await pool.end();
  }
}

/** Every row, page by page, as an export reads it. */
async function wholeAudit(ask: Ask): Promise<number> {
  let [count, after]: [number, AuditRow | null] = [0, null];
  for (;;) {
    const rows: AuditRow[] = await fileAudit(ask, { after, most: 500 });
    count += rows.length;
    if (rows.length < 500) return count;
    after = rows.at(-1)!;
  }
}
