import { beforeAll, expect, test } from 'vitest';
import { no } from '#kernel/result.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import type { PublishTemplate, TemplateLine } from '../contract.ts';
import { latestTemplate, templateVersions } from '../store/templates.ts';
import { publishTemplate } from './publish-template.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});
const line = (part: TemplateLine['part'], en: string, more: Partial<TemplateLine> = {}): TemplateLine => ({
  ...{ part, place: 1, subject: null, side: null, en, es: null },
  ...more,
});
const lines = [
  line('title', 'Our plan', { es: 'Nuestro plan' }),
  line('value', 'Every child is cared for.'),
  line('purpose', 'Why we write this.'),
  line('pair', 'We care.', { subject: 'care', side: 'caregiver' }),
  line('pair', 'We help.', { subject: 'care', side: 'agency' }),
  line('statement', 'I read it.'),
];
const publish = (more: Partial<PublishTemplate> = {}, user = county.staff.abel) =>
  db.as(user).commit(ask =>
    publishTemplate(ask, {
      code: 'partnership_plan',
      translationBy: 'Nora Vidal',
      why: 'Warmer words',
      lines,
      ...more,
    }),
  );

test('an administrator publishes a version after the stock; its lines keep their order, and Spanish may wait', async () => {
  expect(await publish()).toMatchObject({ ok: true, value: { version: 2 } });
  const newest = await db.as(county.staff.ana).look(ask => latestTemplate(ask, 'partnership_plan'));
  expect(newest).toMatchObject({ version: 2, translationBy: 'Nora Vidal' });
  expect(newest.lines).toEqual(lines);
  const versions = await db.as(county.staff.ana).look(ask => templateVersions(ask.tx));
  expect(versions.filter(({ code }) => code === 'partnership_plan').map(({ version }) => version)).toEqual([2, 1]);
});

test('nobody else does', async () => {
  expect(await publish({}, county.staff.sam)).toEqual(no({ kind: 'not-allowed' }));
});

test('what a template cannot be without is told at once', async () => {
  const bare = [line('pair', 'We care.', { subject: 'care', side: 'caregiver' }), line('title', ' ')];
  expect(await publish({ lines: bare, why: '', translationBy: '' })).toEqual(
    no({
      kind: 'invalid',
      problems: [
        { at: 'lines.1', code: 'required' },
        { at: 'lines', code: 'no-value' },
        { at: 'lines', code: 'no-purpose' },
        { at: 'lines', code: 'no-statement' },
        { at: 'lines', code: 'pair-of-one-side', fill: { subject: 'care' } },
        { at: 'why', code: 'required' },
        { at: 'translationBy', code: 'required' },
      ],
    }),
  );
  expect(await publish({ lines: [...lines, lines[1]!] })).toMatchObject({
    refusal: { problems: [{ at: 'lines.6', code: 'line-twice' }] },
  });
});
