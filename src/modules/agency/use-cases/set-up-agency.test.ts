import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { areaOn, holidaysBetween, placeOfUnit } from '../store.ts';
import { addArea } from './add-area.ts';
import { addHoliday } from './add-holiday.ts';
import { beginRecords } from './begin-records.ts';
import { createCareOrganization } from './create-care-organization.ts';
import { createOffice } from './create-office.ts';
import { createUnit } from './create-unit.ts';
import { describeAgency } from './describe-agency.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

const refused = (kind: string) => ({ ok: false, refusal: expect.objectContaining({ kind }) });
const administrator = () => db.as(county.staff.abel);

describe('only an administrator', () => {
  test.each([
    [
      'describes the agency',
      describeAgency,
      { county: null, policyPack: 'fl', letterhead: null, mainPhone: null, afterHoursPhone: null },
    ],
    ['adds an organization', createCareOrganization, { name: 'Sandbar', shortName: 'SB', part: 'case_management' }],
    ['opens an office', createOffice, { organizationId: newId(), name: 'Pier' }],
    ['makes a unit', createUnit, { officeId: newId(), name: 'Pier 1' }],
    ['adds a neighborhood', addArea, { code: 'pier', name: 'Pier', from: '2026-01-01' }],
    ['says when records begin', beginRecords, '2026-10-01'],
    ['adds a holiday', addHoliday, { day: '2026-12-25', name: 'Christmas Day' }],
  ])('%s', async (_, useCase, input) => {
    const result = await db
      .as(county.staff.sam)
      .commit(ask => (useCase as (a: typeof ask, i: unknown) => Promise<unknown>)(ask, input));
    expect(result).toEqual(refused('not-allowed'));
  });
});

describe('the agency', () => {
  test('is described after it was founded', async () => {
    await administrator().commit(ask =>
      describeAgency(ask, {
        county: 'Calusa',
        policyPack: 'cfp-2',
        letterhead: '210 Live Oak Ave',
        mainPhone: '239-555-0100',
        afterHoursPhone: null,
      }),
    );
    expect(await db.value('select policy_pack from app.agency where id = $1', [county.agencyId])).toBe('cfp-2');
  });

  test('is not left without a policy pack', async () => {
    const blank = { county: null, policyPack: ' ', letterhead: null, mainPhone: null, afterHoursPhone: null };
    expect(await administrator().commit(ask => describeAgency(ask, blank))).toEqual(refused('invalid'));
  });
});

describe('records here', () => {
  test('begin on a day that has come, or nobody knows when; others hear of it', async () => {
    const from = () => db.value('select records_from::text from app.agency where id = $1', [county.agencyId]);
    const begin = (day: string | null) => administrator().commit(ask => beginRecords(ask, day));
    expect(await begin('2026-11-19')).toEqual(refused('invalid'));
    expect(await from()).toBeNull();
    expect(await begin('2026-10-01')).toMatchObject({ ok: true });
    expect(await from()).toBe('2026-10-01');
    expect(await db.rows(`select body from record.fact where name = 'RecordsBegan'`)).toEqual([
      { body: { agencyId: county.agencyId, from: '2026-10-01' } },
    ]);
    expect(await begin(null)).toMatchObject({ ok: true });
    expect(await from()).toBeNull();
  });
});

describe('organization, office, unit', () => {
  test('stand under each other', async () => {
    const place = await administrator().commit(async ask => {
      const organization = await createCareOrganization(ask, {
        name: 'Sandbar Services',
        shortName: 'Sandbar',
        part: 'case_management',
      });
      if (!organization.ok) throw new Error(organization.refusal.kind);
      const office = await createOffice(ask, {
        organizationId: organization.value.id,
        name: 'Pier',
        city: 'Port Calusa',
      });
      if (!office.ok) throw new Error(office.refusal.kind);
      const unit = await createUnit(ask, { officeId: office.value.id, name: 'Pier 1' });
      if (!unit.ok) throw new Error(unit.refusal.kind);
      return placeOfUnit(ask.tx, unit.value.id);
    });
    expect(place).toMatchObject({ unit: 'Pier 1', office: 'Pier', organization: 'Sandbar Services' });
  });

  test('a short name is given once', async () => {
    const again = { name: 'Tidewater Two', shortName: 'Tidewater', part: 'case_management' } as const;
    expect(await administrator().commit(ask => createCareOrganization(ask, again))).toEqual(
      refused('short-name-in-use'),
    );
  });

  test('need a name', async () => {
    const nameless = { name: '', shortName: ' ', part: 'case_management' } as const;
    const result = await administrator().commit(ask => createCareOrganization(ask, nameless));
    expect(result).toMatchObject({ refusal: { problems: [{ at: 'name' }, { at: 'shortName' }] } });
  });

  test('an office needs its organization, a unit its office', async () => {
    expect(
      await administrator().commit(ask => createOffice(ask, { organizationId: newId(), name: 'Nowhere' })),
    ).toEqual(refused('no-such-organization'));
    expect(await administrator().commit(ask => createUnit(ask, { officeId: newId(), name: 'Nowhere 1' }))).toEqual(
      refused('no-such-office'),
    );
  });
});

describe('a neighborhood', () => {
  const eastbank = { code: 'eastbank', name: 'Eastbank' } as const;
  test('has one version on a day', async () => {
    const [before, after] = await administrator().commit(async ask => {
      const first = await addArea(ask, {
        ...eastbank,
        outline: [
          [10, 10],
          [15, 10],
          [15, 16],
        ],
        from: '2020-01-01',
        to: '2026-05-02',
      });
      const second = await addArea(ask, {
        ...eastbank,
        outline: [
          [10, 10],
          [16, 10],
          [16, 16],
        ],
        from: '2026-05-02',
      });
      if (!first.ok || !second.ok) throw new Error('refused');
      return [first.value.id, second.value.id];
    });
    const found = await db
      .as(county.staff.ana)
      .look(async ({ tx }) => [
        await areaOn(tx, 'eastbank', '2026-05-01'),
        await areaOn(tx, 'eastbank', '2026-05-02'),
        await areaOn(tx, 'eastbank', '2019-01-01'),
      ]);
    expect(found).toEqual([before, after, null]);
    expect(await administrator().commit(ask => addArea(ask, { ...eastbank, from: '2026-11-01' }))).toEqual(
      refused('area-version-overlaps'),
    );
  });

  test('has an outline of three corners and ends after it begins', async () => {
    const flat = {
      code: 'flat',
      name: 'Flat',
      outline: [
        [0, 0],
        [1, 1],
      ] as [number, number][],
      from: '2026-01-01',
    };
    expect(await administrator().commit(ask => addArea(ask, flat))).toEqual(refused('invalid'));
    const backwards = { code: 'back', name: 'Back', from: '2026-01-01', to: '2026-01-01' };
    expect(await administrator().commit(ask => addArea(ask, backwards))).toEqual(refused('invalid'));
  });
});

test('a holiday counts once', async () => {
  const veterans = { day: '2026-11-11', name: 'Veterans Day' };
  await administrator().commit(ask => addHoliday(ask, veterans));
  expect(await administrator().commit(ask => addHoliday(ask, veterans))).toEqual(refused('already-a-holiday'));
  const holidays = await db.as(county.staff.ana).look(({ tx }) => holidaysBetween(tx, '2026-11-01', '2026-11-30'));
  expect([...holidays]).toEqual(['2026-11-11']);
});
