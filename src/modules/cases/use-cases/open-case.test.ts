import { beforeEach, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { addPerson } from '#modules/people/index.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import type { OpenCase } from '../contract.ts';
import { addCaseMember } from './add-case-member.ts';
import { openCase } from './open-case.ts';

const db = testDatabase();
let county: County;
beforeEach(async () => {
  county = await aCounty(db);
});

const refused = (kind: string) => ({ ok: false, refusal: expect.objectContaining({ kind }) });
const sam = () => db.as(county.staff.sam);
const newPerson = async (firstName: string): Promise<Id> => {
  const added = await sam().commit(ask => addPerson(ask, { firstName }));
  if (!added.ok) throw new Error(added.refusal.kind);
  return added.value.id;
};
const aCase = async (change: Partial<OpenCase> = {}): Promise<OpenCase> => ({
  number: '2026-DP-0007',
  name: 'Ramsey',
  unitId: county.units.tidewater.id,
  workerId: county.staff.ana,
  openedAt: '2026-11-18T13:30:00Z',
  people: change.people ?? [
    { personId: await newPerson('Zuri'), part: 'child' },
    { personId: await newPerson('Keisha'), part: 'mother' },
  ],
  ...change,
});
const seenBy = (user: Id) =>
  db
    .as(user)
    .look(async ({ tx }) =>
      (
        await tx
          .selectFrom('app.person')
          .select('first_name')
          .where('first_name', 'in', ['Zuri', 'Keisha', 'Aunt'])
          .orderBy('first_name')
          .execute()
      ).map(row => row.first_name),
    );

describe('a new case', () => {
  test('is open to its worker, the unit’s supervisor and the organization at once, and to nobody else', async () => {
    const input = await aCase();
    expect(await sam().commit(ask => openCase(ask, input))).toMatchObject({ ok: true });
    expect(await seenBy(county.staff.ana)).toEqual(['Keisha', 'Zuri']);
    expect(await seenBy(county.staff.sam)).toEqual(['Keisha', 'Zuri']);
    expect(await seenBy(county.staff.dora)).toEqual(['Keisha', 'Zuri']);
    for (const other of ['ben', 'tess', 'hugo', 'hector', 'abel'] as const)
      expect(await seenBy(county.staff[other])).toEqual([]);
    expect(await db.value(`select body -> 'children' from record.fact where name = 'CaseOpened'`)).toEqual([
      input.people[0]!.personId,
    ]);
  });

  test.each([
    ['in no unit', () => ({ unitId: newId() }), 'no-such-unit'],
    ['for a worker of another unit', () => ({ workerId: county.staff.ben }), 'not-in-unit'],
    ['for somebody who is no worker', () => ({ workerId: county.staff.ned }), 'not-in-unit'],
    ['without a name', () => ({ name: ' ' }), 'invalid'],
    ['tomorrow', () => ({ openedAt: '2026-11-19T13:30:00Z' }), 'invalid'],
  ])('%s is refused', async (_, change, kind) => {
    const input = await aCase(change());
    expect(await sam().commit(ask => openCase(ask, input))).toEqual(refused(kind));
  });

  test('needs a child, and each person once', async () => {
    const keisha = await newPerson('Keisha');
    const input = await aCase({
      people: [
        { personId: keisha, part: 'mother' },
        { personId: keisha, part: 'household' },
      ],
    });
    const result = await sam().commit(ask => openCase(ask, input));
    expect(result).toMatchObject({ refusal: { problems: [{ code: 'case-needs-child' }, { code: 'person-twice' }] } });
  });

  test('is not opened by a nurse', async () => {
    const input = await aCase();
    expect(await db.as(county.staff.ned).commit(ask => openCase(ask, input))).toEqual(refused('not-allowed'));
  });

  test('takes nobody out of a case its opener may not see', async () => {
    const obi = (await county.aChild(county.cases.other).named('Obi').make()).id;
    const input = await aCase({ people: [{ personId: obi, part: 'child' }] });
    expect(await sam().commit(ask => openCase(ask, input))).toEqual(refused('person-not-available'));
  });

  test('of another organization is not opened by a case management organization, whatever is asked of the database', async () => {
    const input = await aCase({ unitId: county.units.heron.id, workerId: county.staff.hugo });
    await expect(sam().commit(ask => openCase(ask, input))).rejects.toThrow(
      'a case is opened by somebody of its organization',
    );
  });

  test('a number is given once', async () => {
    const first = await aCase();
    await sam().commit(ask => openCase(ask, first));
    const second = await aCase();
    await expect(sam().commit(ask => openCase(ask, second))).rejects.toMatchObject({
      constraint: 'case_file_agency_id_number_key',
    });
  });
});

describe('one more person in a case', () => {
  const more = async () => ({
    caseId: county.cases.reyes.id,
    personId: await newPerson('Aunt'),
    part: 'relative' as const,
  });
  test('is seen by the case’s team, once', async () => {
    const input = await more();
    const ana = db.as(county.staff.ana);
    expect(await ana.commit(ask => addCaseMember(ask, input))).toMatchObject({ ok: true });
    expect(await seenBy(county.staff.ana)).toEqual(['Aunt']);
    expect(await seenBy(county.staff.dora)).toEqual(['Aunt']);
    expect(await ana.commit(ask => addCaseMember(ask, input))).toEqual(refused('already-in-case'));
  });

  test('is not somebody of a case the writer may not see, by any way', async () => {
    const obi = (await county.aChild(county.cases.other).named('Obi').make()).id;
    const ana = db.as(county.staff.ana);
    const input = { caseId: county.cases.reyes.id, personId: obi, part: 'child' as const };
    expect(await ana.commit(ask => addCaseMember(ask, input))).toEqual(refused('person-not-available'));
    const byHand = ana.commit(({ tx, who }) =>
      tx
        .insertInto('app.case_member')
        .values({
          id: newId(),
          agency_id: who.agencyId,
          office_id: county.cases.reyes.unit.office.id,
          case_id: county.cases.reyes.id,
          person_id: obi,
          part: 'child',
          during: '[2026-11-01,)',
        })
        .execute(),
    );
    await expect(byHand).rejects.toThrow('this person is not yours to add');
  });

  test('is refused where the case is not theirs, or their part does not include it, or it is closed', async () => {
    const input = await more();
    expect(await db.as(county.staff.hugo).commit(ask => addCaseMember(ask, input))).toEqual(refused('no-such-case'));
    expect(await db.as(county.staff.ned).commit(ask => addCaseMember(ask, input))).toEqual(refused('not-allowed'));
    await db.admin.query(
      `begin; update app.primary_assignment set during = tstzrange(lower(during), '2026-11-01') where case_id = '${input.caseId}'; update app.case_file set life = tstzrange(lower(life), '2026-11-01') where id = '${input.caseId}'; commit`,
    );
    expect(await sam().commit(ask => addCaseMember(ask, input))).toEqual(refused('case-closed'));
  });
});
