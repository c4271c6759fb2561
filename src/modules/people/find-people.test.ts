import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { handedKeyring } from '#platform/keys/handed-keyring.ts';
import { makeKeyMaterial } from '#platform/keys/material.ts';
import { aCaseMember } from '#test/builders/cases.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aPerson } from '#test/builders/people.ts';
import { days, insertRow } from '#test/builders/rows.ts';
import { NOW } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { findPeople, readSearch, searchPeople } from './index.ts';
import { openSsn, sealSsn } from './ssn.ts';

const db = testDatabase();
let county: County;
type Staff = keyof County['staff'];
/** Who reaches the Reyes case: its worker and their supervisor directly, the director by office, the others agency wide. */
const near: Staff[] = ['ana', 'sam'];
const inside: Staff[] = [...near, 'dora', 'kira'];
const outside: Staff[] = ['ben', 'hugo', 'hector', 'lena', 'gus', 'abel'];
const born = '2015-03-04';
let child: Id;
let father: Id;
let steven: Id;
let cruz: Id;
let twin: Id;

beforeAll(async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'keyring-')), 'keyring.json');
  writeFileSync(path, JSON.stringify(makeKeyMaterial(Temporal.Instant.from(NOW))));
  process.env.ALONGSIDE_KEYRING ??= path;
  county = await aCounty(db);
  const { agencyId, cases } = county;
  const add = async (part: 'child' | 'father', first: string, last: string, bornOn: string, of = cases.reyes) => {
    const id = await aPerson(db, agencyId, { first, last, bornOn });
    await aCaseMember(db, of, id, part);
    return id;
  };
  child = await add('child', 'María José', 'Hernández-Ruiz', born);
  father = await add('father', 'William', "O'Brien", '1988-02-11');
  steven = await add('child', 'Stephen', 'Phillips', '2016-10-12');
  cruz = await add('child', 'Gabriel', 'De La Cruz', '2014-07-21');
  // Of the other organization, with the same name and birth date.
  twin = await add('child', 'Maria Jose', 'Hernandez Ruiz', born, cases.reyesHeron);
  const about = { agency_id: agencyId, person_id: child };
  const { sealed, fingerprint } = sealSsn(handedKeyring(), '219099999');
  await insertRow(db, 'app.person_identity', {
    ...about,
    legal_first: 'Guillermina',
    legal_last: 'Ortega',
    ssn_sealed: sealed,
    ssn_fingerprint: fingerprint,
  });
  await insertRow(db, 'app.person_contact', {
    ...about,
    kind: 'phone',
    value: '(941) 555-0142',
    during: days('2026-01-05'),
  });
  await insertRow(db, 'app.person_address', {
    ...about,
    street: '110 Heron Street',
    city: 'Port Calusa',
    postal_code: '34801',
    during: days('2026-01-05'),
  });
  await insertRow(db, 'app.address_confidential', {
    agency_id: agencyId,
    person_id: county.mother,
    street: '77 Secret Hollow',
    city: 'Elsewhere',
    during: days('2026-01-05'),
  });
  await insertRow(db, 'app.health_coverage', {
    agency_id: agencyId,
    child_id: child,
    payer: 'State Plan',
    member_number: 'MB-77 1234',
    during: days('2026-01-05'),
  });
});

const search = (who: Staff, typed: string, language: 'en' | 'es' = 'en') =>
  db.as(county.staff[who], { language }).look(ask => searchPeople(ask, readSearch(typed, ask), 25));
const reasons = async (who: Staff, typed: string, of: Id) =>
  (await search(who, typed)).find(({ id }) => id === of)?.why ?? null;

describe('a name', () => {
  const ways: [typed: string, who: () => Id, why: string][] = [
    ['Maria Jose Hernandez-Ruiz', () => child, 'exact'],
    ['maría', () => child, 'begins'],
    ['hernandez-r', () => child, 'begins'],
    ['Hernández-Ruiz, María', () => child, 'begins'],
    ['ruiz maria', () => child, 'words'],
    ['maria ruiz hernandez', () => child, 'words'],
    ['mariajose hernandez', () => child, 'words'],
    ['majo hernandez', () => child, 'nickname'],
    ['maria hernadnez', () => child, 'spelling'],
    ['Ernandes María', () => child, 'spelling'],
    ['Bill OBrien', () => father, 'nickname'],
    ["willy o'brian", () => father, 'sounds'],
    ['obrien', () => father, 'words'],
    ['steven filips', () => steven, 'sounds'],
    ['Fillips Stepen', () => steven, 'sounds'],
    ['phillips stemhen', () => steven, 'spelling'],
    ['delacruz gabriel', () => cruz, 'words'],
    ['S Phillips', () => steven, 'begins'],
  ];
  test.each(ways)('%s', async (typed, who, why) => {
    const id = who();
    for (const staff of inside) {
      const found = (await search(staff, typed)).find(person => person.id === id);
      expect([staff, found?.why], `${typed} for ${staff}`).toEqual([
        staff,
        expect.arrayContaining([expect.stringMatching(why === 'words' ? /^(words|begins)$/ : `^${why}$`)]),
      ]);
    }
  });

  test('the one meant comes first, before who is only near', async () => {
    expect((await search('ana', 'maria hernadnez'))[0]?.id).toBe(child);
    expect((await search('kira', 'steven filips'))[0]?.id).toBe(steven);
  });

  test('of nobody finds nobody', async () => {
    for (const staff of inside)
      for (const typed of ['Zbigniew Qwortz', '%', '_', "'", ',', '"; --', '\\', '李小龙'])
        expect(await search(staff, typed), `${typed} for ${staff}`).toEqual([]);
  });

  test('letter by letter: by its beginning only, as few as asked for', async () => {
    const begins = (who: Staff, typed: string, most = 8) =>
      db.as(county.staff[who]).look(ask => findPeople(ask, typed, most));
    for (const staff of inside) {
      expect((await begins(staff, 'mar')).map(({ id }) => id)).toContain(child);
      expect(await begins(staff, 'hernadnez')).toEqual([]);
      expect(await begins(staff, '')).toEqual([]);
    }
    expect(await begins('kira', 'maria', 1)).toHaveLength(1);
  });
});

describe('a birth date', () => {
  test.each([
    ['3/4/2015', ['birth-date']],
    ['4 de marzo de 2015', ['birth-date']],
    ['4/3/2015', ['birth-date-swapped']],
    ['3/5/2015', ['birth-date-near']],
    ['majo hernandez 4/3/2015', ['nickname', 'birth-date-swapped']],
    ['maria hernadnez 3/14/2015', ['spelling', 'birth-date-near']],
    ['mariaa 3/4/2015', ['sounds', 'birth-date']],
  ])('%s', async (typed, why) => {
    for (const staff of inside) expect(await reasons(staff, typed, child), `${typed} for ${staff}`).toEqual(why);
  });
  test('with another name finds nobody by chance', async () => {
    expect(await reasons('kira', 'Zbigniew Qwortz 3/4/2015', child)).toBeNull();
  });
  test('of two with one name the one born then comes first', async () => {
    const older = await aPerson(db, county.agencyId, { first: 'Gabriel', last: 'De La Cruz', bornOn: '2001-01-05' });
    await aCaseMember(db, county.cases.reyes, older, 'relative');
    for (const staff of inside)
      expect((await search(staff, 'gabriel delacruz 1/5/2001'))[0], staff).toMatchObject({
        id: older,
        why: ['words', 'birth-date'],
      });
  });
});

describe('what stands apart is found by who may read that topic', () => {
  test.each<[typed: string, why: string, readers: Staff[]]>([
    ['219-09-9999', 'ssn', near],
    ['219099999', 'ssn', near],
    ['Guillermina Ortega', 'legal-name', near],
    ['941-555-0142', 'phone', inside],
    ['555-0142', 'phone', inside],
    ['110 heron st', 'address', inside],
    ['Heron Street Port Calusa', 'address', inside],
    ['mb771234', 'member-number', [...near, 'dora', 'ned']],
  ])('%s', async (typed, why, readers) => {
    for (const staff of [...inside, ...outside, 'ned', 'cora'] as Staff[])
      expect(await reasons(staff, typed, child), `${typed} for ${staff}`).toEqual(
        readers.includes(staff) ? [why] : null,
      );
  });

  test('a case number, or its beginning, for who may read the case', async () => {
    const number = await db.value<string>('select number from app.case_file where id = $1', [county.cases.reyes.id]);
    for (const staff of [...inside, 'ned', 'cora'] as Staff[])
      for (const typed of [number, number.toLowerCase().replace('-', '')])
        expect(await reasons(staff, typed, child), `${typed} for ${staff}`).toEqual(['case-number']);
    for (const staff of outside) expect(await search(staff, number), staff).toEqual([]);
  });

  test('a hidden address is found by nobody, not even by who may read it', async () => {
    for (const staff of [...inside, ...outside])
      for (const typed of ['77 Secret Hollow', '77 Secret', 'Secret Hollow Elsewhere', 'Secret Hollow Road'])
        expect(await search(staff, typed), `${typed} for ${staff}`).toEqual([]);
  });

  test('a number of nobody answers as one that is hidden', async () => {
    for (const typed of ['219-09-9998', '941-555-0143', 'mb771235', 'CA-99999'])
      expect(await search('ana', typed)).toEqual([]);
  });
});

describe('whom the reader may not see', () => {
  test('is found in no way', async () => {
    const ways = [
      'Maria Jose Hernandez',
      'hernandez',
      'majo hernandes',
      'steven filips',
      '3/4/2015',
      '555-0142',
      '110 heron st',
    ];
    for (const typed of ways) {
      for (const staff of ['ana', 'sam', 'dora'] as Staff[])
        expect((await search(staff, typed)).map(({ id }) => id)).not.toContain(twin);
      for (const staff of ['hugo', 'hana', 'hector'] as Staff[]) {
        const ids = (await search(staff, typed)).map(({ id }) => id);
        expect(
          ids.filter(id => id !== twin && id !== county.mother),
          `${typed} for ${staff}`,
        ).toEqual([]);
      }
      for (const staff of ['ben', 'lena', 'gus', 'abel'] as Staff[])
        expect(await search(staff, typed), `${typed} for ${staff}`).toEqual([]);
    }
    expect((await search('kira', '3/4/2015')).map(({ id }) => id)).toEqual(expect.arrayContaining([child, twin]));
  });

  test('before the case began its worker finds nobody', async () => {
    const early = db.as(county.staff.ana, { now: '2025-12-01T15:00:00Z' });
    expect(await early.look(ask => searchPeople(ask, readSearch('hernandez 3/4/2015', ask), 25))).toEqual([]);
  });

  test('nobody of the portal may ask', async () => {
    const caregiver = db.as(county.homes.harbor.caregivers[0]!);
    await expect(caregiver.look(ask => findPeople(ask, 'maria', 8))).rejects.toThrow(/permission denied/);
    await expect(caregiver.look(ask => searchPeople(ask, readSearch('555-0142', ask), 8))).rejects.toThrow(
      /permission denied/,
    );
  });
});

test('a Social Security number opens again beside its own fingerprint only', () => {
  const [one, two] = [sealSsn(handedKeyring(), '219099999'), sealSsn(handedKeyring(), '219099998')];
  expect(openSsn(handedKeyring(), one)).toBe('219099999');
  expect(one.fingerprint.toString()).not.toContain('219099999');
  expect(one.sealed.toString()).not.toContain('219099999');
  expect(() => openSsn(handedKeyring(), { ...one, fingerprint: two.fingerprint })).toThrow();
});

test('among many people of the agency the indexes are used: nobody reads through them all', async () => {
  await db.admin.query(
    `insert into app.person (id, agency_id, office_ids, first_name, last_name, born_on, born_precision, languages)
     select gen_random_uuid(), $1, '{}', initcap(substr(md5(n::text), 1, 6)), initcap(substr(md5((n * 7)::text), 1, 8)),
       date '1990-01-01' + n % 12000, 'day', '{en}' from generate_series(1, 5000) n`,
    [county.agencyId],
  );
  await db.admin.query('analyze app.person');
  const said: string[] = [];
  const hear = ({ message }: { message?: string }) => void said.push(message ?? '');
  db.admin.on('notice', hear);
  const plansOf = async (who: Staff, question: string): Promise<string> => {
    said.length = 0;
    await db.admin.query(
      `select set_config('app.user', $1, false), set_config('app.agency', $2, false), set_config('app.now', $3, false), set_config('app.focus', '', false)`,
      [county.staff[who], county.agencyId, NOW],
    );
    await db.admin.query(question);
    return said.join('\n');
  };
  try {
    await db.admin.query(`load 'auto_explain'`);
    await db.admin.query(
      `select set_config('auto_explain.log_min_duration', '0', false), set_config('auto_explain.log_nested_statements', 'on', false), set_config('auto_explain.log_level', 'notice', false)`,
    );
    for (const who of ['kira', 'dora'] as Staff[]) {
      const begins = await plansOf(who, `select * from app_definer.find_people('maria hernand', 8)`);
      expect(begins).toMatch(/person__name/);
      expect(begins).toMatch(/person__last_first/);
      const like = await plansOf(
        who,
        `select * from app_definer.find_people_like('majo ernandes', '{2015-03-04}', '{0.3}', 25)`,
      );
      expect(like).toMatch(who === 'kira' ? /person__keys/ : /person__(keys|offices)/);
      expect(like).toMatch(who === 'kira' ? /person__born/ : /person__(born|offices)/);
      for (const plan of [begins, like]) expect(plan, who).not.toMatch(/Seq Scan on person\b/);
    }
  } finally {
    db.admin.off('notice', hear);
    await db.admin.query(`select set_config('auto_explain.log_min_duration', '-1', false)`);
  }
});
