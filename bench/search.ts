import { availableParallelism, loadavg } from 'node:os';
import pg from 'pg';
import { startApp } from '#app';
import { newId } from '#kernel/ids.ts';
import { findPeople, readSearch, searchPeople } from '#modules/people/index.ts';
import { connectionSettings } from '#platform/db/address.ts';
import { createPool } from '#platform/db/pool.ts';
import { type Ask, asking } from '#platform/http/ask.ts';
import { copyText, lineOf } from '../scripts/generate/copy.ts';
import { type Figure, spread } from './figure.ts';
import { findReaders, type Reader } from './readers.ts';
import { requestOn } from './request.ts';
import { chanceOf, peopleMaker } from './search-people.ts';
import { type Question, questionsAbout, type Sought } from './search-questions.ts';
import { type State, withCopy } from './state.ts';

const PEOPLE = 1_000_000;
const AT_ONCE = 50_000;
const MOST = 20;
const COLUMNS = ['id', 'agency_id', 'office_ids', 'first_name', 'last_name', 'born_on', 'born_precision', 'languages'];

/** Finding somebody among a million: letter by letter, and misspelled; time, and whether the person was found. */
export async function search(state: State, runs: number): Promise<Figure[]> {
  startApp();
  // An installation somebody brought is asked as it is: a million of its own people, or however many there are.
  if (state.kept) return measureSearch(state, runs);
  return withCopy(state, async copy => {
    await addPeople(copy);
    return measureSearch(copy, runs);
  });
}

/** Adds made-up people of other offices to the one agency there is. Indexes over names are made anew afterwards, which is quicker. */
export async function addPeople(copy: State): Promise<void> {
  const client = new pg.Client(connectionSettings(copy.admin));
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query(`set maintenance_work_mem = '256MB'`);
    const { rows } = await client.query(`select id from app.agency limit 1`);
    const indexes = await client.query(
      `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made from pg_index where indrelid = 'app.person'::regclass and not indisunique`,
    );
    for (const { name } of indexes.rows) await client.query(`drop index ${name}`);
    const offices = Array.from({ length: 200 }, () => newId());
    const make = peopleMaker(chanceOf(7));
    for (let made = 0; made < PEOPLE; made += AT_ONCE) {
      const lines = Array.from({ length: AT_ONCE }, (_, turn) => {
        const { first, last, born } = make();
        return lineOf(COLUMNS, {
          id: newId(),
          agency_id: rows[0].id,
          office_ids: [offices[turn % offices.length]!],
          first_name: first,
          last_name: last,
          born_on: born,
          born_precision: 'day',
          languages: ['en'],
        });
      });
      await copyText(client, { table: 'app.person', columns: COLUMNS, frozen: false }, lines);
    }
    for (const { made } of indexes.rows) await client.query(made);
    await client.query('vacuum (freeze, analyze) app.person');
  } finally {
    await client.end();
  }
}

/** Asks as each reader about people they may see. */
export async function measureSearch(copy: State, runs: number): Promise<Figure[]> {
  const pool = createPool(copy.login, 1);
  const figures: Figure[] = [];
  try {
    for (const reader of await findReaders(copy)) {
      if (reader.part === 'caregiver') continue;
      const context = requestOn(pool);
      const look = <T>(work: (ask: Ask) => Promise<T>) => asking(context, reader.who, { focus: null }, work);
      const sought = await soughtBy(copy, reader, look, runs);
      const as = `${reader.part} (${reader.reach})`;
      figures.push(
        await timeOf(as, 'name by its beginning', 'p95 < 20 ms', beginningsOf(sought), async typed => {
          await look(ask => findPeople(ask, typed, 8));
        }),
      );
      figures.push(await foundOf(as, questionsAbout(chanceOf(11), sought), look));
    }
    return figures;
  } finally {
    await pool.end();
  }
}

type Look = <T>(work: (ask: Ask) => Promise<T>) => Promise<T>;

/** People this reader may see, spread over all of them. */
async function soughtBy(copy: State, reader: Reader, look: Look, count: number): Promise<Sought[]> {
  if (reader.part !== 'agency') return look(({ tx }) => seen(tx, count));
  const client = new pg.Client(connectionSettings(copy.admin));
  await client.connect();
  try {
    const { rows } = await client.query<Sought>(
      `select id, first_name as first, last_name as last, born_on::text as born from app.person tablesample system (0.5) repeatable (3)
       where last_name is not null and born_on is not null order by md5(id::text) limit $1`,
      [count],
    );
    return rows;
  } finally {
    await client.end();
  }
}

const seen = (tx: Ask['tx'], count: number): Promise<Sought[]> =>
  tx
    .selectFrom('app.person')
    .select(['id', 'first_name as first', 'last_name as last', 'born_on as born'])
    .where('last_name', 'is not', null)
    .where('born_on', 'is not', null)
    .orderBy('pronouns')
    .limit(count)
    .execute() as Promise<Sought[]>;

/** Others' work on the machine is told beside the figures: a median says more than the slowest twentieth then. */
const loadNow = () => `load ${loadavg()[0]!.toFixed(1)} on ${availableParallelism()}`;

/** What is in the box while the name is typed, letter by letter, either name first. */
function beginningsOf(sought: readonly Sought[]): string[] {
  return sought.flatMap(({ first, last }, turn) => {
    const typed = turn % 3 === 0 ? `${last}, ${first}` : `${first} ${last}`;
    return [2, 4, first.length + 2, typed.length].map(letters => typed.slice(0, letters));
  });
}

async function timeOf(
  as: string,
  what: string,
  target: string,
  asked: readonly string[],
  work: (typed: string) => Promise<void>,
): Promise<Figure> {
  for (const typed of asked.slice(0, 5)) await work(typed);
  const took: number[] = [];
  for (const typed of asked) {
    const begun = performance.now();
    await work(typed);
    took.push(performance.now() - begun);
  }
  return {
    bench: 'search',
    what,
    as,
    unit: 'ms',
    ...spread(took),
    target,
    note: `${asked.length} questions, ${loadNow()}`,
  };
}

async function foundOf(as: string, questions: readonly Question[], look: Look): Promise<Figure> {
  const took: number[] = [];
  const missed = new Map<string, number>();
  let [among, first] = [0, 0];
  const day = { language: 'en', today: Temporal.Now.plainDateISO() } as const;
  for (const { typed } of questions.slice(0, 5)) await look(ask => searchPeople(ask, readSearch(typed, day), MOST));
  for (const { kind, typed, meant } of questions) {
    const begun = performance.now();
    const found = await look(ask => searchPeople(ask, readSearch(typed, day), MOST));
    took.push(performance.now() - begun);
    const place = found.findIndex(({ id }) => id === meant);
    if (place === 0) first += 1;
    if (place >= 0) among += 1;
    else missed.set(kind, (missed.get(kind) ?? 0) + 1);
  }
  const share = (count: number) => (count / questions.length).toFixed(3);
  const worst = [...missed].toSorted((a, b) => b[1] - a[1])[0];
  return {
    bench: 'search',
    what: 'misspelled, by ear, nickname, dates',
    as,
    unit: 'ms',
    ...spread(took),
    target: 'p95 < 200 ms, recall .95',
    note: `recall@${MOST} ${share(among)}, first ${share(first)}, ${questions.length} questions, ${loadNow()}${worst ? `; missed most: ${worst[0]} (${worst[1]})` : ''}`,
  };
}
