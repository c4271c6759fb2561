import pg from 'pg';
import { startApp } from '#app';
import { connectionSettings } from '#platform/db/address.ts';
import { createPool } from '#platform/db/pool.ts';
import { type Ask, asking } from '#platform/http/ask.ts';
import { loadUnmet } from '../src/modules/measures/load-unmet.ts';
import { fullQuarter } from '../src/modules/measures/rules/quarter.ts';
import { scorecardOf } from '../src/modules/measures/rules/scorecard.ts';
import { timeByKind } from '../src/modules/measures/rules/time-by-kind.ts';
import { sayNeedsTable } from '../src/modules/measures/say/say-needs.ts';
import { needsInTime } from '../src/modules/measures/store/needs.ts';
import { scorecardLines } from '../src/modules/measures/store/scorecards.ts';
import { type Figure, spread, timed } from './figure.ts';
import { addNeeds, NEEDS, ORGANIZATIONS } from './measure-rows.ts';
import { contextOf, recordSql } from './questions.ts';
import { findReaders, type Reader } from './readers.ts';
import { requestOn } from './request.ts';
import { type State, withCopy } from './state.ts';

/** What the county lacks and how services do, over 20,000 needs and referrals, as each who reads it; prints the plans. */
export async function measures(state: State, runs: number): Promise<Figure[]> {
  startApp();
  return withCopy(state, async copy => {
    const client = new pg.Client(connectionSettings(copy.admin));
    await client.connect();
    const pool = createPool(copy.login, 1);
    try {
      const readers = (await findReaders(copy)).filter(({ part }) => part !== 'caregiver' && part !== 'agency');
      await addNeeds(client, readers[0]!.who.agencyId);
      const { rows } = await client.query<{ id: string }>(
        `select id from app.organization where name like 'Provider %' order by id`,
      );
      const questions = questionsOf(rows.map(({ id }) => id));
      const figures: Figure[] = [];
      for (const reader of readers) {
        for (const [what, question] of Object.entries(questions)) {
          const took = await timed(runs, run =>
            asking(requestOn(pool), reader.who, { focus: null }, ask => question(ask, run)),
          );
          figures.push({
            bench: 'measures',
            what,
            as: reader.part,
            unit: 'ms',
            ...spread(took),
            note: `${NEEDS} needs and referrals, ${ORGANIZATIONS} services`,
          });
        }
      }
      const manager = readers.find(({ part }) => part === 'manager')!;
      for (const [what, question] of Object.entries(questions))
        console.error(await plansOf(client, pool, manager, what, ask => question(ask, 0)));
      return figures;
    } finally {
      await pool.end();
      await client.end();
    }
  });
}

type Asked = (ask: Ask, run: number) => Promise<unknown>;

const questionsOf = (organizations: readonly string[]): Readonly<Record<string, Asked>> => ({
  'unmet needs': async ask => {
    const unmet = await loadUnmet(ask);
    return sayNeedsTable(ask.say, unmet, unmet.needs);
  },
  'unmet needs, small groups hidden': async ask => {
    const unmet = { ...(await loadUnmet(ask)), floor: 5 };
    return sayNeedsTable(ask.say, unmet, unmet.needs);
  },
  'time to a service': async ask => {
    const today = ask.today.toString();
    return timeByKind(
      await needsInTime(ask.tx, { from: ask.today.subtract({ years: 1 }).toString(), to: today }),
      today,
      1,
    );
  },
  'a scorecard': async (ask, run) => {
    const { year } = fullQuarter(ask.today.toString());
    const id = organizations[run % organizations.length] as never;
    return scorecardOf(await scorecardLines(ask.tx, id, year, ask.who.timeZone), 5);
  },
});

/** How the database answers the statements of one question that touch needs or referrals. */
async function plansOf(
  client: pg.Client,
  pool: pg.Pool,
  reader: Reader,
  name: string,
  ask: (ask: Ask) => Promise<unknown>,
): Promise<string> {
  const question = { name, ask };
  const now = Temporal.Now.instant();
  const sent = (await recordSql(pool, reader, question, now)).filter(({ text }) =>
    /_v_need\b|_v_referral|scorecard_of/.test(text),
  );
  const { role, userId, agencyId } = contextOf(reader, question, now.toString());
  await client.query('begin');
  await client.query(
    `select set_config('role', $1, true), set_config('app.user', $2, true), set_config('app.agency', $3, true), set_config('app.now', $4, true)`,
    [role, userId, agencyId, now.toString()],
  );
  const plans: string[] = [`== ${name}`];
  for (const { text, values } of sent) {
    const { rows } = await client.query(`explain (analyze, costs off, timing on, buffers off) ${text}`, values);
    plans.push(rows.map(row => row['QUERY PLAN']).join('\n'));
  }
  await client.query('rollback');
  return plans.join('\n\n');
}
