import { beforeAll, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import type { AddFamilyMember } from '../contract.ts';
import { addFamilyMember } from './add-family-member.ts';

const db = testDatabase();
let county: County;
let lucy: Id;
beforeAll(async () => {
  county = await aCounty(db);
  lucy = (await county.aChild().named('Lucy').make()).id;
});

const refused = (kind: string) => ({ ok: false, refusal: expect.objectContaining({ kind }) });
const alma = { firstName: 'Alma', lastName: 'Soto', bornOn: '1980-03-04', phone: '239-555-0144' };
const add = (input: Partial<AddFamilyMember> = {}, who = county.staff.ana) =>
  db.as(who).commit(ask => addFamilyMember(ask, { childId: lucy, who: alma, kind: 'aunt', ...input }));
const added = async (input?: Partial<AddFamilyMember>, who?: Id) => {
  const result = await add(input, who);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.personId;
};

test('somebody new is in the case, related to the child, and reached by telephone', async () => {
  const id = await added();
  expect(await db.rows('select part from app.case_member where person_id = $1', [id])).toEqual([{ part: 'relative' }]);
  expect(await db.rows('select person_id, kind from app.relationship where relative_id = $1', [id])).toEqual([
    { person_id: lucy, kind: 'aunt' },
  ]);
  expect(await db.rows('select value from app.person_contact where person_id = $1', [id])).toEqual([
    { value: alma.phone },
  ]);
});

test('the same person entered by another worker is caught: proposed to who sees both', async () => {
  const nina = await county.aChild(county.cases.reyesHeron).named('Nina').make();
  const again = await added(
    { childId: nina.id, who: { ...alma, firstName: 'Almita', bornOn: null } },
    county.staff.hugo,
  );
  const found = await db.rows(
    `select why from app.duplicate_proposal where $1 in (person_id, other_id) and state = 'open'`,
    [again],
  );
  // Alike by name and telephone alone is not enough; with the birth date it is.
  expect(found).toEqual([]);
  const same = await added({ childId: nina.id, who: alma }, county.staff.hugo);
  expect(
    await db.rows(`select why from app.duplicate_proposal where $1 in (person_id, other_id) order by score desc`, [
      same,
    ]),
  ).toMatchObject([{ why: ['name_same', 'born_same', 'phone_same'] }]);
});

test('a person of the record is taken into the family without standing there twice', async () => {
  const before = await db.value('select count(*)::int from app.person');
  expect(await added({ who: { personId: county.mother }, kind: 'mother' })).toBe(county.mother);
  expect(await db.value('select count(*)::int from app.person')).toBe(before);
  expect(await add({ who: { personId: county.mother }, kind: 'mother' })).toEqual(refused('already-recorded'));
});

test('a mother is the mother of the case, too', async () => {
  const id = await added({ who: { ...alma, firstName: 'Mina' }, kind: 'mother' });
  expect(await db.value('select part from app.case_member where person_id = $1', [id])).toBe('mother');
});

test.each([
  ['a child of others', () => add({}, county.staff.hugo), 'no-such-case'],
  ['nobody’s child', () => add({ childId: newId() }), 'no-such-case'],
  ['a nurse', () => add({}, county.staff.ned), 'not-allowed'],
  ['somebody without a name', () => add({ who: { ...alma, firstName: ' ' } }), 'invalid'],
  ['an unknown kind', () => add({ kind: 'neighbor' }), 'invalid'],
  ['the child itself', () => add({ who: { personId: lucy } }), 'same-person'],
  ['somebody of no case the worker sees', () => add({ who: { personId: newId() } }), 'person-not-available'],
])('%s is refused', async (_, refusing, kind) => {
  const before = await db.value('select count(*)::int from app.person');
  expect(await refusing()).toEqual(refused(kind));
  expect(await db.value('select count(*)::int from app.person')).toBe(before);
});

test('a closed case takes nobody', async () => {
  const leo = await county.aChild(county.cases.other).named('Leo').make();
  await db.rows(`update app.case_file set life = tstzrange(lower(life), '2026-11-01') where id = $1`, [
    county.cases.other.id,
  ]);
  expect(await add({ childId: leo.id }, county.staff.ben)).toEqual(refused('case-closed'));
});
