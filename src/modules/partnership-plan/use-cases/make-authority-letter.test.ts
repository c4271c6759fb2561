import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { no } from '#kernel/result.ts';
import { documentsOf } from '#modules/documents/index.ts';
import { makeFileStore } from '#platform/files/file-store.ts';
import { NotThere } from '#platform/http/ask.ts';
import { makeKeyring } from '#platform/keys/keyring.ts';
import { makeKeyMaterial } from '#platform/keys/material.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { moveTo } from '#test/builders/moves.ts';
import { livePlan } from '#test/builders/signed-plans.ts';
import { NOW, TODAY } from '#test/support/as.ts';
import { prepareProduct } from '#test/support/product.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { planSpeech } from '../plan-renderings.ts';
import { letterPaper } from '../rules/letter-paper.ts';
import { makeAuthorityLetter } from './make-authority-letter.ts';

const db = testDatabase();
const dataDir = mkdtempSync(join(tmpdir(), 'alongside-letters-'));
afterAll(() => rmSync(dataDir, { recursive: true }));
const files = makeFileStore({ keyring: makeKeyring(makeKeyMaterial(Temporal.Instant.from(NOW))), dataDir });
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
  await prepareProduct();
});

const letter = (childId: string, user: string, language: 'en' | 'es' = 'en') =>
  db.as(user, { focus: childId }).commit(ask => makeAuthorityLetter(ask, { childId, language }, files));

test('the letter is filed as a paper of its own kind, replaces the one before, and is given in the packet', async () => {
  const child = await county.aChild().named('Jojo').inHome(county.homes.harbor).from('2026-03-01').make();
  await moveTo(db, county.staff.ana, [child], county.homes.reef);
  const first = await letter(child.id, county.staff.ana);
  const second = await letter(child.id, county.staff.ana, 'es');
  if (!first.ok || !second.ok) throw new Error('It was refused');
  const papers = await db.as(county.homes.reef.caregivers[0]!.userId).look(({ tx }) => documentsOf(tx, child.id));
  expect(
    papers.map(({ id, kind, topic, title, supersedes, replaced }) => ({
      id,
      kind,
      topic,
      title,
      supersedes,
      replaced,
    })),
  ).toEqual(
    expect.arrayContaining([
      {
        id: second.value.documentId,
        kind: 'authority_letter',
        topic: 'plan',
        title: 'Carta de autorización: Jojo Reyes',
        supersedes: first.value.documentId,
        replaced: false,
      },
      {
        id: first.value.documentId,
        kind: 'authority_letter',
        topic: 'plan',
        title: 'Authority letter: Jojo Reyes',
        supersedes: null,
        replaced: true,
      },
    ]),
  );
  const [step] = await db.rows(
    `select state, done_on::text from app.plan_step where agreement_id = $1 and kind = 'packet_letter'`,
    [await livePlan(db, child.id)],
  );
  expect(step).toEqual({ state: 'done', done_on: TODAY });
}, 30_000);

test('nobody to name, nobody to see', async () => {
  const child = await county.aChild().withMother(county.mother).withParent(county.mother).from('2026-03-01').make();
  expect(await letter(child.id, county.staff.ana)).toEqual(no({ kind: 'no-caregivers' }));
  await expect(letter(child.id, county.staff.hugo)).rejects.toThrow(NotThere);
});

test('it says who, since when, what they may do and what not, and whom to call', () => {
  const content = {
    agency: 'Calusa Family Network',
    child: { name: 'Jojo Reyes', bornOn: '2017-05-02' },
    caregivers: ['Faye Lin', 'Jo Lin'],
    since: '2026-11-18',
    given: '2026-11-19',
    contact: { name: 'Ana Soto', organization: 'Tidewater', phone: '555-0100' },
  };
  const text = JSON.stringify(letterPaper(content, planSpeech('en')));
  expect(text).toContain('born May 2, 2017. Jojo Reyes lives with Faye Lin and Jo Lin since Nov 18, 2026');
  expect(text).toContain('enroll Jojo Reyes in school');
  expect(text).toContain('This letter does not allow:');
  expect(text).toContain('Questions: Ana Soto, Tidewater, telephone 555-0100.');
  const spanish = JSON.stringify(
    letterPaper(
      { ...content, child: { name: 'Jojo', bornOn: null }, contact: { ...content.contact, phone: null } },
      planSpeech('es'),
    ),
  );
  expect(spanish).not.toMatch(/\{\{|letter\.|nacimiento/);
});
