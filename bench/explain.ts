import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startApp } from '#app';
import { connectionSettings } from '#platform/db/address.ts';
import { createPool } from '#platform/db/pool.ts';
import type { Figure } from './figure.ts';
import { contextOf, familyQuestions, questions, recordSql } from './questions.ts';
import { findReaders } from './readers.ts';
import { checkout, type State } from './state.ts';

/** Where the plans of lists are kept, to be read and compared. */
const FOLDER = 'docs/operations/plans';

/**
 * Writes the plan of every statement behind every list and record, as each reader runs it, to a file each. Names the
 * large tables a plan reads whole: there should be none.
 */
export async function explain(state: State): Promise<Figure[]> {
  startApp();
  const folder = join(checkout, FOLDER);
  mkdirSync(folder, { recursive: true });
  const figures: Figure[] = [];
  const client = new pg.Client(connectionSettings(state.admin));
  await client.connect();
  const pool = createPool(state.login, 1);
  try {
    for (const reader of await findReaders(state)) {
      for (const question of reader.part === 'caregiver' ? familyQuestions : questions) {
        const now = Temporal.Now.instant();
        const { role, ...context } = contextOf(reader, question, now.toString());
        const sent = await recordSql(pool, reader, question, now);
        const parts: string[] = [];
        const begun = performance.now();
        await client.query('begin');
        await client.query(
          `select set_config('role', $1, true), set_config('app.user', $2, true), set_config('app.agency', $3, true),
             set_config('app.now', $4, true), set_config('app.focus', $5, true), set_config('app.reach', $6, true)`,
          [role, context.userId, context.agencyId, context.now, context.focus ?? '', context.reach ?? ''],
        );
        for (const { text, values } of sent) {
          const { rows } = await client.query(
            `explain (analyze, costs off, timing off, summary off, buffers off) ${text}`,
            values,
          );
          parts.push(`${text}\n\n${rows.map(row => row['QUERY PLAN']).join('\n')}`);
        }
        await client.query('rollback');
        const file = `${question.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${reader.part}.txt`;
        writeFileSync(join(folder, file), `${withoutIds(parts.join('\n\n----\n\n'))}\n`);
        const whole = [...new Set(parts.join('\n').match(/Seq Scan on \w+/g) ?? [])].map(scan => scan.slice(12));
        figures.push({
          bench: 'explain',
          what: question.name,
          as: reader.part,
          unit: 'ms',
          p50: performance.now() - begun,
          note: `${sent.length} statements, ${file}${whole.length > 0 ? `; read whole: ${whole.join(' ')}` : ''}`,
        });
      }
    }
  } finally {
    await client.end();
    await pool.end();
  }
  return figures;
}

/** Ids and days of a made-up state say nothing in a plan, and would differ at every run. */
const withoutIds = (text: string) =>
  text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, ':id')
    .replace(/\d{4}-\d{2}-\d{2}[T ][\d:.]+(Z|[+-]\d{2}(:\d{2})?)?/g, ':moment');
