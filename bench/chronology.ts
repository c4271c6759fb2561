import pg from 'pg';
import { startApp } from '#app';
import type { Id } from '#kernel/ids.ts';
import { connectionSettings } from '#platform/db/address.ts';
import { createPool } from '#platform/db/pool.ts';
import { asking } from '#platform/http/ask.ts';
import { loadChronology } from '../src/modules/workspace/chronology/load-chronology.ts';
import { type Figure, spread, timed } from './figure.ts';
import { findReaders } from './readers.ts';
import { requestOn } from './request.ts';
import { type State, withCopy } from './state.ts';

const EVENTS = 3000;
const ADDRESSES = ['', 'page=2', 'of=contact', 'of=decisions', 'order=oldest&page=30'];

/** The chronology of one child with 3,000 events, as those who open it: the whole page in finished words. */
export async function chronology(state: State, runs: number): Promise<Figure[]> {
  startApp();
  return withCopy(state, async copy => {
    const client = new pg.Client(connectionSettings(copy.admin));
    await client.connect();
    const pool = createPool(copy.login, 1);
    try {
      const figures: Figure[] = [];
      for (const reader of (await findReaders(copy)).filter(({ part }) => part === 'worker' || part === 'supervisor')) {
        await addEvents(client, reader.childId, reader.who.userId);
        const took = await timed(runs, run =>
          asking(requestOn(pool), reader.who, { focus: reader.childId }, ask =>
            loadChronology({ ...ask, query: new URLSearchParams(ADDRESSES[run % ADDRESSES.length]) }, reader.childId),
          ),
        );
        figures.push({
          bench: 'chronology',
          what: 'a page of all that happened to one child',
          as: reader.part,
          unit: 'ms',
          ...spread(took),
          target: 'p95 < 150 ms',
          note: `${EVENTS} events and more`,
        });
      }
      return figures;
    } finally {
      await pool.end();
      await client.end();
    }
  });
}

/** Contacts, hearings and orders, medicines and needs over twenty years, as a long stay in care leaves them. */
async function addEvents(client: pg.Client, childId: Id, userId: Id): Promise<void> {
  await client.query('begin');
  await client.query(`select set_config('app.now', now()::text, true)`);
  await client.query(
    `create temporary table about on commit drop as
     select s.agency_id, s.id as user_id, $2::uuid as child_id, n, now() - n * interval '2 days' as at
     from app.staff_member s, generate_series(1, $3::int) n where s.id = $1`,
    [userId, childId, EVENTS],
  );
  await client.query(`
    insert into app.contact (id, agency_id, child_id, kind, way, place, held, happened_at, made_by, entered_at, entered_by)
    select uuidv7(), agency_id, child_id, 'caseworker_visit', 'in_person', 'residence', n % 9 <> 0, at, user_id, at, user_id
    from about where n % 10 < 7`);
  await client.query(`
    insert into app.hearing (id, agency_id, child_id, kind, set_for, state, held_at, recorded_by, recorded_at)
    select uuidv7(), agency_id, child_id, 'shelter-review', at, 'held', at, user_id, at from about where n % 10 = 7`);
  await client.query(`
    insert into app.medicine (id, agency_id, child_id, name, during, noted_at)
    select uuidv7(), agency_id, child_id, 'Medicine ' || n, daterange(at::date, at::date + 20), at from about where n % 10 = 8`);
  await client.query(`
    insert into app.allergy (id, agency_id, child_id, substance, severity, noted_at)
    select uuidv7(), agency_id, child_id, 'Substance ' || n, 'mild', at from about where n % 10 = 9`);
  await client.query('commit');
  await client.query('vacuum analyze app.contact, app.hearing, app.medicine, app.allergy');
}
