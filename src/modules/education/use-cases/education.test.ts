import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { enrollmentsOf, schoolOf } from '../store.ts';
import { addSchool } from './add-school.ts';
import { changeGrade } from './change-grade.ts';
import { type RecordEnrollment, recordEnrollment } from './record-enrollment.ts';

const db = testDatabase();
let county: County;
const eastbank = newId();
const mangrove = newId();
beforeAll(async () => {
  county = await aCounty(db);
  for (const [id, name] of [
    [eastbank, 'Eastbank Elementary'],
    [mangrove, 'Mangrove Street Elementary'],
  ])
    await db.rows('insert into app.school (id, agency_id, name) values ($1, $2, $3)', [id, county.agencyId, name]);
});

const aChild = async () => (await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make()).id;
const enroll = (childId: string, more: Partial<RecordEnrollment> = {}, user = county.staff.ana) =>
  db
    .as(user, { focus: childId })
    .commit(ask =>
      recordEnrollment(ask, { childId, schoolId: eastbank, from: '2026-08-10', grade: '4', plan: null, ...more }),
    );
const problems = (...list: [string, string][]) => ({
  ok: false,
  refusal: { kind: 'invalid', problems: list.map(([at, code]) => ({ at, code })) },
});

describe('a school', () => {
  test('begins on a day and ends the one before', async () => {
    const child = await aChild();
    expect(await enroll(child, { from: null })).toMatchObject({ ok: true });
    expect(await enroll(child, { schoolId: mangrove, from: '2026-11-16' })).toMatchObject({ ok: true });
    const on = (day: string) =>
      db.as(county.staff.ana, { focus: child }).look(async ask => (await schoolOf(ask.tx, child, day))?.school);
    expect([await on('2026-11-15'), await on('2026-11-16')]).toEqual([
      'Eastbank Elementary',
      'Mangrove Street Elementary',
    ]);
    const facts = await db.rows(
      `select body from record.fact where name = 'EnrollmentBegan' and body ->> 'childId' = $1 order by id`,
      [child],
    );
    expect(facts[1]?.body).toMatchObject({ schoolId: mangrove, from: '2026-11-16' });
    expect(facts[1]?.body.previousId).toBe(facts[0]?.body.enrollmentId);
  });

  test('all that is wrong is told at once', async () => {
    const child = await aChild();
    await enroll(child, { from: '2026-08-10' });
    expect(await enroll(child, { schoolId: newId(), from: '2016-01-01', to: '2015-12-31' })).toEqual(
      problems(['school', 'not-one-of'], ['from', 'before-birth'], ['to', 'ends-before-it-begins']),
    );
  });

  test.each<[string, Partial<RecordEnrollment>]>([
    ['the same day again', { from: '2026-08-10' }],
    ['an earlier day that goes on', { from: '2026-05-01' }],
    ['an unknown day that goes on', { from: null }],
    ['days inside a stay that is over', { from: '2026-02-01', to: '2026-03-01' }],
  ])('in another school then: %s', async (_, more) => {
    const child = await aChild();
    await enroll(child, { from: '2026-01-10', to: '2026-04-01' });
    await enroll(child, { from: '2026-08-10' });
    expect(await enroll(child, more)).toEqual(problems(['from', 'in-another-school-then']));
  });

  test('a stay that is over fits beside the others', async () => {
    const child = await aChild();
    await enroll(child, { from: '2026-08-10' });
    expect(await enroll(child, { schoolId: mangrove, from: '2026-01-10', to: '2026-08-10' })).toMatchObject({
      ok: true,
    });
    expect(
      (await db.as(county.staff.ana, { focus: child }).look(ask => enrollmentsOf(ask.tx, child))).map(
        one => one.school,
      ),
    ).toEqual(['Eastbank Elementary', 'Mangrove Street Elementary']);
  });

  test('more than a year ahead is a slip of the hand', async () => {
    expect(await enroll(await aChild(), { from: '2027-11-20' })).toEqual(problems(['from', 'too-far-ahead']));
  });

  test('the liaison may; somebody off the team finds no child', async () => {
    const child = await aChild();
    expect(await enroll(child, {}, county.staff.edda)).toMatchObject({ ok: true });
    await expect(enroll(child, {}, county.staff.hugo)).rejects.toThrow(NotThere);
    await expect(enroll(child, {}, county.staff.ned)).rejects.toThrow(NotThere);
  });

  test('the caregiver sees it, with what is not known', async () => {
    const child = await aChild();
    await enroll(child, { grade: null });
    const seen = await db
      .as(county.homes.harbor.caregivers[0]!.userId, { focus: child })
      .look(ask => schoolOf(ask.tx, child, '2026-11-18'));
    expect(seen).toMatchObject({ school: 'Eastbank Elementary', grade: null, plan: null });
  });
});

describe('grade and plan', () => {
  const change = (childId: string, enrollmentId: string, user = county.staff.ana) =>
    db.as(user, { focus: childId }).commit(ask => changeGrade(ask, { childId, enrollmentId, grade: '5', plan: 'iep' }));

  test('change at the present school, and what was before stays in history', async () => {
    const child = await aChild();
    const enrolled = await enroll(child);
    if (!enrolled.ok) throw new Error('refused');
    expect(await change(child, enrolled.value.id)).toEqual({ ok: true, value: { childId: child } });
    expect(await db.rows('select grade, plan from app.enrollment where id = $1', [enrolled.value.id])).toEqual([
      { grade: '5', plan: 'iep' },
    ]);
    expect(
      await db.value(`select before ->> 'grade' from record.row_change where row_id = $1 and operation = 'update'`, [
        enrolled.value.id,
      ]),
    ).toBe('4');
  });

  test('not without a school, not of another stay, not by somebody off the team', async () => {
    const child = await aChild();
    expect(await change(child, newId())).toEqual(no({ kind: 'not-in-school' }));
    await enroll(child);
    expect(await change(child, newId())).toEqual(no({ kind: 'changed-meanwhile' }));
    await expect(change(child, newId(), county.staff.ben)).rejects.toThrow(NotThere);
  });
});

describe('the list of schools', () => {
  const list = (name: string, district: string | null) =>
    db.as(county.staff.edda).commit(ask => addSchool(ask, { name, district }));

  test('takes a school once, and the same name of another district', async () => {
    expect(await list('Lincoln', 'Calusa County')).toMatchObject({ ok: true });
    expect(await list('Lincoln', 'Ridge County')).toMatchObject({ ok: true });
    expect(await list('Lincoln', 'Ridge County')).toEqual(problems(['name', 'already-listed']));
    expect(await list(' ', null)).toEqual(problems(['name', 'required']));
  });
});
