import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lateHearers } from '#app';
import { documentsOf } from '#modules/documents/index.ts';
import { makeFileStore } from '#platform/files/file-store.ts';
import { NotThere } from '#platform/http/ask.ts';
import { makeKeyring } from '#platform/keys/keyring.ts';
import { makeKeyMaterial } from '#platform/keys/material.ts';
import { makeCertificate } from '#platform/papers/agency-certificate.ts';
import { checkSeal } from '#platform/papers/check-seal.ts';
import { renderPaper } from '#platform/papers/render-paper.ts';
import { sealPaper } from '#platform/papers/seal-paper.ts';
import { readPaper } from '#platform/papers/testing/read-paper.ts';
import { sampleToPrint } from '#platform/papers/testing/sample-paper.ts';
import { hearFact, type Query } from '#platform/record/hear-fact.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { checkPaper } from './check-paper.ts';
import { openSealedPaper } from './open-sealed-paper.ts';
import * as check from './pages/check.tsx';
import type { Sealing } from './seal-agreement.ts';
import { keptCopies } from './store/signings.ts';
import {
  anAgreementInForce,
  anOpenAgreement,
  asSigner,
  granted,
  type Opened,
  paperFor,
  renderingsOf,
  type SignerName,
  sign,
} from './testing/an-agreement.ts';
import { makeReady } from './use-cases/make-ready.ts';
import { supersedeAgreement } from './use-cases/supersede-agreement.ts';
import { voidAgreement } from './use-cases/void-agreement.ts';

const db = testDatabase();
const dataDir = mkdtempSync(join(tmpdir(), 'alongside-sealing-'));
afterAll(() => rmSync(dataDir, { recursive: true }));
const keyring = makeKeyring(makeKeyMaterial(Temporal.Instant.from('2026-11-18T15:00:00Z')));
const files = makeFileStore({ keyring, dataDir });
let county: County;
/** In force and sealed, for the tests that only look. */
let sealedOnce: Opened & { versionId: string };
beforeAll(async () => {
  county = await aCounty(db);
  sealedOnce = await anAgreementInForce(db, county);
  await runJobs(sealedOnce.agreementId);
});

const LATER = '2026-11-18T16:00:00Z';
/** Hears every fact of an agreement under the role of the jobs process, as its queue would. */
async function runJobs(agreementId: string, now = LATER, again = false, sealing: Partial<Sealing> = {}): Promise<void> {
  const facts = await db.rows<{ id: string }>(
    `select id from record.fact where body ->> 'agreementId' = $1 order by id`,
    [agreementId],
  );
  if (again) await db.admin.query('delete from record.fact_heard');
  // Everybody who hears after the commit, as the jobs process knows them.
  const hearers = lateHearers({ files, keyring, origin: '', ...sealing });
  const query: Query = async (text, values) => ({ rows: (await db.admin.query(text, values as unknown[])).rows });
  await db.admin.query('set role alongside_jobs');
  try {
    for (const { id } of facts) await hearFact(query, id, hearers, now);
  } finally {
    await db.admin.query('reset role');
  }
}
const sealedOf = (opened: Opened, name: SignerName = 'ana') =>
  asSigner(db, opened, name).look(ask => openSealedPaper(ask, opened.agreementId, files));
const copyOf = (opened: Opened, name: SignerName) =>
  asSigner(db, opened, name).look(async ask => {
    const copy = (await keptCopies(ask.tx)).find(({ agreementId }) => agreementId === opened.agreementId)!;
    return { copy, paper: await openSealedPaper(ask, copy.id, files) };
  });
const filed = (opened: Opened) =>
  asSigner(db, opened, 'ana').look(async ask =>
    (await documentsOf(ask.tx, opened.childId)).filter(({ kind }) => kind === 'partnership_plan'),
  );

test('what came into force is sealed, filed in the child’s file, and given to its signers in their language', async () => {
  const opened = sealedOnce;
  const sealed = await sealedOf(opened);
  const certificate = await db.value<string>('select certificate from record.agency_certificate');
  const own = new X509Certificate(certificate).fingerprint256.replaceAll(':', '').toLowerCase();
  expect(checkSeal(sealed.bytes, own)).toMatchObject({ sealed: true, whole: true, at: LATER });
  // Ines, the caregiver, signed in Spanish: that one is filed.
  expect(readPaper(sealed.bytes)).toMatchObject({ language: 'es', title: 'Plan de Colaboración', marked: true, ua: 1 });
  const [document] = await filed(opened);
  expect(document).toMatchObject({
    title: 'Plan de Colaboración',
    dated: '2026-11-18',
    topic: 'agreement',
    replaced: false,
  });
  const ines = await copyOf(opened, 'ines');
  expect(Buffer.compare(Buffer.from(ines.paper.bytes), Buffer.from(sealed.bytes))).toBe(0);
  const ana = await copyOf(opened, 'ana');
  expect(readPaper(ana.paper.bytes).language).toBe('en');
  const [fact] = await db.rows<{ accessible: string; letters: string; document: string }>(
    `select body ->> 'accessible' as accessible, body ->> 'letters' as letters, body ->> 'documentId' as document from record.fact
     where name = 'AgreementSealed' and body ->> 'agreementId' = $1`,
    [opened.agreementId],
  );
  expect(fact).toEqual({ accessible: 'yes', letters: 'all', document: document!.id });
});

test('the key lies sealed under its certificate’s name, and nobody but the job asks for it', async () => {
  const [row] = await db.rows<{ id: string; key_sealed: string }>(
    'select id, key_sealed from record.agency_certificate',
  );
  expect(keyring.openText(row!.key_sealed, `agency_certificate:${row!.id}`)).toContain('BEGIN PRIVATE KEY');
  expect(row!.key_sealed).not.toContain('PRIVATE');
  await expect(
    db.as(county.staff.ana).look(({ tx }) => tx.selectFrom('record.agency_certificate').selectAll().execute()),
  ).rejects.toThrow(/permission denied/);
});

test('any changed byte is found by whoever brings the paper, and a seal that is not the agency’s own', async () => {
  const opened = sealedOnce;
  const { bytes } = await sealedOf(opened);
  const brought = (paper: Uint8Array) =>
    asSigner(db, opened, 'ines').look(async ask => {
      const form = new FormData();
      form.set('file', new File([new Uint8Array(paper)], 'plan.pdf'));
      const checked = await checkPaper(ask.tx, form);
      return checked.ok ? (checked.value.whole ? 'whole' : checked.value.why) : checked.refusal;
    });
  expect(await brought(bytes)).toBe('whole');
  expect(await brought(Buffer.from(bytes).fill('x', bytes.length >> 1, (bytes.length >> 1) + 1))).toBe('changed');
  const { pdf } = await renderPaper(sampleToPrint());
  expect(await brought(pdf)).toBe('no-seal');
  const other = await makeCertificate({ agencyName: 'Somebody else', at: Temporal.Instant.from(LATER) });
  const words = { name: 'x', reason: 'x', place: 'x', at: Temporal.Instant.from(LATER) };
  expect(await brought(await sealPaper(pdf, other, words))).toBe('not-ours');
  for (const at of [20, Math.floor(bytes.length / 2), bytes.length - 10]) {
    const changed = Buffer.from(bytes);
    changed[at] = changed[at]! ^ 1;
    expect(checkSeal(changed).whole).toBe(false);
  }
});

test('on its page: a paper of the agency’s is unchanged, with its own fingerprint; others’ are not the agency’s', async () => {
  const { bytes } = await sealedOf(sealedOnce);
  const certificate = await db.value<string>('select certificate from record.agency_certificate');
  const own = new X509Certificate(certificate).fingerprint256.replaceAll(':', '').toLowerCase();
  const visitor = visitorOf(db)(sealedOnce.people.ines);
  const bring = (paper: Uint8Array) =>
    visitor.send(check, { file: new File([new Uint8Array(paper)], 'plan.pdf', { type: 'application/pdf' }) });
  const whole = await bring(bytes);
  expect(whole.body.answer.kind).toBe('whole');
  expect(whole.body.answer.facts.map(({ value }: { value: string }) => value)).toContain(own);
  expect(await visitor.draw(check, {}, whole)).toContain('Every byte is as it was when it was sealed.');
  const at = Temporal.Instant.from(LATER);
  const other = await makeCertificate({ agencyName: 'Somebody else', at });
  const { pdf } = await renderPaper(sampleToPrint());
  const theirs = await bring(await sealPaper(pdf, other, { name: 'x', reason: 'x', place: 'x', at }));
  expect(theirs.body.answer.kind).toBe('not-ours');
  expect((await bring(Buffer.from(bytes).fill('x', 2000, 2001))).body.answer.kind).toBe('changed');
});

test('run again it changes nothing: no file, no document, no second certificate', async () => {
  const opened = sealedOnce;
  const count = () =>
    db.rows(
      `select (select count(*) from app.stored_file)::int as files, (select count(*) from app.document)::int as documents,
         (select count(*) from record.agency_certificate)::int as certificates, (select count(*) from record.fact)::int as facts`,
    );
  const before = await count();
  const onDisk = readdirSync(dataDir, { recursive: true }).length;
  await runJobs(opened.agreementId);
  // Even when the inbox forgot that it was heard.
  await runJobs(opened.agreementId, '2026-11-18T17:00:00Z', true);
  expect(await count()).toEqual(before);
  expect(readdirSync(dataDir, { recursive: true })).toHaveLength(onDisk);
});

test('a parent who signs later gets their own paper without the others; the filed one is made anew', async () => {
  const opened = await anAgreementInForce(db, county);
  await runJobs(opened.agreementId);
  const first = await sealedOf(opened);
  granted(await sign(db, opened, 'rosa', opened.versionId, { language: 'es', now: '2026-11-19T15:00:00Z' }));
  await runJobs(opened.agreementId, '2026-11-19T15:01:00Z');
  const papers = await filed(opened);
  expect(papers.map(({ replaced }) => replaced).toSorted()).toEqual([false, true]);
  const again = await sealedOf(opened);
  expect(Buffer.compare(Buffer.from(again.bytes), Buffer.from(first.bytes))).not.toBe(0);
  const rosa = await copyOf(opened, 'rosa');
  expect(checkSeal(rosa.paper.bytes).whole).toBe(true);
  expect(rosa.copy.language).toBe('es');
  await expect(sealedOf(opened, 'rosa')).rejects.toThrow(NotThere);
});

test('nothing is sealed before everybody signed, nor while the text is being changed', async () => {
  const opened = await anOpenAgreement(db, county);
  await runJobs(opened.agreementId);
  await expect(sealedOf(opened)).rejects.toThrow(NotThere);
  const voided = await anAgreementInForce(db, county);
  await asSigner(db, voided, 'ana').commit(ask =>
    voidAgreement(ask, { agreementId: voided.agreementId, why: 'Words changed' }),
  );
  await runJobs(voided.agreementId);
  await expect(sealedOf(voided)).rejects.toThrow(NotThere);
});

test('what was signed and superseded before the job ran is sealed all the same', async () => {
  const opened = await anAgreementInForce(db, county);
  await asSigner(db, opened, 'ana').commit(ask => supersedeAgreement(ask, opened.agreementId));
  await runJobs(opened.agreementId);
  expect(checkSeal((await sealedOf(opened)).bytes).whole).toBe(true);
  expect((await copyOf(opened, 'ines')).paper.bytes.length).toBeGreaterThan(1_000);
});

test('a letter that no font draws: the paper is made without the mark, and somebody is told', async () => {
  const opened = await anOpenAgreement(db, county);
  const odd = 'A name with \u{13080} in it';
  const { versionId } = granted(
    await asSigner(db, opened, 'ana').commit(ask =>
      makeReady(ask, { agreementId: opened.agreementId, renderings: renderingsOf(odd) }),
    ),
  );
  expect(JSON.stringify(paperFor('full', 'en', odd))).toContain(odd);
  await sign(db, opened, 'ines', versionId, { typedName: '王小明 สมชาย አበበ محمد' });
  await sign(db, opened, 'ana', versionId);
  await runJobs(opened.agreementId);
  const sealed = await sealedOf(opened);
  expect(checkSeal(sealed.bytes).whole).toBe(true);
  expect(readPaper(sealed.bytes)).toMatchObject({ ua: null, language: 'en' });
  expect(
    await db.value(
      `select body ->> 'letters' from record.fact where name = 'AgreementSealed' and body ->> 'agreementId' = $1`,
      [opened.agreementId],
    ),
  ).toBe('missing');
  // The sealing job queued its own fact, which is heard next; heard again, the task is there once.
  await runJobs(opened.agreementId);
  await runJobs(opened.agreementId, LATER, true);
  expect(
    await db.rows('select kind, user_id, child_id from app.task where source_id = $1 and kind = $2', [
      opened.agreementId,
      'paper_letters',
    ]),
  ).toEqual([{ kind: 'paper_letters', user_id: county.staff.ana, child_id: opened.childId }]);
});

test('a machine that cannot give the mark: nobody has to look, as long as every letter is there', async () => {
  const opened = await anAgreementInForce(db, county);
  const render: typeof renderPaper = async paper => ({ ...(await renderPaper(paper)), accessible: false });
  await runJobs(opened.agreementId, LATER, false, { render });
  await runJobs(opened.agreementId, LATER, false, { render });
  expect(
    await db.rows(
      `select body ->> 'accessible' as accessible, body ->> 'letters' as letters from record.fact
       where name = 'AgreementSealed' and body ->> 'agreementId' = $1`,
      [opened.agreementId],
    ),
  ).toEqual([{ accessible: 'no', letters: 'all' }]);
  expect(
    await db.rows(`select id from app.task where source_id = $1 and kind = 'paper_letters'`, [opened.agreementId]),
  ).toEqual([]);
});

test('words that are not those that were signed are not sealed', async () => {
  const opened = await anAgreementInForce(db, county);
  await db.admin.query(
    `update app.agreement_rendering set paper = jsonb_set(paper, '{title}', '"Another"') where version_id = $1`,
    [opened.versionId],
  );
  await expect(runJobs(opened.agreementId)).rejects.toThrow(/not the one that was signed/);
});
