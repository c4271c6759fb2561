import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { addSignInAddress } from '#platform/sign-in/addresses.ts';
import { keyring } from '#platform/sign-in/testing/front-door.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import { aCaseMember } from '#test/builders/cases.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aPerson } from '#test/builders/people.ts';
import { NOW } from '#test/support/as.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import type { CallMeeting, Invitee } from './contract.ts';
import * as callPage from './pages/call-meeting.tsx';
import * as engagementPage from './pages/engagement.tsx';
import * as meetingPage from './pages/meeting.tsx';
import * as listPage from './pages/meetings.tsx';
import * as movePage from './pages/move-meeting.tsx';
import * as ownPage from './pages/own-meeting.tsx';
import * as ownListPage from './pages/own-meetings.tsx';
import * as recordPage from './pages/record-meeting.tsx';
import * as sharePage from './pages/share-minutes.tsx';
import { answerInvite } from './use-cases/answer-invite.ts';
import { answerMinutes } from './use-cases/answer-minutes.ts';
import { callMeeting } from './use-cases/call-meeting.ts';
import { cancelMeeting } from './use-cases/cancel-meeting.ts';
import { inviteSupporter } from './use-cases/invite-supporter.ts';
import { moveMeeting } from './use-cases/move-meeting.ts';
import { recordMeeting } from './use-cases/record-meeting.ts';
import { shareMinutes } from './use-cases/share-minutes.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
let rosa: Id;
let ines: { userId: Id; personId: Id };
const THEN = '2026-11-20T21:00:00Z';
const AFTER = '2026-11-20T23:00:00Z';

beforeAll(async () => {
  county = await aCounty(db);
  rosa = await anAccountFor(db, county.agencyId, county.mother, 'parent', 'Rosa Reyes', 'es');
  const userId = county.homes.harbor.caregivers[0]!.userId;
  ines = { userId, personId: await db.value<Id>('select person_id from app.user_account where id = $1', [userId]) };
});

const aChild = (bornOn = '2017-05-02') =>
  county.aChild().bornOn(bornOn).inHome(county.homes.harbor).from('2026-03-01').make();
const person = (role: Invitee['role'], personId: Id, name: string): Invitee => ({
  role,
  name,
  personId,
  userId: null,
  reach: null,
});
const everybody = async (): Promise<Invitee[]> => [
  person('parent', county.mother, 'Rosa Reyes'),
  ...(
    await db.rows<{ person_id: Id; name: string }>('select person_id, name from app.user_account where id = any ($1)', [
      county.homes.harbor.caregivers.map(each => each.userId),
    ])
  ).map(each => person('caregiver', each.person_id, each.name)),
  { role: 'case_manager', name: 'Ana Soto', personId: null, userId: county.staff.ana, reach: null },
  { role: 'school', name: 'Mr. Lake', personId: null, userId: null, reach: '555-0177' },
];
const plan = { startsAt: THEN, minutes: 60, place: 'Library', remoteWay: null, remoteLink: null, anyway: true };
const asked = async (childId: Id, more: Partial<CallMeeting> = {}): Promise<CallMeeting> => ({
  ...plan,
  childId,
  siblings: [],
  kind: 'family_team',
  ledBy: county.staff.ana,
  language: 'en',
  interpreter: 'not_needed',
  invitees: await everybody(),
  leftOutWhy: null,
  ...more,
});
const call = async (childId: Id, more: Partial<CallMeeting> = {}) => {
  const input = await asked(childId, more);
  return db.as(county.staff.ana).commit(ask => callMeeting(ask, input));
};
const invitesTo = (meetingId: Id) =>
  db.rows<{ id: Id; role: string; told: string; person_id: Id | null; answer: string | null }>(
    'select id, role, told, person_id, answer from app.meeting_invite where meeting_id = $1',
    [meetingId],
  );
const tasksOf = (childId: Id, kind: string) =>
  db.rows<{ detail: string | null; user_id: Id; done_at: string | null; dropped_at: string | null }>(
    'select detail, user_id, done_at, dropped_at from app.task where child_id = $1 and kind = $2 order by opened_at, id',
    [childId, kind],
  );

describe('calling', () => {
  test('reaches everybody in their way, and stands in the child’s record', async () => {
    const { id: child } = await aChild();
    await db
      .as(county.staff.abel)
      .commit(ask => addSignInAddress(ask.tx, { keyring, userId: ines.userId, email: 'ines@home.example' }));
    const { id } = value(await call(child));
    const invites = await invitesTo(id);
    expect(invites).toHaveLength(5);
    expect(invites.find(({ role }) => role === 'case_manager')?.told).toBe('staff');
    // Her message names nobody; a parent without an address is telephoned.
    expect(invites.find(({ person_id }) => person_id === ines.personId)?.told).toBe('message');
    const sent = `select count(*)::int from auth.outbox where template = 'invited' and made_at = $1`;
    expect(await db.value(sent, [NOW])).toBe(1);
    expect(invites.find(({ role }) => role === 'parent')?.told).toBe('telephone');
    expect(invites.find(({ role }) => role === 'school')?.told).toBe('telephone');
    expect((await tasksOf(child, 'meeting')).map(({ user_id }) => user_id)).toEqual([county.staff.ana]);
    expect((await tasksOf(child, 'call')).map(({ detail }) => detail)).toContainEqual(
      expect.stringContaining('Invite Mr. Lake to the meeting of Nov 20, 2026'),
    );
    const list = await visitor(county.staff.ana, { params: { childId: child } }).draw(listPage);
    expect(list).toContain('0 of 5 said yes');
    // Somebody with another case neither sees it nor calls one.
    expect((await visitor(county.staff.ben, { params: { childId: child } }).look(listPage)).status).toBe(404);
    const input = await asked(child);
    await expect(db.as(county.staff.ben).look(ask => callMeeting(ask, input))).rejects.toBeInstanceOf(NotThere);
  });

  test('says everything wrong at once; who is left out needs a reason and is flagged', async () => {
    const { id: child } = await aChild('2010-01-01');
    const refused = await call(child, { startsAt: '2026-11-01T15:00:00Z', place: null, invitees: [], ledBy: newId() });
    expect(refused).toMatchObject(
      no({
        problems: [
          { at: 'day' },
          { at: 'place' },
          { at: 'ledBy' },
          { at: 'invitees' },
          { at: 'leftOutWhy', code: 'left-out' },
        ],
      }),
    );
    const without = (await everybody()).filter(({ role }) => role !== 'caregiver');
    const { id } = value(await call(child, { invitees: without, leftOutWhy: 'They are away' }));
    const page = await visitor(county.staff.ana, { params: { childId: child, meetingId: id } }).draw(meetingPage);
    expect(page).toContain('Not invited: Lucia Reyes, Ines Duarte');
    expect(page).toContain('The reason given: They are away');
  });

  test('a child of no case has none', async () => {
    const { id: child } = await aChild();
    await db.admin.query(
      `update app.case_member set during = tstzrange(lower(during), '2026-11-10T00:00:00Z') where person_id = $1`,
      [child],
    );
    const input = await asked(child);
    expect(
      await db
        .as(county.staff.ana)
        .look(ask => callMeeting(ask, input))
        .catch(error => error),
    ).toSatisfy(answer => answer instanceof NotThere || answer.refusal?.kind === 'not-in-a-case');
  });

  test('clashes are found before anybody is invited, and said without by what', async () => {
    const [{ id: one }, { id: two }] = [await aChild(), await aChild()];
    value(await call(one, { startsAt: '2026-12-01T15:00:00Z' }));
    const clash = await call(two, { startsAt: '2026-12-01T15:30:00Z', anyway: false });
    expect(clash).toMatchObject(
      no({ problems: [{ at: 'anyway', code: 'taken-then', fill: { names: expect.stringContaining('Rosa Reyes') } }] }),
    );
    value(await call(two, { startsAt: '2026-12-01T15:30:00Z' }));
  });

  test('one sitting about brothers and sisters is answered once', async () => {
    const [{ id: lucia }, { id: ben }] = [await aChild(), await aChild()];
    const { id } = value(await call(lucia, { siblings: [ben] }));
    const bens = await db.value<Id>('select id from app.meeting where child_id = $1', [ben]);
    const invite = (await invitesTo(id)).find(({ person_id }) => person_id === county.mother)!;
    const answer = { inviteId: invite.id, answer: 'accepted', words: null, otherTime: null, via: 'telephone' } as const;
    value(await db.as(county.staff.ana).commit(ask => answerInvite(ask, answer)));
    expect((await invitesTo(bens)).find(({ person_id }) => person_id === county.mother)?.answer).toBe('accepted');
    expect(
      await db.value('select count(*)::int from app.task where kind = $1 and child_id = $2', ['meeting', ben]),
    ).toBe(0);
  });

  test('through the page, with somebody who is in nobody’s record', async () => {
    const { id: childId } = await aChild();
    const ana = visitor(county.staff.ana, { params: { childId } });
    const { choices } = (await ana.look(callPage)).body;
    expect(choices.invitees.map(({ label }: { label: string }) => label)).toEqual(
      expect.arrayContaining(['Lucia Reyes', 'Rosa Reyes', 'Ines Duarte', 'Ana Soto']),
    );
    const form = {
      kind: 'school',
      invitees: choices.usual,
      'day-year': '2026',
      'day-month': '12',
      'day-day': '9',
      time: '14:00',
      minutes: '45',
      place: 'School',
      ledBy: county.staff.ana,
      language: 'en',
      interpreter: 'to_book',
      guestName: 'Ms. Pike',
    };
    const refused = await ana.send(callPage, form);
    expect(refused.body.problems).toMatchObject([{ message: 'Give name, part and how to reach them' }]);
    expect(await ana.draw(callPage, {}, refused)).toContain('value="Ms. Pike"');
    const called = await ana.send(callPage, { ...form, guestRole: 'school', guestReach: '555-0102' });
    expect(called.to).toBe(`/children/${childId}/meetings?done=called`);
    const shown = (await ana.look(listPage, { query: 'done=called' })).body;
    expect(shown.ahead[0]).toMatchObject({ what: 'School meeting', flags: ['Interpreter not booked'] });
  });
});

describe('answering', () => {
  test('the mother answers in her own language, and a no gives the leader a task', async () => {
    const { id: child } = await aChild();
    const { id } = value(await call(child));
    const invite = (await invitesTo(id)).find(({ person_id }) => person_id === county.mother)!;
    const hers = visitor(rosa, { language: 'es', params: { inviteId: invite.id } });
    expect(await hers.draw(ownListPage)).toContain('Reunión del equipo y la familia · Lucia');
    const page = await hers.draw(ownPage);
    expect(page).toContain('¿Puede venir?');
    // She reads who she is, and not who else is invited.
    expect(page).not.toContain('Ines');
    const half = await hers.send(ownPage, {
      answer: 'another_time',
      'otherDay-year': '2026',
      'otherDay-month': '11',
      'otherDay-day': '25',
    });
    expect(half.status).toBe(422);
    const empty = await hers.send(ownPage, { answer: 'another_time' });
    expect(empty.body.problems).toMatchObject([
      { at: 'otherDay', message: 'Diga cuándo podría venir, o cuéntelo con palabras' },
    ]);
    const past = { 'otherDay-year': '2026', 'otherDay-month': '11', 'otherDay-day': '2', otherTime: '09:00' };
    expect((await hers.send(ownPage, { answer: 'declined', ...past })).body.problems).toHaveLength(2);
    const other = {
      answer: 'another_time',
      'otherDay-year': '2026',
      'otherDay-month': '11',
      'otherDay-day': '25',
      otherTime: '17:00',
      words: 'Trabajo',
    };
    expect((await hers.send(ownPage, other)).to).toBe('/home/meetings?done=answered');
    expect((await tasksOf(child, 'call')).map(({ detail }) => detail)).toContain('Rosa Reyes');
    const staff = await visitor(county.staff.ana, { params: { childId: child, meetingId: id } }).draw(meetingPage);
    expect(staff).toContain('Another time, could come Nov 25, 2026, 5:00 PM');
    // Nobody else answers for her, and who is not invited reads nothing.
    const other2 = { inviteId: invite.id, answer: 'accepted', words: null, otherTime: null } as const;
    await expect(
      db.as(ines.userId).look(ask => answerInvite(ask, { ...other2, via: 'portal' })),
    ).rejects.toBeInstanceOf(NotThere);
    await expect(db.as(rosa).look(ask => answerInvite(ask, { ...other2, via: 'telephone' }))).rejects.toBeInstanceOf(
      NotThere,
    );
    expect(
      (await visitor(county.homes.reef.caregivers[0]!.userId, { params: { inviteId: invite.id } }).look(ownPage))
        .status,
    ).toBe(404);
  });

  test('whoever is invited reads when and where, and never what the child said', async () => {
    const { id: childId } = await aChild();
    const { id: meetingId } = value(await call(childId, { startsAt: '2026-12-15T15:00:00Z' }));
    const read = (column: string) =>
      db.as(rosa).look(({ tx }) => sql`select ${sql.ref(column)} from app.meeting where id = ${meetingId}`.execute(tx));
    expect((await read('place')).rows).toHaveLength(1);
    for (const column of ['child_view', 'no_view_because', 'view_followed', 'left_out_why'])
      await expect(read(column)).rejects.toThrow('permission denied');
  });

  test('staff writes down what was told by telephone, which settles the task to call', async () => {
    const { id: child } = await aChild();
    const { id } = value(await call(child));
    const school = (await invitesTo(id)).find(({ role }) => role === 'school')!;
    const ana = visitor(county.staff.ana, { params: { childId: child, meetingId: id } });
    const kept = await ana.send(meetingPage, {
      inviteId: school.id,
      via: 'telephone',
      answer: 'declined',
      words: 'A trip',
    });
    expect(kept.to).toContain('done=answered');
    expect((await tasksOf(child, 'call')).find(({ detail }) => detail?.includes('Lake'))?.done_at).not.toBeNull();
  });

  test('moving asks everybody again; calling off tells them; what is over is not changed', async () => {
    const { id: childId } = await aChild();
    const { id: meetingId } = value(await call(childId));
    const invite = (await invitesTo(meetingId)).find(({ person_id }) => person_id === county.mother)!;
    const yes = { inviteId: invite.id, answer: 'accepted', words: null, otherTime: null, via: 'portal' } as const;
    value(await db.as(rosa).commit(ask => answerInvite(ask, yes)));
    const ana = visitor(county.staff.ana, { params: { childId, meetingId } });
    const { suggested } = (await ana.look(movePage)).body;
    expect(suggested).toMatchObject({ time: '16:00', minutes: '60', place: 'Library' });
    expect((await ana.send(movePage, { ...suggested, 'day-day': '1', 'day-month': '11' })).status).toBe(422);
    const moved = await ana.send(movePage, { ...suggested, 'day-day': '24', anyway: 'yes' });
    expect(moved.to).toContain('done=moved');
    expect((await invitesTo(meetingId)).every(({ answer }) => answer === null)).toBe(true);
    expect((await tasksOf(childId, 'meeting')).map(({ dropped_at }) => dropped_at === null)).toEqual([false, true]);
    expect((await ana.send(meetingPage, { act: 'cancel', why: '' })).status).toBe(422);
    expect((await ana.send(meetingPage, { act: 'cancel', why: 'The school is closed' })).to).toContain('done=canceled');
    expect(await ana.draw(meetingPage)).toContain('Called off: The school is closed');
    const again = { childId, meetingId, why: 'Again' };
    expect(await db.as(county.staff.ana).look(ask => cancelMeeting(ask, again))).toEqual(
      no({ kind: 'meeting-is-over' }),
    );
    expect(await db.as(county.staff.ana).look(ask => moveMeeting(ask, { ...plan, childId, meetingId }))).toEqual(
      no({ kind: 'meeting-is-over' }),
    );
    expect(await db.as(rosa).look(ask => answerInvite(ask, yes))).toEqual(no({ kind: 'meeting-is-over' }));
    expect((await visitor(rosa).look(ownListPage)).body.before[0].answer).toContain('called off');
  });

  test('one about a brother that was held stays held when his sister’s is moved or called off', async () => {
    const [{ id: sister }, { id: brother }] = [await aChild(), await aChild()];
    const day = '2026-12-02T20:00:00Z';
    const { id: meetingId } = value(await call(sister, { siblings: [brother], startsAt: day }));
    const held = await db.value<Id>('select id from app.meeting where child_id = $1', [brother]);
    await db.admin.query(`update app.meeting set state = 'held', no_view_because = 'Not asked' where id = $1`, [held]);
    const move = { ...plan, startsAt: '2026-12-04T20:00:00Z', childId: sister, meetingId };
    value(await db.as(county.staff.ana).commit(ask => moveMeeting(ask, move)));
    value(await db.as(county.staff.ana).commit(ask => cancelMeeting(ask, { childId: sister, meetingId, why: 'Ill' })));
    expect(await db.rows('select state, starts_at = $2 as stayed from app.meeting where id = $1', [held, day])).toEqual(
      [{ state: 'held', stayed: true }],
    );
    expect(await db.value('select state from app.meeting where id = $1', [meetingId])).toBe('canceled');
  });

  test('moved to an hour in which whoever leads it is taken is told', async () => {
    const [{ id: one }, { id: other }] = [await aChild(), await aChild()];
    const guest = { role: 'school', name: 'Ms. Reed', personId: null, userId: null, reach: '555-0101' } as const;
    const startsAt = '2026-12-11T15:00:00Z';
    value(await call(one, { startsAt, invitees: [guest], leftOutWhy: 'By themselves' }));
    const { id: meetingId } = value(await call(other, { invitees: [guest], leftOutWhy: 'By themselves' }));
    const move = { ...plan, startsAt, anyway: false, childId: other, meetingId };
    expect(await db.as(county.staff.ana).look(ask => moveMeeting(ask, move))).toMatchObject(
      no({ problems: [{ at: 'anyway', code: 'taken-then', fill: { names: 'Ana Soto' } }] }),
    );
  });

  test('an answer to a time that was changed meanwhile is not taken for the new one', async () => {
    const { id: childId } = await aChild();
    const { id: meetingId } = value(await call(childId));
    const invite = (await invitesTo(meetingId)).find(({ person_id }) => person_id === county.mother)!;
    const own = visitor(rosa, { params: { inviteId: invite.id } });
    const { seen } = (await own.look(ownPage)).body;
    const move = { ...plan, startsAt: '2026-12-09T15:00:00Z', childId, meetingId };
    value(await db.as(county.staff.ana).commit(ask => moveMeeting(ask, move)));
    const late = await own.send(ownPage, { seen, answer: 'accepted' });
    expect([late.status, late.body.problems[0].code]).toEqual([409, 'moved-meanwhile']);
    const over = { inviteId: invite.id, answer: 'accepted', words: null, otherTime: null, via: 'portal' } as const;
    const after = db.as(rosa, { now: '2026-12-09T16:00:00Z' });
    expect(await after.look(ask => answerInvite(ask, over))).toEqual(no({ kind: 'meeting-is-over' }));
    const { seen: then } = (await own.look(ownPage)).body;
    expect((await own.send(ownPage, { seen: then, answer: 'accepted' })).to).toContain('done=answered');
  });

  test('a young person asks somebody to come to their own meeting', async () => {
    const { id: child } = await aChild('2009-05-02');
    const youth = await anAccountFor(db, county.agencyId, child, 'youth', 'Lucia Reyes');
    const { id } = value(
      await call(child, { invitees: [...(await everybody()), person('child', child, 'Lucia Reyes')] }),
    );
    const own = (await invitesTo(id)).find(({ person_id }) => person_id === child)!;
    const hers = visitor(youth, { params: { inviteId: own.id } });
    expect(await hers.draw(ownPage)).toContain('Ask somebody to come with you');
    expect((await hers.send(ownPage, { act: 'bring', name: '', reach: '' })).status).toBe(422);
    expect((await hers.send(ownPage, { act: 'bring', name: 'Coach Wren', reach: '555-0144' })).to).toBe(
      '/home/meetings?done=asked',
    );
    expect((await tasksOf(child, 'call')).map(({ detail }) => detail)).toContain('Coach Wren');
    const mothers = (await invitesTo(id)).find(({ person_id }) => person_id === county.mother)!;
    await expect(
      db.as(rosa).look(ask => inviteSupporter(ask, { inviteId: mothers.id, name: 'Me', reach: 'x' })),
    ).rejects.toBeInstanceOf(NotThere);
  });
});

describe('what came of it', () => {
  test('who came is said of each; decisions become tasks; minutes open to whom they are shared with', async () => {
    const { id: childId } = await aChild();
    const { id: meetingId } = value(await call(childId));
    const invites = await invitesTo(meetingId);
    const by = (role: string) => invites.find(each => each.role === role)!;
    const early = visitor(county.staff.ana, { params: { childId, meetingId } });
    expect(
      (
        await early.send(recordPage, {
          ...Object.fromEntries(invites.map(({ id }) => [`came-${id}`, 'came'])),
          childView: 'x',
          language: 'en',
        })
      ).status,
    ).toBe(409);
    const ana = visitor(county.staff.ana, { params: { childId, meetingId }, now: AFTER });
    const nothing = await ana.send(recordPage, { language: 'en', words1: 'Find a tutor' });
    expect(nothing.body.problems.map(({ at }: { at: string }) => at)).toEqual([
      ...(await ana.look(recordPage)).body.invites.map(({ id }: { id: Id }) => `came-${id}`),
      'owner1',
      'due1',
      'childView',
    ]);
    expect(await ana.draw(recordPage, {}, nothing)).toContain('Say whether they came');
    const said = Object.fromEntries(invites.map(({ id }) => [`came-${id}`, 'spoke']));
    const form = {
      ...said,
      [`came-${by('parent').id}`]: 'stayed',
      [`why-${by('parent').id}`]: 'Her shift was changed',
      [`came-${by('school').id}`]: 'stayed',
      childView: 'I want to stay at my school',
      viewFollowed: 'The school plan says so',
      minutesText: 'We talked about school.',
      language: 'en',
      words1: 'Find a tutor',
      owner1: county.staff.ana,
      'due1-year': '2026',
      'due1-month': '12',
      'due1-day': '1',
      words2: 'Drive to practice',
      ownerName2: 'Ines',
      'due2-year': '2026',
      'due2-month': '12',
      'due2-day': '2',
    };
    expect((await ana.send(recordPage, form)).to).toContain('done=recorded');
    expect((await tasksOf(childId, 'follow_up')).map(({ detail }) => detail).toSorted()).toEqual([
      'Find a tutor',
      'Rosa Reyes could not come to the meeting: hear them another way',
    ]);
    const page = await ana.draw(meetingPage);
    for (const text of [
      'I want to stay at my school',
      'Find a tutor',
      'Ines, by Dec 2, 2026',
      'Her shift was changed',
      'We talked about school.',
    ])
      expect(page).toContain(text);
    const share = await ana.send(sharePage, {});
    expect(share.body.problems).toMatchObject([{ message: 'Choose who reads them' }]);
    const caregiver = invites.find(({ person_id }) => person_id === ines.personId)!;
    expect((await ana.send(sharePage, { readers: caregiver.id })).to).toContain('done=shared');
    const hers = visitor(ines.userId, { params: { inviteId: caregiver.id }, now: AFTER });
    expect(await hers.draw(ownPage)).toContain('We talked about school.');
    expect(await visitor(rosa, { params: { inviteId: by('parent').id }, now: AFTER }).draw(ownPage)).not.toContain(
      'We talked about school.',
    );
    expect((await hers.send(ownPage, { act: 'minutes', agreed: 'no' })).body.problems).toMatchObject([
      { message: 'Tell us what was otherwise' },
    ]);
    expect(
      (await hers.send(ownPage, { act: 'minutes', agreed: 'no', minutesWords: 'It was two days a week' })).to,
    ).toContain('done=minutes');
    expect(await ana.draw(meetingPage)).toContain('remembers it otherwise: It was two days a week');
    await expect(
      db
        .as(rosa, { now: AFTER })
        .look(ask => answerMinutes(ask, { inviteId: by('parent').id, agreed: true, words: null })),
    ).rejects.toBeInstanceOf(NotThere);
    // What somebody took part in is counted by role.
    const { rows } = (await visitor(county.staff.ana, { now: AFTER }).look(engagementPage)).body;
    expect(rows).toContainEqual({
      key: 'parent',
      role: 'Parent',
      invited: '1',
      recorded: '1',
      came: '0 (0%)',
      spoke: '0 (0%)',
    });
    expect((await visitor(county.staff.ben, { now: AFTER }).look(engagementPage)).body.rows).toEqual([]);
    const twice = await ana.send(recordPage, form);
    expect(twice.status).toBe(409);
  });

  test('a view and a reason for none do not stand together; without minutes there is nothing to share', async () => {
    const { id: childId } = await aChild();
    const { id: meetingId } = value(await call(childId));
    const attendance = (await invitesTo(meetingId)).map(({ id }) => ({
      inviteId: id,
      came: true,
      spoke: false,
      absentWhy: null,
    }));
    const held = {
      childId,
      meetingId,
      attendance,
      childView: 'Yes',
      noViewBecause: 'Too young',
      viewFollowed: null,
      minutes: null,
      language: 'en',
      decisions: [],
    };
    const ana = db.as(county.staff.ana, { now: AFTER });
    expect(await ana.look(ask => recordMeeting(ask, held))).toMatchObject(
      no({ problems: [{ code: 'view-and-reason' }] }),
    );
    value(await ana.commit(ask => recordMeeting(ask, { ...held, childView: null })));
    const share = { childId, meetingId, inviteIds: [attendance[0]!.inviteId] };
    expect(await ana.look(ask => shareMinutes(ask, share))).toEqual(no({ kind: 'no-minutes' }));
    await expect(ana.look(ask => recordMeeting(ask, { ...held, meetingId: newId() }))).rejects.toBeInstanceOf(NotThere);
  });

  test('a relative of the case may be asked, a judge is not', async () => {
    const { id: childId } = await aChild();
    const aunt = await aPerson(db, county.agencyId, { first: 'Luz', last: 'Mar' });
    await aCaseMember(db, county.cases.reyes, aunt, 'relative');
    const { choices } = (await visitor(county.staff.ana, { params: { childId } }).look(callPage)).body;
    expect(choices.invitees).toContainEqual(expect.objectContaining({ label: 'Luz Mar', hint: 'Kin' }));
    expect(choices.usual).not.toContain(`p.${aunt}`);
  });
});
