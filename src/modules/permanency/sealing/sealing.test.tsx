import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { membersOf, openCase } from '#modules/cases/index.ts';
import { placeHold } from '#modules/documents/index.ts';
import { findPeople, personById } from '#modules/people/index.ts';
import { openTask } from '#modules/tasks/index.ts';
import { NotThere } from '#platform/http/ask.ts';
import { aCase } from '#test/builders/cases.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import * as boardPage from '../pages/board.tsx';
import * as permanencyPage from '../pages/permanency.tsx';
import * as sealPage from './pages/seal-file.tsx';
import * as sealedPage from './pages/sealed-files.tsx';
import { sealFile } from './use-cases/seal-file.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

type Old = { readonly child: Id; readonly caseId: Id };
/** A child whose adoption is final and whose case is closed, unless told. */
async function anAdopted(first: string, { decree = true, open = false, inCare = false } = {}): Promise<Old> {
  const of = await aCase(db, county.units.tidewater, county.staff.ana, { name: first });
  const builder = county.aChild(of).named(first, 'Earlier').bornOn('2019-04-05');
  const stay = builder.inHome(county.homes.harbor).from('2024-03-01').withMother(county.mother);
  const { id: child } = await (inCare ? stay : stay.exitedOn('2026-06-30', 'adoption')).make();
  const goalId = newId();
  await db.admin.query(
    `insert into app.permanency_goal (id, agency_id, child_id, kind, part, set_by, set_on, reason, recorded_by, recorded_at)
     values ($1, $2, $3, 'adoption', 'primary', 'court', '2025-03-01', 'For good', $4, '2025-03-01')`,
    [goalId, county.agencyId, child, county.staff.ana],
  );
  if (decree)
    await db.admin.query(
      `insert into app.path_step (id, agency_id, child_id, goal_id, kind, state, on_day, recorded_by, recorded_at)
       values ($1, $2, $3, $4, 'adoption_decree', 'done', '2026-06-30', $5, '2026-06-30')`,
      [newId(), county.agencyId, child, goalId, county.staff.ana],
    );
  if (!open)
    await db.admin.query(
      `update app.case_member set during = tstzrange(lower(during), '2026-07-01T00:00:00Z') where case_id = $1`,
      [of.id],
    );
  return { child, caseId: of.id };
}
const seal = (child: Id, more: object = {}, by: Id = county.staff.sam) =>
  db
    .as(by, { focus: child })
    .commit(ask => sealFile(ask, { childId: child, why: 'Decree of June 30', newName: null, ...more }));
const finds = (by: Id, words: string) =>
  db.as(by).look(async ask => (await findPeople(ask, words, 10)).map(({ id }) => id));

test('a sealed file is found by nobody: not by name, not by address, not in an emergency', async () => {
  const { child } = await anAdopted('Rubina');
  for (const by of [county.staff.sam, county.staff.cora]) expect(await finds(by, 'Rubina Earlier')).toContain(child);
  value(await seal(child));
  for (const by of Object.values(county.staff)) expect(await finds(by, 'Rubina Earlier')).toEqual([]);
  for (const by of [county.staff.ana, county.staff.sam, county.staff.cora, county.staff.pia])
    expect((await visitor(by, { params: { childId: child } }).look(permanencyPage)).status).toBeGreaterThan(400);
  await expect(seal(child)).rejects.toBeInstanceOf(NotThere);
  const opened = await db.as(county.staff.ben).commit(async ({ tx }) => {
    await sql`select app_definer.break_glass(${newId()}, null, 'Rubina Earlier', '2019-04-05', 'A fire')`.execute(tx);
    return personById(tx, child);
  });
  expect(opened).toBeUndefined();
});

test('a file under a legal hold is not sealed while it lasts', async () => {
  const { child } = await anAdopted('Hilda');
  const held = db.as(county.staff.sam, { focus: child });
  const { id: holdId } = value(
    await held.commit(ask => placeHold(ask, { childId: child, matter: 'A claim', askedBy: 'Counsel' })),
  );
  expect(await seal(child)).toEqual(no({ kind: 'sealed-under-hold' }));
  await db.admin.query(
    `update app.legal_hold set lifted_at = placed_at, lifted_by = placed_by, lifted_why = 'Settled' where id = $1`,
    [holdId],
  );
  value(await seal(child));
});

test('help goes on under a new record that nothing leads from or to, and no likeness is proposed', async () => {
  const { child, caseId } = await anAdopted('Ruby');
  const newName = { firstName: 'Ruby', lastName: 'Mehta', bornOn: '2019-04-05' };
  const { newPersonId } = value(await seal(child, { newName }));
  const opened = await db.as(county.staff.ana).commit(ask =>
    openCase(ask, {
      number: 'PA-1',
      name: 'Mehta',
      unitId: county.units.tidewater.id,
      workerId: county.staff.ana,
      openedAt: '2026-11-18T14:00:00Z',
      people: [{ personId: newPersonId!, part: 'child' }],
    }),
  );
  value(opened);
  expect(await finds(county.staff.ana, 'Ruby')).toEqual([newPersonId]);
  const task = { childId: newPersonId!, kind: 'call' as const, userId: county.staff.ana };
  value(await db.as(county.staff.ana).commit(ask => openTask(ask, task)));
  const alike = 'select count(*)::int from app.duplicate_proposal where $1 in (person_id, other_id)';
  expect(await db.value(alike, [newPersonId])).toBe(0);
  const cases = await db.as(county.staff.sam).look(({ tx }) => tx.selectFrom('app.case_file').select('id').execute());
  expect(cases.map(({ id }) => id)).not.toContain(caseId);
  const listed = await visitor(county.staff.pia).draw(sealedPage);
  expect(listed).toContain('Known since as Ruby Mehta');
  expect(listed).not.toContain('Earlier');
  expect((await visitor(county.staff.sam).look(sealedPage)).status).toBe(403);
  await expect(
    db.as(county.staff.sam).look(({ tx }) => sql`select * from app_definer.sealed_files()`.execute(tx)),
  ).rejects.toThrow(/permission denied/);
});

test.each([
  ['that is not final', { decree: false }, 'not-finalized'],
  ['whose child is in care', { inCare: true, open: true }, 'still-in-care'],
  ['whose case is open', { open: true }, 'case-is-open'],
] as const)('a file %s is not sealed', async (_, how, kind) => {
  const { child } = await anAdopted('Nora', how);
  expect(await seal(child)).toEqual(no({ kind }));
});

test('sealing is for those who lead, says why, and is not done by calling the database', async () => {
  const { child } = await anAdopted('Vera');
  expect(await seal(child, {}, county.staff.ana)).toEqual(no({ kind: 'not-allowed' }));
  await expect(seal(child, {}, county.staff.hana)).rejects.toBeInstanceOf(NotThere);
  expect(await seal(child, { why: ' ' })).toMatchObject(no({ problems: [{ at: 'why' }] }));
  for (const by of [county.staff.ana, county.staff.hana, county.staff.cora])
    await expect(
      db
        .as(by, { focus: child })
        .look(({ tx }) => sql`select app_definer.seal_file(${newId()}, ${child}, 'x')`.execute(tx)),
    ).rejects.toThrow(/sealed by those who lead/);
});

test('a brother or sister who stays keeps the case, and the vault is no agency to anybody', async () => {
  const { child, caseId } = await anAdopted('Mila', { open: true });
  const sister = (
    await county
      .aChild({ ...county.cases.reyes, id: caseId })
      .named('Lotte')
      .make()
  ).id;
  await db.admin.query(
    `update app.case_member set during = tstzrange(lower(during), '2026-07-01T00:00:00Z') where person_id = $1`,
    [child],
  );
  value(await seal(child));
  expect(await finds(county.staff.sam, 'Lotte')).toEqual([sister]);
  expect(await db.value('select case_id <> $2 from app.case_member where person_id = $1', [child, caseId])).toBe(true);
  expect(await db.rows('select id from app_definer.only_agency()')).toEqual([{ id: county.agencyId }]);
  expect(await db.rows('select app_definer.agencies_to_count(null, now()) as id')).toEqual([{ id: county.agencyId }]);
  expect(await db.rows('select agency_id from app_definer.agencies_without_rules()')).toEqual([
    { agency_id: county.agencyId },
  ]);
});

test('a child adopted before a brother or sister is sealed out of the case, which goes on for them', async () => {
  const { child, caseId } = await anAdopted('Mila', { open: true });
  const of = { ...county.cases.reyes, id: caseId };
  const brother = (await county.aChild(of).named('Lucas').make()).id;
  const team = (user: Id, during: string) =>
    db.admin.query(
      `insert into app.case_team_member (id, agency_id, case_id, user_id, part, person_id, name, during)
       values ($1, $2, $3, $4, 'child_attorney', $5, 'Somebody', $6)`,
      [newId(), county.agencyId, caseId, user, child, during],
    );
  await team(county.staff.ned, '[2026-03-01T00:00:00Z,)');
  await team(county.staff.cora, '[2027-03-01T00:00:00Z,)');
  value(await seal(child));
  expect(await finds(county.staff.sam, 'Mila')).toEqual([]);
  expect(await finds(county.staff.ana, 'Lucas')).toContain(brother);
  const members = await db.as(county.staff.ana, { focus: brother }).look(({ tx }) => membersOf(tx, caseId));
  expect(members.map(({ person_id }) => person_id)).toEqual([brother]);
  const open = `select count(*)::int from app.case_member m join app.case_file c on c.id = m.case_id where m.person_id = $1
    and (upper_inf(m.during) or upper_inf(c.life))`;
  expect(await db.value(open, [child])).toBe(0);
  expect(await db.value(`select upper_inf(life) from app.case_file where id = $1`, [caseId])).toBe(true);
});

test('the page asks to be sure, and leads away from what is no longer there', async () => {
  const { child } = await anAdopted('Iris');
  const sam = visitor(county.staff.sam, { params: { childId: child } });
  expect(await sam.draw(permanencyPage)).toContain(`/children/${child}/permanency/seal`);
  expect(await sam.draw(sealPage)).toContain('Only an order of a court opens a sealed file.');
  const sent = { why: 'Decree of June 30' };
  const refused = await sam.send(sealPage, sent);
  expect(refused.body.problems.map(({ at }: { at: string }) => at)).toEqual(['sure']);
  expect((await sam.send(sealPage, { ...sent, sure: 'yes', lastName: 'Mehta' })).body.problems).toMatchObject([
    { at: 'firstName' },
  ]);
  expect((await sam.send(sealPage, { ...sent, sure: 'yes' })).to).toBe('/permanency?done=sealed');
  expect(await sam.draw(boardPage, { query: 'done=sealed', language: 'es' })).toContain('El expediente quedó sellado');
  expect(await visitor(county.staff.pia).draw(sealedPage, { language: 'es' })).toContain(
    'Desde entonces sin expediente',
  );
});
