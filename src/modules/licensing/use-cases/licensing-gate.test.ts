import { beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { agreementsAbout, signersOf } from '#modules/agreements/index.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aCaregiver, aHome } from '#test/builders/homes.ts';
import { aReadyLicenseCopy, aSignedLicenseCopy, signsCopy, theOpenCopy } from '#test/builders/license-copies.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { agreementToIssueOn } from '../check-agreement.ts';
import { findHomeTerms } from '../store.ts';
import { licensesOf } from '../store-licenses.ts';
import { addHome } from './add-home.ts';
import { beginRenewal } from './begin-renewal.ts';
import { issueLicense } from './issue-license.ts';
import { renewLicense } from './renew-license.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

const lena = (focus: Id | null = null) => db.as(county.staff.lena, { focus });
const terms = { level: 'II', beds: 2, youngest: 8, oldest: 15 };
const first = { ...terms, from: '2026-11-18', to: '2027-11-18' };
const aHomeNamed = (name: string, licensed: readonly [string, string] | null = null) =>
  aHome(db, county.agencyId, name, { caregivers: ['Darnell Price', 'Chris Ogden'], licensed });
const issue = (homeId: Id, change = {}) =>
  lena(homeId).commit(ask => issueLicense(ask, { homeId, ...first, ...change }));

describe('the gate (S3-01)', () => {
  test('no license without a copy that was begun', async () => {
    const { id } = await aHomeNamed('Price');
    expect(await issue(id)).toEqual(no({ kind: 'agreement-not-begun' }));
  });

  test('nor while somebody still has to sign, named; the last signature lets it through', async () => {
    const { id } = await aHomeNamed('Price');
    const copy = await aReadyLicenseCopy(db, county, id);
    expect(await issue(id)).toMatchObject({
      refusal: { kind: 'agreement-not-signed', fill: { who: expect.stringMatching(/^(\w+ \w+, ){2}and Lena Park$/) } },
    });
    const signers = await lena(id).look(ask => signersOf(ask.tx, copy));
    const of = (name: string) => signers.find(signer => signer.name === name)!;
    for (const name of ['Chris Ogden', 'Lena Park']) await signsCopy(db, of(name).userId!, copy, of(name).id);
    expect(await issue(id)).toMatchObject({
      refusal: { kind: 'agreement-not-signed', fill: { who: 'Darnell Price' } },
    });
    await signsCopy(db, of('Darnell Price').userId!, copy, of('Darnell Price').id);
    expect(await issue(id)).toMatchObject({ ok: true, value: { agreementId: copy } });
    expect(await lena(id).look(ask => licensesOf(ask.tx, id))).toMatchObject([{ agreementId: copy }]);
  });

  test('whoever is not named yet is told by what they sign as', async () => {
    const { id } = await lena().commit(async ask => {
      const added = await addHome(ask, { name: 'Empty', kind: 'foster' });
      return added.ok ? added.value : { id: '' };
    });
    const home = (await lena(id).look(ask => findHomeTerms(ask.tx, id)))!;
    expect(
      await db.as(county.staff.lena, { focus: id, language: 'es' }).look(ask => agreementToIssueOn(ask, home)),
    ).toEqual(no({ kind: 'agreement-not-signed', fill: { who: 'Lena Park y las personas cuidadoras' } }));
  });

  test('one copy serves one license', async () => {
    const { id } = await aHomeNamed('Price');
    await aSignedLicenseCopy(db, county, id);
    expect((await issue(id)).ok).toBe(true);
    expect(await issue(id, { from: '2027-11-18', to: '2028-11-18' })).toEqual(no({ kind: 'agreement-not-begun' }));
  });

  test('facilities are not asked, nor is anybody in a pack without the trigger', async () => {
    const facility = await aHome(db, county.agencyId, 'Cypress', { kind: 'facility', licensed: null });
    expect(await issue(facility.id, { level: 'group_care' })).toMatchObject({ ok: true, value: { agreementId: null } });
    const { id } = await aHomeNamed('Elsewhere');
    const otherPack = (pack: string) =>
      db.rows('update app.agency set policy_pack = $1 where id = $2', [pack, county.agencyId]);
    await otherPack('federal');
    const issued = await issue(id);
    const begun = await lena(id).commit(ask => beginRenewal(ask, { homeId: id }));
    await otherPack('florida');
    expect(issued).toMatchObject({ ok: true, value: { agreementId: null } });
    expect(begun).toEqual(no({ kind: 'renewal-asks-nothing' }));
  });

  test('only licensing issues licenses', async () => {
    const { id } = await aHomeNamed('Price');
    for (const user of [county.staff.ana, county.staff.cora, county.staff.abel])
      expect(await db.as(user, { focus: id }).commit(ask => issueLicense(ask, { homeId: id, ...first }))).toEqual(
        no({ kind: 'not-allowed' }),
      );
  });
});

describe('a renewal', () => {
  const running = ['2025-12-03', '2026-12-03'] as const;
  const begin = (homeId: Id) => lena(homeId).commit(ask => beginRenewal(ask, { homeId }));

  test('opens a copy of its own, due on the last day of the license', async () => {
    const { id } = await aHomeNamed('Price', running);
    expect((await begin(id)).ok).toBe(true);
    const copies = await lena(id).look(ask => agreementsAbout(ask.tx, id));
    const [license] = await lena(id).look(ask => licensesOf(ask.tx, id));
    expect(copies).toMatchObject([{ state: 'draft', dueOn: '2026-12-02', sourceId: license!.id }]);
    expect(await begin(id)).toEqual(no({ kind: 'renewal-already-begun' }));
  });

  test('is issued on that copy from the day the license ends, and the copy before is replaced', async () => {
    const { id } = await aHomeNamed('Price');
    const before = await aSignedLicenseCopy(db, county, id);
    await issue(id, { from: running[0], to: running[1] });
    await begin(id);
    const renew = () => lena(id).commit(ask => renewLicense(ask, { homeId: id, ...terms, to: '2027-12-03' }));
    expect(await renew()).toMatchObject({ refusal: { kind: 'agreement-not-signed' } });
    const after = await aSignedLicenseCopy(db, county, id);
    expect(await renew()).toMatchObject({ ok: true, value: { agreementId: after } });
    const licenses = await lena(id).look(ask => licensesOf(ask.tx, id));
    expect(licenses.map(({ from, agreementId }) => [from, agreementId])).toEqual([
      [running[0], before],
      [running[1], after],
    ]);
    const copies = await lena(id).look(ask => agreementsAbout(ask.tx, id));
    expect(copies.map(copy => [copy.id, copy.state])).toEqual([
      [after, 'in_force'],
      [before, 'superseded'],
    ]);
  });

  test('stays for the child a kin license is for', async () => {
    const child = await county.aChild().make();
    const { id } = await aHomeNamed('Banks');
    await aSignedLicenseCopy(db, county, id);
    await issue(id, { from: running[0], to: running[1], onlyChildId: child.id });
    await begin(id);
    await aSignedLicenseCopy(db, county, id);
    await lena(id).commit(ask => renewLicense(ask, { homeId: id, ...terms, to: '2027-12-03' }));
    expect((await lena(id).look(ask => licensesOf(ask.tx, id))).at(-1)?.onlyChildId).toBe(child.id);
  });

  test('needs a home with a license, and somebody of licensing', async () => {
    const { id } = await aHomeNamed('Price');
    expect(await begin(id)).toEqual(no({ kind: 'nothing-to-renew' }));
    expect(await begin(county.mother)).toEqual(no({ kind: 'home-not-there' }));
    const cora = db.as(county.staff.cora, { focus: id });
    expect(await cora.commit(ask => beginRenewal(ask, { homeId: id }))).toEqual(no({ kind: 'not-allowed' }));
    expect(await lena(id).commit(ask => renewLicense(ask, { homeId: id, ...terms, to: '2027-12-03' }))).toEqual(
      no({ kind: 'nothing-to-renew' }),
    );
  });

  test('a caregiver who came after the copy was opened signs as well', async () => {
    const { id } = await aHomeNamed('Price', running);
    await begin(id);
    await aCaregiver(db, county.agencyId, id, 'June Price');
    const copy = await aReadyLicenseCopy(db, county, id);
    expect(copy).toBe(await theOpenCopy(db, county, id));
    const signers = await lena(id).look(ask => signersOf(ask.tx, copy));
    expect(signers.map(({ name }) => name).toSorted()).toEqual([
      'Chris Ogden',
      'Darnell Price',
      'June Price',
      'Lena Park',
    ]);
  });
});
