import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { connectionSettings } from '#platform/db/address.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { aStaffMember } from '#test/builders/accounts.ts';
import { anAgency, anOrganization } from '#test/builders/agency.ts';
import { insertRow } from '#test/builders/rows.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as documents from '../documents/pages/documents.tsx';
import { importExtract } from './import-extract.ts';
import * as reported from './pages/reported.tsx';
import { openAfcars } from './read/afcars/open-afcars.ts';
import { afcarsAgency } from './take/afcars-agency.ts';
import { keepReportedRecords } from './take/keep-reported-records.ts';
import { type AfcarsFile, type AfcarsRecord, afcarsXml, bytesOf } from './testing/an-afcars-file.ts';
import { mutated, withOtherValues } from './testing/mutate-text.ts';

const db = testDatabase();
const NOW = '2026-11-18T15:00:00Z';
let client: pg.Client;
let agencyId: string;
let userId: string;
let runId: string;

beforeAll(async () => {
  client = new pg.Client(connectionSettings(db.address));
  await client.connect();
});
afterAll(() => client.end());

beforeEach(async () => {
  agencyId = await anAgency(db, `Agency ${newId()}`);
  userId = await insertRow(db, 'app.user_account', {
    agency_id: agencyId,
    kind: 'staff',
    name: 'Ida Import',
    language: 'en',
    active: true,
  });
  runId = await aRun();
});

const aRun = () =>
  insertRow(db, 'app.import_run', {
    agency_id: agencyId,
    user_id: userId,
    format: 'afcars',
    source: 'afcars',
    state: 'taken',
    state_at: NOW,
    brought_at: NOW,
    file_name: 'afcars.xml',
    without_refused: false,
    steps: 0,
    steps_done: 0,
  });

async function run(file: AfcarsFile | string, withoutRefused = false) {
  const as = { role: 'alongside_import', userId, agencyId, now: NOW } as const;
  const agency = await inTransaction(db.pool, as, tx => afcarsAgency(tx, agencyId, NOW));
  return importExtract({
    client,
    agencyId,
    userId,
    runId,
    source: 'afcars',
    now: NOW,
    extract: openAfcars(bytesOf(typeof file === 'string' ? file : afcarsXml(file)), agency),
    seal: () => ({ sealed: Buffer.of(1), fingerprint: Buffer.of(1) }),
    dryRun: false,
    withoutRefused,
    after: async work => void (await keepReportedRecords(work)),
  });
}

type Ran = Awaited<ReturnType<typeof run>>;
const refusals = ({ found }: Ran) =>
  found
    .all()
    .filter(({ found: one }) => one.weight === 'refusal')
    .map(({ found: { file, column, code, value } }) => [file, column, code, value]);
const sums = ({ files }: Ran, part: 'new' | 'changed') =>
  [...files.values()].reduce((sum, file) => sum + file[part], 0);
const changes = () => db.value<number>('select count(*)::int from record.row_change where agency_id = $1', [agencyId]);
const rows = (sql: string) => db.rows(sql, [agencyId]);

/** In care since 2024, with one earlier stay: a foster home, away for ten days, and home on trial since April. */
const ada: AfcarsRecord = {
  number: 'CALUSA0000A1',
  responses: { E23: '1', E25: '1', E30: '2', E8: '1' },
  tribes: ['123'],
  removals: [
    { rule: 1993, responses: { E69: '20180101', E153: '20190110', E155: '1' } },
    {
      responses: { E69: '20240105' },
      arrangements: [
        { E112: '20240105' },
        { E112: '20240301', E113: '0', E120: '12', E121: '4' },
        { E112: '20240311', E117: '1', E124: '1' },
        { E112: '20250401', E113: '0', E120: '14' },
      ],
      plans: [{ E147: '20240201', E148: '1' }],
    },
  ],
};
/** Came into care and left again. */
const ben: AfcarsRecord = {
  number: 'CALUSA0000B2',
  responses: { E6: '1' },
  removals: [
    {
      responses: { E69: '20250410', E153: '20250620', E155: '2', E3: '12015' },
      arrangements: [{ E112: '20250410', E113: '0', E120: '3' }],
    },
  ],
};
const file: AfcarsFile = { records: [ada, ben] };

test('a file becomes a caseload, and every record is kept whole', async () => {
  await anOrganization(db, agencyId, 'Calusa lead agency', 'lead_agency');
  const done = await run(file);
  expect(refusals(done)).toEqual([]);
  expect(done.taken).toBe(true);
  expect(
    await rows(`select first_name, last_name, born_on::text from app.person where agency_id = $1 order by 1, 2`),
  ).toEqual([
    { first_name: 'Child', last_name: '0000A1', born_on: '2015-02-03' },
    { first_name: 'Child', last_name: '0000B2', born_on: '2015-02-03' },
    { first_name: 'Parent or guardian', last_name: 'of 0000A1', born_on: null },
  ]);
  expect(
    await rows(
      `select c.number, c.life::text, u.name as unit, o.name as office, s.name as worker, g.name as organization, a.active
       from app.case_file c join app.unit u on u.id = c.unit_id join app.office o on o.id = c.office_id
       join app.care_organization g on g.id = c.organization_id
       join app.primary_assignment p on p.case_id = c.id and p.during = c.life
       join app.staff_member s on s.id = p.user_id join app.user_account a on a.id = s.id where c.agency_id = $1 order by 1`,
    ),
  ).toEqual([
    {
      number: 'CALUSA0000A1',
      life: '["2018-01-01 05:00:00+00",)',
      unit: 'Not assigned yet (12071)',
      office: 'Local agency 12071 (AFCARS)',
      worker: 'Not assigned yet (12071)',
      organization: 'Calusa lead agency',
      active: false,
    },
    expect.objectContaining({ number: 'CALUSA0000B2', office: 'Local agency 12015 (AFCARS)' }),
  ]);
  expect(
    await rows(
      `select n.last_name as child, p.setting, coalesce(h.name, w.first_name) as at, h.kind, h.closed_on::text,
         lower(p.during)::date::text as from, upper(p.during)::date::text as to
       from app.placement p join app.person n on n.id = p.child_id left join app.home h on h.id = p.home_id
       left join app.person w on w.id = p.with_person_id where p.agency_id = $1 order by 1, p.during`,
    ),
  ).toEqual([
    {
      ...{ child: '0000A1', setting: 'foster_home', at: 'Foster home (AFCARS)', kind: 'foster' },
      ...{ closed_on: '2024-03-11', from: '2024-01-05', to: '2024-03-11' },
    },
    {
      ...{ child: '0000A1', setting: 'foster_home_relative', at: "Relative's home (AFCARS)", kind: 'relative' },
      ...{ closed_on: '2025-04-01', from: '2024-03-11', to: '2025-04-01' },
    },
    {
      ...{ child: '0000A1', setting: 'trial_home_visit', at: 'Parent or guardian', kind: null },
      ...{ closed_on: null, from: '2025-04-01', to: null },
    },
    {
      ...{ child: '0000B2', setting: 'group_care', at: 'Group home, shelter care (AFCARS)', kind: 'facility' },
      ...{ closed_on: '2025-06-20', from: '2025-04-10', to: '2025-06-20' },
    },
  ]);
  expect(
    await rows(
      `select setting, note, lower(during)::date::text as from, upper(during)::date::text as to from app.whereabouts where agency_id = $1`,
    ),
  ).toEqual([{ setting: 'away', note: 'AFCARS: runaway', from: '2024-03-01', to: '2024-03-11' }]);
  expect(
    await rows(
      'select exit_reason, upper(during)::date::text as to from app.episode where agency_id = $1 order by during',
    ),
  ).toEqual([
    { exit_reason: 'reunification', to: '2019-01-10' },
    { exit_reason: null, to: null },
    { exit_reason: 'relative', to: '2025-06-20' },
  ]);
  expect(await rows('select standing, tribe from app.person_tribe where agency_id = $1 order by 1')).toEqual([
    { standing: 'asked_no', tribe: null },
    { standing: 'asked_yes', tribe: 'AFCARS code 123' },
  ]);
  expect(await rows('select name from app.health_condition where agency_id = $1')).toEqual([
    { name: 'Autism spectrum disorder' },
  ]);
  expect(
    await rows('select distinct allergies_known, medicines_known from app.critical_card where agency_id = $1'),
  ).toEqual([{ allergies_known: 'not_known', medicines_known: 'not_known' }]);
  const [kept] = await db.rows<{ number: string; line: number; elements: { tag: string; value: string | null }[] }>(
    `select r.number, r.line, r.elements, r.period_end::text from app.reported_record r where agency_id = $1 order by line`,
    [agencyId],
  );
  expect(kept).toMatchObject({ number: 'CALUSA0000A1', line: 6, period_end: '2025-09-30' });
  expect(kept!.elements).toContainEqual({
    tag: 'E120_other_living_arrangement_type',
    path: 'E69_E186_removals/removal_2020[1]/E112_E146_living_arrangements/living_arrangement[2]/E120_other_living_arrangement_type',
    value: '12',
    line: expect.any(Number),
  });
  expect(kept!.elements.filter(({ value }) => value === null).length).toBeGreaterThan(50);
});

test('a second run changes nothing; what people put in place of a stand-in stays; a later period updates and keeps the earlier', async () => {
  await run(file);
  const before = await changes();
  const again = await run(file);
  expect([again.taken, sums(again, 'new'), sums(again, 'changed')]).toEqual([true, 0, 0]);
  expect(await changes()).toBe(before);

  // The child gets a name, the case another worker and unit, the home on trial a mother.
  const child = await db.value<string>(`select id from app.person where agency_id = $1 and last_name = '0000A1'`, [
    agencyId,
  ]);
  await db.admin.query(`update app.person set first_name = 'Ada', last_name = 'Moss' where id = $1`, [child]);
  await db.admin.query(
    `update app.person set first_name = 'June', born_on = '1990-04-04', born_precision = 'day' where agency_id = $1 and first_name = 'Parent or guardian'`,
    [agencyId],
  );
  const worker = await db.value<string>(
    `select p.user_id from app.primary_assignment p join app.case_file c on c.id = p.case_id where p.agency_id = $1 and c.number = 'CALUSA0000B2'`,
    [agencyId],
  );
  await db.admin.query('begin; set constraints all deferred');
  await db.admin.query(
    `update app.primary_assignment p set during = tstzrange(lower(during), '2026-01-01') from app.case_file c
     where c.id = p.case_id and c.number = 'CALUSA0000A1' and p.agency_id = $1`,
    [agencyId],
  );
  await db.admin.query(
    `insert into app.primary_assignment (id, agency_id, case_id, user_id, during)
     select $2, $1, c.id, $3, tstzrange('2026-01-01', null) from app.case_file c where c.number = 'CALUSA0000A1' and c.agency_id = $1`,
    [agencyId, newId(), worker],
  );
  await db.admin.query('commit');

  runId = await aRun();
  const stay = ada.removals[1]!;
  const left = { ...stay, responses: { ...stay.responses, E153: '20260201', E155: '1' } };
  const later = await run({ month: '202603', records: [{ ...ada, removals: [ada.removals[0]!, left] }] });
  expect(refusals(later)).toEqual([]);
  expect(later.taken).toBe(true);
  expect(later.files.get('people')).toMatchObject({ new: 0, changed: 0 });
  expect(later.files.get('removals')).toMatchObject({ new: 0, changed: 1, same: 1 });
  expect(later.files.get('placements')).toMatchObject({ new: 0, changed: 1, same: 2 });
  expect(
    await rows(
      `select first_name, last_name from app.person where agency_id = $1 and first_name in ('Ada', 'June') order by 1`,
    ),
  ).toEqual([
    { first_name: 'Ada', last_name: 'Moss' },
    { first_name: 'June', last_name: 'of 0000A1' },
  ]);
  expect(
    await rows(`select period_end::text from app.reported_record where agency_id = $1 order by line, period_end`),
  ).toEqual([{ period_end: '2025-09-30' }, { period_end: '2026-03-31' }, { period_end: '2025-09-30' }]);
});

test('the page shows the report element by element to the unit’s supervisor, and is not there for others', async () => {
  await run(file);
  const [child] = await db.rows<{ id: string; unit: string; office: string; organization: string }>(
    `select p.id, c.unit_id as unit, c.office_id as office, c.organization_id as organization
     from app.person p join app.case_member m on m.person_id = p.id join app.case_file c on c.id = m.case_id
     where p.agency_id = $1 and p.last_name = '0000A1'`,
    [agencyId],
  );
  const { id: childId, unit, office, organization: organizationId } = child!;
  const at = { id: unit, office: { id: office, agencyId, organizationId } };
  const supervisor = await aStaffMember(db, at, { name: 'Sol Vega', role: 'supervisor' });
  const director = await aStaffMember(db, at.office, { name: 'Dee Lane', role: 'program_director' });
  const visit = visitorOf(db);
  const params = { childId };
  const shown = await visit(supervisor).look(reported, { params });
  expect(shown.body.cards.map((card: { title: string }) => card.title)).toEqual([
    'About the child',
    'Stay in care 1, since Jan 1, 2018',
    'Stay in care 2, since Jan 5, 2024',
  ]);
  const html = await visit(supervisor).draw(reported, { params });
  expect(html).toContain('runaway (code 12)');
  expect(html.replaceAll(/<[^>]*>/g, '')).toContain('E120_other_living_arrangement_type');
  expect(html).toContain('Where the child lived, from Mar 1, 2024 (');
  const spanish = await visit(supervisor).draw(reported, { params, language: 'es' });
  expect(spanish).toContain('se fue sin permiso (código 12)');
  expect(await visit(supervisor).draw(documents, { params })).toContain(`/children/${childId}/reported`);
  expect(await visit(director).draw(documents, { params })).not.toContain('/reported');
  expect((await visit(director).look(reported, { params })).status).toBe(404);
});

test('what cannot be is refused by element, line and value, and keeps the file out unless the rest is asked for', async () => {
  const records: AfcarsRecord[] = [
    ada,
    { ...ben, responses: { E5: '20150230' } },
    { ...ben, number: ada.number },
    {
      ...ben,
      number: 'CALUSA0000C3',
      removals: [{ ...ben.removals[0]!, responses: { E69: '20250410', E153: '20250620', E155: '' } }],
    },
    { ...ben, number: 'CALUSA0000D4', removals: [{ ...ben.removals[0]!, arrangements: [{ E112: '20250101' }] }] },
  ];
  const expected = [
    ['people', 'E5', 'impossible-day', '20150230'],
    ['people', 'E4', 'key-twice', ada.number],
    ['removals', 'E155', 'missing', null],
    ['placements', 'E112', 'outside-care', '20250101'],
  ];
  const whole = await run({ records });
  expect(refusals(whole)).toEqual(expected);
  expect(whole.taken).toBe(false);
  const rest = await run({ records }, true);
  expect(refusals(rest)).toEqual(expected);
  expect(await rows('select number from app.case_file where agency_id = $1 order by 1')).toEqual([
    { number: 'CALUSA0000A1' },
    { number: 'CALUSA0000D4' },
  ]);
  expect(await rows('select number from app.reported_record where agency_id = $1 order by 1')).toEqual([
    { number: 'CALUSA0000A1' },
    { number: 'CALUSA0000D4' },
  ]);
});

test.each([
  ['cut off', afcarsXml(file).slice(0, 9_000), 'xml-not-readable', { why: 'truncated' }],
  ['another state', afcarsXml({ ...file, agency: '13' }), 'another-agency', { state: 'GA' }],
  ['a document type', `<!DOCTYPE a [<!ENTITY b "c">]>${afcarsXml(file)}`, 'xml-not-readable', { why: 'doctype' }],
])('nothing of a file that is %s is taken, even without its refused rows', async (_, text, code, told) => {
  const done = await run(text.replace(/^(<!DOCTYPE.*?\]>)(<\?xml.*?\?>)/, '$2$1'), true);
  expect(done.taken).toBe(false);
  expect(done.found.all().map(({ found }) => found)).toContainEqual(
    expect.objectContaining({
      weight: 'refusal',
      line: null,
      code,
      told: expect.objectContaining({ ...told, line: expect.any(Number) }),
    }),
  );
  expect(await rows('select id from app.person where agency_id = $1')).toEqual([]);
});

const hostile = [
  ...['', '0', '1', '9', '20240105', '20250230', '99999999', '&#xFFFD;', 'constructor', "' or 1=1", 'x'.repeat(600)],
];

test('whatever is done to a file, it is taken or told, and nothing is half loaded', async () => {
  const text = afcarsXml(file);
  const files = [
    ...Array.from({ length: 5 }, (_, seed) => mutated(text, seed)),
    // Well-formed, of this state and period, and wrong in many places.
    ...Array.from({ length: 8 }, (_, seed) => withOtherValues(text, seed, hostile, 25, 2)),
  ];
  let taken = 0;
  for (const brought of files) {
    const done = await run(brought, true);
    const kept = await db.value<number>('select count(*)::int from app.reported_record where agency_id = $1', [
      agencyId,
    ]);
    expect(done.found.all().length + kept).toBeGreaterThan(0);
    if (!done.taken) expect(kept).toBe(0);
    taken += Number(done.taken);
    // Each file comes to an agency of its own.
    agencyId = await anAgency(db, `Agency ${newId()}`);
    await db.admin.query('update app.user_account set agency_id = $1 where id = $2', [agencyId, userId]);
    runId = await aRun();
  }
  expect(taken).toBeGreaterThan(3);
});
