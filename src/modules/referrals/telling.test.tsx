import { beforeAll, expect, test } from 'vitest';
import { type Referring, referring } from '#test/builders/referring.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as referralPage from './pages/referral.tsx';

const LATER = { now: '2026-11-28T15:00:00Z' };
const db = testDatabase();
let at: Referring;
beforeAll(async () => {
  at = await referring(db);
});
const ana = (referralId: string) => visitorOf(db)(at.county.staff.ana, { params: { childId: at.child, referralId } });
const field = (html: string, name: string) => html.includes(`name="${name}"`);

test('what a service said is written down on a form that asks for nothing else', async () => {
  const { id } = await at.aSent();
  const page = ana(id);
  const { telling } = (await page.look(referralPage)).body;
  expect(telling.steps.map((each: { code: string }) => each.code)).toEqual([
    'accepted',
    'received',
    'declined',
    'waiting-list',
    'scheduled',
    'started',
  ]);
  expect(telling.chosen).toBeNull();

  const chosen = { query: 'step=waiting-list' };
  const html = await page.draw(referralPage, chosen);
  expect([field(html, 'waitDays'), field(html, 'reason'), field(html, 'time')]).toEqual([true, false, false]);
  const refused = await page.send(referralPage, { act: 'step', to: 'waiting-list', seen: 'sent', note: 'Call in May' });
  expect(refused.body.problems).toMatchObject([{ at: 'waitDays', code: 'say-how-long' }]);
  expect(await page.draw(referralPage, chosen, refused)).toContain('Call in May');
  const said = { act: 'step', to: 'waiting-list', seen: 'sent', waitDays: '30' };
  expect((await page.send(referralPage, said)).to).toContain('done=step');
  expect(await db.rows('select state, wait_days from app.referral where id = $1', [id])).toEqual([
    { state: 'waiting-list', wait_days: 30 },
  ]);
});

test('word of progress and the day a service ended are written down, and what is late says so', async () => {
  const { id } = await at.aSent({ updateEveryDays: 7 });
  const page = ana(id);
  await page.send(referralPage, { act: 'step', to: 'started', seen: 'sent' });
  expect((await page.look(referralPage)).body.overdue).toBeNull();
  expect((await page.look(referralPage, LATER)).body.overdue.title).toMatch(/^Word of progress was due /);
  expect(field(await page.draw(referralPage, { query: 'step=progress' }), 'sessions')).toBe(true);
  const told = { act: 'told', sessions: '2', progress: 'better' };
  expect((await page.send(referralPage, told, LATER)).to).toContain('done=told');

  expect(field(await page.draw(referralPage, { query: 'step=completed' }), 'day-month')).toBe(true);
  const ended = { 'day-year': '2026', 'day-month': '11', 'day-day': '19' };
  const form = { act: 'step', to: 'completed', seen: 'started', received: 'yes', needMet: 'part', ...ended };
  expect((await page.send(referralPage, { ...form, providerView: 'Sleeps better' }, LATER)).to).toContain('done=step');
  expect(await db.rows('select state, ended_on::text from app.referral where id = $1', [id])).toEqual([
    { state: 'completed', ended_on: '2026-11-19' },
  ]);
  expect(await page.draw(referralPage)).toContain('Sleeps better');
});

test('a draft that was a mistake is ended on its page', async () => {
  const id = await at.aDraft();
  const page = ana(id);
  expect(field(await page.draw(referralPage, { query: 'step=in-error' }), 'way')).toBe(false);
  const form = { act: 'step', to: 'in-error', seen: 'draft' };
  expect((await page.send(referralPage, form)).to).toContain('done=step');
  expect(await db.value('select state from app.referral where id = $1', [id])).toBe('in-error');
});
