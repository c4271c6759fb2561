import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aHearing } from '#test/builders/dates.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import type { AddParty } from './contract.ts';
import * as casePage from './pages/add-case.tsx';
import * as partyPage from './pages/add-party.tsx';
import * as endCasePage from './pages/end-case.tsx';
import * as endPartyPage from './pages/end-party.tsx';
import * as statusPage from './pages/legal-status.tsx';
import * as standingPage from './pages/standing.tsx';
import { courtCasesOf, legalStatusOf, partiesOf } from './store.ts';
import { addParty, endParty } from './use-cases/add-party.ts';
import { closeCourtCase, recordCourtCase } from './use-cases/record-court-case.ts';
import { recordLegalStatus } from './use-cases/record-legal-status.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

const aChild = async () =>
  county.aChild().removedOn('2026-03-01').inHome(county.homes.harbor).from('2026-03-01').make();
const as = (childId: Id, user: Id = county.staff.ana) => db.as(user, { focus: childId });
const problems = (...told: string[]) =>
  no({
    kind: 'invalid',
    problems: told.map(each => {
      const [at, code] = each.split(' ');
      return expect.objectContaining({ at, code });
    }),
  });
const dependency = {
  kind: 'dependency_case',
  court: 'Circuit Court',
  number: '26-DP-117',
  from: '2026-03-02',
} as const;
const openCase = (childId: Id, more: object = {}, user?: Id) =>
  as(childId, user).commit(ask => recordCourtCase(ask, { childId, ...dependency, ...more }));
const party = {
  part: 'mother',
  personId: null,
  name: 'Rosa Reyes',
  organization: null,
  counselOf: null,
  from: '2026-03-02',
  language: 'es',
  interpreter: 'es',
  reach: null,
  reachAt: null,
} as const satisfies Omit<AddParty, 'childId'>;
const join = (childId: Id, more: Partial<AddParty> = {}, user?: Id) =>
  as(childId, user).commit(ask => addParty(ask, { childId, ...party, ...more }));
const status = (childId: Id, kind: 'shelter' | 'dependent', from: string, hearingId: Id | null = null) =>
  as(childId).commit(ask => recordLegalStatus(ask, { childId, kind, from, hearingId, why: null }));
const day = (name: string, year: string, month: string, of: string) => ({
  [`${name}-year`]: year,
  [`${name}-month`]: month,
  [`${name}-day`]: of,
});

describe('a case before a court', () => {
  test('has a number of its court once for a child, and is written down for brothers and sisters as well', async () => {
    const [child, sister] = [await aChild(), await aChild()];
    value(await openCase(child.id, { siblings: [sister.id] }));
    const cases = (id: Id) => as(id).look(({ tx }) => courtCasesOf(tx, id));
    expect(await cases(sister.id)).toMatchObject([{ number: '26-DP-117', period: { from: '2026-03-02', to: null } }]);
    expect(await openCase(child.id)).toEqual(problems('number case-number-is-there'));
    const other = await county.aChild(county.cases.other).inHome(county.homes.reef).from('2026-03-01').make();
    expect(await openCase(child.id, { court: ' ', number: '', from: '2027-01-01', siblings: [other.id] })).toEqual(
      problems('from in-the-future', 'court required', 'number required', 'siblings not-one-of'),
    );
    expect(await openCase(county.mother)).toEqual(no({ kind: 'not-in-a-case' }));
    await expect(openCase(child.id, {}, county.staff.ben)).rejects.toThrow(NotThere);
  });

  test('is over once', async () => {
    const child = await aChild();
    const { id } = value(await openCase(child.id));
    const close = (on: string) =>
      as(child.id).commit(ask => closeCourtCase(ask, { childId: child.id, courtCaseId: id, on }));
    expect(await close('2026-03-02')).toEqual(problems('on before-it-began'));
    expect(await close('2027-03-02')).toEqual(problems('on in-the-future'));
    expect(await close('2026-11-01')).toEqual(ok(undefined));
    expect(await close('2026-11-02')).toEqual(no({ kind: 'changed-meanwhile' }));
    await expect(
      as(child.id).commit(ask => closeCourtCase(ask, { childId: child.id, courtCaseId: newId(), on: '2026-11-01' })),
    ).rejects.toThrow(NotThere);
  });
});

describe('a party', () => {
  test('is somebody, once at a time; an attorney speaks for one and goes with them', async () => {
    const child = await aChild();
    const mother = value(await join(child.id)).id;
    expect(await join(child.id)).toEqual(problems('name party-already'));
    expect(await join(child.id, { name: ' ' })).toEqual(problems('name party-is-nobody'));
    expect(await join(child.id, { personId: newId() })).toEqual(problems('personId not-one-of'));
    expect(await join(child.id, { part: 'father', name: 'Leo', counselOf: mother })).toEqual(
      problems('counselOf only-counsel-speaks'),
    );
    expect(await join(child.id, { part: 'counsel', name: 'Ilya', counselOf: newId() })).toEqual(
      problems('counselOf not-one-of'),
    );
    expect(await join(child.id, { part: 'tribe', name: 'The tribe', reach: 'certified_mail' })).toEqual(
      problems('reachAt letter-needs-an-address'),
    );
    value(
      await join(child.id, { part: 'counsel', name: 'Ilya', counselOf: mother, language: 'en', interpreter: null }),
    );
    const end = (partyId: Id, on: string) =>
      as(child.id).commit(ask => endParty(ask, { childId: child.id, partyId, on }));
    expect(await end(mother, '2027-01-01')).toEqual(problems('on in-the-future'));
    expect(await end(mother, '2026-03-02')).toEqual(problems('on before-it-began'));
    expect(await end(mother, '2026-11-01')).toEqual(ok(undefined));
    expect(await end(mother, '2026-11-02')).toEqual(no({ kind: 'changed-meanwhile' }));
    const rows = await as(child.id).look(({ tx }) => partiesOf(tx, child.id));
    expect(rows.map(({ name, period }) => [name, period.to])).toEqual([
      ['Rosa Reyes', '2026-11-01'],
      ['Ilya', '2026-11-01'],
    ]);
    expect(await join(county.mother)).toEqual(no({ kind: 'not-in-a-case' }));
    await expect(join(child.id, {}, county.staff.ned)).rejects.toThrow(NotThere);
  });

  test('of the record is called by the name they go by, and reads notices with their account', async () => {
    const child = await aChild();
    const account = await anAccountFor(db, county.agencyId, county.mother, 'parent', 'Rosa Reyes', 'es');
    value(await join(child.id, { personId: county.mother, name: null }));
    const [row] = await as(child.id).look(({ tx }) => partiesOf(tx, child.id));
    expect(row).toMatchObject({ name: 'Rosa Reyes', userId: account, interpreter: 'es' });
  });
});

test('a child stands one way at a time before the law, and each change says from when and by which hearing', async () => {
  const child = await aChild();
  const hearing = await aHearing(db, child, { kind: 'shelter', on: '2026-03-02', by: county.staff.ana });
  value(await status(child.id, 'shelter', '2026-03-02', hearing));
  expect(await status(child.id, 'dependent', '2026-03-02')).toEqual(problems('from before-the-status-before'));
  expect(await status(child.id, 'shelter', '2026-04-02')).toEqual(problems('kind status-stands'));
  expect(await status(child.id, 'dependent', '2026-04-02', newId())).toEqual(problems('hearingId not-one-of'));
  expect(await status(child.id, 'dependent', '2028-04-02')).toEqual(problems('from in-the-future'));
  value(await status(child.id, 'dependent', '2026-05-02'));
  const on = (when: string) => as(child.id).look(({ tx }) => legalStatusOf(tx, child.id, when));
  expect(await on('2026-05-01')).toMatchObject({ kind: 'shelter', hearingId: hearing });
  expect(await on('2026-05-02')).toMatchObject({ kind: 'dependent', period: { to: null } });
  expect(await on('2026-03-01')).toBeUndefined();
  const told = await db.rows(
    `select body from record.fact where name = 'LegalStatusChanged' and body ->> 'childId' = $1`,
    [child.id],
  );
  expect(told).toHaveLength(2);
  expect(await status(county.mother, 'shelter', '2026-03-02')).toEqual(no({ kind: 'not-in-a-case' }));
});

test('the pages: everything is written down and stands there, in both languages, for who may', async () => {
  const child = await aChild();
  const ana = visitor(county.staff.ana, { params: { childId: child.id } });
  const here = `/children/${child.id}/court/standing`;
  const sent = {
    kind: 'dependency_case',
    court: 'Circuit Court',
    number: '26-DP-118',
    ...day('from', '2026', '3', '2'),
  };
  expect((await ana.send(casePage, sent)).to).toBe(`${here}?done=case`);
  const refused = await ana.send(casePage, { ...sent, number: '' });
  expect(await ana.draw(casePage, {}, refused)).toContain('value="Circuit Court"');
  const mother = { part: 'mother', personId: county.mother, language: 'es', ...day('from', '2026', '3', '2') };
  expect((await ana.send(partyPage, mother)).to).toBe(`${here}?done=party`);
  const statusSent = { kind: 'shelter', ...day('from', '2026', '3', '2'), why: 'Emergency removal' };
  expect((await ana.send(statusPage, statusSent)).to).toBe(`${here}?done=status`);
  expect((await ana.draw(partyPage)).includes('Rosa Reyes')).toBe(true);
  expect(await ana.draw(statusPage)).toContain('In shelter status');

  const html = await ana.draw(standingPage, { language: 'es', query: 'done=status' });
  for (const words of [
    '26-DP-118',
    'Rosa Reyes',
    'Madre',
    'En refugio provisional',
    'Emergency removal',
    'La situación legal quedó anotada',
  ])
    expect(html).toContain(words);
  const [caseId, partyId] = [
    await db.value<Id>('select id from app.court_case where child_id = $1', [child.id]),
    await db.value<Id>('select id from app.court_party where child_id = $1', [child.id]),
  ];
  const params = { childId: child.id, courtCaseId: caseId, partyId };
  expect(await ana.draw(endCasePage, { params })).toContain('26-DP-118');
  expect(await ana.draw(endPartyPage, { params })).toContain('Rosa Reyes');
  const on = day('on', '2026', '11', '1');
  expect((await ana.send(endCasePage, on, { params })).to).toBe(`${here}?done=case-over`);
  expect((await ana.send(endPartyPage, on, { params })).to).toBe(`${here}?done=party-ended`);
  expect((await ana.look(endPartyPage, { params: { ...params, partyId: newId() } })).status).toBe(404);
  expect((await visitor(county.staff.ben, { params }).look(standingPage)).status).toBe(404);
});
