import pg from 'pg';
import { startApp } from '#app';
import { connectionSettings } from '#platform/db/address.ts';
import { createPool } from '#platform/db/pool.ts';
import { placeEverything } from '../src/modules/measures/index.ts';
import { type Figure, spread } from './figure.ts';
import { type State, withCopy } from './state.ts';

/** How many addresses there are, and how many neighborhoods of eight corners they lie in. */
const ADDRESSES = 100_000;
const AREAS = 100;

/** The job that places addresses into neighborhoods by their points: all of them, and once more when nothing moved. */
export async function areas(state: State, _runs: number): Promise<Figure[]> {
  startApp();
  return withCopy(state, async copy => {
    const client = new pg.Client(connectionSettings(copy.admin));
    await client.connect();
    const pool = createPool(copy.login, 2);
    try {
      const { rows } = await client.query<{ id: string }>('select id from app.agency order by id limit 1');
      const agency = rows[0]!.id;
      await addAddresses(client, agency);
      const now = Temporal.Now.instant().toString();
      const figures: Figure[] = [];
      for (const what of ['first placing', 'nothing moved']) {
        const begun = performance.now();
        const { looked, placed } = await placeEverything(pool, agency, now);
        const took = performance.now() - begun;
        figures.push({
          bench: 'areas',
          what,
          as: 'job',
          unit: 'ms',
          ...spread([took]),
          target: '< 5 s',
          note: `${looked} looked at, ${placed} placed`,
        });
      }
      return figures;
    } finally {
      await pool.end();
      await client.end();
    }
  });
}

/** A county of 40 by 30 miles in squares with a dent, which the square to the south fills. */
async function addAddresses(client: pg.Client, agency: string): Promise<void> {
  await client.query('begin');
  await client.query(`select set_config('app.now', now()::text, true)`);
  await client.query('delete from app.person_address where agency_id = $1', [agency]);
  await client.query(
    'update app.area set during = daterange(lower(during), current_date - 1) where agency_id = $1 and upper_inf(during) and lower(during) < current_date - 1',
    [agency],
  );
  for (let at = 0; at < AREAS; at += 1) {
    const [x, y] = [(at % 10) * 4, Math.floor(at / 10) * 3];
    const corners = [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x + 3, y + 1],
      [x + 3, y],
      [x + 4, y],
      [x + 4, y + 3],
      [x, y + 3],
    ];
    await client.query(
      `insert into app.area (id, agency_id, code, name, outline, during) values (uuidv7(), $1, $2, $2, $3, daterange(current_date - 1, null))`,
      [agency, `bench-${at}`, `(${corners.map(([a, b]) => `(${a},${b})`).join(',')})`],
    );
  }
  await client.query(
    `with people as (
       insert into app.person (id, agency_id, office_ids, first_name, born_precision, languages)
       select uuidv7(), $1, '{}', 'Somebody', 'unknown', '{}' from generate_series(1, $2) returning id
     )
     insert into app.person_address (id, agency_id, person_id, place, during)
     select uuidv7(), $1, id, point(random() * 40, random() * 30), '[2020-01-01,)' from people`,
    [agency, ADDRESSES],
  );
  await client.query('commit');
  await client.query('analyze app.person_address');
}
