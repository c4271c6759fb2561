import { beforeAll, expect, test } from 'vitest';
import { no } from '#kernel/result.ts';
import { type Referring, referring } from '#test/builders/referring.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as faxPage from '../pages/fax.tsx';
import * as referralPage from '../pages/referral.tsx';
import { revokeBasis } from './revoke-basis.ts';
import { sendToProvider } from './send-to-provider.ts';

const db = testDatabase();
let at: Referring;
beforeAll(async () => {
  at = await referring(db);
});
const ana = (referralId: string) => visitorOf(db)(at.county.staff.ana, { params: { childId: at.child, referralId } });
const messages = () =>
  db.value<number>(
    `select count(*)::int from auth.outbox where template = 'guest-referral' and link_sealed is not null`,
  );
const state = (id: string) => db.value<string>('select state from app.referral where id = $1', [id]);

test('by e-mail the link goes out with the sending, and the digits are shown once', async () => {
  const [id, ground] = [await at.aDraft(), await at.aBasis()];
  const before = await messages();
  const form = { act: 'send', ground, way: 'email' };
  const sent = await ana(id).send(referralPage, form);
  expect(sent.body.once).toMatchObject({
    title: expect.stringContaining('front@bright.example'),
    digits: expect.stringMatching(/^\d{6}$/),
  });
  expect([await messages(), await state(id)]).toEqual([before + 1, 'sent']);
  const html = await ana(id).draw(referralPage, {}, sent);
  expect(html).toContain(sent.body.once.digits);
  expect(await ana(id).draw(referralPage)).not.toContain(sent.body.once.digits);
  expect((await ana(id).send(referralPage, form)).body.problems).toMatchObject([{ code: 'sent-already' }]);
  expect(await messages()).toBe(before + 1);
});

test('by text message the words name nobody, hold no digits, and nothing is mailed', async () => {
  const [id, ground] = [await at.aDraft(), await at.aBasis()];
  const before = await messages();
  const { once } = (await ana(id).send(referralPage, { act: 'send', ground, way: 'text' })).body;
  expect(once.message).toContain(once.link);
  expect(once.message).not.toContain(once.digits);
  const { first_name } = (await db.rows('select first_name from app.person where id = $1', [at.child]))[0] as {
    first_name: string;
  };
  expect(once.message).not.toContain(first_name);
  expect(await messages()).toBe(before);
});

test('a way that is not open is refused, and then nothing was sent', async () => {
  const id = await at.aDraft({ serviceId: at.otherCounseling });
  const basisId = await at.aBasis({ organizationId: at.light });
  for (const way of ['email', 'portal'] as const)
    expect(await at.ana(ask => sendToProvider(ask, { referralId: id, basisId, way }))).toEqual(
      no({ kind: 'way-not-open' }),
    );
  const form = { act: 'send', ground: basisId, way: 'email' };
  expect((await ana(id).send(referralPage, form)).body.problems).toMatchObject([{ code: 'way-not-open' }]);
  expect(await state(id)).toBe('draft');
  const html = await ana(id).draw(referralPage);
  expect([html.includes('value="email"'), html.includes('value="portal"'), html.includes('value="fax"')]).toEqual([
    false,
    false,
    true,
  ]);
});

test('the pages to fax hold what was told and boxes to answer, and a cover that names nobody', async () => {
  const personId = at.county.mother;
  const id = await at.aDraft({ serviceId: at.recovery, personId });
  const draft = await ana(id).draw(faxPage);
  expect(draft).toContain('Nothing may be told now');
  const basisId = await at.aBasis({ personId, parts: ['contact', 'substance-use'] });
  await at.ana(ask => sendToProvider(ask, { referralId: id, basisId, way: 'fax' }));
  const html = await ana(id).draw(faxPage);
  const [cover = '', told = ''] = html.split('al-newpage');
  for (const words of ['Bright Harbor', '42 CFR Part 2', 'R-0']) expect(cover).toContain(words);
  const { first_name } = (await db.rows('select first_name from app.person where id = $1', [personId]))[0] as {
    first_name: string;
  };
  expect(cover).not.toContain(first_name);
  expect(told).toContain(first_name);
  expect(html).toContain('We accept');
  expect(await ana(id).draw(faxPage, { language: 'es' })).toContain('Aceptamos');
  await at.ana(ask => revokeBasis(ask, { basisId }));
  expect(await ana(id).draw(faxPage)).not.toContain(first_name);
  const ben = visitorOf(db)(at.county.staff.ben, { params: { childId: at.child, referralId: id } });
  expect((await ben.look(faxPage)).status).toBe(404);
});
