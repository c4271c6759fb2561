import pg from 'pg';
import { startApp } from '#app';
import { connectionSettings } from '#platform/db/address.ts';
import { createPool } from '#platform/db/pool.ts';
import { asking } from '#platform/http/ask.ts';
import { measures, placeFigures } from '../src/modules/measures/index.ts';
import { type Figure, spread, timed } from './figure.ts';
import { findReaders } from './readers.ts';
import { requestOn } from './request.ts';
import { type State, withCopy } from './state.ts';

const COMMUNITIES = 45;
const MEASURES = 30;
const MONTHS = 36;

/** 45 communities compared on 30 measures over three years, beside as many figures of 100 neighborhoods. */
export async function compare(state: State, runs: number): Promise<Figure[]> {
  startApp();
  return withCopy(state, async copy => {
    const client = new pg.Client(connectionSettings(copy.admin));
    await client.connect();
    const pool = createPool(copy.login, 1);
    try {
      const reader = (await findReaders(copy)).find(({ part }) => part === 'manager')!;
      await addFigures(client, reader.who.agencyId);
      const until = Temporal.Now.plainDateISO();
      const from = until.subtract({ months: MONTHS + 1 }).toString();
      let points = 0;
      const took = await timed(runs, () =>
        asking(requestOn(pool), reader.who, { focus: null }, async ask => {
          const codes = (await measures(ask.tx, 'en')).slice(0, MEASURES).map(each => each.code);
          const series = await placeFigures(ask.tx, {
            measures: codes,
            from,
            until: until.toString(),
            of: 'community',
          });
          points = series.reduce((sum, each) => sum + each.points.length, 0);
        }),
      );
      return [
        {
          bench: 'compare',
          what: `${COMMUNITIES} communities × ${MEASURES} measures × ${MONTHS} months`,
          as: reader.part,
          unit: 'ms',
          ...spread(took),
          target: '< 500 ms',
          note: `${points} figures read`,
        },
      ];
    } finally {
      await pool.end();
      await client.end();
    }
  });
}

async function addFigures(client: pg.Client, agency: string): Promise<void> {
  await client.query('begin');
  await client.query(`select set_config('app.now', now()::text, true)`);
  await client.query(
    `insert into app.community (id, agency_id, name, began_on) select uuidv7(), $1, 'Community ' || n, current_date - 2000 from generate_series(1, ${COMMUNITIES}) n`,
    [agency],
  );
  const add = (place: string, from: string) =>
    client.query(
      `insert into app.place_figure (id, agency_id, ${place}, measure, as_of, period, numerator, denominator, value, missing, computed_at)
       select uuidv7(), $1, p.place, m.code, d.day, daterange(d.day - 365, d.day), (random() * 50)::int, 50, random() * 100, 0, now()
       from (${from}) p (place) cross join app.measure m
       cross join lateral (select (date_trunc('month', current_date::timestamp) - n * interval '1 month')::date - 1 as day from generate_series(0, ${MONTHS - 1}) n) d`,
      [agency],
    );
  await add('community_id', `select id from app.community where name like 'Community %'`);
  await add('area_code', `select 'bench-' || n from generate_series(1, 100) n`);
  await client.query('commit');
  await client.query('analyze app.place_figure');
}
