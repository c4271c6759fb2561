import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { openSink } from '#platform/extracts/sink.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { NOW } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { exportDirectory } from './export-directory.ts';
import type { DirectoryOutcome } from './import-directory.ts';
import { answerHsds } from './serve/answer-hsds.ts';
import { aFolder, bring, cleanPackage } from './testing/a-directory.ts';

const db = testDatabase();
let county: County;
let who: { agencyId: string; userId: string };
let first: DirectoryOutcome;
beforeAll(async () => {
  county = await aCounty(db);
  const kira = county.staff.kira as unknown as string | { userId: string };
  who = { agencyId: county.agencyId, userId: typeof kira === 'string' ? kira : kira.userId };
  first = await bring(db.address, who, aFolder(cleanPackage));
});

const refused = ({ counts }: DirectoryOutcome) => [...counts.values()].reduce((sum, each) => sum + each.refused, 0);
const touched = ({ counts }: DirectoryOutcome) =>
  [...counts.values()].reduce((sum, each) => sum + each.new + each.changed, 0);
const codes = ({ found }: DirectoryOutcome) =>
  found.all().map(each => `${each.found.file} ${each.found.line} ${each.found.column} ${each.found.code}`);
const changes = () => db.value<number>('select count(*)::integer from record.row_change');
const ask = (path: string, init?: RequestInit) =>
  answerHsds(new Request(`http://localhost:3000/hsds${path}`, init), {
    pool: db.pool,
    moment: () => NOW,
    origin: 'http://localhost:3000',
  });
const read = async (path: string, init?: RequestInit) =>
  (await ask(path, init)).json() as Promise<Record<string, unknown> & { contents: Record<string, unknown>[] }>;

describe('a directory is brought', () => {
  test('what is good is here; what had to be made of it is told', async () => {
    expect(first.taken).toBe(true);
    // The address of the shelter is the one row that is not kept.
    expect(refused(first)).toBe(1);
    expect(codes(first)).toEqual([
      'phones.csv 3 number phone-letters',
      'schedules.csv 2 opens_at time-read-as',
      'locations.csv 3 null kept-confidential',
    ]);
    expect(await db.rows('select number, extension from app.directory_phone order by source_key')).toEqual([
      { number: '904-555-0101', extension: null },
      { number: '800-555-7233', extension: null },
      { number: '904-555-0100', extension: 4 },
    ]);
    expect(await db.rows('select code from app.directory_language order by source_key')).toEqual([
      { code: 'es' },
      { code: 'en' },
    ]);
  });

  test('where people hide is written nowhere', async () => {
    expect(await db.rows('select confidential, name, latitude from app.location order by source_key')).toEqual([
      { confidential: false, name: 'Harbor House', latitude: '30.330000' },
      { confidential: true, name: null, latitude: null },
    ]);
    for (const table of ['service', 'location', 'location_address', 'directory_entry', 'organization'])
      expect(
        await db.rows(`select t from app.${table} t where t::text ilike '%hidden lane%' or t::text like '%30.34%'`),
      ).toEqual([]);
    expect(await db.rows(`select r from record.row_change r where r.before::text ilike '%hidden lane%'`)).toEqual([]);
    expect(JSON.stringify(first.found.all())).not.toMatch(/hidden lane/i);
  });

  test('brought again it changes nothing', async () => {
    const before = await changes();
    const again = await bring(db.address, who, aFolder(cleanPackage), { now: '2026-11-19T15:00:00Z' });
    expect([touched(again), again.proposals]).toEqual([0, { remove: 0, change: 0, sameAs: 0 }]);
    expect(await changes()).toBe(before);
  });

  test('a dry run keeps nothing', async () => {
    const before = await changes();
    const dry = await bring(db.address, who, aFolder(cleanPackage), { source: 'other', dryRun: true });
    expect([dry.taken, touched(dry) > 10]).toEqual([false, true]);
    expect(await changes()).toBe(before);
  });

  test('what changed is changed, what people said is proposed, what is gone is proposed, nothing is removed', async () => {
    const service = await db.value<string>(`select id from app.service where source_key = 's1'`);
    await db.rows(`update app.service set description = 'Mondays at six' where id = $1`, [service]);
    await db.rows(
      `insert into app.field_origin (id, agency_id, organization_id, table_name, row_id, field, said_by, user_id, said_at)
       select $1, agency_id, organization_id, 'service', id, 'description', 'staff', $2, $3 from app.service where id = $4`,
      [newId(), who.userId, NOW, service],
    );
    const changed = {
      ...cleanPackage,
      'services.csv': cleanPackage['services.csv']!.replace('Every week', 'Every day').replace(
        'Parenting classes',
        'Parenting evenings',
      ),
      'phones.csv': cleanPackage['phones.csv']!.replace(/p1.*\n/, ''),
    };
    const now = '2026-11-20T15:00:00Z';
    const outcome = await bring(db.address, who, aFolder(changed), { now });
    expect(outcome.proposals).toEqual({ remove: 1, change: 1, sameAs: 0 });
    expect(
      await db.rows('select name, description, last_modified::date::text as day from app.service where id = $1', [
        service,
      ]),
    ).toEqual([{ name: 'Parenting evenings', description: 'Mondays at six', day: '2026-11-20' }]);
    expect(await db.rows('select kind, table_name, field, offered from app.directory_proposal order by kind')).toEqual([
      { kind: 'change', table_name: 'service', field: 'description', offered: 'Every day' },
      { kind: 'remove', table_name: 'directory_phone', field: null, offered: null },
    ]);
    const again = await bring(db.address, who, aFolder(changed), { now: '2026-11-21T15:00:00Z' });
    expect([touched(again), again.proposals]).toEqual([0, { remove: 0, change: 0, sameAs: 0 }]);
    // Named again, nothing is proposed of it any longer.
    await bring(db.address, who, aFolder({ ...changed, 'phones.csv': cleanPackage['phones.csv']! }));
    expect(await db.value(`select count(*)::integer from app.directory_proposal where kind = 'remove'`)).toBe(0);
  });

  test('the same organization from elsewhere is taken and proposed as the same', async () => {
    const sheet = aFolder({ 'list.csv': 'Agency,Program,Phone\nThe Harbor Family Center,Diapers,904-555-0100\n' });
    const outcome = await bring(db.address, who, sheet, { source: 'sheet' });
    expect(outcome.proposals).toEqual({ remove: 0, change: 0, sameAs: 1 });
    expect(await db.value('select count(*)::integer from app.organization where merged_into is not null')).toBe(0);
  });

  test('each dirty row is told by file, line, column and code; a key that leads nowhere once', async () => {
    const services = Array.from({ length: 30 }, (_, at) => `d${at},nowhere,Lost ${at},active,,\n`).join('');
    const outcome = await bring(
      db.address,
      who,
      aFolder({
        'organizations.csv':
          'id,name,email\nu1,=Union Hall,not-an-email\nu1,Other Hall,\n,No Key,\nu2,Water\u0000front,\n',
        'services.csv': `id,organization_id,name,status,minimum_age,maximum_age\ne1,u1,Food,open someday,18,5\n${services}`,
        'locations.csv': 'id,organization_id,latitude,longitude\nk1,u1,-81.6,30.3\nk2,u1,27,-90\n',
        'regular_schedules.csv':
          'id,service_id,weekday,opens_at,closes_at\nr1,e1,Monday,22:00,06:00\nr2,e1,2,0900,5 pm\n',
        'phones.csv': 'id,service_id,number\nq1,e1,555-0100\nq2,e1,n/a\n',
        'physical_addresses.csv':
          'id,location_id,address_1,city,state_province,postal_code,country\nw1,k1,1 Dock,Boston,MA,2139,US\n',
        'taxonomy.csv': 'id,name,parent_id\nc1,One,c2\nc2,Two,c1\n',
        'services_taxonomy.csv': 'id\n',
      }),
      { source: 'dirty' },
    );
    const told = codes(outcome);
    for (const line of [
      'organizations.csv 2 name formula',
      'organizations.csv 2 email not-an-email',
      'organizations.csv 3 id key-twice',
      'organizations.csv 4 id blank-key',
      'organizations.csv 5 name control-characters',
      'services.csv 2 status unknown-code',
      'services.csv 2 maximum_age ages-in-the-wrong-order',
      'services.csv 3 organization_id nothing-with-this-key',
      'locations.csv 3 latitude coordinates-in-the-sea',
      'regular_schedules.csv 2 closes_at closes-before-it-opens',
      'regular_schedules.csv 3 opens_at time-read-as',
      'phones.csv 2 number phone-fragment',
      'phones.csv 3 number phone-fragment',
      'physical_addresses.csv 2 postal_code zip-mended',
      'taxonomy.csv 3 parent_id own-ancestor',
      'services_taxonomy.csv null null unknown-file',
    ])
      expect(told).toContain(line);
    expect(told.filter(line => line.endsWith('organization_id nothing-with-this-key'))).toHaveLength(1);
    expect(outcome.counts.get('service')).toMatchObject({ new: 1, refused: 30 });
    expect(await db.value(`select name from app.organization where source_key = 'u2'`)).toBe('Waterfront');
  });
});

describe('what everybody may read', () => {
  beforeAll(async () => {
    await db.rows(
      `insert into app.directory_setting (id, agency_id, since, is_public, verify_every_days, capacity_lasts_days)
       select $1, $2, '2026-01-01', true, 180, 14 where not exists (select from app.directory_setting where agency_id = $2)`,
      [newId(), county.agencyId],
    );
    await db.rows('update app.directory_setting set is_public = true where agency_id = $1', [county.agencyId]);
  });

  test('a page tells where it stands, and brings services with everything around them', async () => {
    const page = await read('/services?full=true&search=parenting');
    expect(page).toMatchObject({
      total_items: 1,
      total_pages: 1,
      page_number: 1,
      size: 1,
      first_page: true,
      last_page: true,
      empty: false,
    });
    expect(page.contents[0]).toMatchObject({
      name: 'Parenting evenings',
      status: 'active',
      minimum_age: 0,
      organization: { name: 'Harbor Family Center', phones: [{ number: '904-555-0100', extension: 4 }] },
      languages: [{ code: 'es' }],
      schedules: [{ freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00', closes_at: '17:00' }],
      service_at_locations: [
        { location: { name: 'Harbor House', latitude: 30.33, addresses: [{ address_1: '1 Pier Road' }] } },
      ],
      attributes: [{ link_entity: 'service', taxonomy_term: { name: 'Parenting', taxonomy: 'Needs' } }],
    });
    expect(await read('/services?search=nothinglikethis')).toMatchObject({ total_items: 0, empty: true, contents: [] });
  });

  test('a confidential place is in no answer, whatever is asked', async () => {
    for (const path of [
      '/services?full=true&per_page=200',
      '/service_at_locations?full=true',
      '/locations?full=true',
      '/organizations?full=true&full_service=true',
      '/services?format=ndjson&full=true',
    ]) {
      const text = await (await ask(path)).text();
      expect(text).toContain('Harbor');
      expect(text).not.toMatch(/hidden lane/i);
    }
    const shelter = (await read('/services?search=shelter')).contents[0]!;
    expect(await read(`/services/${shelter.id as string}`)).toMatchObject({ phones: [{ number: '800-555-7233' }] });
    expect(await read(`/services/${shelter.id as string}`)).not.toHaveProperty('service_at_locations');
  });

  test('filters hold together; what cannot be read is a problem with a code', async () => {
    const terms = (await read('/taxonomy_terms?search=family')).contents as { id: string; taxonomy: string }[];
    const term = terms.find(({ taxonomy }) => taxonomy === 'Needs');
    expect((await read(`/services?taxonomy_term_id=${term!.id}`)).contents.map(({ name }) => name)).toEqual([
      'Parenting evenings',
    ]);
    expect((await read(`/services?taxonomy_term_id=${term!.id}&modified_after=2027-01-01`)).total_items).toBe(0);
    expect((await read('/service_at_locations?postcode=32003&proximity=500')).total_items).toBe(1);
    expect((await read('/service_at_locations?postcode=99950&proximity=500')).total_items).toBe(0);
    expect(
      await read('/services', { method: 'POST', body: JSON.stringify({ search: 'parenting', minimal: true }) }),
    ).toMatchObject({ size: 1 });
    for (const [path, status] of [
      ['/services?page=0', 400],
      ['/services?taxonomy_id=x', 400],
      ['/services/x', 404],
      [`/services/${newId()}`, 404],
      ['/people', 404],
      ['/services?agency=nobody', 404],
    ] as const) {
      const reply = await ask(path);
      expect([path, reply.status, reply.headers.get('content-type')]).toEqual([
        path,
        status,
        'application/problem+json',
      ]);
    }
    expect((await ask('/services', { method: 'DELETE' })).status).toBe(405);
  });

  test('what the asker has already is not sent again', async () => {
    const reply = await ask('/services');
    expect(reply.headers.get('access-control-allow-origin')).toBe('*');
    expect(reply.headers.get('set-cookie')).toBeNull();
    const tag = reply.headers.get('etag')!;
    expect((await ask('/services', { headers: { 'If-None-Match': `W/${tag}` } })).status).toBe(304);
    const id = ((await read('/services?search=parenting')).contents[0] as { id: string }).id;
    const modified = (await ask(`/services/${id}`)).headers.get('last-modified')!;
    expect(modified).toMatch(/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} 2026 15:00:00 GMT$/);
    expect((await ask(`/services/${id}`, { headers: { 'If-Modified-Since': modified } })).status).toBe(304);
    expect(
      (await ask(`/services/${id}`, { headers: { 'If-Modified-Since': 'Mon, 01 Jan 2024 00:00:00 GMT' } })).status,
    ).toBe(200);
  });

  test('what is exported comes in again as it was, without formulas and without places where people hide', async () => {
    const out = join(aFolder({}), 'export');
    const sink = openSink(out, Temporal.Instant.from(NOW));
    const context = { role: 'alongside_public', userId: null, agencyId: county.agencyId, now: NOW } as const;
    const counts = await inTransaction(db.pool, context, tx => exportDirectory(tx, sink));
    await sink.keep();
    const written = readdirSync(out)
      .map(file => readFileSync(join(out, file), 'utf8'))
      .join('\n');
    expect(written).not.toMatch(/hidden lane/i);
    expect(written).toContain(`'=Union Hall`);
    expect(written).not.toMatch(/(^|,)"?=/m);
    const again = await bring(db.address, who, out, { source: 'again', dryRun: true });
    expect(again.found.all().filter(({ found }) => found.weight === 'refusal')).toEqual([]);
    for (const [kind, file] of [
      ['service', 'services'],
      ['location', 'locations'],
      ['directory_phone', 'phones'],
    ] as const)
      expect([kind, counts.get(`${file}.csv`)]).toEqual([
        kind,
        again.counts.get(kind.replace('directory_', '') as 'service')?.new,
      ]);
  });

  test('a directory that is not public is not there', async () => {
    await db.rows('update app.directory_setting set is_public = false');
    expect((await ask('/services')).status).toBe(404);
    await db.rows('update app.directory_setting set is_public = true');
  });
});
