import { beforeAll, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { addOrganization, addService } from '#modules/organizations/index.ts';
import { type Ask, NotThere } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aSentReferral } from '#test/builders/sent-referral.ts';
import { aGuest } from '#test/support/guest.tsx';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import * as byLink from './pages/by-link.tsx';
import * as linkPage from './pages/link-for-provider.tsx';
import { openReferral } from './use-cases/open-referral.ts';
import { openToProvider } from './use-cases/open-to-provider.ts';
import { readResult } from './use-cases/read-result.ts';
import { revokeBasis } from './use-cases/revoke-basis.ts';

const db = testDatabase();
let county: County;
let child: Id;
let organizationId: Id;
let serviceId: Id;

beforeAll(async () => {
  county = await aCounty(db);
  child = (await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make()).id;
  await db.as(county.staff.abel).commit(async ask => {
    organizationId = value(await addOrganization(ask, { name: 'Bright Harbor', email: 'front@bright.example' })).id;
    serviceId = value(await addService(ask, { organizationId, name: 'Child counseling' })).id;
  });
});

const ana = <T,>(work: (ask: Ask) => Promise<T>, now?: string) =>
  db.as(county.staff.ana, { focus: child, ...(now && { now }) }).commit(work);

const sent = () =>
  aSentReferral(ana, {
    personId: child,
    organizationId,
    serviceId,
    givenBy: county.mother,
    words: 'Bad dreams',
    parts: ['contact', 'need', 'health'],
    more: {
      goal: 'Sleeps through',
      measure: 'Nights slept through of 7',
      measureBetter: 'higher',
      updateEveryDays: 14,
    },
  });
const linked = async (id: Id) => {
  const made = value(await ana(ask => openToProvider(ask, { referralId: id })));
  return { link: new URL(made.link).pathname, code: made.code! };
};
const stateOf = (id: Id) => db.value('select state from app.referral where id = $1', [id]);

test('a provider who never signs in proves the code, reads, answers, tells of progress and completes; the sender closes', async () => {
  const { id, basisId } = await sent();
  const { link, code } = await linked(id);
  expect(await db.value(`select template from auth.outbox where link_id is null`)).toBe('guest-referral');
  const guest = aGuest(db, { language: 'es' });
  const name = await db.value<string>('select first_name from app.person where id = $1', [child]);

  const locked = guest.draw(byLink, await guest.look(byLink, link));
  expect(locked).toContain('Seis números');
  for (const fact of [name, 'Bright Harbor', 'Bad dreams', 'Child counseling']) expect(locked).not.toContain(fact);
  await guest.send(byLink, link, { _code: code });
  const before = await db.rows('select * from app.referral where id = $1', [id]);
  const open = guest.draw(byLink, await guest.look(byLink, link));
  expect(await db.rows('select * from app.referral where id = $1', [id])).toEqual(before);
  for (const fact of [
    name,
    'Bad dreams',
    'Consejería y terapia',
    'Aceptamos',
    'Sleeps through',
    'se le comunica solo a usted',
  ])
    expect(open).toContain(fact);
  // A browser without the digits opens nothing of it.
  expect((await guest.elsewhere().look(byLink, link)).body).toEqual({ state: 'code' });

  const say = (fields: Record<string, string>, now?: string) => guest.send(byLink, link, fields, now ? { now } : {});
  expect(await say({ to: 'accepted', seen: 'sent' })).toMatchObject({ status: 303, to: `${link}?done=accepted` });
  // Two of the office answer at once: the second is told.
  const second = await say({ to: 'accepted', seen: 'sent' });
  expect(second).toMatchObject({ status: 409, body: { problems: [{ code: 'stands-so-already' }] } });
  expect(await say({ to: 'declined', seen: 'accepted', note: 'No room this year' })).toMatchObject({
    status: 422,
    body: { problems: [{ at: 'reason' }], typed: { note: 'No room this year' } },
  });
  const day = { 'day-year': '2026', 'day-month': '11', 'day-day': '20' };
  expect(await say({ to: 'scheduled', seen: 'accepted', ...day })).toMatchObject({
    body: { problems: [{ at: 'time' }] },
  });
  expect(await say({ to: 'scheduled', seen: 'accepted', ...day, time: '16:00', place: 'Room 2' })).toMatchObject({
    status: 303,
  });
  expect(
    await db.rows(
      `select starts_at = '2026-11-20T21:00:00Z' as at_four, minutes, place, link_id is not null as by_link from app.service_appointment where referral_id = $1`,
      [id],
    ),
  ).toEqual([{ at_four: true, minutes: 60, place: 'Room 2', by_link: true }]);
  expect(await say({ to: 'started', seen: 'scheduled' })).toMatchObject({ status: 303 });
  expect(await say({ what: 'progress' })).toMatchObject({ status: 422 });
  expect(await say({ what: 'progress', sessions: '2', score: '4', progress: 'better' })).toMatchObject({ status: 303 });
  expect(
    await db.rows(
      `select sessions, score::text, progress, user_id, link_id is not null as by_link from app.progress_update where referral_id = $1 and came_at is not null`,
      [id],
    ),
  ).toEqual([{ sessions: 2, score: '4.00', progress: 'better', user_id: null, by_link: true }]);
  expect(await say({ to: 'completed', seen: 'started', received: 'yes', needMet: 'part' })).toMatchObject({
    status: 303,
  });
  expect(
    await db.value(`select count(*)::int from record.fact where name = 'ReferralAnswered' and by_user is null`),
  ).toBe(4);

  value(await ana(ask => readResult(ask, { referralId: id, received: 'yes', needMet: 'part', familyView: null })));
  expect(await stateOf(id)).toBe('closed');
  // The loop is closed, and so is the link.
  expect((await guest.look(byLink, link)).body.state).toBe('over');
  expect(basisId).toBeDefined();
}, 12_000);

test('a no is thanked for and opens nothing more; what was taken back, or whose consent was, is not there', async () => {
  const guest = aGuest(db);
  const first = await sent();
  const opened = await linked(first.id);
  await guest.send(byLink, opened.link, { _code: opened.code });
  const no = { to: 'declined', seen: 'sent', reason: 'no-capacity', note: 'Try again in spring' };
  expect(await guest.send(byLink, opened.link, no)).toMatchObject({ status: 303, to: `${opened.link}?done=declined` });
  expect(await stateOf(first.id)).toBe('declined');
  expect(
    await db.value(`select note from app.referral_step where referral_id = $1 and to_state = 'declined'`, [first.id]),
  ).toBe('Try again in spring');
  const after = await guest.look(byLink, `${opened.link}?done=declined`, { now: '2026-11-18T15:00:01Z' });
  expect(after).toMatchObject({ status: 404, body: { state: 'over', thanks: true } });
  expect(guest.draw(byLink, after)).not.toContain('Bad dreams');

  // The consent is revoked while the page is open.
  const next = await sent();
  const page = await linked(next.id);
  await guest.send(byLink, page.link, { _code: page.code });
  expect((await guest.look(byLink, page.link)).body.state).toBe('open');
  value(await ana(ask => revokeBasis(ask, { basisId: next.basisId } as never)));
  const steps = await db.value('select count(*)::int from app.referral_step where referral_id = $1', [next.id]);
  const late = await guest.send(byLink, page.link, {
    to: 'declined',
    seen: 'sent',
    reason: 'other',
    note: 'A long remark',
  });
  expect(late).toMatchObject({ status: 404, body: { over: true } });
  const over = await guest.look(byLink, page.link);
  expect(guest.draw(byLink, over, late)).toContain('A long remark');
  expect(guest.draw(byLink, over)).not.toContain('Bad dreams');
  expect(await db.value('select count(*)::int from app.referral_step where referral_id = $1', [next.id])).toBe(steps);
  const again = await ana(ask => openToProvider(ask, { referralId: next.id }));
  expect(again.ok).toBe(false);
});

test('the link to a referral is made by those who read it, and its digits are shown once', async () => {
  const draft = { personId: child, needId: null, serviceId, urgency: 'soon', goal: null } as const;
  const { id: unsent } = value(await ana(ask => openReferral(ask, draft)));
  expect(await ana(ask => openToProvider(ask, { referralId: unsent }))).toEqual(no({ kind: 'not-sent' }));
  // What the ground does not name is not told by the way: the goal goes with the need.
  const parts = ['contact'] as const;
  const goal = { goal: 'Sleeps through' };
  const bare = { personId: child, organizationId, serviceId, givenBy: county.mother, parts, more: goal };
  const shy = await linked((await aSentReferral(ana, bare)).id);
  const reader = aGuest(db);
  await reader.send(byLink, shy.link, { _code: shy.code });
  const read = await reader.look(byLink, shy.link);
  expect(read.body.state).toBe('open');
  expect(reader.draw(byLink, read)).not.toContain('Sleeps through');
  const { id } = await sent();
  const visit = { params: { childId: child, referralId: id } };
  const worker = visitorOf(db)(county.staff.ana);
  const shown = await worker.send(linkPage, {}, visit);
  expect(shown.body.shown).toMatchObject({
    code: expect.stringMatching(/^\d{6}$/),
    sent: expect.stringContaining('@'),
  });
  const { link, code } = shown.body.shown;
  expect(await worker.draw(linkPage, visit, shown)).toContain(code);
  expect(await worker.draw(linkPage, visit)).not.toContain(code);
  const guest = aGuest(db);
  await guest.send(byLink, link, { _code: code });
  expect((await guest.look(byLink, link)).body.state).toBe('open');
  await expect(
    db.as(county.staff.ben, { focus: child }).commit(ask => openToProvider(ask, { referralId: id })),
  ).rejects.toThrow(NotThere);
});
