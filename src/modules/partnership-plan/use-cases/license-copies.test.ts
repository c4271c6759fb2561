import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no } from '#kernel/result.ts';
import {
  agreementOf,
  agreementsAbout,
  declineAgreement,
  mySignings,
  renderingOf,
  signersOf,
} from '#modules/agreements/index.ts';
import { addHome, addHomeAdult } from '#modules/licensing/index.ts';
import { makeFileStore } from '#platform/files/file-store.ts';
import { keyring } from '#platform/sign-in/testing/front-door.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aHome } from '#test/builders/homes.ts';
import { aReadyLicenseCopy, aSignedLicenseCopy, signsCopy, theOpenCopy } from '#test/builders/license-copies.ts';
import { aPerson } from '#test/builders/people.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { loadLicenseCopy } from '../load/load-license-copy.ts';
import { licenseCard } from '../say/say-license-card.ts';
import { beginLicenseCopy } from './begin-license-copy.ts';
import { enterOlderAgreement } from './enter-older-agreement.ts';
import { prepareLicenseCopy } from './prepare-license-copy.ts';
import { recordLicenseTalk } from './record-license-talk.ts';

const db = testDatabase();
const dataDir = mkdtempSync(join(tmpdir(), 'license-copies-'));
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const lena = (focus: Id | null = null) => db.as(county.staff.lena, { focus });
const NOBODY = '00000000-0000-4000-8000-000000000009';
const price = (licensed: readonly [string, string] | null = null) =>
  aHome(db, county.agencyId, 'Price and Ogden home', { caregivers: ['Darnell Price', 'Chris Ogden'], licensed });
const names = async (homeId: Id, agreementId: Id) =>
  (await lena(homeId).look(ask => signersOf(ask.tx, agreementId))).map(({ name }) => name).toSorted();
const talk = (homeId: Id, change = {}) =>
  lena(homeId).commit(ask =>
    recordLicenseTalk(ask, {
      homeId,
      talkedOn: '2026-11-16',
      talkedBy: county.staff.lena,
      note: 'They asked about respite.',
      ...change,
    }),
  );
const begin = (homeId: Id) => lena(homeId).commit(ask => beginLicenseCopy(ask, { homeId }));
const prepare = (homeId: Id, change = {}) => lena(homeId).commit(ask => prepareLicenseCopy(ask, { homeId, ...change }));
const addedBy = async (user: Id, kind: 'foster' | 'relative' | 'facility') => {
  const added = await db.as(user).commit(ask => addHome(ask, { name: 'Newly added', kind }));
  if (!added.ok) throw new Error('not added');
  return added.value.id;
};

describe('a home that comes into the record', () => {
  test('has its license copy as a draft, with the counselor who added it for the agency', async () => {
    for (const kind of ['foster', 'relative'] as const) {
      const homeId = await addedBy(county.staff.lena, kind);
      const copies = await lena(homeId).look(ask => agreementsAbout(ask.tx, homeId));
      expect(copies).toMatchObject([{ kind: 'partnership_license', state: 'draft', dueOn: null, homeId }]);
      expect(await names(homeId, copies[0]!.id)).toEqual(['Lena Park']);
    }
  });

  test('has none as a facility, and waits for licensing when somebody else adds it', async () => {
    const facility = await addedBy(county.staff.lena, 'facility');
    expect(await theOpenCopy(db, county, facility)).toBeNull();
    expect(await begin(facility)).toEqual(no({ kind: 'copy-not-asked' }));
    const homeId = await addedBy(county.staff.abel, 'foster');
    expect(await theOpenCopy(db, county, homeId)).toBeNull();
    expect((await begin(homeId)).ok).toBe(true);
    expect(await begin(homeId)).toEqual(no({ kind: 'copy-already-open' }));
  });

  test('by a placement coordinator: the copy is there, and licensing chooses who signs for the agency', async () => {
    const homeId = await addedBy(county.staff.cora, 'foster');
    const copy = await theOpenCopy(db, county, homeId);
    expect(await names(homeId, copy!)).toEqual([]);
  });

  test('names each adult caregiver as they are added, and nobody of the household', async () => {
    const homeId = await addedBy(county.staff.lena, 'foster');
    const adult = async (first: string, part: 'caregiver' | 'household') => {
      const personId = await aPerson(db, county.agencyId, { first, last: 'Price' });
      await lena().commit(ask => addHomeAdult(ask, { homeId, personId, part, from: '2026-11-01T00:00:00Z' }));
    };
    await adult('Darnell', 'caregiver');
    await adult('Chris', 'caregiver');
    await adult('Gran', 'household');
    const copy = (await theOpenCopy(db, county, homeId))!;
    expect(await names(homeId, copy)).toEqual(['Chris Price', 'Darnell Price', 'Lena Park']);
  });

  test('asks everybody again when a caregiver comes while it is being signed; what was signed is kept', async () => {
    const { id: homeId } = await price();
    const copy = await aReadyLicenseCopy(db, county, homeId);
    const [first] = await lena(homeId).look(ask => signersOf(ask.tx, copy));
    await signsCopy(db, first!.userId!, copy, first!.id);
    const personId = await aPerson(db, county.agencyId, { first: 'June', last: 'Price' });
    await lena().commit(ask =>
      addHomeAdult(ask, { homeId, personId, part: 'caregiver', from: '2026-11-18T14:00:00Z' }),
    );
    const signers = await lena(homeId).look(ask => signersOf(ask.tx, copy));
    expect(signers.map(({ name }) => name)).toContain('June Price');
    expect(signers.find(({ id }) => id === first!.id)).toMatchObject({
      signature: null,
      voided: [{ versionNumber: 1 }],
    });
    expect(await lena(homeId).look(ask => agreementOf(ask.tx, copy))).toMatchObject({ state: 'void' });
  });
});

describe('opening it by hand', () => {
  test('is licensing’s, for a home that is there', async () => {
    const { id: homeId } = await price();
    const cora = db.as(county.staff.cora, { focus: homeId });
    expect(await cora.commit(ask => beginLicenseCopy(ask, { homeId }))).toEqual(no({ kind: 'not-allowed' }));
    expect(await begin(NOBODY)).toEqual(no({ kind: 'home-not-there' }));
  });

  test('beside a license it is for the renewal, due on the last day', async () => {
    const { id: homeId } = await price(['2025-12-03', '2026-12-03']);
    await begin(homeId);
    expect(await lena(homeId).look(ask => agreementsAbout(ask.tx, homeId))).toMatchObject([{ dueOn: '2026-12-02' }]);
  });
});

describe('the talk with a licensing counselor', () => {
  test('is recorded with its day, before the copy is made ready', async () => {
    const { id: homeId } = await price();
    await begin(homeId);
    expect(await prepare(homeId)).toEqual(no({ kind: 'talk-not-recorded' }));
    expect((await talk(homeId)).ok).toBe(true);
    expect((await prepare(homeId)).ok).toBe(true);
    const { talks } = await lena(homeId).look(ask => loadLicenseCopy(ask, homeId));
    expect(talks).toMatchObject([{ talkedOn: '2026-11-16', talkedBy: county.staff.lena }]);
  });

  test('is refused without an open copy, from others than licensing, on a day to come, and with somebody else', async () => {
    const { id: homeId } = await price();
    expect(await talk(homeId)).toEqual(no({ kind: 'copy-not-open' }));
    await begin(homeId);
    const ana = db.as(county.staff.ana, { focus: homeId });
    const input = { homeId, talkedOn: '2026-11-16', talkedBy: county.staff.lena, note: null };
    expect(await ana.commit(ask => recordLicenseTalk(ask, input))).toEqual(no({ kind: 'not-allowed' }));
    expect(await talk(homeId, { talkedOn: '2026-11-19', talkedBy: county.staff.ana })).toEqual(
      no(invalid({ at: 'talkedOn', code: 'talk-in-the-future' }, { at: 'talkedBy', code: 'not-a-counselor' })),
    );
  });

  test('belongs to one copy: the renewal has its own', async () => {
    const { id: homeId } = await price(['2025-12-03', '2026-12-03']);
    await aSignedLicenseCopy(db, county, homeId);
    await db.rows(
      `update app.license set agreement_id = (select id from app.agreement where home_id = $1) where home_id = $1`,
      [homeId],
    );
    await begin(homeId);
    expect(await prepare(homeId)).toEqual(no({ kind: 'talk-not-recorded' }));
  });
});

describe('making it ready', () => {
  test('freezes the same text for everybody in both languages, without a word about a child', async () => {
    const { id: homeId } = await price();
    const copy = await aReadyLicenseCopy(db, county, homeId);
    const agreement = (await lena(homeId).look(ask => agreementOf(ask.tx, copy)))!;
    for (const [language, title] of [
      ['en', 'Partnership Plan'],
      ['es', 'Plan de Colaboración'],
    ] as const) {
      const rendering = await lena(homeId).look(ask => renderingOf(ask.tx, agreement.versionId!, 'full', language));
      expect(rendering!.paper.title).toBe(title);
      expect(JSON.stringify(rendering!.paper)).toContain('Price and Ogden home');
      expect(rendering!.paper.blocks.filter(({ kind }) => kind === 'pair')).toHaveLength(9);
    }
  });

  test('lets each caregiver find it among what waits for their signature', async () => {
    const home = await price();
    const copy = await aReadyLicenseCopy(db, county, home.id);
    for (const { userId } of home.caregivers)
      expect(await db.as(userId).look(ask => mySignings(ask.tx))).toMatchObject([
        { agreementId: copy, signedAt: null },
      ]);
  });

  test('needs an open copy, licensing, caregivers, and a counselor for the agency', async () => {
    const { id: homeId } = await price();
    expect(await prepare(homeId)).toEqual(no({ kind: 'copy-not-open' }));
    await begin(homeId);
    const ana = db.as(county.staff.ana, { focus: homeId });
    expect(await ana.commit(ask => prepareLicenseCopy(ask, { homeId }))).toEqual(no({ kind: 'not-allowed' }));
    await talk(homeId);
    expect(await prepare(homeId, { representative: county.staff.ana })).toEqual(
      no({ kind: 'no-representative', at: 'representative' }),
    );
    expect((await prepare(homeId, { representative: county.staff.liv })).ok).toBe(true);
    const copy = (await theOpenCopy(db, county, homeId))!;
    expect(await names(homeId, copy)).toEqual(['Chris Ogden', 'Darnell Price', 'Liv Aune']);

    const empty = await addedBy(county.staff.lena, 'foster');
    await talk(empty);
    expect(await prepare(empty)).toEqual(no({ kind: 'no-caregiver' }));
  });

  test('again after somebody declined: everybody reads a new version', async () => {
    const home = await price();
    const copy = await aReadyLicenseCopy(db, county, home.id);
    const signers = await lena(home.id).look(ask => signersOf(ask.tx, copy));
    const darnell = signers.find(({ name }) => name === 'Darnell Price')!;
    await db
      .as(darnell.userId!)
      .commit(ask => declineAgreement(ask, { signerId: darnell.id, reason: 'I want to ask first.', language: 'en' }));
    expect(await prepare(home.id)).toMatchObject({ ok: true, value: { number: 2 } });
  });
});

describe('the home’s record', () => {
  const card = (user: Id, homeId: Id) => db.as(user, { focus: homeId }).look(ask => licenseCard(ask, homeId));

  test('shows where it stands, who signed and the next step, step by step', async () => {
    const home = await price();
    expect(await card(county.staff.lena, home.id)).toMatchObject({
      tag: null,
      next: { what: 'Open the license copy' },
    });
    await begin(home.id);
    expect(await card(county.staff.lena, home.id)).toMatchObject({
      tag: { word: 'Being prepared' },
      next: { what: 'Talk it through with the caregivers', href: `/homes/${home.id}/agreement/talk` },
    });
    await talk(home.id);
    expect(await card(county.staff.lena, home.id)).toMatchObject({ next: { what: 'Make it ready to sign' } });
    await prepare(home.id);
    const copy = (await theOpenCopy(db, county, home.id))!;
    expect(await card(county.staff.lena, home.id)).toMatchObject({ next: { what: 'Sign it for the agency' } });
    const signers = await lena(home.id).look(ask => signersOf(ask.tx, copy));
    const lenas = signers.find(({ name }) => name === 'Lena Park')!;
    await signsCopy(db, county.staff.lena, copy, lenas.id);
    const waiting = await card(county.staff.lena, home.id);
    expect(waiting).toMatchObject({ tag: { word: 'Partly signed' }, next: { href: null } });
    expect(waiting!.next!.what).toMatch(/^Waiting for .*Price|Ogden/);
    for (const one of signers.filter(({ id }) => id !== lenas.id)) await signsCopy(db, one.userId!, copy, one.id);
    expect(await card(county.staff.lena, home.id)).toMatchObject({
      tag: { word: 'In force' },
      next: { what: 'Issue the license', href: `/homes/${home.id}/license` },
    });
  });

  test('shows the case worker the same without the ways, and the nurse nothing', async () => {
    const { id: homeId } = await price();
    await aReadyLicenseCopy(db, county, homeId);
    expect(await card(county.staff.ana, homeId)).toMatchObject({
      tag: { word: 'Ready to sign' },
      next: { href: null },
    });
    expect(await card(county.staff.ned, homeId)).toBeNull();
  });
});

describe('an older agreement (S3-08)', () => {
  const older = {
    signedOn: '2019-05-02',
    title: 'Bilateral agreement',
    language: 'en',
    words: 'Both sides agree.',
  } as const;
  const files = makeFileStore({ keyring, dataDir });
  const enter = (user: Id, homeId: Id, change = {}) =>
    db.as(user, { focus: homeId }).commit(ask => enterOlderAgreement(ask, { homeId, ...older, ...change }, files));

  test('is shown as replaced beside the license copy, and both remain', async () => {
    const { id: homeId } = await price();
    const copy = await aSignedLicenseCopy(db, county, homeId);
    expect((await enter(county.staff.lena, homeId)).ok).toBe(true);
    const copies = await lena(homeId).look(ask => agreementsAbout(ask.tx, homeId));
    expect(copies.map(({ kind, state }) => [kind, state]).toSorted()).toEqual([
      ['bilateral', 'superseded'],
      ['partnership_license', 'in_force'],
    ]);
    expect(copies.find(({ id }) => id === copy)?.state).toBe('in_force');
  });

  test('is entered by licensing, for a home that is there, with a day that has been', async () => {
    const { id: homeId } = await price();
    expect(await enter(county.staff.cora, homeId)).toEqual(no({ kind: 'not-allowed' }));
    expect(await enter(county.staff.lena, NOBODY)).toEqual(no({ kind: 'home-not-there' }));
    expect(await enter(county.staff.lena, homeId, { signedOn: '2026-11-19' })).toEqual(
      no(invalid({ at: 'signedOn', code: 'talk-in-the-future' })),
    );
  });
});

test('another agency’s licensing sees and opens nothing of it', async () => {
  const { id: homeId } = await price();
  await aReadyLicenseCopy(db, county, homeId);
  const elsewhere = await aCounty(db);
  const theirs = db.as(elsewhere.staff.lena, { focus: homeId });
  expect(await theirs.look(ask => agreementsAbout(ask.tx, homeId))).toEqual([]);
  expect(await theirs.commit(ask => beginLicenseCopy(ask, { homeId }))).toEqual(no({ kind: 'home-not-there' }));
});
