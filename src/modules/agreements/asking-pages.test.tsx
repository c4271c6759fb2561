import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeFileStore, setFileStore } from '#platform/files/file-store.ts';
import { keyring } from '#platform/sign-in/testing/front-door.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as attest from './pages/attest.tsx';
import * as check from './pages/check.tsx';
import * as doorstep from './pages/doorstep.tsx';
import * as paper from './pages/paper.ts';
import * as template from './pages/template.tsx';
import * as templates from './pages/templates.tsx';
import { aPlan } from './testing/a-plan.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
  setFileStore(makeFileStore({ keyring, dataDir: mkdtempSync(join(tmpdir(), 'alongside-agreements-')) }));
});

async function forAna(given: Parameters<typeof aPlan>[2] = {}) {
  const plan = await aPlan(db, county, given);
  const params = { agreementId: plan.agreementId };
  return { ...plan, params, ana: visitor(county.staff.ana, { params }) };
}
const pdf = (name = 'scan.pdf', text = '%PDF-1.7\nsigned\n%%EOF\n') =>
  new File([text], name, { type: 'application/pdf' });

describe('asking for a signature', () => {
  test('at the door: a code to point at and six digits, and what was tried stands there afterwards', async () => {
    const { ana, signers } = await forAna();
    expect(await ana.draw(doorstep)).toContain('Not asked yet');
    const shown = await ana.send(doorstep, { signer: signers.ines.id, way: 'doorstep' });
    expect(shown.body.shown.digits).toMatch(/^\d{3} \d{3}$/);
    const page = await ana.draw(doorstep, {}, shown);
    expect(page).toContain('For Ines Duarte');
    expect(page).toContain('The code is only told, never sent.');
    expect(page).toContain('role="img"');
    // Nobody can read the code again: the page itself does not know it.
    expect(await ana.draw(doorstep)).not.toContain(shown.body.shown.digits);
    expect(await ana.draw(doorstep)).toContain('at the door, ');
  });

  test('a reminder is only written down', async () => {
    const { ana, signers } = await forAna();
    const noted = await ana.send(doorstep, { signer: signers.ines.id, way: 'reminder' });
    expect(noted.body).toMatchObject({ noted: true, shown: null });
    expect(await ana.draw(doorstep, {}, noted)).toContain('reminder sent');
  });

  test('a link needs an address; somebody without an account signs on paper', async () => {
    const { ana, signers } = await forAna();
    const refused = await ana.send(doorstep, { signer: signers.ines.id, way: 'sent' });
    expect(refused.body.problems.map((one: { code: string }) => one.code)).toEqual(['no-address']);
    const page = await ana.draw(doorstep, { language: 'es' });
    expect(page).toContain('Rosa no tiene cuenta');
    expect(page).toContain(`/paper?for=${signers.rosa.id}&amp;language=es`);
  });

  test('nobody is asked before the text is ready, and a plan of others is not there', async () => {
    const { ana } = await forAna({ ready: false });
    expect(await ana.draw(doorstep)).toContain('The text is not ready to be signed yet');
    const { params } = await forAna();
    expect((await visitor(county.staff.hugo, { params }).look(doorstep)).status).toBe(404);
    const caregiver = county.homes.harbor.caregivers[0]!.userId;
    expect((await visitor(caregiver, { params }).look(doorstep)).status).toBe(403);
  });
});

describe('paper', () => {
  const isPdf = (shown: { headers: Headers; bytes: Uint8Array }) =>
    shown.headers.get('Content-Type') === 'application/pdf' &&
    Buffer.from(shown.bytes.slice(0, 5)).toString() === '%PDF-';

  test('staff prints the pack, for one signer with a code; who was asked so is told', async () => {
    const { ana, signers } = await forAna();
    expect(isPdf(await ana.look(paper))).toBe(true);
    expect(isPdf(await ana.look(paper, { query: `for=${signers.ines.id}&language=es` }))).toBe(true);
    expect(isPdf(await ana.look(paper, { query: `for=${signers.rosa.id}` }))).toBe(true);
    expect(await ana.draw(doorstep)).toContain('on paper, ');
    expect((await ana.look(paper, { query: 'for=x' })).status).toBe(404);
  });

  test('a signer gets their own, others nothing', async () => {
    const { params } = await forAna();
    const [ines] = county.homes.harbor.caregivers;
    expect(isPdf(await visitor(ines!.userId, { params }).look(paper))).toBe(true);
    expect((await visitor(county.homes.reef.caregivers[0]!.userId, { params }).look(paper)).status).toBe(404);
  });

  const fields = (versionId: string, printedReference: string) => ({
    versionId,
    printedReference,
    language: 'en',
    'signedOn-month': '11',
    'signedOn-day': '18',
    'signedOn-year': '2026',
    attested: 'yes',
    file: pdf(),
  });

  test('a signed paper comes back', async () => {
    const { ana, agreementId, signers } = await forAna();
    const params = { agreementId, signerId: signers.omar.id };
    const { body } = await ana.look(attest, { params });
    const reference = await db.value<string>(
      `select left(encode(digest, 'hex'), 8) from app.agreement_rendering where version_id = $1 and audience = 'full' and language = 'en'`,
      [body.versionId],
    );
    const other = await ana.send(attest, fields(body.versionId, '00000000'), { params });
    expect(other.body.problems).toEqual([
      expect.objectContaining({ at: 'printedReference', code: 'scan-of-another-paper' }),
    ]);
    expect(await ana.draw(attest, { params }, other)).toContain('Is it the scan of another child');
    const kept = await ana.send(attest, fields(body.versionId, reference.toUpperCase()), { params });
    expect(kept.to).toBe(`/agreements/${agreementId}/attest/${signers.omar.id}?done=kept`);
    expect(await ana.draw(attest, { params })).toContain('The signed paper is kept');
  });

  test('everything that is wrong with the form is told at once, also the file', async () => {
    const { ana, agreementId, signers } = await forAna();
    const params = { agreementId, signerId: signers.omar.id };
    const { body } = await ana.look(attest, { params });
    const refused = await ana.send(attest, { versionId: body.versionId, file: pdf('photo.jpg') }, { params });
    expect(refused.body.problems.map(({ at, code }: { at: string; code: string }) => `${at}:${code}`)).toEqual([
      'file:file-disguised',
      'language:required',
      'signedOn:required',
      'printedReference:required',
      'attested:not-attested',
    ]);
  });
});

describe('the seal', () => {
  test('a file without a seal, one that is no PDF, and none at all are told apart', async () => {
    const caregiver = visitor(county.homes.harbor.caregivers[0]!.userId);
    const send = (file?: File) => caregiver.send(check, file ? { file } : {});
    expect((await send(pdf())).body.answer).toMatchObject({ kind: 'no-seal', facts: [] });
    const text = new File(['hello'], 'note.txt', { type: 'text/plain' });
    expect((await send(text)).body.problems[0].code).toBe('not-a-pdf');
    expect((await send()).body.problems[0].code).toBe('file-missing');
    expect(await caregiver.draw(check, {}, await send(pdf()))).toContain('There is no seal in this file');
  });
});

describe('templates', () => {
  const params = { code: 'partnership_plan' };

  test('staff reads them, an administrator edits; a threat comes back at its line with all that was typed', async () => {
    expect(await visitor(county.staff.ana).draw(templates)).toContain('/settings/templates/partnership_plan');
    expect(await visitor(county.staff.ana, { params }).draw(template)).toContain(
      'Only administrators change a template',
    );
    const abel = visitor(county.staff.abel, { params });
    const { body } = await abel.look(template);
    const typed: Record<string, string> = {
      basedOn: String(body.basedOn),
      translationBy: 'Marta Ruiz',
      why: 'Simpler.',
    };
    for (const part of body.parts)
      for (const line of part.lines) Object.assign(typed, { [`en-${line.key}`]: line.en, [`es-${line.key}`]: line.es });
    const refused = await abel.send(template, { ...typed, 'en-value-2': 'You must comply.' });
    expect(refused.body.problems).toEqual([
      expect.objectContaining({ at: 'en-value-2', message: expect.stringContaining('must comply') }),
    ]);
    expect(await abel.draw(template, {}, refused)).toContain('You must comply.');

    const published = await abel.send(template, { ...typed, 'en-value-2': 'We listen.', 'es-value-2': '' });
    expect(published.to).toBe('/settings/templates/partnership_plan?done=published');
    const page = await abel.draw(template, { query: 'done=published' });
    expect(page).toContain('Spanish is missing in 1 line.');
    expect(page).toContain('Simpler.');
    expect(await abel.draw(template, { query: 'version=1' })).toContain('This is an older version');
    expect((await abel.look(template, { query: 'version=99' })).status).toBe(404);
    expect((await abel.look(template, { params: { code: 'no-such' } })).status).toBe(404);
  });

  test('nobody else publishes', async () => {
    const sam = visitor(county.staff.sam, { params });
    expect((await sam.send(template, { basedOn: '1' })).status).toBe(403);
  });
});
