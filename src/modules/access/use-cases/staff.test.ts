import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { NOW } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { positionsAt } from '../store/positions.ts';
import { changeLanguage } from './change-language.ts';
import { endPosition } from './end-position.ts';
import { givePosition } from './give-position.ts';
import { hireStaffMember } from './hire-staff-member.ts';
import { openAccountForPerson } from './open-account-for-person.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
  await county.aChild().named('Lucy').make();
});

const refused = (kind: string) => ({ ok: false, refusal: expect.objectContaining({ kind }) });
const administrator = () => db.as(county.staff.abel);
const newWorker = () =>
  ({
    name: 'Maya Thornton',
    title: 'Case manager',
    organizationId: county.organizations.tidewater,
    unitId: county.units.tidewater.id,
    role: 'supervisor',
    language: 'en',
    languages: ['en'],
  }) as const;

describe('hiring', () => {
  test('makes account, directory line and position, and access follows the position', async () => {
    const hired = await administrator().commit(ask => hireStaffMember(ask, newWorker()));
    if (!hired.ok) throw new Error(hired.refusal.kind);
    const maya = db.as(hired.value.id);
    expect(await maya.who()).toMatchObject({
      name: 'Maya Thornton',
      kind: 'staff',
      roles: ['supervisor'],
      scope: 'case',
    });
    const seen = await maya.look(({ tx }) =>
      tx.selectFrom('app.person').select('first_name').where('first_name', '=', 'Lucy').execute(),
    );
    expect(seen).toHaveLength(1);
  });

  test.each([
    ['without a name', { name: ' ' }, 'invalid'],
    ['in a role that does not exist', { role: 'astronaut' }, 'no-such-role'],
    ['in a role of people outside the staff', { role: 'caregiver' }, 'no-such-role'],
    ['as supervisor of no unit', { unitId: null }, 'role-needs-unit'],
    ['in a unit that does not exist', { unitId: newId() }, 'no-such-unit'],
  ])('%s is refused', async (_, change, kind) => {
    expect(await administrator().commit(ask => hireStaffMember(ask, { ...newWorker(), ...change }))).toEqual(
      refused(kind),
    );
  });

  test('in a unit of another organization is refused', async () => {
    const abroad = { ...newWorker(), unitId: county.units.heron.id };
    expect(await administrator().commit(ask => hireStaffMember(ask, abroad))).toEqual(refused('no-such-unit'));
  });

  test('is the administrator’s', async () => {
    expect(await db.as(county.staff.sam).commit(ask => hireStaffMember(ask, newWorker()))).toEqual(
      refused('not-allowed'),
    );
  });
});

describe('a further position', () => {
  const further = () => ({
    userId: county.staff.ben,
    role: 'supervisor',
    organizationId: county.organizations.tidewater,
    unitId: county.units.tidewater.id,
  });
  test('opens at its beginning and closes at its end', async () => {
    const sees = (now: string) =>
      db
        .as(county.staff.ben, { now })
        .look(
          async ({ tx }) =>
            (await tx.selectFrom('app.person').select('id').where('first_name', '=', 'Lucy').execute()).length,
        );
    const given = await administrator().commit(ask =>
      givePosition(ask, { ...further(), since: '2026-11-10T15:00:00Z' }),
    );
    if (!given.ok) throw new Error(given.refusal.kind);
    expect(await sees('2026-11-10T14:59:59Z')).toBe(0);
    expect(await sees('2026-11-10T15:00:00Z')).toBe(1);
    expect(await administrator().commit(ask => givePosition(ask, further()))).toEqual(
      refused('already-in-this-position'),
    );

    const end = { positionId: given.value.id, at: '2026-11-15T15:00:00Z' };
    expect(await administrator().commit(ask => endPosition(ask, { ...end, at: '2026-11-10T15:00:00Z' }))).toEqual(
      refused('ends-before-it-began'),
    );
    expect(await db.as(county.staff.sam).commit(ask => endPosition(ask, end))).toEqual(refused('not-allowed'));
    expect(await administrator().commit(ask => endPosition(ask, end))).toMatchObject({ ok: true });
    expect(await sees('2026-11-15T14:59:59Z')).toBe(1);
    expect(await sees('2026-11-15T15:00:00Z')).toBe(0);
    expect(await administrator().commit(ask => endPosition(ask, end))).toEqual(refused('no-such-position'));
    expect(await administrator().look(({ tx }) => positionsAt(tx, county.staff.ben, NOW))).toMatchObject([
      { role: 'case_manager' },
    ]);
  });

  test.each([
    ['for nobody', () => ({ ...further(), userId: newId() }), 'no-such-person'],
    ['without a unit', () => ({ ...further(), userId: county.staff.ana, unitId: null }), 'role-needs-unit'],
  ])('%s is refused', async (_, input, kind) => {
    expect(await administrator().commit(ask => givePosition(ask, input()))).toEqual(refused(kind));
  });

  test('is the administrator’s to give', async () => {
    expect(await db.as(county.staff.sam).commit(ask => givePosition(ask, further()))).toEqual(refused('not-allowed'));
  });
});

describe('an account for somebody outside the staff', () => {
  test('is opened for a person of the record, or for the court', async () => {
    const personId = county.mother;
    const opened = await db
      .as(county.staff.ana)
      .commit(ask => openAccountForPerson(ask, { kind: 'parent', name: 'Rosa Reyes', language: 'es', personId }));
    if (!opened.ok) throw new Error(opened.refusal.kind);
    expect(await db.as(opened.value.id).who()).toMatchObject({ kind: 'parent', language: 'es', personId });
    const judge = await administrator().commit(ask =>
      openAccountForPerson(ask, { kind: 'court', name: 'Hon. Marguerite Oyelaran', language: 'en', personId: null }),
    );
    expect(judge).toMatchObject({ ok: true });
  });
  test.each([
    [
      'a caregiver who is no person of the record',
      'ana',
      { kind: 'caregiver', name: 'Ines', language: 'es', personId: null },
      'account-needs-person',
    ],
    ['somebody without a name', 'ana', { kind: 'court', name: '', language: 'en', personId: null }, 'invalid'],
    [
      'anybody, by a nurse',
      'ned',
      { kind: 'court', name: 'Hon. Paul Aristide', language: 'en', personId: null },
      'not-allowed',
    ],
  ] as const)('%s: refused', async (_, by, input, kind) => {
    expect(await db.as(county.staff[by]).commit(ask => openAccountForPerson(ask, input))).toEqual(refused(kind));
  });
});

test('the language of one’s account is one’s own to change', async () => {
  await db.as(county.staff.ned).commit(ask => changeLanguage(ask, 'es'));
  expect((await db.as(county.staff.ned).who()).language).toBe('es');
  expect((await db.as(county.staff.ana).who()).language).toBe('en');
});
