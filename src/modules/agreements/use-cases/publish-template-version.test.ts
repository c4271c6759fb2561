import { beforeAll, expect, test } from 'vitest';
import { no } from '#kernel/result.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { agreementOf } from '../store/agreements.ts';
import { latestTemplate, templateOf } from '../store/templates.ts';
import { aPlan } from '../testing/a-plan.ts';
import { publishTemplateVersion } from './publish-template-version.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

const code = 'partnership_plan';
const admin = () => db.as(county.staff.abel);
/** The newest version as an administrator has it in the form, with one value worded anew. */
async function edited(words: { en: string | null; es: string | null }) {
  const { version, lines } = await admin().look(ask => latestTemplate(ask, code));
  return {
    code,
    basedOn: version,
    translationBy: 'Marta Ruiz, certified translator',
    why: 'Said more simply.',
    lines: lines.map(line => (line.part === 'value' && line.place === 1 ? { ...line, ...words } : line)),
  };
}

test('a new version is published; an agreement that was opened before keeps its own', async () => {
  const plan = await aPlan(db, county);
  const input = await edited({ en: 'Jojo deserves a normal childhood.', es: null });
  const published = await admin().commit(ask => publishTemplateVersion(ask, input));
  expect(published).toMatchObject({ ok: true, value: { version: input.basedOn + 1 } });

  const now = await admin().look(ask => latestTemplate(ask, code));
  expect(now.lines.find(line => line.part === 'value' && line.place === 1)).toMatchObject({
    en: 'Jojo deserves a normal childhood.',
    es: null,
  });
  expect(now.translationBy).toBe('Marta Ruiz, certified translator');
  const worker = db.as(county.staff.ana, { focus: plan.childId });
  const pinned = await worker.look(async ask => {
    const agreement = await agreementOf(ask.tx, plan.agreementId);
    return templateOf(ask.tx, agreement!.templateId);
  });
  expect(pinned.version).toBe(input.basedOn);
});

test('words of threat are refused, each at its line and language', async () => {
  const input = await edited({ en: 'You must comply.', es: 'Cada infracción se anota.' });
  expect(await admin().commit(ask => publishTemplateVersion(ask, input))).toEqual(
    no({
      kind: 'invalid',
      problems: [
        { at: 'en-value-1', code: 'sounds-like-a-threat', fill: { words: 'must comply' } },
        { at: 'es-value-1', code: 'sounds-like-a-threat', fill: { words: 'infracción' } },
      ],
    }),
  );
});

test('what is missing is told all at once', async () => {
  const input = { ...(await edited({ en: null, es: 'Solo en español.' })), why: ' ', translationBy: '' };
  expect(await admin().commit(ask => publishTemplateVersion(ask, input))).toEqual(
    no({
      kind: 'invalid',
      problems: [
        { at: 'en-value-1', code: 'english-missing' },
        { at: 'why', code: 'required' },
        { at: 'translationBy', code: 'required' },
      ],
    }),
  );
});

test('somebody published meanwhile: nothing is overwritten unread', async () => {
  const input = await edited({ en: 'One way.', es: null });
  await admin().commit(ask => publishTemplateVersion(ask, input));
  expect(await admin().commit(ask => publishTemplateVersion(ask, input))).toEqual(no({ kind: 'changed-meanwhile' }));
});

test('only administrators publish', async () => {
  const input = await edited({ en: 'Another way.', es: null });
  expect(await db.as(county.staff.sam).commit(ask => publishTemplateVersion(ask, input))).toEqual(
    no({ kind: 'not-allowed' }),
  );
});
