import { beforeAll, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { addOrganization, addService } from '#modules/organizations/index.ts';
import * as entryPage from '#modules/organizations/pages/own-entry.tsx';
import { endOrganizationLink, openOrganizationLink } from '#modules/organizations/use-cases/open-organization-link.ts';
import type { Ask } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aSentReferral } from '#test/builders/sent-referral.ts';
import { aGuest } from '#test/support/guest.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import * as inbox from './pages/inbox.tsx';
import * as one from './pages/inbox-referral.tsx';
import { arrangeAppointment } from './use-cases/arrange-appointment.ts';
import { openToProvider } from './use-cases/open-to-provider.ts';
import { revokeBasis } from './use-cases/revoke-basis.ts';
import { takeStep } from './use-cases/take-step.ts';

const db = testDatabase();
let county: County;
let child: Id;
let name: string;
/** Two organizations, each with a service. */
const bright = { organizationId: '', serviceId: '' };
const other = { organizationId: '', serviceId: '' };
const sent: Record<'fresh' | 'going' | 'secret' | 'elsewhere', { id: Id; basisId: Id }> = {} as never;
const LATER = '2026-11-18T15:20:00Z';

const ana = <T,>(work: (ask: Ask) => Promise<T>) => db.as(county.staff.ana, { focus: child }).commit(work);
const inboxLink = async (userId = county.staff.dora) => {
  const made = value(
    await db
      .as(userId)
      .commit(ask => openOrganizationLink(ask, { organizationId: bright.organizationId, opens: 'inbox' })),
  );
  return { link: new URL(made.link).pathname, code: made.code! };
};
const opened = async (language: 'en' | 'es' = 'en') => {
  const { link, code } = await inboxLink();
  const guest = aGuest(db, { language });
  await guest.send(inbox, link, { _code: code });
  const at = (id: Id) => [`${link}/${id}`, { params: { referralId: id } }] as const;
  return { guest, link, at };
};
const steps = (id: Id) => db.value('select count(*)::int from app.referral_step where referral_id = $1', [id]);

beforeAll(async () => {
  county = await aCounty(db);
  child = (await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make()).id;
  name = await db.value('select first_name from app.person where id = $1', [child]);
  for (const [organization, called] of [
    [bright, 'Bright Harbor'],
    [other, 'Far Shore'],
  ] as const)
    await db.as(county.staff.abel).commit(async ask => {
      const email = called === 'Bright Harbor' ? 'front@bright.example' : null;
      organization.organizationId = value(await addOrganization(ask, { name: called, email })).id;
      const { organizationId } = organization;
      organization.serviceId = value(await addService(ask, { organizationId, name: `${called} talks` })).id;
    });
  const send = (at: typeof bright, more: Partial<Parameters<typeof aSentReferral>[1]> = {}) =>
    aSentReferral(ana, { personId: child, givenBy: county.mother, ...at, ...more });
  sent.fresh = await send(bright);
  sent.going = await send(bright, {
    more: {
      dose: { times: 1, timesPer: 'week', sessionMinutes: 50, weeks: 12 },
      measure: 'Nights slept through of 7',
      measureBetter: 'higher',
      updateEveryDays: 7,
    },
  });
  sent.secret = await send(bright, { kind: 'substance_use', parts: ['substance-use'] });
  sent.elsewhere = await send(other);
  const provider = { side: 'provider', via: 'telephone' } as const;
  value(
    await ana(ask => takeStep(ask, { referralId: sent.going.id, to: 'started', startedOn: '2026-11-18' }, provider)),
  );
});

test('an inbox opens to its digits alone, and answers as one that never was once it has ended', async () => {
  const { link: path, code } = await inboxLink();
  const guest = aGuest(db);
  // Whoever was passed the link sees that digits are asked for, and nothing else.
  const locked = guest.draw(inbox, await guest.look(inbox, path));
  for (const fact of [name, 'Bright Harbor', 'R-0']) expect(locked).not.toContain(fact);
  expect((await guest.look(one, `${path}/${sent.fresh.id}`, { params: { referralId: sent.fresh.id } })).body).toEqual({
    state: 'code',
  });
  const slip = async (times: number) => {
    for (let time = 0; time < times; time += 1)
      expect((await guest.send(inbox, path, { _code: code === '000000' ? '000001' : '000000' })).status).toBe(422);
  };
  await slip(4);
  await guest.send(inbox, path, { _code: code });
  // Slips of other days are forgotten.
  await slip(1);
  await guest.send(inbox, path, { _code: code });
  expect((await guest.look(inbox, path)).body.state).toBe('open');

  const { organizationId } = bright;
  await db.as(county.staff.dora).commit(ask => endOrganizationLink(ask, { organizationId, opens: 'inbox' }));
  const over = await guest.look(inbox, path);
  const never = await guest.look(inbox, `/inbox/${'x'.repeat(43)}`);
  expect(over).toMatchObject({ status: 404, body: { state: 'over' } });
  expect(never).toEqual(over);
  // A link to one thing opens no other.
  const referral = value(await ana(ask => openToProvider(ask, { referralId: sent.fresh.id })));
  expect((await guest.look(inbox, new URL(referral.link).pathname.replace('/r/', '/inbox/'))).status).toBe(404);
});

test('it lists what is asked of the organization, what is due first, and nothing of others or of what has a rule of its own', async () => {
  const { guest, link, at } = await opened('es');
  const drawn = guest.draw(inbox, await guest.look(inbox, link));
  for (const fact of [
    name,
    'Bright Harbor talks',
    'Nuevas: por favor, responda',
    'Por favor, cuente cómo va',
    'En marcha: 1',
  ])
    expect(drawn).toContain(fact);
  expect(drawn).not.toContain('Far Shore');
  expect(drawn).toContain(sent.fresh.id);
  expect(drawn).not.toContain(sent.secret.id);
  // Pages that are not there are the first one, or empty.
  for (const odd of ['-5', 'many', '0'])
    expect((await guest.look(inbox, `${link}?from=${odd}`)).body.groups).toHaveLength(2);
  expect((await guest.look(inbox, `${link}?from=100`)).body).toMatchObject({ groups: [], pages: { earlier: link } });
  expect((await guest.look(one, ...at(sent.fresh.id))).body).toMatchObject({ state: 'open', seen: 'sent' });
  const nobody = await guest.look(one, ...at(newId()));
  for (const hidden of [sent.elsewhere.id, sent.secret.id]) {
    expect(await guest.look(one, ...at(hidden))).toEqual(nobody);
    expect(await guest.send(one, at(hidden)[0], { to: 'accepted', seen: 'sent' }, at(hidden)[1])).toMatchObject({
      status: 404,
    });
  }
  expect(nobody).toMatchObject({ status: 404, body: { state: 'over' } });
});

test('a referral is answered within the session of the inbox; attendance and a score with decimals are told there', async () => {
  const { guest, at } = await opened();
  const [address, where] = at(sent.going.id);
  const held = value(
    await ana(ask =>
      arrangeAppointment(ask, {
        referralId: sent.going.id,
        startsAt: '2026-11-18T15:05:00Z',
        minutes: 50,
        place: 'Room 2',
        transport: 'family',
        interpreter: 'not-needed',
        language: null,
      }),
    ),
  );
  const say = (fields: Record<string, string>, now = LATER) => guest.send(one, address, fields, { ...where, now });
  expect(await say({ what: 'attendance', appointmentId: held.id, attended: 'perhaps' })).toMatchObject({ status: 422 });
  expect(
    await say({ what: 'attendance', appointmentId: held.id, attended: 'yes' }, '2026-11-18T15:02:00Z'),
  ).toMatchObject({ status: 409 });
  expect(await say({ what: 'attendance', appointmentId: newId(), attended: 'yes' })).toMatchObject({ status: 404 });
  expect(await say({ what: 'attendance', appointmentId: held.id, attended: 'late' })).toMatchObject({
    status: 303,
    to: `${address}?done=attendance`,
  });
  expect(
    await db.rows('select attended, link_id is not null as by_link from app.service_appointment where id = $1', [
      held.id,
    ]),
  ).toEqual([{ attended: 'late', by_link: true }]);

  const day = (on: string, at: string) => ({ [`${at}-year`]: '2026', [`${at}-month`]: '11', [`${at}-day`]: on });
  const half = await say({ what: 'progress', score: '3.5', words: 'Sleeps a little', ...day('11', 'from') });
  expect(half).toMatchObject({ status: 422, body: { problems: [{ at: 'until' }], typed: { score: '3.5' } } });
  expect(await say({ what: 'progress', score: '3.555' })).toMatchObject({ body: { problems: [{ at: 'score' }] } });
  const first = {
    what: 'progress',
    score: '3.5',
    sessions: '1',
    minutes: '50',
    ...day('18', 'from'),
    ...day('18', 'until'),
  };
  expect(await say(first)).toMatchObject({ status: 303 });
  expect(await say({ what: 'progress', score: '4,25', sessions: '2' })).toMatchObject({ status: 303 });
  expect(
    await db.rows(
      'select score::text, sessions, minutes, period::text from app.progress_update where referral_id = $1 and came_at is not null order by score',
      [sent.going.id],
    ),
  ).toEqual([
    { score: '3.50', sessions: 1, minutes: 50, period: '[2026-11-18,2026-11-19)' },
    { score: '4.25', sessions: 2, minutes: null, period: null },
  ]);
  const page = guest.draw(one, await guest.look(one, address, { ...where, now: LATER }));
  for (const fact of [
    'Better than at the beginning',
    'Nights slept through of 7: 4.25',
    '3 of 12 sessions',
    'Came late',
  ])
    expect(page).toContain(fact);
  const asked = guest.draw(one, await guest.look(one, `${address}?to=progress`, { ...where, now: LATER }));
  expect(asked).toContain('Last time 4.25');
});

test('a no leads back to the inbox; room is posted in one tap; the own entry opens in the same session', async () => {
  const { guest, link, at } = await opened();
  const refused = await aSentReferral(ana, { personId: child, givenBy: county.mother, ...bright });
  const [address, where] = at(refused.id);
  expect(await guest.send(one, address, { to: 'declined', seen: 'sent', reason: 'no-capacity' }, where)).toMatchObject({
    status: 303,
    to: `${link}?done=declined`,
  });
  // The worker has the result to read, as after a link to the one referral.
  expect(
    await db.value(`select count(*)::int from app.task where kind = 'referral_result' and source_id = $1`, [
      refused.id,
    ]),
  ).toBe(1);
  const after = await guest.look(inbox, `${link}?done=declined`, { now: LATER });
  expect(guest.draw(inbox, after)).toContain('The agency has it');
  expect(guest.draw(inbox, after)).not.toContain(refused.id);

  const tap = (fields: Record<string, string>) => guest.send(inbox, link, fields);
  expect(await tap({ serviceId: bright.serviceId, state: 'full' })).toMatchObject({ to: `${link}?done=room` });
  expect(await db.value('select state from app.capacity_posting where service_id = $1', [bright.serviceId])).toBe(
    'full',
  );
  const wait = `wait-${bright.serviceId}`;
  expect(await tap({ serviceId: bright.serviceId, state: 'waiting-list', [wait]: 'soon' })).toMatchObject({
    status: 422,
    body: { problems: [{ at: wait }], typed: { [wait]: 'soon' } },
  });
  expect(await tap({ serviceId: other.serviceId, state: 'open' })).toMatchObject({ status: 404 });
  const entry = link.replace('/inbox/', '/entry/');
  const own = guest.draw(entryPage, await guest.look(entryPage, entry));
  for (const fact of ['Bright Harbor talks', 'Full', `href="${link}"`]) expect(own).toContain(fact);
  expect((await guest.elsewhere().look(entryPage, entry)).body).toEqual({ state: 'code' });
});

test('a ground that was revoked is gone at the next click: what was typed stays on the screen and is not written', async () => {
  const { guest, link, at } = await opened();
  const told = await aSentReferral(ana, { personId: child, givenBy: county.mother, ...bright });
  const [address, where] = at(told.id);
  expect((await guest.look(one, address, where)).body.state).toBe('open');
  value(await ana(ask => revokeBasis(ask, { basisId: told.basisId } as never)));
  const before = await steps(told.id);
  const late = await guest.send(
    one,
    address,
    { to: 'declined', seen: 'sent', reason: 'other', note: 'A long remark' },
    where,
  );
  expect(late).toMatchObject({ status: 404, body: { over: true } });
  expect(guest.draw(one, await guest.look(one, address, where), late)).toContain('A long remark');
  expect(await steps(told.id)).toBe(before);
  const list = await guest.look(inbox, link);
  expect(list.body.state).toBe('open');
  expect(guest.draw(inbox, list)).not.toContain(told.id);
});

test('a joint goal shows with the own part as long as the consent to share it stands, and never with the part of another', async () => {
  const told = await aSentReferral(ana, {
    personId: child,
    givenBy: county.mother,
    ...bright,
    parts: ['contact', 'joint-goal'],
  });
  const goalId = newId();
  await db.rows(
    `insert into app.joint_goal (id, agency_id, person_id, words, set_by, set_at) values ($1, $2, $3, 'Calm evenings', $4, '2026-11-18T15:00:00Z')`,
    [goalId, county.agencyId, child, county.staff.ana],
  );
  for (const [referral, organizationId, task] of [
    [told, bright.organizationId, 'Play together on Mondays'],
    [sent.elsewhere, other.organizationId, 'A part of somebody else'],
  ] as const)
    await db.rows(
      `insert into app.joint_goal_part (id, agency_id, person_id, goal_id, referral_id, organization_id, basis_id, task, state, state_since)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'doing', '2026-11-18T15:00:00Z')`,
      [newId(), county.agencyId, child, goalId, referral.id, organizationId, referral.basisId, task],
    );
  const { guest, at } = await opened();
  const drawn = guest.draw(one, await guest.look(one, ...at(told.id)));
  for (const fact of ['Calm evenings', 'Your part: Play together on Mondays', 'Under way'])
    expect(drawn).toContain(fact);
  expect(drawn).not.toContain('A part of somebody else');
  expect(guest.draw(one, await guest.look(one, ...at(sent.fresh.id)))).not.toContain('Calm evenings');
  const parts = await db.rows<{ id: Id; ours: boolean }>(
    'select id, organization_id = $1 as ours from app.joint_goal_part where goal_id = $2 order by ours',
    [bright.organizationId, goalId],
  );
  const [address, where] = at(told.id);
  const tell = (partId: Id) => guest.send(one, address, { what: 'goal-part', partId, state: 'done' }, where);
  expect(await tell(parts[0]!.id)).toMatchObject({ status: 404 });
  expect(await tell(parts[1]!.id)).toMatchObject({ status: 303, to: `${address}?done=goal-part` });
  expect(
    await db.rows(
      'select state, user_id, link_id is not null as by_link from app.joint_goal_part where goal_id = $1 order by state',
      [goalId],
    ),
  ).toEqual([
    { state: 'doing', user_id: null, by_link: false },
    { state: 'done', user_id: null, by_link: true },
  ]);
});
