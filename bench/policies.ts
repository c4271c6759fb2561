import pg from 'pg';
import { startApp } from '#app';
import { isoOf } from '#kernel/ranges.ts';
import { connectionSettings } from '#platform/db/address.ts';
import { createPool } from '#platform/db/pool.ts';
import { type Figure, percentile } from './figure.ts';
import { makeFloor, onFloor } from './floor.ts';
import { contextOf, type Question, questions, type Recorded, recordSql } from './questions.ts';
import { findReaders, type Reader } from './readers.ts';
import { type State, withCopy } from './state.ts';

const SET = `select set_config('role', $1, true), set_config('app.user', $2, true), set_config('app.agency', $3, true),
  set_config('app.now', $4, true), set_config('app.focus', $5, true), set_config('app.reach', $6, true)`;

/** What a question costs with its policies, against the same SQL on views that hold the same rows by plain lists of ids. */
export async function policies(state: State, runs: number): Promise<Figure[]> {
  startApp();
  const figures: Figure[] = [];
  await withCopy(state, async copy => {
    const readers = (await findReaders(copy)).filter(reader => reader.part !== 'caregiver');
    for (const reader of readers) {
      for (const question of questions) figures.push(...(await measure(copy, reader, question, runs)));
    }
  });
  return figures;
}

async function measure(state: State, reader: Reader, question: Question, runs: number): Promise<Figure[]> {
  const now = Temporal.Now.instant();
  const pool = createPool(state.login, 1);
  const client = new pg.Client({ ...connectionSettings(state.admin) });
  client.setTypeParser(1184, isoOf);
  await client.connect();
  try {
    const sent = await recordSql(pool, reader, question, now);
    const { role, ...context } = contextOf(reader, question, now.toString());
    const enter = async (as: string) => {
      await client.query('begin');
      await client.query(SET, [
        as,
        context.userId,
        context.agencyId,
        context.now,
        context.focus ?? '',
        context.reach ?? '',
      ]);
    };
    await enter('none');
    await makeFloor(client, role as never);
    const floor: Recorded[] = [];
    for (const { text, values } of sent) floor.push({ text: await onFloor(client, text), values });
    await client.query('commit');
    const all = async (as: string, statements: readonly Recorded[]) => {
      await enter(as);
      const begun = performance.now();
      let rows = 0;
      for (const { text, values } of statements) rows += (await client.query(text, values)).rowCount ?? 0;
      const took = performance.now() - begun;
      await client.query('rollback');
      return { took, rows };
    };
    const [held, plain]: [number[], number[]] = [[], []];
    let same = true;
    for (let run = 0; run <= runs; run += 1) {
      // In turn, so that a noisy moment of the machine falls on both.
      const [a, b] = [await all(role, sent), await all('none', floor)];
      same &&= a.rows === b.rows;
      if (run > 0) held.push(a.took) && plain.push(b.took);
    }
    const [p50, base] = [percentile(held, 0.5), percentile(plain, 0.5)];
    const indexes = await indexesOf(client, () => enter(role), sent);
    return [
      {
        bench: 'policies',
        what: question.name,
        as: `${reader.part} (${reader.reach})`,
        unit: 'ms',
        p50,
        p95: percentile(held, 0.95),
        floor: base,
        ratio: p50 / base,
        target: '<= 2x',
        note: `${sent.length} statements${same ? '' : ', OTHER ROWS'}; ${indexes.join(' ')}`,
      },
    ];
  } finally {
    await client.end();
    await pool.end();
  }
}

/** The indexes the plans use, and tables of more than a thousand rows that are read whole. */
async function indexesOf(
  client: pg.Client,
  enter: () => Promise<void>,
  statements: readonly Recorded[],
): Promise<string[]> {
  const found = new Set<string>();
  await enter();
  for (const { text, values } of statements) {
    const { rows } = await client.query(`explain (format json) ${text}`, values);
    const walk = (node: Record<string, unknown>): void => {
      if (typeof node['Index Name'] === 'string') found.add(node['Index Name']);
      if (node['Node Type'] === 'Seq Scan' && Number(node['Plan Rows']) > 1000)
        found.add(`WHOLE:${node['Relation Name']}`);
      for (const child of (node.Plans as Record<string, unknown>[] | undefined) ?? []) walk(child);
    };
    walk(rows[0]['QUERY PLAN'][0].Plan);
  }
  await client.query('rollback');
  return [...found].sort();
}
