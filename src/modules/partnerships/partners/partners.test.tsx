import { beforeAll, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { addOrganization, mergeOrganizations, undoMerge } from '#modules/organizations/index.ts';
import { NotThere } from '#platform/http/ask.ts';
import { anAccountFor, aStaffMember } from '#test/builders/accounts.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { insertRow } from '#test/builders/rows.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import { adoptPlan } from '../use-cases/adopt-plan.ts';
import { openCommunity } from '../use-cases/open-community.ts';
import { passGate } from '../use-cases/pass-gate.ts';
import type { NotePartner } from './contract.ts';
import { lookAtList } from './import/look-at-list.ts';
import * as addPage from './pages/add.tsx';
import * as changePage from './pages/change.tsx';
import * as changePersonPage from './pages/change-person.tsx';
import * as importPage from './pages/import.tsx';
import * as levelPage from './pages/level.tsx';
import * as movePage from './pages/move.tsx';
import * as partnerPage from './pages/partner.tsx';
import * as listPage from './pages/partners.tsx';
import * as personPage from './pages/person.tsx';
import * as planPage from './pages/plan.tsx';
import * as planStepPage from './pages/plan-step.tsx';
import * as printPage from './pages/print.tsx';
import * as prospectsPage from './pages/prospects.tsx';
import * as scorePage from './pages/score.tsx';
import { partnerFrame } from './partner-frame.ts';
import { changePartner } from './use-cases/change-partner.ts';
import { importPartners } from './use-cases/import-partners.ts';
import { addPartnerPerson, changePartnerPerson, partnerPersonLeaves } from './use-cases/keep-people.ts';
import { movePartner } from './use-cases/move-partner.ts';
import { notePartner } from './use-cases/note-partner.ts';
import { scoreProspect } from './use-cases/score-prospect.ts';
import { seekSectors } from './use-cases/seek-sectors.ts';
import { setCommunities } from './use-cases/set-communities.ts';
import { setLevel } from './use-cases/set-level.ts';

const db = testDatabase();
let county: County;
let lead: Id;
let eastbank: Id;
let bayside: Id;
beforeAll(async () => {
  county = await aCounty(db);
  const { agencyId, organizations } = county;
  lead = await aStaffMember(
    db,
    { agencyId, organizationId: organizations.lead },
    { name: 'Odalys Pruitt', role: 'partnership_lead' },
  );
  const opened = async (name: string) =>
    value(await odalys(ask => openCommunity(ask, { name, areaCodes: [], beganOn: '2026-01-05' }))).id;
  eastbank = await opened('Eastbank');
  bayside = await opened('Bayside');
});
type Work<T> = Parameters<ReturnType<typeof db.as>['commit']>[0] extends (ask: infer A) => unknown
  ? (ask: A) => Promise<T>
  : never;
const odalys = <T,>(work: Work<T>): Promise<T> => db.as(lead).commit(work as never) as Promise<T>;
const ana = <T,>(work: Work<T>): Promise<T> => db.as(county.staff.ana).commit(work as never) as Promise<T>;
const usual: Omit<NotePartner, 'organization'> = {
  sector: null,
  communityIds: [],
  introducedBy: null,
  ownerId: null,
  state: 'identified',
  on: '2026-03-01',
};
const noted = async (name: string, more: Partial<NotePartner> = {}) =>
  value(await odalys(ask => notePartner(ask, { ...usual, organization: { name }, ...more }))).id;
const stays = (id: Id) =>
  db.rows(
    `select state, lower(during)::text as from, upper(during)::text as to, reason from app.partnership_stay where partnership_id = $1 order by 2`,
    [id],
  );

test('an organization is noted once, of the directory or new in it, by those who build partnerships', async () => {
  const note = (more: Partial<NotePartner>) =>
    odalys(ask => notePartner(ask, { ...usual, organization: { name: 'Grange' }, ...more }));
  expect(await ana(ask => notePartner(ask, { ...usual, organization: { name: 'Grange' } }))).toEqual(
    no({ kind: 'not-allowed' }),
  );
  expect(
    await note({
      organization: { name: ' ' },
      on: '2027-01-01',
      state: 'declined',
      sector: 'singing',
      introducedBy: newId(),
      ownerId: county.staff.ana,
      communityIds: [newId()],
    }),
  ).toMatchObject(
    no({
      problems: ['name', 'on', 'reason', 'sector', 'introducedBy', 'ownerId', 'communityIds'].map(at => ({ at })),
    }),
  );
  const { id } = value(
    await note({ sector: 'residents', communityIds: [eastbank], ownerId: lead, introducedBy: null }),
  );
  expect(await note({})).toMatchObject(no({ kind: 'organization-is-listed', organization: 'Grange' }));
  const organization = await db.value<Id>(`select organization_id from app.partnership where id = $1`, [id]);
  expect(await note({ organization: { id: organization } })).toEqual(
    no({ kind: 'partner-is-noted', id, organization: 'Grange' }),
  );
  expect(await note({ organization: { id: newId() } })).toMatchObject(no({ problems: [{ at: 'organizationId' }] }));
  expect(await stays(id)).toEqual([{ state: 'identified', from: '2026-03-01', to: null, reason: null }]);
});

test('a partnership goes along its life, says why it ends, comes back, and answers for any past day', async () => {
  const id = await noted('Little Herons');
  const go = (to: Parameters<typeof movePartner>[1]['to'], on: string, reason: string | null = null) =>
    odalys(ask => movePartner(ask, { partnershipId: id, to, on, reason, words: null }));
  const level = (to: Parameters<typeof setLevel>[1]['level'], on: string, evidence = 'Joint days') =>
    odalys(ask => setLevel(ask, { partnershipId: id, level: to, on, evidence }));
  value(await go('approached', '2026-03-10'));
  // Two steps on one day: the stay is written over, and the history keeps the first.
  value(await go('interested', '2026-03-10'));
  value(await go('partner', '2026-05-01'));
  expect(await go('approached', '2026-06-01')).toMatchObject(no({ kind: 'not-a-way' }));
  expect(await go('ended', '2026-04-01')).toMatchObject(
    no({ problems: [{ at: 'on', code: 'before-it-stood-there' }, { at: 'reason' }] }),
  );
  expect(await level('networking', '2026-05-02', ' ')).toMatchObject(no({ problems: [{ at: 'evidence' }] }));
  value(await level('networking', '2026-05-02'));
  expect(await level('networking', '2026-06-02')).toEqual(no({ kind: 'level-as-before' }));
  value(await level('cooperating', '2026-07-01', 'Shared rooms'));
  expect(await level('networking', '2026-06-01')).toMatchObject(no({ problems: [{ at: 'on' }] }));
  value(await level('coordinating', '2026-08-01', 'The rooms closed'));
  expect(await go('ended', '2026-09-01', 'of-course')).toMatchObject(
    no({ problems: [{ at: 'reason', code: 'not-one-of' }] }),
  );
  value(await go('ended', '2026-09-01', 'lost_funding'));
  expect(await level('networking', '2026-09-02')).toEqual(no({ kind: 'partnership-is-over' }));
  value(await go('approached', '2026-10-01'));
  expect(await level('networking', '2026-08-15')).toMatchObject(no({ problems: [{ at: 'on' }] }));
  value(await level('networking', '2026-10-05', 'A first talk'));
  expect(await stays(id)).toEqual([
    { state: 'identified', from: '2026-03-01', to: '2026-03-10', reason: null },
    { state: 'interested', from: '2026-03-10', to: '2026-05-01', reason: null },
    { state: 'partner', from: '2026-05-01', to: '2026-09-01', reason: null },
    { state: 'ended', from: '2026-09-01', to: '2026-10-01', reason: 'lost_funding' },
    { state: 'approached', from: '2026-10-01', to: null, reason: null },
  ]);
  // Years later the page says what was recorded for that day (S1-30).
  const at = async (on: string) =>
    (await visitorOf(db)(county.staff.ana).look(partnerPage, { params: { partnershipId: id }, query: `on=${on}` })).body
      .asOf;
  expect(await at('2026-07-15')).toBe('As it stood on Jul 15, 2026: Partner, level: Cooperating.');
  expect(await at('2026-09-15')).toBe('As it stood on Sep 15, 2026: Ended, level: –.');
  expect(await at('2025-01-01')).toContain('not written down yet');
  expect(await at('2030-01-01')).toBeNull();
  expect(
    await ana(ask =>
      movePartner(ask, { partnershipId: id, to: 'partner', on: '2026-11-01', reason: null, words: null }),
    ),
  ).toEqual(no({ kind: 'not-allowed' }));
  expect(
    await ana(ask => setLevel(ask, { partnershipId: id, level: 'networking', on: '2026-11-01', evidence: 'x' })),
  ).toEqual(no({ kind: 'not-allowed' }));
  await expect(
    odalys(ask =>
      movePartner(ask, { partnershipId: newId(), to: 'partner', on: '2026-11-01', reason: null, words: null }),
    ),
  ).rejects.toThrow(NotThere);
});

test('introductions that lead back are refused by name; communities follow a day', async () => {
  const a = await noted('Alder House');
  const b = await noted('Beacon Kitchen', { introducedBy: a });
  const c = await noted('Cove Legal Aid', { introducedBy: b });
  const change = (partnershipId: Id, introducedBy: Id | null, more = {}) =>
    odalys(ask => changePartner(ask, { partnershipId, sector: null, introducedBy, ownerId: lead, ...more }));
  expect(await change(a, c)).toEqual(
    no({ kind: 'introduced-in-a-circle', names: 'Alder House → Cove Legal Aid → Beacon Kitchen → Alder House' }),
  );
  expect(await change(a, null, { sector: 'singing', ownerId: county.staff.ana })).toMatchObject(
    no({ problems: [{ at: 'sector' }, { at: 'ownerId' }] }),
  );
  // Of two who would close a circle together the second is told.
  const [d, e] = [await noted('Dune Arts'), await noted('Ebb Garden')];
  const both = await Promise.all([change(d, e), change(e, d)]);
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(
    await ana(ask => changePartner(ask, { partnershipId: a, sector: null, introducedBy: null, ownerId: null })),
  ).toEqual(no({ kind: 'not-allowed' }));

  const work = (communityIds: Id[], on: string) =>
    odalys(ask => setCommunities(ask, { partnershipId: a, communityIds, on }));
  value(await work([eastbank], '2026-04-01'));
  value(await work([eastbank, bayside], '2026-06-01'));
  value(await work([bayside], '2026-08-01'));
  expect(await work([eastbank], '2026-07-01')).toMatchObject(no({ problems: [{ at: 'on' }] }));
  expect(await work([newId()], '2026-09-01')).toMatchObject(no({ problems: [{ at: 'communityIds' }] }));
  expect(await ana(ask => setCommunities(ask, { partnershipId: a, communityIds: [], on: '2026-09-01' }))).toEqual(
    no({ kind: 'not-allowed' }),
  );
  expect(
    await db.rows(
      `select m.name, c.during::text from app.partnership_community c join app.community m on m.id = c.community_id where c.partnership_id = $1 order by 1`,
      [a],
    ),
  ).toEqual([
    { name: 'Bayside', during: '[2026-06-01,)' },
    { name: 'Eastbank', during: '[2026-04-01,2026-08-01)' },
  ]);
});

test('people speak for both sides, a missing level shows, and who leaves leaves a task', async () => {
  const id = await noted('Network', { state: 'partner', ownerId: lead, communityIds: [eastbank] });
  const { agencyId } = county;
  const rosa = await anAccountFor(
    db,
    agencyId,
    await db.value<Id>('select person_id from app.user_account where id = $1', [county.staff.ana]),
    'partner',
    'Rosa Villareal',
    'es',
  );
  const person = {
    rank: 'sponsor',
    name: null,
    title: null,
    email: null,
    phone: null,
    speaks: 'es',
    signs: true,
  } as const;
  const add = (more: object) =>
    odalys(ask =>
      addPartnerPerson(ask, {
        partnershipId: id,
        side: 'partner',
        userId: null,
        from: '2026-03-01',
        ...person,
        ...more,
      }),
    );
  expect(await add({ side: 'agency', from: '2027-01-01' })).toMatchObject(
    no({ problems: [{ at: 'userId', code: 'required' }, { at: 'from' }] }),
  );
  expect(await add({ side: 'agency', userId: rosa })).toMatchObject(
    no({ problems: [{ at: 'userId', code: 'not-one-of' }] }),
  );
  expect(await add({ userId: lead })).toMatchObject(no({ problems: [{ at: 'userId' }] }));
  expect(await add({})).toMatchObject(no({ problems: [{ at: 'name' }] }));
  value(await add({ side: 'agency', userId: lead, rank: 'manager' }));
  const { id: hers } = value(await add({ userId: rosa }));
  expect(await add({ userId: rosa })).toEqual(no({ kind: 'speaks-already' }));
  const { id: paul } = value(await add({ name: 'Paul Nyberg', rank: null }));
  expect(await add({ name: 'paul nyberg' })).toEqual(no({ kind: 'speaks-already' }));
  expect(
    await ana(ask =>
      addPartnerPerson(ask, {
        partnershipId: id,
        side: 'partner',
        userId: null,
        from: '2026-03-01',
        ...person,
        name: 'X',
      }),
    ),
  ).toEqual(no({ kind: 'not-allowed' }));
  expect(await odalys(ask => changePartnerPerson(ask, { personId: paul, ...person, name: ' ' }))).toMatchObject(
    no({ problems: [{ at: 'name' }] }),
  );
  value(
    await odalys(ask => changePartnerPerson(ask, { personId: paul, ...person, name: 'Paul Nyberg', rank: 'line' })),
  );

  // Her organization's partnership and community open to her, and nothing of another.
  const other = await noted('Other', { state: 'partner', communityIds: [bayside] });
  const seen = await db.as(rosa).look(async ({ tx }) => ({
    partnerships: (await tx.selectFrom('app.partnership').select('id').execute()).map(row => row.id),
    communities: (await tx.selectFrom('app.community').select('id').execute()).map(row => row.id),
    people: (await tx.selectFrom('app.partner_person').select('name').orderBy('name').execute()).map(row => row.name),
    persons: (await tx.selectFrom('app.person').select('id').execute()).length,
  }));
  expect(seen).toEqual({
    partnerships: [id],
    communities: [eastbank],
    people: ['Paul Nyberg', 'Rosa Villareal', null],
    persons: 0,
  });
  expect(seen.partnerships).not.toContain(other);

  const leave = (personId: Id, on: string) => odalys(ask => partnerPersonLeaves(ask, { personId, on }));
  expect(await leave(paul, '2026-02-01')).toMatchObject(no({ problems: [{ at: 'on', code: 'before-they-began' }] }));
  value(await leave(paul, '2026-12-17'));
  value(await leave(paul, '2026-12-18'));
  expect(
    await db.rows(
      `select title, due_on::text, owner_id from app.partner_task where partnership_id = $1 and done_on is null and dropped_on is null`,
      [id],
    ),
  ).toEqual([{ title: 'Paul Nyberg', due_on: '2026-12-16', owner_id: lead }]);
  const visit = visitorOf(db)(lead);
  const params = { partnershipId: id };
  const { body } = await visit.look(partnerPage, { params });
  expect(body.sides.map((side: { gaps: { text: string }[] }) => side.gaps.map(gap => gap.text))).toEqual([
    ['Executive sponsor', 'Line lead'],
    ['Manager'],
  ]);
  expect(body.sides[1].people.map((each: { name: string; leaving: string }) => [each.name, each.leaving])).toEqual([
    ['Rosa Villareal', ''],
    ['Paul Nyberg', 'Leaves Dec 18, 2026'],
  ]);
  value(await leave(hers, '2026-11-10'));
  expect(await leave(hers, '2026-11-11')).toEqual(no({ kind: 'person-has-left' }));
  expect(await odalys(ask => changePartnerPerson(ask, { personId: hers, ...person, name: 'Rosa' }))).toEqual(
    no({ kind: 'person-has-left' }),
  );
  expect(await db.as(rosa).look(({ tx }) => tx.selectFrom('app.partnership').select('id').execute())).toEqual([]);
});

test('prospects are scored with reasons, the highest first; sectors that are sought show who is missing', async () => {
  const [one, two] = [
    await noted('Score High', { communityIds: [bayside], sector: 'faith', state: 'interested' }),
    await noted('Score Low', { communityIds: [bayside] }),
  ];
  const score = {
    contribution: 3,
    contributionWords: 'Rooms',
    reach: 2,
    reachWords: 'Every street',
    readiness: 1,
    readinessWords: 'New board',
    decision: 'approach',
    decisionWords: null,
  } as const;
  const write = (partnershipId: Id, more = {}) =>
    odalys(ask => scoreProspect(ask, { partnershipId, ...score, ...more }));
  expect(await write(one, { reach: 4, readinessWords: ' ' })).toMatchObject(
    no({ problems: [{ at: 'reach' }, { at: 'readinessWords' }] }),
  );
  value(await write(two, { contribution: 0, reach: 0 }));
  value(await write(one));
  expect(await ana(ask => scoreProspect(ask, { partnershipId: one, ...score }))).toEqual(no({ kind: 'not-allowed' }));
  expect(await write(await noted('Is a partner', { state: 'partner' }))).toEqual(no({ kind: 'not-a-prospect' }));
  expect(await ana(ask => seekSectors(ask, { communityId: bayside, sectors: [] }))).toEqual(
    no({ kind: 'not-allowed' }),
  );
  expect(await odalys(ask => seekSectors(ask, { communityId: bayside, sectors: ['singing'] }))).toMatchObject(
    no({ problems: [{ at: 'sectors' }] }),
  );
  value(await odalys(ask => seekSectors(ask, { communityId: bayside, sectors: ['parents', 'health', 'faith'] })));
  value(await odalys(ask => seekSectors(ask, { communityId: bayside, sectors: ['health', 'faith'] })));
  const visit = visitorOf(db)(lead);
  const { body } = await visit.look(prospectsPage, { query: `community=${bayside}` });
  expect(body.rows.slice(0, 2).map((row: { name: string; score: string }) => [row.name, row.score])).toEqual([
    ['Score High', '6 of 9 (contribution 3, reach 2, readiness 1)'],
    ['Score Low', '1 of 9 (contribution 0, reach 0, readiness 1)'],
  ]);
  expect([body.table.lead, body.table.missing]).toEqual([
    '1 of 2 walks of life that are sought are there.',
    'Nobody yet from: Health care.',
  ]);
  expect(body.table.sectors.find((each: { key: string }) => each.key === 'faith').who.names[0].text).toBe(
    'Score High (Interested)',
  );
  expect(await visit.draw(prospectsPage, { query: `community=${bayside}`, language: 'es' })).toContain(
    'Quién está en la mesa en Bayside',
  );
});

test('a list comes in once: dirty rows are named, duplicates flagged, and a second run changes nothing', async () => {
  await odalys(async ask => {
    value(await addOrganization(ask, { name: 'Gulf Prairie Workforce Board', phone: '555-0171' }));
    value(await addOrganization(ask, { name: 'Ferry Street Library', email: 'desk@ferry.example.org' }));
  });
  await noted('Rides Together', { state: 'partner' });
  const rows = [
    'Organization,Phone,Email,Sector,Community,Contact,Last contact',
    'Rides Together,,,,,',
    'GULF PRAIRIE WORKFORCE BOARD,,,Work and business,Eastbank,Paul Nyberg,2026-10-05',
    'Ferry St. Books,,desk@ferry.example.org,,,',
    'Riders Together Inc,,,,,',
    ',555-0100,,,,',
    'Nowhere Choir,,,,Atlantis,',
    ...Array.from(
      { length: 44 },
      (_, at) => `Partner ${String.fromCharCode(65 + (at % 26)).repeat(4)}${at} Club,,,,Eastbank,`,
    ),
  ].join('\n');
  const look = () => odalys(async ask => value(await lookAtList(ask, Buffer.from(rows), null)));
  const list = await look();
  const kinds = list.rows
    .slice(0, 4)
    .map(({ partner, same }) => [partner.name, same?.why ?? null, same?.noted ?? false]);
  expect(kinds.slice(0, 3)).toEqual([
    ['Rides Together', 'same', true],
    ['GULF PRAIRIE WORKFORCE BOARD', 'same', false],
    ['Ferry St. Books', 'email', false],
  ]);
  expect(list.problems.map(({ line, code }) => [line, code])).toEqual([
    [6, 'no-name'],
    [7, 'community-not-known'],
  ]);
  const count = () => db.value<number>('select count(*)::int from app.partnership');
  const before = await count();
  expect(await ana(ask => importPartners(ask, list, new Map()))).toEqual(no({ kind: 'not-allowed' }));
  const first = value(await odalys(ask => importPartners(ask, list, new Map([[4, 'same']]))));
  expect(await count()).toBe(before + first.added);
  expect(first.added).toBeGreaterThanOrEqual(46);
  const again = value(
    await odalys(async ask =>
      importPartners(ask, await lookAtList(ask, Buffer.from(rows), null).then(value), new Map([[4, 'same']])),
    ),
  );
  expect(again).toEqual({ added: 0, there: first.added + first.there, left: first.left });
  expect(await count()).toBe(before + first.added);
  expect(
    await db.value(
      `select p.name from app.partner_person p join app.partnership s on s.id = p.partnership_id join app.organization o on o.id = s.organization_id where o.name = 'Gulf Prairie Workforce Board'`,
    ),
  ).toBe('Paul Nyberg');
  // The day of the last contact counts, once, and no way of talking is made up for it.
  expect(
    await db.rows(
      `select c.happened_on::text as day, c.channel, c.with_words, o.name from app.partner_contact c
       join app.partnership s on s.id = c.partnership_id join app.organization o on o.id = s.organization_id
       where c.summary = 'The last contact, as the list names it.'`,
    ),
  ).toEqual([{ day: '2026-10-05', channel: 'other', with_words: 'Paul Nyberg', name: 'Gulf Prairie Workforce Board' }]);

  // By its page: looked at, a column said to mean another thing, brought in; then those without contact are listed.
  const visit = visitorOf(db)(lead);
  expect(await visit.send(importPage, { act: 'look', list: ' ' })).toMatchObject({
    status: 422,
    body: { problems: [{ code: 'nothing-to-read' }] },
  });
  const seen = await visit.send(importPage, { act: 'look', list: 'Who\tPhone\nHarbor Quilters\t555-0188\n' });
  const view = JSON.parse(seen.body.once.view);
  expect([view.rows, view.columns[0]]).toEqual([[], { at: 0, label: 'Who', target: '' }]);
  // Lines that cannot be read count as lines: a long list of them is not shown in full.
  const endless = `Who\tPhone\n${'Harbor\t1\t2\t3\n'.repeat(600)}`;
  expect(await visit.send(importPage, { act: 'look', list: endless })).toMatchObject({
    body: { problems: [{ at: 'list', code: 'too-many-rows' }] },
  });
  const taken = await visit.send(importPage, {
    act: 'take',
    columns: '2',
    'column-0': 'name',
    'column-1': 'phone',
    list: seen.body.once.list,
  });
  expect(taken).toMatchObject({ status: 303, to: '/partners?quiet=90&done=imported&added=1&there=0' });
  const { body } = await visit.look(listPage, { query: 'quiet=90&state=partner&name=quilters' });
  expect(body.rows).toMatchObject([{ name: 'Harbor Quilters', contact: 'none written down' }]);
  await insertRow(db, 'app.partner_contact', {
    ...{ agency_id: county.agencyId, partnership_id: body.rows[0].key, happened_on: '2026-11-01', channel: 'phone' },
    ...{ direction: 'out', by_id: lead, summary: 'Said hello' },
  });
  expect((await visit.look(listPage, { query: 'quiet=90&name=quilters' })).body.rows).toEqual([]);
  expect((await visit.look(listPage, { query: `community=${eastbank}&page=2` })).body).toMatchObject({
    page: 2,
    rows: { length: expect.any(Number) },
  });
});

test('a partnership follows a merge of the directory, and where both have one nothing is lost', async () => {
  const [one, two] = [await noted('Lantern One'), await noted('Lantern Two')];
  const organizationOf = (id: Id) => db.value<Id>('select organization_id from app.partnership where id = $1', [id]);
  const [kept, gone] = [await organizationOf(one), await organizationOf(two)];
  const third = await odalys(async ask => value(await addOrganization(ask, { name: 'Lantern Three' })).id);
  const { id: merge } = value(await odalys(ask => mergeOrganizations(ask, { keptId: kept, mergedId: gone })));
  value(await odalys(ask => mergeOrganizations(ask, { keptId: kept, mergedId: third })));
  const frame = () => odalys(ask => partnerFrame(ask, two, 'overview'));
  expect(await frame()).toMatchObject({
    name: 'Lantern One',
    organizationId: kept,
    joined: {
      href: `/partners/${one}`,
      text: expect.stringContaining('The directory has joined Lantern Two and Lantern One'),
    },
  });
  expect(await odalys(ask => notePartner(ask, { ...usual, organization: { id: third } }))).toMatchObject(
    no({ kind: 'partner-is-noted', id: one }),
  );
  value(await odalys(ask => undoMerge(ask, { mergeId: merge })));
  expect(await frame()).toMatchObject({ name: 'Lantern Two', joined: null });
});

test('partners stand in different phases at once, each with a plan of its own, and every page draws', async () => {
  const [one, two] = [await noted('Pace One', { ownerId: lead, state: 'partner' }), await noted('Pace Two')];
  const adopt = (partnershipId: Id) => odalys(ask => adoptPlan(ask, { of: { partnershipId }, on: '2026-09-01' }));
  const { id: plan } = value(await adopt(one));
  value(await adopt(two));
  expect(await adopt(one)).toEqual(no({ kind: 'has-a-plan' }));
  // Money and figures are a community's.
  expect(
    await db.value(
      `select count(*)::int from app.phase_step s join app.library_step l on l.id = s.step_id where s.plan_id = $1 and l.proof in ('money', 'snapshot')`,
      [plan],
    ),
  ).toBe(0);
  value(await odalys(ask => passGate(ask, { planId: plan, to: 'reach', reason: 'They know us', on: '2026-10-01' })));
  const visit = visitorOf(db)(lead);
  const params = { partnershipId: one };
  expect((await visit.look(partnerPage, { params })).body.plan).toMatch(/^Phase 2: .* since Oct 1, 2026$/);
  expect((await visit.look(partnerPage, { params: { partnershipId: two } })).body.plan).toMatch(/^Phase 1: /);
  const stepId = await db.value<Id>(
    `select s.id from app.phase_step s join app.library_step l on l.id = s.step_id where s.plan_id = $1 and l.proof = 'words' limit 1`,
    [plan],
  );
  const day = { 'on-year': '2026', 'on-month': '11', 'on-day': '2' };
  expect(
    await visit.send(planStepPage, { words: 'We went there', ...day }, { params: { ...params, stepId } }),
  ).toMatchObject({ status: 303, to: `/partners/${one}/plan?done=proved` });
  expect((await visit.look(planStepPage, { params: { partnershipId: two, stepId } })).status).toBe(404);
  expect(await visit.draw(planStepPage, { params: { ...params, stepId } })).toContain('We went there');
  expect(await visit.draw(planPage, { params })).toContain('There is no expectation sheet');

  for (const language of ['en', 'es'] as const)
    for (const page of [listPage, addPage, importPage, prospectsPage, printPage])
      expect(await visit.draw(page, { language })).toContain('<h1');
  for (const page of [partnerPage, changePage, movePage, levelPage, scorePage, personPage, planPage])
    expect(await visit.draw(page, { params, language: 'es' })).toContain('<h1');
  const sent = await visit.send(addPage, {
    name: 'By its page',
    state: 'approached',
    words: '',
    communityIds: eastbank,
    ...day,
  });
  expect(sent).toMatchObject({ status: 303, to: expect.stringMatching(/^\/partners\/.*done=noted$/) });
  const own = { partnershipId: sent.to!.split(/[/?]/)[2]! };
  expect(await visit.send(movePage, { to: 'ended', ...day }, { params: own })).toMatchObject({ status: 409 });
  expect(await visit.send(movePage, { to: 'declined', ...day }, { params: own })).toMatchObject({
    status: 422,
    body: { problems: [{ at: 'reason' }] },
  });
  // Before work starts an expectation sheet should stand, and staff time be set aside (S4-106, S4-132).
  expect((await visit.look(movePage, { params: own })).body.start.warnings).toHaveLength(2);
  expect(await visit.draw(movePage, { params: own, language: 'es' })).toContain('No hay hoja de expectativas');
  expect(await visit.send(movePage, { to: 'partner', ...day }, { params: own })).toMatchObject({ status: 303 });
  // A partner can only fall silent or leave: nothing starts.
  expect((await visit.look(movePage, { params: own })).body.start).toBeNull();
  expect(
    await visit.send(levelPage, { level: 'networking', evidence: 'We met', ...day }, { params: own }),
  ).toMatchObject({ status: 303 });
  expect(
    await visit.send(changePage, { communityIds: bayside, sector: 'faith', ...day }, { params: own }),
  ).toMatchObject({ status: 303 });
  const from = { 'from-year': '2026', 'from-month': '11', 'from-day': '2' };
  expect(await visit.send(personPage, { side: 'partner', name: 'Nora', ...from }, { params: own })).toMatchObject({
    status: 303,
  });
  const personId = await db.value<Id>(`select id from app.partner_person where partnership_id = $1`, [
    own.partnershipId,
  ]);
  const person = { params: { ...own, personId } };
  expect(await visit.draw(changePersonPage, { ...person, language: 'es' })).toContain('Último día');
  expect(await visit.send(changePersonPage, { act: 'change', name: 'Nora Tallis' }, person)).toMatchObject({
    status: 303,
  });
  expect(await visit.send(changePersonPage, { act: 'leave', ...day, 'on-day': '20' }, person)).toMatchObject({
    status: 303,
  });
  expect((await visitorOf(db)(county.staff.ana).send(addPage, { name: 'X' })).status).toBe(403);
});
