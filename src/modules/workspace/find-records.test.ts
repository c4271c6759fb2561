import { beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { addOrganization, addService, placeService } from '#modules/organizations/index.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { insertRow } from '#test/builders/rows.ts';
import { NOW } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { findRecords } from './find-records.ts';

const db = testDatabase();
let county: County;
let lucia: Id;
let pantry: Id;

beforeAll(async () => {
  county = await aCounty(db);
  lucia = (await county.aChild().inHome(county.homes.harbor).make()).id;
  const { agencyId } = county;
  await db.as(county.staff.kira).commit(async ask => {
    const added = await addOrganization(ask, { name: 'Mangrove Family Pantry', phone: '(941) 555-0188' });
    if (!added.ok) throw new Error(added.refusal.kind);
    pantry = added.value.id;
    const service = await addService(ask, { organizationId: pantry, name: 'Groceries, diapers' });
    if (!service.ok) throw new Error(service.refusal.kind);
    return placeService(ask, { serviceId: service.value.id, street: '12 Dock Road', city: 'Port Calusa' });
  });
  const paper = async (kind: string, topic: string, title: string, supersedes: Id | null = null) => {
    const file = await insertRow(db, 'app.stored_file', {
      agency_id: agencyId,
      user_id: county.staff.ana,
      media_type: 'application/pdf',
      bytes: 1,
      sha256: Buffer.alloc(32),
      sealed_key: Buffer.alloc(1),
      key_id: 'k',
      stored_at: NOW,
    });
    return insertRow(db, 'app.document', {
      agency_id: agencyId,
      child_id: lucia,
      kind,
      topic,
      title,
      file_id: file,
      user_id: county.staff.ana,
      added_at: NOW,
      supersedes,
    });
  };
  await paper('court_paper', 'case', 'Shelter order of January');
  await paper('health_paper', 'health', 'Shelter physical');
  await paper(
    'letter',
    'documents',
    'Letter to the shelter, final',
    await paper('letter', 'documents', 'Letter to the shelter'),
  );
});

const found = (who: keyof County['staff'], typed: string, language: 'en' | 'es' = 'en') =>
  db.as(county.staff[who], { language }).look(ask => findRecords(ask, typed));
const titles = async (who: keyof County['staff'], typed: string) =>
  (await found(who, typed)).map(({ name }) => name).sort();

describe('one box', () => {
  test('children, homes, organizations and papers stand in groups, with what each is', async () => {
    expect((await found('ana', 'lucia')).map(({ kind, text }) => [kind, text.replace(/CA-\d+/, 'CA-1')])).toEqual([
      ['child', 'age 9 · Harbor · case manager Ana Soto · CA-1'],
    ]);
    expect((await found('ana', 'mangrove'))[0]).toMatchObject({
      kind: 'organization',
      href: `/directory/organizations/${pantry}`,
      text: 'Groceries, diapers · Port Calusa · (941) 555-0188',
      why: '',
    });
    expect((await found('ana', 'shelter order', 'es'))[0]).toMatchObject({
      kind: 'document',
      href: `/children/${lucia}/documents`,
      text: 'Papel de la corte · sobre Lucia Reyes',
    });
  });

  test('why something is shown is said where the letters do not show it, in both languages', async () => {
    const why = async (typed: string, language: 'en' | 'es' = 'en') => (await found('ana', typed, language))[0]?.why;
    expect(await why('lucia')).toBe('');
    expect(await why('lucy reyes')).toBe('Nickname');
    expect(await why('luzia reies')).toBe('Sounds like what you typed');
    expect(await why('lucia 2/5/2017')).toBe('Birth date with day and month swapped (May 2, 2017)');
    expect(await why('luzia reies 3/5/2017', 'es')).toBe(
      'Suena como lo que escribió y fecha de nacimiento casi igual (2 may 2017)',
    );
    expect(await why('diapers')).toBe('By what it offers');
    expect(await why('941 555 0188')).toBe('Telephone');
    expect(await why('12 dock rd')).toBe('Address');
    expect(await why('mangrov familly pantri')).toBe('Written nearly so');
  });

  test('while somebody types: people and homes by their beginning, eight at most', async () => {
    const quick = (typed: string) => db.as(county.staff.ana).look(ask => findRecords(ask, typed, { quick: true }));
    expect((await quick('luc')).map(({ name }) => name)).toEqual(['Lucia Reyes']);
    expect((await quick('harb')).map(({ name }) => name)).toEqual(['Harbor']);
    expect(await quick('luzia reies')).toEqual([]);
    expect(await quick('shelter')).toEqual([]);
  });

  test('whatever is typed is answered', async () => {
    for (const typed of [
      '',
      ' ',
      '%',
      '\\',
      "'",
      '-',
      '1',
      '12',
      '🙂',
      'a'.repeat(5000),
      '3/4/2015 '.repeat(40),
      '1 1 1 1 1',
    ])
      for (const who of ['ana', 'dora', 'kira', 'lena'] as const)
        expect(Array.isArray(await found(who, typed))).toBe(true);
  });
});

describe('homes', () => {
  test('by a word of the name, misspelled, by telephone and address', async () => {
    const home = await insertRow(db, 'app.home', {
      agency_id: county.agencyId,
      name: 'Thornton-Vega family',
      kind: 'foster',
      respite_only: false,
      languages: [],
      skills: [],
    });
    await insertRow(db, 'app.caregiver_contact', {
      agency_id: county.agencyId,
      home_id: home,
      phone: '941-555-0177',
      street: '9 Pelican Lane',
      city: 'Port Calusa',
      during: '[2026-01-01,)',
    });
    for (const typed of ['thornton', 'vega', 'thornten vega', 'Torntin', '555-0177', '9 pelican ln'])
      expect(
        (await found('ana', typed)).map(({ key }) => key),
        typed,
      ).toContain(home);
    expect((await found('gus', '555-0177')).map(({ key }) => key)).not.toContain(home);
    expect((await found('gus', '9 pelican ln')).map(({ key }) => key)).not.toContain(home);
  });
});

describe('papers', () => {
  test('are found under the topic of their kind, the latest version only', async () => {
    const all = ['Letter to the shelter, final', 'Shelter order of January', 'Shelter physical'];
    for (const who of ['ana', 'sam', 'dora'] as const) expect(await titles(who, 'shelter'), who).toEqual(all);
    expect(await titles('ned', 'shelter')).toEqual(['Shelter order of January', 'Shelter physical']);
    for (const who of ['kira', 'cora'] as const)
      expect(await titles(who, 'shelter'), who).toEqual(['Shelter order of January']);
    for (const who of ['ben', 'hugo', 'hector', 'lena', 'gus', 'abel'] as const)
      expect(await titles(who, 'shelter'), who).toEqual([]);
  });

  test('each word begins a word of the title; signs of a pattern are only letters', async () => {
    expect(await titles('ana', 'jan shelt')).toEqual(['Shelter order of January']);
    expect(await titles('ana', 'helter')).toEqual([]);
    expect(await titles('ana', 'shel%er')).toEqual([]);
  });
});
