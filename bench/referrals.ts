import pg from 'pg';
import { startApp } from '#app';
import { connectionSettings } from '#platform/db/address.ts';
import { createPool } from '#platform/db/pool.ts';
import { type Ask, asking } from '#platform/http/ask.ts';
import { loadBoard } from '../src/modules/referrals/board/load-board.ts';
import { type Figure, spread, timed } from './figure.ts';
import { contextOf, type Question, recordSql } from './questions.ts';
import { findReaders, type Reader } from './readers.ts';
import { addReferrals, OPEN } from './referral-rows.ts';
import { requestOn } from './request.ts';
import { type State, withCopy } from './state.ts';

const ADDRESSES = ['', 'waits=answer-late', 'waits=result', 'urgency=safety'];

/** The board of 2,000 open referrals, as each who reads it; prints the plan as the manager runs it. */
export async function referrals(state: State, runs: number): Promise<Figure[]> {
  startApp();
  return withCopy(state, async copy => {
    const client = new pg.Client(connectionSettings(copy.admin));
    await client.connect();
    const pool = createPool(copy.login, 1);
    try {
      const readers = (await findReaders(copy)).filter(({ part }) => part !== 'caregiver' && part !== 'agency');
      const manager = readers.find(({ part }) => part === 'manager')!;
      await addReferrals(client, manager.who.userId);
      const figures: Figure[] = [];
      for (const reader of readers) {
        const context = requestOn(pool);
        const took = await timed(runs, run =>
          asking(context, reader.who, { focus: null }, ask => board(ask, ADDRESSES[run % ADDRESSES.length]!)),
        );
        const seen = await asking(context, reader.who, { focus: null }, ask => board(ask, ''));
        const there = seen.counts.reduce((all, { count }) => all + count, 0);
        figures.push({
          bench: 'referrals',
          what: 'a page of the board',
          as: `${reader.part} (${there})`,
          unit: 'ms',
          ...spread(took),
          target: 'p95 < 150 ms',
          note: `${OPEN} open referrals`,
        });
      }
      console.error(await planOf(client, pool, manager));
      return figures;
    } finally {
      await pool.end();
      await client.end();
    }
  });
}

const board = (ask: Ask, address: string) => loadBoard({ ...ask, query: new URLSearchParams(address) });

/** How the database answers the board's one large question. */
async function planOf(client: pg.Client, pool: pg.Pool, reader: Reader): Promise<string> {
  const question: Question = { name: 'the board of referrals', ask: ask => board(ask, '') };
  const now = Temporal.Now.instant();
  const sent = await recordSql(pool, reader, question, now);
  const { text, values } = sent.find(each => each.text.includes('app.progress_update'))!;
  const { role, userId, agencyId } = contextOf(reader, question, now.toString());
  await client.query('begin');
  await client.query(
    `select set_config('role', $1, true), set_config('app.user', $2, true), set_config('app.agency', $3, true),
       set_config('app.now', $4, true)`,
    [role, userId, agencyId, now.toString()],
  );
  const { rows } = await client.query(`explain (analyze, costs off, timing on, buffers off) ${text}`, values);
  await client.query('rollback');
  return rows.map(row => row['QUERY PLAN']).join('\n');
}
