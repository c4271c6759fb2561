import { beforeAll, describe, expect, test } from 'vitest';
import { no } from '#kernel/result.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aPerson } from '#test/builders/people.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { findHomeTerms, homeAdults, homeContact } from '../store.ts';
import { addHome } from './add-home.ts';
import { addHomeAdult } from './add-home-adult.ts';
import { approveHomeForChild } from './approve-home-for-child.ts';
import { closeHome } from './close-home.ts';
import { confirmRoom } from './confirm-room.ts';
import { grantCapacityException } from './grant-capacity-exception.ts';
import { holdHome } from './hold-home.ts';
import { issueLicense } from './issue-license.ts';
import { limitToRespite } from './limit-to-respite.ts';
import { recordClearance } from './record-clearance.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

const lena = (focus: string | null = null) => db.as(county.staff.lena, { focus });
const aNewHome = async (kind: 'foster' | 'facility' = 'foster') => {
  const result = await lena().commit(ask =>
    addHome(ask, {
      name: 'Mallow',
      kind,
      place: { x: 12.9, y: 12 },
      languages: ['en'],
      contact: { phone: '(239) 555-0142', street: '120 Heron Way' },
    }),
  );
  if (!result.ok) throw new Error('not added');
  return result.value.id;
};
const terms = { level: 'II', from: '2026-10-09', to: '2027-10-09', beds: 3, youngest: 3, oldest: 13 };

describe('a home', () => {
  test('is added with telephone and address apart, which licensing reads on the home’s page', async () => {
    const homeId = await aNewHome();
    expect(await lena(homeId).look(ask => homeContact(ask.tx, homeId, '2026-11-18'))).toMatchObject({
      phone: '(239) 555-0142',
      street: '120 Heron Way',
    });
    expect(await lena().look(ask => findHomeTerms(ask.tx, homeId))).toMatchObject({
      name: 'Mallow',
      place: { x: 12.9, y: 12 },
      licenses: [],
    });
  });

  test('its address is not read by the nurse, whose part has nothing to do with homes', async () => {
    const homeId = await aNewHome();
    expect(
      await db.as(county.staff.ned, { focus: homeId }).look(ask => homeContact(ask.tx, homeId, '2026-11-18')),
    ).toBeUndefined();
  });

  test('has adults, each with their own identity', async () => {
    const homeId = await aNewHome();
    const rosalind = await aPerson(db, county.agencyId, { first: 'Rosalind', last: 'Marchand' });
    await lena().commit(ask =>
      addHomeAdult(ask, { homeId, personId: rosalind, part: 'caregiver', from: '2026-10-09T14:00:00Z' }),
    );
    expect(await lena(homeId).look(ask => homeAdults(ask.tx, homeId))).toMatchObject([
      { name: 'Rosalind Marchand', part: 'caregiver', to: null },
    ]);
  });

  test('says what room it has, and takes first nights and respite only from then on', async () => {
    const homeId = await aNewHome();
    await lena().commit(ask => confirmRoom(ask, { homeId }));
    await lena().commit(ask => limitToRespite(ask, { homeId }));
    const terms = await lena().look(ask => findHomeTerms(ask.tx, homeId));
    expect(terms?.respiteOnly).toBe(true);
    expect(Temporal.Instant.from(terms?.confirmedAt ?? '').toString()).toBe('2026-11-18T15:00:00Z');
  });

  test.each([
    ['confirmed', confirmRoom],
    ['limited to respite', limitToRespite],
  ])('is %s by those who keep homes, when it is there', async (_, useCase) => {
    const homeId = await aNewHome();
    expect(await db.as(county.staff.ana).commit(ask => useCase(ask, { homeId }))).toEqual(no({ kind: 'not-allowed' }));
    const elsewhere = { homeId: county.mother };
    expect(await lena().commit(ask => useCase(ask, elsewhere))).toEqual(no({ kind: 'home-not-there' }));
  });

  test('closes, is held, and shows its checks and approvals among its terms', async () => {
    const homeId = await aNewHome();
    const child = await county.aChild().make();
    const adult = await aPerson(db, county.agencyId, { first: 'Tibor', last: 'Szabo' });
    await lena().commit(async ask => {
      await closeHome(ask, { homeId, on: '2026-12-01' });
      await holdHome(ask, { homeId, from: '2026-11-01', to: '2026-12-01', reason: 'health' });
      await recordClearance(ask, {
        homeId,
        personId: adult,
        kind: 'fingerprints',
        from: '2025-11-12',
        to: '2026-11-12',
      });
      await approveHomeForChild(ask, { homeId, childId: child.id, from: '2026-11-01' });
    });
    expect(await lena().look(ask => findHomeTerms(ask.tx, homeId))).toMatchObject({
      closedOn: '2026-12-01',
      holds: [{ from: '2026-11-01', to: '2026-12-01', reason: 'health' }],
      clearances: [{ personId: adult, kind: 'fingerprints', to: '2026-11-12' }],
      approvals: [{ childId: child.id, from: '2026-11-01', to: null }],
    });
  });
});

// The gate of signed agreements has tests of its own; facilities are not asked for one.
describe('a license', () => {
  test('is issued for a period, and renewed after it', async () => {
    const homeId = await aNewHome('facility');
    expect((await lena().commit(ask => issueLicense(ask, { homeId, ...terms }))).ok).toBe(true);
    expect(
      (await lena().commit(ask => issueLicense(ask, { homeId, ...terms, from: '2027-10-09', to: '2028-10-09' }))).ok,
    ).toBe(true);
  });

  test.each([
    ['for a home that is not there', { homeId: '00000000-0000-4000-8000-000000000009' }, 'home-not-there'],
    ['that ends before it begins', { to: '2026-10-09' }, 'ends-before-it-begins'],
    ['with ages upside down', { youngest: 14 }, 'ages-upside-down'],
  ])('is refused %s', async (_, change, kind) => {
    const homeId = await aNewHome('facility');
    expect(await lena().commit(ask => issueLicense(ask, { homeId, ...terms, ...change }))).toMatchObject({
      refusal: { kind },
    });
  });

  test('is refused when another holds on some of its days', async () => {
    const homeId = await aNewHome('facility');
    await lena().commit(ask => issueLicense(ask, { homeId, ...terms }));
    expect(
      await lena().commit(ask => issueLicense(ask, { homeId, ...terms, from: '2027-01-01', to: '2028-01-01' })),
    ).toMatchObject({
      refusal: { kind: 'license-overlaps', fill: { from: '2026-10-09' } },
    });
  });

  test('a check that ends before it begins is refused', async () => {
    const homeId = await aNewHome();
    const result = await lena().commit(ask =>
      recordClearance(ask, { homeId, personId: county.mother, kind: 'registry', from: '2026-11-02', to: '2026-11-02' }),
    );
    expect(result).toMatchObject({ refusal: { kind: 'ends-before-it-begins' } });
  });
});

describe('an exception to the number of beds (S2-51)', () => {
  const exception = { bedsMore: 1, reason: 'siblings_together', from: '2026-11-01', to: '2026-12-31' } as const;

  test('is approved by licensing’s supervisor and by nobody else', async () => {
    const homeId = await aNewHome();
    expect(await lena().commit(ask => grantCapacityException(ask, { homeId, ...exception }))).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });
    const liv = db.as(county.staff.liv);
    expect((await liv.commit(ask => grantCapacityException(ask, { homeId, ...exception }))).ok).toBe(true);
    expect(
      await liv.commit(ask => grantCapacityException(ask, { homeId, ...exception, to: '2026-11-01' })),
    ).toMatchObject({ refusal: { kind: 'ends-before-it-begins' } });
  });
});
