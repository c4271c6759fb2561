import { beforeAll, expect, test } from 'vitest';
import { ok } from '#kernel/result.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { anAgency } from '#test/builders/agency.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { NOW } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import type { AddService } from './contract.ts';
import { giveStockTerms } from './stock-terms.ts';
import { areasForDirectory, placeOf } from './store/areas.ts';
import { findServices, type ServiceQuery } from './store/find-services.ts';
import { organizationsAfter } from './store/organizations.ts';
import { serviceParts, staleServices, wishesSince } from './store/service-pages.ts';
import { termsOfAgency } from './store/terms.ts';
import { addOrganization } from './use-cases/add-organization.ts';
import { addService } from './use-cases/add-service.ts';
import { addTerm } from './use-cases/add-term.ts';
import { changeOrganization } from './use-cases/change-organization.ts';
import { changeService } from './use-cases/change-service.ts';
import { decideProposal } from './use-cases/decide-proposal.ts';
import { endService } from './use-cases/end-service.ts';
import { mergeOrganizations } from './use-cases/merge-organizations.ts';
import { noteUnfound } from './use-cases/note-unfound.ts';
import { placeService } from './use-cases/place-service.ts';
import { postCapacity } from './use-cases/post-capacity.ts';
import { rearrangeDirectory } from './use-cases/rearrange-directory.ts';
import { setCoverage } from './use-cases/set-coverage.ts';
import { setLanguages } from './use-cases/set-languages.ts';
import { setSchedule } from './use-cases/set-schedule.ts';
import { undoMerge } from './use-cases/undo-merge.ts';
import { verifyEntry } from './use-cases/verify-entry.ts';
import { watchCapacity } from './use-cases/watch-capacity.ts';

const db = testDatabase();
const CORNER = { latitude: 26.9, longitude: -81.9 };
let county: County;
let areas: Record<'east' | 'west', string>;
beforeAll(async () => {
  county = await aCounty(db);
  areas = { east: '', west: '' };
  for (const [name, box, code] of [
    ['west', '((0,0),(5,0),(5,5),(0,5))', '34801'],
    ['east', '((5,0),(10,0),(10,5),(5,5))', '34802'],
  ] as const)
    areas[name] = await db.value(
      `insert into app.area (id, agency_id, code, name, postal_code, outline, during) values (uuidv7(), $1, $2, $2, $4, $3, '[2020-01-01,)') returning id`,
      [county.agencyId, name, box, code],
    );
});
const kira = (now?: string) => db.as(county.staff.kira, now ? { now } : {});
const ana = () => db.as(county.staff.ana);
const abel = () => db.as(county.staff.abel);
const refused = (refusal: object) => ({ ok: false, refusal: expect.objectContaining(refusal) });

async function organization(name: string): Promise<string> {
  const added = await kira().commit(ask => addOrganization(ask, { name }));
  if (!added.ok) throw new Error(added.refusal.kind);
  return added.value.id;
}
async function service(organizationId: string, input: Omit<AddService, 'organizationId'>): Promise<string> {
  const added = await kira().commit(ask => addService(ask, { organizationId, ...input }));
  if (!added.ok) throw new Error(added.refusal.kind);
  return added.value.id;
}
const termId = async (code: string) =>
  db.value<string>(`select id from app.taxonomy_term where agency_id = $1 and code = $2`, [county.agencyId, code]);
const search = (query: ServiceQuery, user = county.staff.ana, now = NOW) =>
  db
    .as(user, { now })
    .look(({ tx }) => findServices({ tx, now, timeZone: 'America/New_York' }, query, { page: 1, size: 50 }));
const names = async (query: ServiceQuery, user?: string, now?: string) =>
  (await search(query, user, now)).services.map(each => each.name);
const at = (asked: Parameters<typeof placeOf>[2]) =>
  ana().look(async ({ tx }) => placeOf(await areasForDirectory(tx, '2026-11-18'), CORNER, asked));

test('an organization is listed once, whatever its accents and capitals, and by whose part it is', async () => {
  const added = await kira().commit(ask => addOrganization(ask, { name: ' Casa Océano ', phone: '(239) 555-0150' }));
  if (!added.ok) throw new Error(added.refusal.kind);
  const { id } = added.value;
  expect(await kira().commit(ask => addOrganization(ask, { name: 'CASA OCEANO' }))).toEqual(
    refused({ kind: 'already-listed', id }),
  );
  expect(await kira().commit(ask => addOrganization(ask, { name: ' ' }))).toEqual(refused({ kind: 'invalid' }));
  expect(await ana().commit(ask => addOrganization(ask, { name: 'Pier Pantry' }))).toEqual(
    refused({ kind: 'not-allowed' }),
  );
  const pantry = await organization('Pier Pantry');
  const listed = async (user: Parameters<typeof db.as>[0], after: string) =>
    (await db.as(user).look(({ tx }) => organizationsAfter(tx, after, 10))).map(row => row.name);
  expect(await listed(county.staff.ana, '')).toEqual(['Casa Océano', 'Pier Pantry']);
  expect(await listed(county.homes.cove.caregivers[0]!, 'Casa Océano')).toEqual(['Pier Pantry']);

  const change = { organizationId: id, name: 'Casa Océano', listed: true, goals: 'Calm evenings', phone: null };
  expect(await ana().commit(ask => changeOrganization(ask, change))).toEqual(refused({ kind: 'not-allowed' }));
  expect(await kira().commit(ask => changeOrganization(ask, { ...change, name: 'pier pantry' }))).toEqual(
    refused({ kind: 'already-listed', id: pantry }),
  );
  expect(await kira().commit(ask => changeOrganization(ask, { ...change, name: '' }))).toEqual(
    refused({ kind: 'invalid' }),
  );
  expect(await kira().commit(ask => changeOrganization(ask, change))).toEqual(ok({ id }));
  expect(await db.rows(`select field, said_by from app.field_origin where row_id = $1 order by field`, [id])).toEqual([
    { field: 'goals', said_by: 'staff' },
    { field: 'name', said_by: 'staff' },
  ]);
  expect(await db.value(`select count(*)::int from app.directory_phone where organization_id = $1`, [id])).toBe(0);
});

test('a service is found by words of either language, without accents, by category and by the one above it', async () => {
  const id = await organization('Bright Harbor');
  const therapy = await service(id, {
    name: 'Trauma therapy',
    description: 'For children who cannot sleep',
    termIds: [await termId('trauma_therapy')],
    payers: ['medicaid'],
    minimumAge: 4,
    maximumAge: 17,
  });
  await kira().commit(ask => setLanguages(ask, { serviceId: therapy, codes: ['en', 'es-MX'] }));
  expect(await names({ words: 'children sleeping' })).toEqual(['Trauma therapy']);
  expect(await names({ words: 'TERAPIAS de trauma' })).toEqual(['Trauma therapy']);
  expect(await names({ words: 'salud mental' })).toEqual(['Trauma therapy']);
  expect(await names({ words: 'Briht Harbour' })).toEqual(['Trauma therapy']);
  expect((await search({ words: 'Briht Harbour' })).spelled).toBe(true);
  // These words are written as they should be: nobody offers them in that language.
  expect(await names({ words: 'Bright Harbor', language: 'ht' })).toEqual([]);
  expect(await names({ words: 'Briht Harbour', language: 'ht' })).toEqual([]);
  expect(await names({ words: 'xylophone' })).toEqual([]);
  expect(await names({ words: 'the of' })).toContain('Trauma therapy');
  expect(await names({ termId: await termId('mental_health') })).toEqual(['Trauma therapy']);
  expect(await names({ termId: await termId('child_counseling') })).toEqual([]);
  expect(await names({ language: 'es', payer: 'medicaid', age: 17.5, words: 'therapy' })).toEqual(['Trauma therapy']);
  expect(await names({ age: 18, words: 'therapy' })).toEqual([]);
  expect(await names({ language: 'ht' })).toEqual([]);

  expect(await ana().commit(ask => addService(ask, { organizationId: id, name: 'x' }))).toEqual(
    refused({ kind: 'not-allowed' }),
  );
  expect(
    await kira().commit(ask => addService(ask, { organizationId: id, name: 'x', minimumAge: 9, maximumAge: 4 })),
  ).toEqual(refused({ kind: 'invalid', problems: [{ at: 'maximumAge', code: 'ages-out-of-order' }] }));
  expect(await kira().commit(ask => setLanguages(ask, { serviceId: therapy, codes: ['Spanish!'] }))).toEqual(
    refused({ kind: 'invalid' }),
  );
  expect(await ana().commit(ask => setLanguages(ask, { serviceId: therapy, codes: [] }))).toEqual(
    refused({ kind: 'not-allowed' }),
  );
  const change = { serviceId: therapy, name: 'Trauma therapy', description: 'For children who wake up' };
  expect(await ana().commit(ask => changeService(ask, change))).toEqual(refused({ kind: 'not-allowed' }));
  expect(await kira().commit(ask => changeService(ask, { ...change, name: ' ' }))).toEqual(
    refused({ kind: 'invalid' }),
  );
  expect(await kira().commit(ask => changeService(ask, change))).toEqual(ok({ id: therapy }));
  expect(await names({ words: 'wake' })).toEqual(['Trauma therapy']);
  expect(await names({ words: 'sleeping' })).toEqual([]);

  // A category is added without code, and is found at once.
  const parentId = await termId('mental_health');
  const dance = { name: 'Dance therapy', nameEs: 'Danzaterapia', parentId };
  expect(await ana().commit(ask => addTerm(ask, dance))).toEqual(refused({ kind: 'not-allowed' }));
  expect(await abel().commit(ask => addTerm(ask, { ...dance, nameEs: '' }))).toEqual(refused({ kind: 'invalid' }));
  const added = await abel().commit(ask => addTerm(ask, dance));
  if (!added.ok) throw new Error(added.refusal.kind);
  expect(await abel().commit(ask => addTerm(ask, dance))).toEqual(refused({ kind: 'invalid' }));
  await kira().commit(ask => changeService(ask, { ...change, termIds: [added.value.id] }));
  expect(await names({ words: 'danzaterapia' })).toEqual(['Trauma therapy']);
  const terms = await ana().look(({ tx }) => termsOfAgency(tx, 'es'));
  expect(terms.find(term => term.id === added.value.id)).toMatchObject({ name: 'Danzaterapia', depth: 1 });
  // Categories in a ring end somewhere.
  await db.admin.query(`update app.taxonomy_term set parent_id = $1 where id = $2`, [added.value.id, parentId]);
  await kira().commit(ask => changeService(ask, change));
  expect(await names({ termId: parentId })).toEqual(['Trauma therapy']);
  await db.admin.query(`update app.taxonomy_term set parent_id = null where id = $1`, [parentId]);

  expect(await ana().commit(ask => endService(ask, { serviceId: therapy }))).toEqual(refused({ kind: 'not-allowed' }));
  expect(await kira().commit(ask => endService(ask, { serviceId: therapy }))).toEqual(ok(undefined));
  expect(await names({ words: 'therapy' })).toEqual([]);
});

test('a place is served when the area covers it; what has room comes first; open now is asked exactly', async () => {
  const id = await organization('Pantries');
  const make = async (name: string) => service(id, { name, description: 'pantry' });
  const [west, east, whole, near] = [await make('West'), await make('East'), await make('Whole'), await make('Near')];
  const cover = (serviceId: string, areaIds: string[], everywhere = false, postalCodes: string[] = []) =>
    kira().commit(ask => setCoverage(ask, { serviceId, everywhere, areaIds, postalCodes }));
  await cover(west, [areas.west]);
  await cover(east, [], false, ['34802']);
  await cover(whole, [], true);
  expect(await cover(whole, [], false, ['?'])).toEqual(refused({ kind: 'invalid' }));
  expect(
    await ana().commit(ask => setCoverage(ask, { serviceId: west, everywhere: true, areaIds: [], postalCodes: [] })),
  ).toEqual(refused({ kind: 'not-allowed' }));
  const pantry = { words: 'pantry' };
  expect(await names({ ...pantry, place: await at({ areaId: areas.west }) })).toEqual(['West', 'Whole']);
  expect(await names({ ...pantry, place: await at({ postalCode: '34802' }) })).toEqual(['East', 'Whole']);
  expect(await names({ ...pantry, place: await at({ point: { latitude: 26.93, longitude: -81.86 } }) })).toEqual([
    'West',
    'Whole',
  ]);
  expect(await names({ ...pantry, place: await at({ postalCode: '99999' }) })).toEqual(['Whole']);

  const place = {
    serviceId: near,
    street: '1 Pier Rd',
    city: 'Port',
    postalCode: '34801',
    latitude: 26.93,
    longitude: -81.85,
  };
  expect(await ana().commit(ask => placeService(ask, place))).toEqual(refused({ kind: 'not-allowed' }));
  expect(await kira().commit(ask => placeService(ask, { ...place, city: '' }))).toEqual(refused({ kind: 'invalid' }));
  expect(await kira().commit(ask => placeService(ask, place))).toEqual(ok(undefined));
  // Whom it serves is not known: near enough it is shown.
  const found = await search({ ...pantry, place: await at({ areaId: areas.west }) });
  expect(found.services.map(each => each.name)).toEqual(['Near', 'West', 'Whole']);
  expect(found.services[0]!.distance).toBeCloseTo(0.7, 0);
  expect(await names({ ...pantry, place: await at({ areaId: areas.east }), miles: 1 })).toEqual(['East', 'Whole']);

  const post = (serviceId: string, state: 'open' | 'waiting-list' | 'full', more: object = {}, now?: string) =>
    kira(now).commit(ask => postCapacity(ask, { serviceId, state, ...more }));
  expect(await post(west, 'full')).toMatchObject({ ok: true });
  await post(east, 'waiting-list', { waitDays: 60 });
  await post(whole, 'waiting-list', { waitDays: 7 });
  await post(near, 'open', { places: 2 });
  expect(await post(east, 'waiting-list', { waitDays: 0 })).toEqual(refused({ kind: 'invalid' }));
  expect(
    await db.as(county.homes.cove.caregivers[0]!).commit(ask => postCapacity(ask, { serviceId: west, state: 'open' })),
  ).toEqual(refused({ kind: 'not-allowed' }));
  expect(await names(pantry)).toEqual(['Near', 'Whole', 'East', 'West']);
  expect(await names({ ...pantry, withRoom: true })).toEqual(['Near']);
  // Word of capacity ends by itself.
  expect(await names(pantry, county.staff.ana, '2027-01-20T15:00:00Z')).toEqual(['East', 'Near', 'West', 'Whole']);
  expect(
    await db.rows(
      `select body->>'state' as state, body->>'before' as before from record.fact where name = 'CapacityPosted' order by at, id limit 1`,
    ),
  ).toEqual([{ state: 'full', before: null }]);
  expect(
    await db.as(county.homes.cove.caregivers[0]!).commit(ask => watchCapacity(ask, { serviceId: west, watch: true })),
  ).toEqual(ok(undefined));
  expect(await db.value(`select count(*)::int from app.capacity_watch where service_id = $1`, [west])).toBe(1);

  // NOW is a Wednesday, 10:00.
  const open = (serviceId: string, days: string[], opensAt: string, closesAt: string) =>
    kira().commit(ask => setSchedule(ask, { serviceId, hours: [{ days, opensAt, closesAt }] }));
  expect(await open(west, ['WE'], '09:00', '17:00')).toEqual(ok(undefined));
  await open(east, ['MO', 'TU'], '09:00', '17:00');
  await open(whole, ['WE', 'TH'], '09:00', '10:00');
  expect(await open(near, ['XX'], '09:00', '08:00')).toEqual(refused({ kind: 'invalid' }));
  expect(await ana().commit(ask => setSchedule(ask, { serviceId: near, hours: [] }))).toEqual(
    refused({ kind: 'not-allowed' }),
  );
  expect(await names({ ...pantry, openNow: true })).toEqual(['West']);
  expect((await search({ ...pantry, openNow: true })).services[0]!.open).toEqual({ state: 'open', until: '17:00' });
  await db.admin.query(
    `insert into app.directory_schedule (id, agency_id, organization_id, service_id, valid_from, valid_to, closed) values (uuidv7(), $1, $2, $3, '2026-11-18', '2026-11-18', true)`,
    [county.agencyId, id, west],
  );
  expect(await names({ ...pantry, openNow: true })).toEqual([]);
});

test('an entry is checked by its keepers, and one not checked for too long is named', async () => {
  const id = await organization('Quiet Corner');
  const serviceId = await service(id, { name: 'Reading room' });
  const stale = () => kira().look(async ({ tx }) => (await staleServices(tx, '2026-06-01', 50)).map(row => row.name));
  expect(await stale()).toContain('Reading room');
  expect(await ana().commit(ask => verifyEntry(ask, { serviceId }))).toEqual(refused({ kind: 'not-allowed' }));
  expect(await kira().commit(ask => verifyEntry(ask, { serviceId }))).toEqual(ok(undefined));
  expect(await stale()).not.toContain('Reading room');
  expect((await search({ words: 'reading' })).services[0]!.assuredOn).toBe('2026-11-18');

  const arrange = { isPublic: false, verifyEveryDays: 90, capacityLastsDays: 10, corner: CORNER };
  expect(await kira().commit(ask => rearrangeDirectory(ask, arrange))).toEqual(refused({ kind: 'not-allowed' }));
  expect(await abel().commit(ask => rearrangeDirectory(ask, { ...arrange, verifyEveryDays: 0 }))).toEqual(
    refused({ kind: 'invalid' }),
  );
  expect(await abel().commit(ask => rearrangeDirectory(ask, arrange))).toEqual(ok(undefined));
});

test('two entries that are one are joined, and taken apart again', async () => {
  const [one, other] = [await organization('Harbor Kitchen'), await organization('Harbor Kitchen Inc')];
  const kept = await service(one, { name: 'Soup' });
  const moved = await service(other, {
    name: 'Bread',
    phone: '(239) 555-0177',
    termIds: [await termId('food')],
    payers: ['free'],
  });
  await kira().commit(ask => placeService(ask, { serviceId: moved, street: '2 Pier Rd', city: 'Port' }));
  await kira().commit(ask => postCapacity(ask, { serviceId: moved, state: 'open' }));
  const pair = { keptId: one, mergedId: other };
  expect(await ana().commit(ask => mergeOrganizations(ask, pair))).toEqual(refused({ kind: 'not-allowed' }));
  expect(await kira().commit(ask => mergeOrganizations(ask, { keptId: one, mergedId: one }))).toEqual(
    refused({ kind: 'already-merged' }),
  );
  const merged = await kira().commit(ask => mergeOrganizations(ask, pair));
  if (!merged.ok) throw new Error(merged.refusal.kind);
  const owners = async () =>
    (await search({ words: 'harbor kitchen' })).services
      .map(each => `${each.name}: ${each.organizationName}`)
      .toSorted();
  expect(await owners()).toEqual(['Bread: Harbor Kitchen', 'Soup: Harbor Kitchen']);
  expect(await kira().commit(ask => mergeOrganizations(ask, pair))).toEqual(refused({ kind: 'already-merged' }));
  // What was said since then goes back with the service it was said of.
  await kira().commit(ask => setLanguages(ask, { serviceId: moved, codes: ['es'] }));
  expect(await ana().commit(ask => undoMerge(ask, { mergeId: merged.value.id }))).toEqual(
    refused({ kind: 'not-allowed' }),
  );
  expect(await kira().commit(ask => undoMerge(ask, { mergeId: merged.value.id }))).toEqual(ok(undefined));
  expect(await owners()).toEqual(['Bread: Harbor Kitchen Inc', 'Soup: Harbor Kitchen']);
  for (const table of [
    'service',
    'directory_phone',
    'directory_attribute',
    'cost_option',
    'location',
    'location_address',
    'service_at_location',
    'capacity_posting',
    'directory_language',
  ])
    expect([
      table,
      await db.value(`select count(*)::int from app.${table} where organization_id = $1`, [other]),
    ]).toEqual([table, 1]);
  expect(await db.value(`select organization_id from app.service where id = $1`, [kept])).toBe(one);
});

test('what is proposed is taken or refused by a person', async () => {
  const id = await organization('Old Mill');
  const serviceId = await service(id, { name: 'Grain', description: 'Since 1900' });
  const propose = (kind: string, field: string | null, offered: string | null) =>
    db.value<string>(
      `insert into app.directory_proposal (id, agency_id, organization_id, kind, table_name, row_id, field, offered, why, proposed_at)
       values (uuidv7(), $1, $2, $3, 'service', $4, $5, $6, 'import', now()) returning id`,
      [county.agencyId, id, kind, serviceId, field, offered],
    );
  const words = await propose('change', 'description', 'Since 1950');
  expect(await ana().commit(ask => decideProposal(ask, { proposalId: words, take: true }))).toEqual(
    refused({ kind: 'not-allowed' }),
  );
  expect(await kira().commit(ask => decideProposal(ask, { proposalId: words, take: true }))).toEqual(ok(undefined));
  expect(await db.value(`select description from app.service where id = $1`, [serviceId])).toBe('Since 1950');
  const owner = await propose('change', 'agency_id', 'x');
  expect(await kira().commit(ask => decideProposal(ask, { proposalId: owner, take: true }))).toEqual(
    refused({ kind: 'cannot-be-taken' }),
  );
  const gone = await propose('remove', null, null);
  expect(await kira().commit(ask => decideProposal(ask, { proposalId: gone, take: false }))).toEqual(ok(undefined));
  expect(await names({ words: 'grain' })).toEqual(['Grain']);
  const again = await propose('remove', null, null);
  await kira().commit(ask => decideProposal(ask, { proposalId: again, take: true }));
  expect(await names({ words: 'grain' })).toEqual([]);
});

test('an agency that lacks categories of the product gets them as the jobs begin, and keeps what it changed', async () => {
  const name = () =>
    db.value(`select name from app.taxonomy_term where agency_id = $1 and code = 'respite'`, [county.agencyId]);
  await db.rows(`update app.taxonomy_term set name = 'Time off' where agency_id = $1 and code = 'respite'`, [
    county.agencyId,
  ]);
  await db.rows(`delete from app.taxonomy_term where agency_id = $1 and code = 'interpreter'`, [county.agencyId]);
  await giveStockTerms({ pool: db.pool, moment: () => NOW });
  expect(await name()).toBe('Time off');
  expect(await termId('interpreter')).toBeDefined();
});

test('what nobody found is put on the wish list without a name', async () => {
  const wish = (user: string, words: string) =>
    db
      .as(user)
      .commit(ask =>
        noteUnfound(
          { ...ask, agency: { id: county.agencyId, name: '', timeZone: 'America/New_York' } },
          { words, areaId: areas.west },
        ),
      );
  await wish(county.staff.ana, 'Teen respite');
  await wish(county.homes.cove.caregivers[0]!.userId, 'teen RESPITE');
  expect(await wish(county.staff.ana, ' ')).toEqual(refused({ kind: 'invalid' }));
  expect(await ana().look(({ tx }) => wishesSince(tx, '2026-01-01', 'en', 10))).toMatchObject([
    { count: 2, areaId: areas.west },
  ]);
});

test('where a confidential service is stands nowhere: not in rows, entries, searches, or history', async () => {
  const id = await organization('Safe Cove');
  const shelter = await service(id, {
    name: 'Shelter',
    description: 'A safe night',
    termIds: [await termId('safe_shelter')],
  });
  await kira().commit(ask =>
    placeService(ask, {
      serviceId: shelter,
      street: '77 Hidden Heron Way',
      city: 'Nowhereton',
      postalCode: '34899',
      latitude: 26.912345,
      longitude: -81.854321,
    }),
  );
  await kira().commit(ask =>
    placeService(ask, {
      serviceId: shelter,
      street: '78 Hidden Heron Way',
      city: 'Nowhereton',
      postalCode: '34899',
      latitude: 26.912345,
      longitude: -81.854321,
    }),
  );
  await kira().commit(ask => setCoverage(ask, { serviceId: shelter, everywhere: true, areaIds: [], postalCodes: [] }));
  await kira().commit(ask => changeService(ask, { serviceId: shelter, name: 'Shelter', confidential: true }));
  expect(
    await kira().commit(ask =>
      placeService(ask, { serviceId: shelter, street: '77 Hidden Heron Way', city: 'Nowhereton' }),
    ),
  ).toEqual(refused({ kind: 'confidential' }));
  expect(
    await kira().commit(ask =>
      setCoverage(ask, { serviceId: shelter, everywhere: false, areaIds: [areas.west], postalCodes: [] }),
    ),
  ).toEqual(refused({ kind: 'confidential' }));
  await kira().commit(ask => placeService(ask, { serviceId: shelter, confidential: true }));
  // Two places it may be near to give the same answer.
  const near = async (areaId: string) =>
    (await search({ words: 'shelter', place: await at({ areaId }), miles: 1 })).services;
  expect(await near(areas.west)).toEqual(await near(areas.east));
  expect((await near(areas.west))[0]).toMatchObject({
    street: null,
    city: null,
    latitude: null,
    distance: null,
    confidential: true,
  });
  expect((await ana().look(({ tx }) => serviceParts(tx, shelter, 'en'))).places).toMatchObject([
    { street: null, latitude: null, confidential: true },
  ]);
  expect(await tablesThatTell('Hidden Heron|Nowhereton|34899|26.912345|81.854321')).toEqual([]);
});

test('a service is found by how well it is proven, and by its payer', async () => {
  const id = await organization('Proven Pier');
  const terms = [await termId('trauma_cbt')];
  await service(id, { name: 'TF-CBT', evidence: 'supported', termIds: terms, payers: ['medicaid'] });
  await service(id, { name: 'Horses', evidence: 'emerging', payers: ['medicaid'] });
  // Proven so well, or better; what nobody rated is not among them.
  expect(await names({ proof: 'promising', payer: 'medicaid' })).toEqual(['TF-CBT']);
  expect(await names({ proof: 'supported', termId: await termId('mental_health') })).toEqual(['TF-CBT']);
  expect(await names({ proof: 'supported', payer: 'free' })).toEqual([]);
  expect(await names({ proof: 'well-supported' })).toEqual([]);
});

/** Every table, of now and of history, in which something of this pattern stands. */
async function tablesThatTell(pattern: string): Promise<string[]> {
  const { rows } = await db.admin.query<{ t: string }>(
    `select c.oid::regclass::text as t from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('app', 'record', 'auth', 'jobs') and c.relkind in ('r', 'p')`,
  );
  const telling: string[] = [];
  for (const { t } of rows)
    if (await db.value(`select exists (select from ${t} x where to_jsonb(x)::text ~ $1)`, [pattern])) telling.push(t);
  return telling;
}

test('what hung on a place that turns confidential goes with it, in history too', async () => {
  const id = await organization('Quiet Cove');
  const words = 'behind 9 Willow Lantern Road';
  const placed = async (name: string) => {
    const made = await service(id, { name });
    await kira().commit(ask =>
      placeService(ask, {
        serviceId: made,
        name: 'Lantern House',
        street: '9 Willow Lantern Road',
        city: 'Farawaytown',
        postalCode: '34898',
        transportation: `Bus 7 stops ${words}`,
        together: `Tuesdays ${words}`,
      }),
    );
    const [at] = await db.rows<{ tie: string; place: string }>(
      'select id as tie, location_id as place from app.service_at_location where service_id = $1',
      [made],
    );
    const of = [county.agencyId, id, at!.place, words];
    await db.rows(
      `insert into app.location_accessibility (id, agency_id, organization_id, location_id, description) values (gen_random_uuid(), $1, $2, $3, $4)`,
      of,
    );
    await db.rows(
      `insert into app.directory_contact (id, agency_id, organization_id, location_id, name) values (gen_random_uuid(), $1, $2, $3, $4)`,
      of,
    );
    return made;
  };
  const shelter = await placed('Quiet nights');
  const talks = await placed('Quiet talks');
  // The service turns confidential; of the other one the place alone.
  await kira().commit(ask => changeService(ask, { serviceId: shelter, name: 'Quiet nights', confidential: true }));
  await kira().commit(ask => placeService(ask, { serviceId: talks, confidential: true }));
  expect(await tablesThatTell('Willow Lantern|Lantern House|Farawaytown|34898')).toEqual([]);
});

test('visitors read the listed directory of a public agency, and nothing else', async () => {
  const id = await organization('Open Door');
  await service(id, { name: 'Coffee', description: 'morning talk' });
  const hidden = await organization('Not yet checked');
  await service(hidden, { name: 'Tea', description: 'morning talk' });
  await kira().commit(ask =>
    changeOrganization(ask, { organizationId: hidden, name: 'Not yet checked', listed: false }),
  );
  const visitor = { role: 'alongside_public', userId: null, agencyId: county.agencyId, now: NOW } as const;
  const seen = await inTransaction(db.pool, visitor, tx =>
    findServices({ tx, now: NOW, timeZone: 'America/New_York' }, { words: 'morning talk' }, { page: 1, size: 10 }),
  );
  expect(seen.services.map(each => each.name)).toEqual(['Coffee']);
  const asOther = { ...visitor, agencyId: await anAgency(db) };
  const others = await inTransaction(db.pool, asOther, tx =>
    findServices({ tx, now: NOW, timeZone: 'America/New_York' }, { words: 'morning talk' }, { page: 1, size: 10 }),
  );
  expect(others.services).toEqual([]);
  const open = (name: string | null) =>
    inTransaction(db.pool, { ...visitor, agencyId: null }, async tx => {
      const { sql } = await import('kysely');
      return (
        await sql<{ agency_id: string }>`select * from app_definer.public_directory(${name})`.execute(tx)
      ).rows.map(row => row.agency_id);
    });
  await db.admin.query(`update app.directory_setting set is_public = false`);
  expect(await open(null)).toEqual([]);
  await db.admin.query(`update app.directory_setting set is_public = true where agency_id = $1`, [county.agencyId]);
  expect(await open(null)).toEqual([county.agencyId]);
  expect(await open('nobody')).toEqual([]);
});
