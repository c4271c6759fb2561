import pg from 'pg';
import { startApp } from '#app';
import { findServices, placeOf, type ServiceQuery } from '#modules/organizations/index.ts';
import { connectionSettings } from '#platform/db/address.ts';
import { createPool } from '#platform/db/pool.ts';
import { asking } from '#platform/http/ask.ts';
import { addServices, SERVICES } from './directory-rows.ts';
import { type Figure, spread } from './figure.ts';
import { findReaders } from './readers.ts';
import { requestOn } from './request.ts';
import { type State, withCopy } from './state.ts';

const WORDS = [
  'counseling',
  'trauma therapy',
  'food boxes',
  'consejería',
  'help for grandparents',
  'Mangrove clinic',
  'job training teenagers',
  'dental',
  'no such thing',
];
const LANGUAGES = ['es', 'ht', 'en'];
const CORNER = { latitude: 25.5, longitude: -82.5 };

/** Finding a service among 100,000: by words, by place, by language, and all three. */
export async function directory(state: State, runs: number): Promise<Figure[]> {
  startApp();
  return withCopy(state, async copy => {
    const client = new pg.Client(connectionSettings(copy.admin));
    await client.connect();
    let made: number;
    try {
      const { rows } = await client.query<{ id: string }>('select id from app.agency limit 1');
      made = await addServices(client, rows[0]!.id);
    } finally {
      await client.end();
    }
    const prepared: Figure = {
      bench: 'directory',
      what: 'entries of searches made anew',
      as: 'import',
      unit: 'ms',
      p50: made / (SERVICES / 1000),
      note: `for 1,000 services, of ${SERVICES}`,
    };
    return [prepared, ...(await measure(copy, runs))];
  });
}

async function measure(copy: State, runs: number): Promise<Figure[]> {
  const pool = createPool(copy.login, 1);
  try {
    const reader = (await findReaders(copy)).find(each => each.part !== 'caregiver')!;
    const context = requestOn(pool);
    const ask = (query: ServiceQuery, page = 1) =>
      asking(context, reader.who, { focus: null }, ({ tx, now, who }) =>
        findServices({ tx, now, timeZone: who.timeZone }, query, { page, size: 20 }),
      );
    const place = (turn: number) =>
      placeOf([], CORNER, {
        postalCode: String(33_000 + ((turn * 37) % 1000)),
        point: { latitude: 25.6 + ((turn * 13) % 48) / 10, longitude: -82.4 + ((turn * 7) % 21) / 10 },
      });
    const questions: Readonly<Record<string, (turn: number) => Promise<unknown>>> = {
      'by words': turn => ask({ words: WORDS[turn % WORDS.length]! }),
      'by place': turn => ask({ place: place(turn) }),
      'within 10 miles': turn => ask({ place: place(turn), miles: 10 }),
      'by language': turn => ask({ language: LANGUAGES[turn % LANGUAGES.length]! }, (turn % 5) + 1),
      'words, place and language': turn =>
        ask({ words: WORDS[turn % WORDS.length]!, place: place(turn), language: LANGUAGES[turn % LANGUAGES.length]! }),
      'open now': () => ask({ openNow: true, words: 'counseling' }),
    };
    const figures: Figure[] = [];
    for (const [what, question] of Object.entries(questions)) {
      for (let turn = 0; turn < 5; turn += 1) await question(turn);
      const took: number[] = [];
      for (let turn = 0; turn < runs; turn += 1) {
        const begun = performance.now();
        await question(turn);
        took.push(performance.now() - begun);
      }
      figures.push({
        bench: 'directory',
        what,
        as: reader.part,
        unit: 'ms',
        ...spread(took),
        target: 'p95 < 120 ms',
        note: `${runs} questions among ${SERVICES} services`,
      });
    }
    return figures;
  } finally {
    await pool.end();
  }
}
