import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { makeFileStore } from '#platform/files/file-store.ts';
import { NotThere } from '#platform/http/ask.ts';
import { makeKeyring } from '#platform/keys/keyring.ts';
import { makeKeyMaterial } from '#platform/keys/material.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import type { AttestPaper, InviteSigner } from '../contract.ts';
import { openScan, openSealedPaper } from '../open-sealed-paper.ts';
import { digestOf, referenceOf } from '../rules/digests.ts';
import { agreementsAbout } from '../store/agreements.ts';
import { signersOf } from '../store/signers.ts';
import { keptCopies } from '../store/signings.ts';
import {
  anOpenAgreement,
  asSigner,
  caregiverParty,
  granted,
  type Opened,
  paperFor,
  ready,
  type SignerName,
  sign,
  signer,
  workerParty,
} from '../testing/an-agreement.ts';
import { attestPaper } from './attest-paper.ts';
import { inviteSigner } from './invite-signer.ts';
import { openAgreement } from './open-agreement.ts';
import { recordOlderAgreement } from './record-older-agreement.ts';
import { setSigners } from './set-signers.ts';

const db = testDatabase();
const dataDir = mkdtempSync(join(tmpdir(), 'alongside-agreements-'));
afterAll(() => rmSync(dataDir, { recursive: true }));
const keyring = makeKeyring(makeKeyMaterial(Temporal.Instant.from('2026-11-18T15:00:00Z')));
const files = makeFileStore({ keyring, dataDir });
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});
const scan = { name: 'scan.pdf', bytes: new TextEncoder().encode('%PDF-1.7\nsigned by hand\n%%EOF') };
type Ready = Opened & { versionId: string };
const aReady = async (now?: string): Promise<Ready> => {
  const opened = await anOpenAgreement(db, county);
  return { ...opened, versionId: await ready(db, opened, undefined, now) };
};
const reference = (audience: 'full' | 'family' = 'full') =>
  referenceOf(digestOf(paperFor(audience, 'en')).toString('hex'));

describe('a paper signed by hand', () => {
  const attest = (
    opened: Ready,
    name: SignerName,
    more: Partial<AttestPaper> = {},
    file: typeof scan | undefined = scan,
    by: SignerName = 'ana',
  ) =>
    asSigner(db, opened, by).commit(ask =>
      attestPaper(
        ask,
        {
          signerId: opened.signers[name],
          versionId: opened.versionId,
          language: 'en',
          signedOn: '2026-11-18',
          attested: true,
          printedReference: reference(),
          ...more,
        },
        file,
        files,
      ),
    );

  test('counts as one on a screen; its scan opens for those who work with it, its text for the signer', async () => {
    const opened = await aReady();
    const signed = granted(await attest(opened, 'ines', { printedReference: reference().toUpperCase() }));
    expect(signed.state).toBe('partly_signed');
    const opens = (by: SignerName) =>
      asSigner(db, opened, by).look(ask =>
        openScan(ask, { of: opened.agreementId, signatureId: signed.signatureId }, files),
      );
    expect(Buffer.from((await opens('ana')).bytes).toString()).toContain('signed by hand');
    await expect(opens('ines')).rejects.toThrow(NotThere);
    await expect(opens('rosa')).rejects.toThrow(NotThere);
    const kept = await asSigner(db, opened, 'ines').look(ask => keptCopies(ask.tx));
    expect(kept.map(({ signatureId }) => signatureId)).toContain(signed.signatureId);
    expect(granted(await attest(opened, 'ana')).state).toBe('in_force');
  });

  test('a day tells the day: its noon, but not before the text was written and not after now', async () => {
    const at = async (name: SignerName, signedOn: string, opened: Ready) => {
      const { signatureId } = granted(await attest(opened, name, { signedOn }));
      return db.value<string>(
        `select to_char(signed_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') from app.agreement_signature where id = $1`,
        [signatureId],
      );
    };
    const older = await aReady('2026-11-16T20:00:00Z');
    expect(await at('ines', '2026-11-17', older)).toBe('2026-11-17 17:00');
    expect(await at('omar', '2026-11-16', older)).toBe('2026-11-16 20:00');
    expect(await at('ines', '2026-11-18', await aReady())).toBe('2026-11-18 15:00');
    await at('ana', '2026-11-17', older);
    expect(
      await db.value(
        `select to_char(in_force_from at time zone 'UTC', 'YYYY-MM-DD HH24:MI') from app.agreement where id = $1`,
        [older.agreementId],
      ),
    ).toBe('2026-11-17 17:00');
  });

  test('a parent without an account signs their own paper', async () => {
    const opened = await anOpenAgreement(db, county);
    const ana = asSigner(db, opened, 'ana');
    const rows = await ana.look(ask => signersOf(ask.tx, opened.agreementId));
    const withoutAccount = rows.map(({ id: _, ...row }) => (row.side === 'family' ? { ...row, userId: null } : row));
    await ana.commit(ask => setSigners(ask, opened.agreementId, withoutAccount));
    const isReady = { ...opened, versionId: await ready(db, opened) };
    expect(await attest(isReady, 'rosa')).toMatchObject({
      refusal: { problems: [{ at: 'printedReference', code: 'scan-of-another-paper' }] },
    });
    expect(await attest(isReady, 'rosa', { printedReference: reference('family') })).toMatchObject({ ok: true });
    expect(
      await db.value('select count(*)::int from app.signed_copy where agreement_id = $1', [opened.agreementId]),
    ).toBe(0);
  });

  test('everything wrong with it is told at once', async () => {
    const opened = await aReady();
    const wrong = { signedOn: '2026-11-19', attested: false, printedReference: '00000000' };
    expect(
      await attest(opened, 'ines', wrong, { name: 'scan.pdf', bytes: new TextEncoder().encode('<html>') }),
    ).toEqual(
      no({
        kind: 'invalid',
        problems: [
          { at: 'signedOn', code: 'signed-in-the-future' },
          { at: 'printedReference', code: 'scan-of-another-paper' },
          { at: 'attested', code: 'not-attested' },
          { at: 'file', code: 'file-disguised' },
        ],
      }),
    );
    for (const [signedOn, code] of [
      ['2026-11-17', 'signed-before-it-was-written'],
      ['', 'required'],
    ])
      expect(await attest(opened, 'ines', { signedOn: signedOn! })).toMatchObject({
        refusal: { problems: [{ at: 'signedOn', code }] },
      });
  });

  test('not of the paper of another child', async () => {
    const [one, other] = [await aReady(), await aReady()];
    // Both papers say the same here, so the other child's is made to say something else.
    const versionId = await ready(db, other, 'Another child’s words.');
    expect(await attest({ ...other, versionId }, 'ines', { printedReference: reference() })).toMatchObject({
      refusal: { problems: [{ at: 'printedReference', code: 'scan-of-another-paper' }] },
    });
    expect(await attest(one, 'ines')).toMatchObject({ ok: true });
  });

  test('not by people outside, not twice, not of an older text, not where it may not be on paper, not of a draft', async () => {
    const opened = await aReady();
    expect(await attest(opened, 'ines', {}, scan, 'ines')).toEqual(no({ kind: 'not-allowed' }));
    expect(await attest(opened, 'ines', { signerId: newId() })).toEqual(no({ kind: 'agreement-not-there' }));
    await attest(opened, 'ines');
    expect(await attest(opened, 'ines')).toEqual(no({ kind: 'already-signed' }));
    expect(await attest(opened, 'omar', { versionId: newId() })).toEqual(no({ kind: 'superseded-version' }));
    const onScreen = await anOpenAgreement(db, county, { caregivers: { ...caregiverParty, onPaper: false } });
    const isReady = { ...onScreen, versionId: await ready(db, onScreen) };
    expect(await attest(isReady, 'ines')).toEqual(no({ kind: 'paper-not-allowed' }));
    const draft = await anOpenAgreement(db, county);
    expect(await attest({ ...draft, versionId: newId() }, 'ines')).toEqual(
      no({ kind: 'state-forbids', state: 'draft' }),
    );
  });
});

describe('asking somebody to sign', () => {
  const invite = (opened: Opened, name: SignerName, way: InviteSigner['way'], by: SignerName = 'ana') =>
    asSigner(db, opened, by).commit(ask => inviteSigner(ask, { signerId: opened.signers[name], way }));
  const asked = (opened: Opened, name: SignerName) =>
    asSigner(db, opened, 'ana').look(async ask =>
      (await signersOf(ask.tx, opened.agreementId))
        .find(({ id }) => id === opened.signers[name])
        ?.invited.map(({ way }) => way),
    );

  test('at the door: a link for the QR code and six digits, for half an hour', async () => {
    const opened = await aReady();
    const way = granted(await invite(opened, 'ines', 'doorstep'));
    expect(way?.code).toMatch(/^\d{6}$/);
    expect(way?.link).toContain('http://localhost:3000/');
    expect(way?.endsAt).toBe('2026-11-18T15:30:00Z');
    expect(await asked(opened, 'ines')).toEqual(['doorstep']);
  });

  test('with the paper: the same way in for a week; staff gets the paper without', async () => {
    const opened = await aReady();
    expect(granted(await invite(opened, 'ines', 'paper'))?.endsAt).toBe('2026-11-25T15:00:00Z');
    expect(granted(await invite(opened, 'ana', 'paper'))).toBeNull();
    expect(granted(await invite(opened, 'ines', 'reminder'))).toBeNull();
    expect(await asked(opened, 'ines')).toEqual(['paper', 'reminder']);
  });

  test('not where there is no address, no account, nothing to sign, or nothing of theirs', async () => {
    const opened = await aReady();
    expect(await invite(opened, 'ines', 'sent')).toEqual(no({ kind: 'no-address' }));
    expect(await invite(opened, 'ana', 'doorstep')).toEqual(no({ kind: 'no-account' }));
    expect(await invite(opened, 'ines', 'doorstep', 'ines')).toEqual(no({ kind: 'not-allowed' }));
    expect(await invite({ ...opened, signers: { ...opened.signers, ines: newId() } }, 'ines', 'sent')).toEqual(
      no({ kind: 'agreement-not-there' }),
    );
    await sign(db, opened, 'ines', opened.versionId);
    expect(await invite(opened, 'ines', 'doorstep')).toEqual(no({ kind: 'already-signed' }));
    expect(await invite(await anOpenAgreement(db, county), 'ines', 'doorstep')).toEqual(
      no({ kind: 'state-forbids', state: 'draft' }),
    );
    const onScreen = await anOpenAgreement(db, county, { caregivers: { ...caregiverParty, onPaper: false } });
    await ready(db, onScreen);
    expect(await invite(onScreen, 'ines', 'paper')).toEqual(no({ kind: 'paper-not-allowed' }));
    const ana = asSigner(db, opened, 'ana');
    const rows = await ana.look(ask => signersOf(ask.tx, opened.agreementId));
    await ana.commit(ask =>
      setSigners(
        ask,
        opened.agreementId,
        rows.map(({ id: _, ...row }) => (row.side === 'family' ? { ...row, userId: null } : row)),
      ),
    );
    expect(await invite(opened, 'rosa', 'doorstep')).toEqual(no({ kind: 'no-account' }));
  });
});

describe('an agreement of before', () => {
  const lena = () => db.as(county.staff.lena, { focus: county.homes.cove.id });
  const older = (more: object = {}, file: typeof scan | null = scan) =>
    lena().commit(ask =>
      recordOlderAgreement(
        ask,
        {
          homeId: county.homes.cove.id,
          signedOn: '2022-05-04',
          title: 'Bilateral agreement',
          language: 'en',
          words: 'One.\n\nTwo.',
          ...more,
        },
        file ?? undefined,
        files,
      ),
    );

  test('shows as replaced by the home’s present one, and stays readable', async () => {
    const [wes] = county.homes.cove.caregivers;
    const present = await lena().commit(ask =>
      openAgreement(ask, {
        ...{ kind: 'partnership_license', template: 'partnership_plan', pack: 'cfp-2', childId: null },
        ...{ homeId: county.homes.cove.id, sourceId: null, sittingId: null, dueOn: null, replacesId: null },
        signers: [
          signer(caregiverParty, { ...wes!, name: 'Wes Adair' }),
          signer(
            { ...workerParty, capacity: 'agency_representative' },
            { userId: county.staff.lena, name: 'Lena Park' },
          ),
        ],
      }),
    );
    const { agreementId } = granted(await older());
    const rows = await lena().look(ask => agreementsAbout(ask.tx, county.homes.cove.id));
    expect(rows.find(({ id }) => id === agreementId)).toMatchObject({ kind: 'bilateral', state: 'superseded' });
    expect(rows.find(({ id }) => id === present)?.replacesId).toBe(agreementId);
    const paper = await lena().look(ask => openSealedPaper(ask, agreementId, files));
    expect(paper).toMatchObject({ mediaType: 'application/pdf', name: 'Signed agreement.pdf' });
    expect(await older({}, null)).toMatchObject({ ok: true });
  });

  test('not without words or file, in the future, of a home that is not the asker’s, or of none', async () => {
    expect(await older({ words: ' ', title: '', signedOn: '2026-12-01' }, null)).toEqual(
      no({
        kind: 'invalid',
        problems: [
          { at: 'title', code: 'required' },
          { at: 'signedOn', code: 'signed-in-the-future' },
          { at: 'words', code: 'words-or-file' },
        ],
      }),
    );
    expect(await older({ signedOn: '' }, { name: 'x.pdf', bytes: new TextEncoder().encode('<html>') })).toMatchObject({
      refusal: {
        problems: [
          { at: 'signedOn', code: 'required' },
          { at: 'file', code: 'file-disguised' },
        ],
      },
    });
    for (const homeId of [newId(), 'nothing', county.homes.reef.id])
      expect(await older({ homeId })).toEqual(no({ kind: 'agreement-not-there' }));
  });
});
