import { beforeAll, expect, test } from 'vitest';
import { ok } from '#kernel/result.ts';
import { readOutbox } from '#platform/mail/outbox.ts';
import { atDoor } from '#platform/sign-in/at-door.ts';
import { endGuestLinks, openGuestLink } from '#platform/sign-in/guest-links.ts';
import { frontDoor, keyring } from '#platform/sign-in/testing/front-door.ts';
import { anAgency } from '#test/builders/agency.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { NOW, TODAY } from '#test/support/as.ts';
import { aGuest } from '#test/support/guest.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as entryPage from './pages/own-entry.tsx';
import * as servicePage from './pages/own-service.tsx';
import { rounds, roundTasks } from './store/rounds.ts';
import { addOrganization } from './use-cases/add-organization.ts';
import { addService } from './use-cases/add-service.ts';
import { answerRound } from './use-cases/answer-round.ts';
import { beginRound } from './use-cases/begin-round.ts';
import { changeOwnService } from './use-cases/change-own-service.ts';
import { changeService } from './use-cases/change-service.ts';

const db = testDatabase();
let county: County;
let tide: string;
let tideService: string;
let pier: string;
let pierService: string;
const LATER = '2026-12-20T15:00:00Z';
const kira = (now = NOW) => db.as(county.staff.kira, { now });
const refused = (refusal: object) => ({ ok: false, refusal: expect.objectContaining(refusal) });

beforeAll(async () => {
  county = await aCounty(db);
  const make = async (name: string, email: string | null) => {
    const added = await kira().commit(ask => addOrganization(ask, { name, email }));
    if (!added.ok) throw new Error(added.refusal.kind);
    const { id } = added.value;
    const service = await kira().commit(ask => addService(ask, { organizationId: id, name: `${name} talks` }));
    if (!service.ok) throw new Error(service.refusal.kind);
    return [id, service.value.id] as const;
  };
  [tide, tideService] = await make('Tide Counseling', 'front@tide.example');
  [pier, pierService] = await make('Pier Pantry', null);
});

const link = async (subjectId: string, given: { code?: boolean; endsAt?: string } = {}) => {
  const made = await kira().commit(ask =>
    openGuestLink(ask, { opens: 'entry', subjectId, endsAt: given.endsAt ?? LATER, code: given.code ?? false }),
  );
  if (!made.ok) throw new Error(made.refusal.kind);
  return made.value;
};
const pathOf = (address: string) => new URL(address).pathname;
const assured = (id: string) => db.value<string | null>('select assured_on::text from app.service where id = $1', [id]);

test('a round asks those nobody checked; they answer by a link, and staff sees who has to be called', async () => {
  const round = { name: 'Autumn', notCheckedDays: 180, openDays: 21 };
  expect(await db.as(county.staff.ana).commit(ask => beginRound(ask, round))).toEqual(refused({ kind: 'not-allowed' }));
  expect(await kira().commit(ask => beginRound(ask, { ...round, name: ' ' }))).toEqual(refused({ kind: 'invalid' }));
  expect(await kira().commit(ask => beginRound(ask, { ...round, openDays: 0 }))).toEqual(refused({ kind: 'invalid' }));
  const begun = await kira().commit(ask => beginRound(ask, round));
  expect(begun).toEqual(ok(expect.objectContaining({ asked: 2, sent: 1 })));
  expect(await kira().commit(ask => beginRound(ask, round))).toEqual(refused({ kind: 'nobody-to-ask' }));

  const messages = await atDoor(frontDoor(db.pool, NOW), null, (tx, now) => readOutbox(tx, keyring, now));
  expect(messages).toHaveLength(1);
  const [message] = messages;
  expect(message).toMatchObject({ to: 'front@tide.example', channel: 'email' });
  expect(message!.text).toContain('No necesita una cuenta');
  expect(message!.text).not.toContain('Tide');
  const address = pathOf(message!.link!);
  expect(address).toMatch(/^\/entry\/[\w-]{43}$/);

  const guest = aGuest(db, { language: 'es' });
  const before = await db.rows('select * from app.guest_link');
  const shown = await guest.look(entryPage, address);
  expect(await db.rows('select * from app.guest_link')).toEqual(before);
  const drawn = guest.draw(entryPage, shown);
  expect(drawn).toContain('Tide Counseling talks');
  expect(drawn).toContain('¿Sigue siendo cierto');
  expect(drawn).not.toContain('Pier');
  expect(entryPage.meta()).toEqual([{ title: 'Alongside' }]);

  expect(await guest.send(entryPage, address, { answer: 'true' })).toMatchObject({
    status: 303,
    to: `${address}?done=true`,
  });
  expect(await assured(tideService)).toBe(TODAY);
  expect(await assured(pierService)).toBeNull();
  expect(await db.value('select assurer from app.service where id = $1', [tideService])).toBe('Tide Counseling');
  const [counted] = await kira().look(({ tx }) => rounds(tx, 5));
  expect(counted).toMatchObject({ name: 'Autumn', asked: 2, true: 1, changed: 0, closed: 0 });
  expect(await kira().look(({ tx }) => roundTasks(tx, TODAY, 5))).toEqual([
    { organizationId: pier, name: 'Pier Pantry', closed: false },
  ]);

  const pantry = aGuest(db);
  const { link: pantrys } = await link(pier);
  await pantry.send(entryPage, pantrys, { answer: 'closed' });
  expect(await kira().look(({ tx }) => roundTasks(tx, TODAY, 5))).toEqual([
    { organizationId: pier, name: 'Pier Pantry', closed: true },
  ]);
  expect(await assured(pierService)).toBeNull();
});

test('a provider keeps the own entry and the room, and no other', async () => {
  // What the pages call.
  expect([answerRound.name, changeOwnService.name]).toEqual(['answerRound', 'changeOwnService']);
  await kira().commit(ask =>
    changeService(ask, { serviceId: tideService, name: 'Tide talks', evidence: 'promising', inHome: true }),
  );
  const { link: address } = await link(tide);
  const guest = aGuest(db);
  const own = { params: { serviceId: tideService } };
  expect(guest.draw(servicePage, await guest.look(servicePage, address, own))).toContain('Tide talks');
  const words = { name: 'Tide talks', description: 'We come to you', languages: ['es', 'ht'], phone: '239-555-0199' };
  const wrong = await guest.send(servicePage, address, { ...words, minimumAge: 'ten' }, own);
  expect(wrong).toMatchObject({ status: 422, body: { over: false, typed: { description: 'We come to you' } } });
  expect(await guest.send(servicePage, address, words, own)).toMatchObject({ status: 303 });
  expect(
    await db.rows('select description, evidence, in_home, assured_on::text from app.service where id = $1', [
      tideService,
    ]),
  ).toEqual([{ description: 'We come to you', evidence: 'promising', in_home: true, assured_on: TODAY }]);
  expect(
    await db.rows(`select said_by, user_id from app.field_origin where row_id = $1 and field = 'description'`, [
      tideService,
    ]),
  ).toEqual([{ said_by: 'provider', user_id: null }]);
  expect(
    await db.value(`select string_agg(code, ',' order by code) from app.directory_language where service_id = $1`, [
      tideService,
    ]),
  ).toBe('es,ht');

  const wait = { serviceId: tideService, state: 'waiting-list', [`wait-${tideService}`]: '14' };
  expect(await guest.send(entryPage, address, { ...wait, [`wait-${tideService}`]: 'soon' })).toMatchObject({
    status: 422,
    body: { problems: [{ at: `wait-${tideService}` }] },
  });
  expect(await guest.send(entryPage, address, wait)).toMatchObject({ status: 303 });
  expect(
    await db.rows('select state, wait_days, via, posted_by from app.capacity_posting where service_id = $1', [
      tideService,
    ]),
  ).toEqual([{ state: 'waiting-list', wait_days: 14, via: 'link', posted_by: null }]);
  expect(
    await db.rows(`select capacity, wait_days from app.directory_entry where service_id = $1`, [tideService]),
  ).toEqual([{ capacity: 'waiting-list', wait_days: 14 }]);
  expect(await db.value(`select by_user from record.fact where name = 'CapacityPosted'`)).toBeNull();

  const others = { params: { serviceId: pierService } };
  expect((await guest.look(servicePage, address, others)).status).toBe(404);
  expect((await guest.send(servicePage, address, words, others)).status).toBe(404);
  expect((await guest.send(entryPage, address, { ...wait, serviceId: pierService })).status).toBe(404);
  expect(await db.value('select count(*)::int from app.capacity_posting where service_id = $1', [pierService])).toBe(0);
});

test('links that are over, were never made or are guessed answer alike; what was typed too late is kept', async () => {
  const short = await link(tide, { endsAt: '2026-11-18T16:00:00Z' });
  const guest = aGuest(db, { network: 'a phone' });
  expect((await guest.look(entryPage, short.link)).body.state).toBe('open');
  const own = { params: { serviceId: tideService }, now: '2026-11-18T16:00:01Z' };
  const late = await guest.send(servicePage, short.link, { name: 'x', description: 'Words of an hour' }, own);
  expect(late).toMatchObject({ status: 404, body: { over: true } });
  const over = await guest.look(servicePage, short.link, own);
  expect(guest.draw(servicePage, over, late)).toContain('Words of an hour');
  expect(await db.value('select description from app.service where id = $1', [tideService])).not.toBe(
    'Words of an hour',
  );

  const never = await guest.look(entryPage, `/entry/${'A'.repeat(43)}`);
  expect(never).toEqual(await guest.look(entryPage, short.link, { now: '2026-11-18T16:00:01Z' }));
  expect(await guest.look(entryPage, '/entry/short')).toEqual(never);

  const again = await link(tide);
  expect((await guest.look(entryPage, short.link)).body.state).toBe('over');
  await kira().commit(ask => endGuestLinks(ask, { opens: 'entry', subjectId: tide, why: 'withdrawn' }));
  expect((await guest.look(entryPage, again.link)).body.state).toBe('over');

  // Somebody who guesses is not heard after a while, not even with a right one.
  const right = await link(tide);
  const guesser = aGuest(db, { network: 'a cellar' });
  for (let tried = 0; tried < 45; tried++) await guesser.look(entryPage, `/entry/${'B'.repeat(43)}`);
  expect((await guesser.look(entryPage, right.link)).body.state).toBe('over');
  expect((await guest.look(entryPage, right.link)).body.state).toBe('open');
});

test('six digits stand before a link that has them: for one browser, half an hour, five wrong tries', async () => {
  const { link: address, code } = await link(tide, { code: true });
  expect(code).toMatch(/^\d{6}$/);
  const guest = aGuest(db);
  const locked = await guest.look(entryPage, address);
  expect(locked.body).toEqual({ state: 'code' });
  expect(guest.draw(entryPage, locked)).not.toContain('Tide');
  // A form sent past the door does nothing.
  const past = await guest.send(entryPage, address, { serviceId: tideService, state: 'full' });
  expect(past.status).toBe(422);
  const wrong = code === '111111' ? '222222' : '111111';
  expect(await guest.send(entryPage, address, { _code: wrong })).toMatchObject({
    status: 422,
    body: { problems: [{ at: '_code', code: 'wrong-digits' }] },
  });
  const came = await guest.send(entryPage, address, { _code: `${code!.slice(0, 3)} ${code!.slice(3)}` });
  expect(came).toMatchObject({ status: 303, to: pathOf(address) });
  expect((await guest.look(entryPage, address)).body.state).toBe('open');
  expect((await guest.look(entryPage, address, { now: '2026-11-18T15:31:00Z' })).body.state).toBe('code');
  expect((await guest.elsewhere().look(entryPage, address)).body.state).toBe('code');
  // The proof of one link is none of another.
  const other = await link(pier, { code: true });
  expect((await guest.look(entryPage, other.link)).body.state).toBe('code');

  const stranger = guest.elsewhere();
  for (const left of [4, 3, 2, 1]) {
    const not = other.code === '111111' ? '222222' : '111111';
    expect((await stranger.send(entryPage, other.link, { _code: not })).status, `${left} left`).toBe(422);
  }
  const last = await stranger.send(entryPage, other.link, { _code: '000000' === other.code ? '000001' : '000000' });
  expect(last).toMatchObject({ status: 404, body: { over: true } });
  expect((await stranger.send(entryPage, other.link, { _code: other.code! })).status).toBe(404);
  expect(await db.value('select ended_why from app.guest_link where id = $1', [other.id])).toBe('wrong-codes');
});

test('only staff of the agency makes links, and only to what is there', async () => {
  const far = await anAgency(db);
  const asked = { opens: 'entry', subjectId: tide, endsAt: LATER, code: false } as const;
  const theirs = { ...asked, subjectId: far };
  expect(await kira().commit(ask => openGuestLink(ask, theirs))).toEqual(refused({ kind: 'not-there' }));
  const caregiver = db.as(county.homes.cove.caregivers[0]!);
  await expect(caregiver.commit(ask => openGuestLink(ask, asked))).rejects.toThrow(/permission denied/);
  const referral = { ...asked, opens: 'referral' } as const;
  expect(await kira().commit(ask => openGuestLink(ask, referral))).toEqual(refused({ kind: 'not-there' }));
});
