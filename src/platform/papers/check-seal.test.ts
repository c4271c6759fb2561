import { createHash, X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type AgencyCertificate, makeCertificate } from './agency-certificate.ts';
import { checkSeal } from './check-seal.ts';
import { renderPaper } from './render-paper.ts';
import { sealPaper } from './seal-paper.ts';
import { makeSealPlace } from './seal-place.ts';
import { readPaper } from './testing/read-paper.ts';
import { sampleToPrint } from './testing/sample-paper.ts';

const at = Temporal.Instant.from('2026-11-22T15:04:05.678Z');
const words = { name: 'Calusa Public Library', reason: 'Seal (of) the agency \\ ñ 王', place: 'Fort Calusa, FL', at };
const agencyName = 'Calusa Library, Ñ 王';

let pdf: Uint8Array;
let identity: AgencyCertificate;
let other: AgencyCertificate;
let sealed: Uint8Array;

beforeAll(async () => {
  [identity, other] = await Promise.all([makeCertificate({ agencyName, at }), makeCertificate({ agencyName, at })]);
  const paper = { language: 'en', title: 'A short one', blocks: [{ kind: 'text', words: 'Short.' }] } as const;
  pdf = (await renderPaper(sampleToPrint(paper))).pdf;
  sealed = await sealPaper(pdf, identity, words);
}, 30_000);

const fingerprint = (certificate: AgencyCertificate): string =>
  createHash('sha256').update(new X509Certificate(certificate.certificatePem).raw).digest('hex');

test('a sealed paper is whole, and says by whom and when', () => {
  const good = {
    sealed: true,
    whole: true,
    byName: agencyName,
    at: '2026-11-22T15:04:05Z',
    fingerprint: fingerprint(identity),
  };
  expect(checkSeal(sealed)).toEqual(good);
  expect(checkSeal(sealed, fingerprint(identity))).toEqual(good);
});

test('the seal leaves language, title, structure and mark as they were', () => {
  expect(readPaper(sealed)).toEqual(readPaper(pdf));
  expect(Buffer.from(sealed.subarray(0, pdf.length)).equals(pdf)).toBe(true);
});

test('the seal of somebody else with the same name is not ours', async () => {
  const foreign = await sealPaper(pdf, other, words);
  expect(checkSeal(foreign)).toMatchObject({ whole: true, byName: agencyName });
  expect(checkSeal(foreign, fingerprint(identity))).toMatchObject({ sealed: true, whole: false, why: 'not-ours' });
});

test('any changed byte is detected', () => {
  const late = sealed.length - pdf.length;
  const position = fc.oneof(
    fc.nat(sealed.length - 1),
    // The seal itself: its dictionary, hole and table.
    fc.nat(late - 1).map(back => sealed.length - 1 - back),
  );
  fc.assert(
    fc.property(position, fc.oneof(fc.constant(0x20), fc.integer({ min: 1, max: 255 })), (place, change) => {
      const changed = Uint8Array.from(sealed);
      changed[place]! ^= change;
      const { whole, why } = checkSeal(changed);
      return !whole && why !== undefined;
    }),
    { numRuns: 1500 },
  );
});

test('what is added after the seal, or taken from its end, is detected', () => {
  const longer = Buffer.concat([sealed, Buffer.from('\n1 0 obj\n<< /Type /Pages >>\nendobj\n')]);
  expect(checkSeal(longer)).toMatchObject({ sealed: true, whole: false, why: 'not-covering-all' });
  expect(checkSeal(sealed.subarray(0, -1))).toMatchObject({ whole: false, why: 'not-covering-all' });
  expect(checkSeal(sealed.subarray(0, pdf.length))).toMatchObject({ sealed: false, whole: false, why: 'no-seal' });
  expect(checkSeal(new Uint8Array(0))).toMatchObject({ sealed: false, whole: false });
});

test('a message in a larger hole is no seal: its filling could be anything', () => {
  const text = Buffer.from(sealed).toString('latin1');
  const message = /\/Contents <([0-9a-f]+)>/.exec(text)![1]!;
  const { file, hole } = makeSealPlace(pdf, words, message.length / 2 + 1);
  file.write(message, hole[0] + 1, 'latin1');
  expect(checkSeal(file)).toMatchObject({ sealed: true, whole: false, why: 'broken' });
});

test('a message of another paper does not pass', async () => {
  const blank = makeSealPlace(pdf, { ...words, reason: 'Another reason' }, 1);
  expect(blank.file.length).toBeGreaterThan(pdf.length);
  const message = /\/Contents <([0-9a-f]+)>/.exec(Buffer.from(sealed).toString('latin1'))![1]!;
  const { file, hole } = makeSealPlace(pdf, { ...words, reason: 'Another reason' }, message.length / 2);
  file.write(message, hole[0] + 1, 'latin1');
  expect(checkSeal(file)).toMatchObject({ sealed: true, whole: false, why: 'changed', byName: agencyName });
});

test('a paper is sealed once', async () => {
  await expect(sealPaper(sealed, identity, words)).rejects.toThrow('sealed already');
  await expect(sealPaper(Buffer.from('%PDF-1.7 no'), identity, words)).rejects.toThrow('cross-reference table');
});

test('the certificate is the agency’s for ten years, signed by its own key, for signatures only', () => {
  const certificate = new X509Certificate(identity.certificatePem);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.ca).toBe(false);
  expect(certificate.publicKey.asymmetricKeyDetails).toMatchObject({ modulusLength: 3072 });
  expect(certificate.validFromDate.toISOString()).toBe('2026-11-22T15:04:05.000Z');
  expect(certificate.validToDate.toISOString()).toBe('2036-11-22T15:04:05.000Z');
});

test('a name of any length and script makes a certificate', async () => {
  const long = await makeCertificate({ agencyName: '  '.concat('王'.repeat(80)), at });
  expect(new X509Certificate(long.certificatePem).subject).toContain(`CN=${'王'.repeat(64)}`);
  const none = await makeCertificate({ agencyName: ' ', at: Temporal.Instant.from('2045-01-01T00:00:00Z') });
  const certificate = new X509Certificate(none.certificatePem);
  expect(certificate.validToDate.toISOString()).toBe('2055-01-01T00:00:00.000Z');
});
