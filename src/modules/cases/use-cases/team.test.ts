import { beforeEach, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { openAccountForPerson } from '#modules/access/index.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import type { AssignPart } from '../contract.ts';
import { teamOf } from '../store/team.ts';
import { assignPart } from './assign-part.ts';
import { closeCase } from './close-case.ts';
import { endPart } from './end-part.ts';

const db = testDatabase();
let county: County;
let lucy: Id;
beforeEach(async () => {
  county = await aCounty(db);
  lucy = (await county.aChild().named('Lucy').make()).id;
});

const refused = (kind: string) => ({ ok: false, refusal: expect.objectContaining({ kind }) });
const sam = (now?: string) => db.as(county.staff.sam, now ? { now } : {});
const cover = (change: Partial<AssignPart> = {}): AssignPart => ({
  caseId: county.cases.reyes.id,
  part: 'cover',
  userId: county.staff.ben,
  from: '2026-11-20T13:00:00Z',
  until: '2026-11-30T13:00:00Z',
  ...change,
});
const sees = (user: Id, now: string) =>
  db
    .as(user, { now })
    .look(
      async ({ tx }) => (await tx.selectFrom('app.person').select('id').where('id', '=', lucy).execute()).length === 1,
    );
const assigned = async (input: AssignPart): Promise<Id> => {
  const result = await sam().commit(ask => assignPart(ask, input));
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value.id;
};

describe('a part on the team', () => {
  test('cover opens the case from its beginning to its end', async () => {
    await assigned(cover());
    expect(await sees(county.staff.ben, '2026-11-20T12:59:59Z')).toBe(false);
    expect(await sees(county.staff.ben, '2026-11-20T13:00:00Z')).toBe(true);
    expect(await sees(county.staff.ben, '2026-11-30T12:59:59Z')).toBe(true);
    expect(await sees(county.staff.ben, '2026-11-30T13:00:00Z')).toBe(false);
  });

  test('ending it ends the access at once, and the team’s history keeps it', async () => {
    const memberId = await assigned(cover({ part: 'secondary', from: '2026-11-10T13:00:00Z', until: null }));
    const now = '2026-11-18T15:00:00Z';
    expect(await sees(county.staff.ben, now)).toBe(true);
    expect(await sam().commit(ask => endPart(ask, { memberId, at: now }))).toMatchObject({ ok: true });
    expect(await sees(county.staff.ben, now)).toBe(false);
    const team = await sam().look(({ tx }) => teamOf(tx, county.cases.reyes.id, 'es'));
    expect(team).toContainEqual(
      expect.objectContaining({
        name: 'Ben Ito',
        part: 'secondary',
        period: { from: '2026-11-10T13:00:00Z', to: now },
      }),
    );
    expect(await sam().commit(ask => endPart(ask, { memberId, at: now }))).toEqual(refused('has-ended'));
  });

  test('of a guardian ad litem opens one child by name, for somebody outside the staff', async () => {
    const account = await db
      .as(county.staff.abel)
      .commit(ask =>
        openAccountForPerson(ask, { kind: 'court', name: 'Beatriz Holm', language: 'en', personId: null }),
      );
    if (!account.ok) throw new Error('refused');
    const guardian = account.value.id;
    await db.as(county.staff.ana).commit(ask =>
      assignPart(
        ask,
        cover({
          part: 'guardian_ad_litem',
          userId: guardian,
          name: 'Beatriz Holm',
          childId: lucy,
          from: '2026-11-10T13:00:00Z',
          until: null,
        }),
      ),
    );
    expect(await sees(guardian, '2026-11-18T15:00:00Z')).toBe(true);
    const others = await db.as(guardian).look(({ tx }) => tx.selectFrom('app.person').select('first_name').execute());
    expect(others).toEqual([{ first_name: 'Lucy' }]);
  });

  test.each([
    ['in a case of others', 'hugo', () => cover(), 'no-such-case'],
    ['by a nurse', 'ned', () => cover(), 'not-allowed'],
    ['cover by the case manager', 'ana', () => cover(), 'only-supervisors-add-staff'],
    ['of no known kind', 'sam', () => cover({ part: 'friend' }), 'no-such-part'],
    ['for the primary worker', 'sam', () => cover({ userId: county.staff.ana }), 'is-primary-worker'],
    ['cover by somebody outside the staff', 'sam', () => cover({ userId: newId() }), 'not-on-staff'],
    ['for a child of another case', 'sam', () => cover({ childId: newId() }), 'not-in-case'],
    ['cover without an end', 'sam', () => cover({ until: null }), 'invalid'],
    ['that ends before it begins', 'sam', () => cover({ until: '2026-11-20T13:00:00Z' }), 'invalid'],
    ['of a judge without a name', 'sam', () => cover({ part: 'judge', userId: newId(), name: ' ' }), 'invalid'],
  ] as const)('%s is refused', async (_, by, input, kind) => {
    expect(await db.as(county.staff[by]).commit(ask => assignPart(ask, input()))).toEqual(refused(kind));
  });

  test('is not held twice at a time', async () => {
    await assigned(cover());
    expect(
      await sam().commit(ask =>
        assignPart(ask, cover({ from: '2026-11-29T13:00:00Z', until: '2026-12-02T13:00:00Z' })),
      ),
    ).toEqual(refused('has-this-part'));
  });

  test('is ended by those who may, after it began, when it is theirs to see', async () => {
    const memberId = await assigned(cover());
    const at = '2026-11-25T13:00:00Z';
    expect(await db.as(county.staff.hugo).commit(ask => endPart(ask, { memberId, at }))).toEqual(
      refused('no-such-part'),
    );
    expect(await db.as(county.staff.ana).commit(ask => endPart(ask, { memberId, at }))).toEqual(refused('not-allowed'));
    expect(await sam().commit(ask => endPart(ask, { memberId, at: '2026-11-20T13:00:00Z' }))).toEqual(
      refused('ends-before-it-began'),
    );
  });
});

describe('closing a case', () => {
  const close = (at = '2026-11-18T14:00:00Z') => ({ caseId: county.cases.reyes.id, at });
  test('ends its team’s access', async () => {
    await assigned(cover({ part: 'secondary', from: '2026-11-10T13:00:00Z', until: null }));
    expect(await sam().commit(ask => closeCase(ask, close()))).toMatchObject({ ok: true });
    expect(await sees(county.staff.ana, '2026-11-18T15:00:00Z')).toBe(false);
    expect(await sees(county.staff.ben, '2026-11-18T15:00:00Z')).toBe(false);
    expect(await sees(county.staff.sam, '2026-11-18T15:00:00Z')).toBe(true);
    expect(await sam().commit(ask => closeCase(ask, close()))).toEqual(refused('case-closed'));
    expect(await sam().commit(ask => assignPart(ask, cover()))).toEqual(refused('case-closed'));
  });

  test('waits until no child of it lives in a placement', async () => {
    await county.aChild().named('Leo').inHome(county.homes.reef).from('2026-03-01').make();
    expect(await sam().commit(ask => closeCase(ask, close()))).toEqual(refused('child-still-placed'));
  });

  test('waits for parts that begin later', async () => {
    await assigned(cover());
    expect(await sam().commit(ask => closeCase(ask, close()))).toEqual(refused('part-begins-later'));
  });

  test.each([
    ['in a case of others', 'hana', '2026-11-18T14:00:00Z', 'no-such-case'],
    ['by its case manager', 'ana', '2026-11-18T14:00:00Z', 'not-allowed'],
    ['in the future', 'sam', '2026-11-18T15:00:01Z', 'invalid'],
    ['before its worker began', 'sam', '2026-01-01T14:00:00Z', 'invalid'],
  ] as const)('%s is refused', async (_, by, at, kind) => {
    expect(await db.as(county.staff[by]).commit(ask => closeCase(ask, close(at)))).toEqual(refused(kind));
  });
});
