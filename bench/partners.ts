import pg from 'pg';
import { startApp } from '#app';
import { connectionSettings } from '#platform/db/address.ts';
import { createPool } from '#platform/db/pool.ts';
import { type Ask, asking } from '#platform/http/ask.ts';
import { loadPartners } from '../src/modules/partnerships/partners/load-partners.ts';
import { type Figure, spread, timed } from './figure.ts';
import { addPartnerships, PARTNERSHIPS } from './partner-rows.ts';
import { contextOf, type Question, recordSql } from './questions.ts';
import { findReaders, type Reader } from './readers.ts';
import { requestOn } from './request.ts';
import { type State, withCopy } from './state.ts';

const ADDRESSES = ['', 'quiet=90', 'state=partner&level=cooperating', 'name=ab', 'state=all&page=40'];

/** The list of 2,000 partnerships, as each of the staff who reads it; prints the plan as the manager runs it. */
export async function partners(state: State, runs: number): Promise<Figure[]> {
  startApp();
  return withCopy(state, async copy => {
    const client = new pg.Client(connectionSettings(copy.admin));
    await client.connect();
    const pool = createPool(copy.login, 1);
    try {
      const readers = (await findReaders(copy)).filter(({ part }) => part !== 'caregiver');
      const manager = readers.find(({ part }) => part === 'manager')!;
      await addPartnerships(client, manager.who.userId);
      const figures: Figure[] = [];
      for (const reader of readers) {
        const context = requestOn(pool);
        const took = await timed(runs, run =>
          asking(context, reader.who, { focus: null }, ask => list(ask, ADDRESSES[run % ADDRESSES.length]!)),
        );
        figures.push({
          bench: 'partners',
          what: 'a page of the list of partners',
          as: reader.part,
          unit: 'ms',
          ...spread(took),
          target: 'p95 < 150 ms',
          note: `${PARTNERSHIPS} partnerships`,
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

const list = (ask: Ask, address: string) => loadPartners({ ...ask, query: new URLSearchParams(address) });

/** How the database answers the list's one large question. */
async function planOf(client: pg.Client, pool: pg.Pool, reader: Reader): Promise<string> {
  const question: Question = { name: 'the list of partners', ask: ask => list(ask, 'quiet=90') };
  const now = Temporal.Now.instant();
  const sent = await recordSql(pool, reader, question, now);
  const { text, values } = sent.find(each => each.text.includes('last_contact'))!;
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
