import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { recordContact } from '#modules/people/index.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { NotThere } from '#platform/http/ask.ts';
import { readOutbox } from '#platform/mail/outbox.ts';
import { addSignInAddress } from '#platform/sign-in/addresses.ts';
import { keyring } from '#platform/sign-in/testing/front-door.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import { aCaseMember } from '#test/builders/cases.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aPerson } from '#test/builders/people.ts';
import { NOW } from '#test/support/as.ts';
import { aGuest } from '#test/support/guest.tsx';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import type { CallMeeting, Invitee } from './contract.ts';
import * as byLinkPage from './pages/answer-by-link.tsx';
import * as linksPage from './pages/links-to-answer.tsx';
import * as meetingPage from './pages/meeting.tsx';
import * as ownListPage from './pages/own-meetings.tsx';
import { callMeeting } from './use-cases/call-meeting.ts';
import { cancelMeeting } from './use-cases/cancel-meeting.ts';
import { endAnswerLink, sendAnswerLink } from './use-cases/send-answer-link.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;

beforeAll(async () => {
  county = await aCounty(db);
  await db.as(county.staff.ana).commit(ask =>
    recordContact(ask, {
      personId: county.mother,
      kind: 'phone',
      value: '239-555-0142',
      note: 'Her sister answers too',
      from: '2026-11-01',
    }),
  );
});

const aChild = () => county.aChild().named('Lucia').inHome(county.homes.harbor).from('2026-03-01').make();
const ana = () => db.as(county.staff.ana);
const person = (role: Invitee['role'], personId: Id, name: string): Invitee => ({
  role,
  name,
  personId,
  userId: null,
  reach: null,
});
const meetingAbout = async (childId: Id, more: Partial<CallMeeting> = {}) =>
  value(
    await ana().commit(ask =>
      callMeeting(ask, {
        childId,
        siblings: [],
        kind: 'permanency_staffing',
        startsAt: '2026-11-25T21:00:00Z',
        minutes: 60,
        place: 'Main library',
        remoteWay: null,
        remoteLink: null,
        anyway: true,
        ledBy: county.staff.ana,
        language: 'en',
        interpreter: 'not_needed',
        invitees: [person('parent', county.mother, 'Rosa Reyes')],
        leftOutWhy: 'Later',
        ...more,
      }),
    ),
  ).id;
const invitesTo = (meetingId: Id) =>
  db.rows<{ id: Id; name: string; told: string; answer: string | null; answered_via: string | null }>(
    'select id, name, told, answer, answered_via from app.meeting_invite where meeting_id = $1 order by name',
    [meetingId],
  );
const openTasks = (childId: Id) =>
  db.rows<{ kind: string; detail: string }>(
    `select kind, detail from app.task where child_id = $1 and kind in ('call', 'follow_up') and done_at is null and dropped_at is null order by detail`,
    [childId],
  );
const outbox = (now = NOW) =>
  inTransaction(db.pool, { role: 'alongside_door', userId: null, agencyId: null, now }, tx =>
    readOutbox(tx, keyring, Temporal.Instant.from(now)),
  );
/** A meeting with the mother alone, and the link she was given by hand. */
async function linked(more: Partial<CallMeeting> = {}, showsPlace = false) {
  const { id: childId } = await aChild();
  const meetingId = await meetingAbout(childId, more);
  const inviteId = (await invitesTo(meetingId)).find(({ name }) => name === 'Rosa Reyes')!.id;
  const given = { childId, meetingId, inviteId, way: `${inviteId}.by-hand`, showsPlace };
  const made = value(await ana().commit(ask => sendAnswerLink(ask, given)));
  const { pathname, search } = new URL(made.link);
  return { childId, meetingId, inviteId, given, link: `${pathname}${search}`, secret: pathname.split('/')[2]! };
}

describe('a meeting reaches everybody in their way of contact (S2-30)', () => {
  test('in the calendar, by e-mail, by text, by telephone, by letter, in person, and on the page of whoever signs in', async () => {
    const { id: childId } = await aChild();
    const rosa = await anAccountFor(db, county.agencyId, county.mother, 'parent', 'Rosa Reyes', 'es');
    const caregiver = county.homes.harbor.caregivers[0]!;
    await db.as(county.staff.abel).commit(async ask => {
      await addSignInAddress(ask.tx, { keyring, userId: rosa, phone: '239-555-0199' });
      await addSignInAddress(ask.tx, { keyring, userId: caregiver.userId, email: 'ines@home.example' });
    });
    const kin = async (first: string, kind: 'letter' | 'visit' | 'email') => {
      const id = await aPerson(db, county.agencyId, { first, last: 'Mar' });
      await aCaseMember(db, county.cases.reyes, id, 'relative');
      const contact = { personId: id, kind, value: 'mar@family.example', from: '2026-11-01' } as const;
      value(await ana().commit(ask => recordContact(ask, contact)));
      return person('kin', id, `${first} Mar`);
    };
    const id = await meetingAbout(childId, {
      invitees: [
        { role: 'case_manager', name: 'Ana Soto', personId: null, userId: county.staff.ana, reach: null },
        person('caregiver', caregiver.personId, 'Ines Duarte'),
        person('parent', county.mother, 'Rosa Reyes'),
        await kin('Luz', 'letter'),
        await kin('Mateo', 'visit'),
        await kin('Noa', 'email'),
        { role: 'school', name: 'Mr. Lake', personId: null, userId: null, reach: '239-555-0177' },
      ],
    });
    expect(Object.fromEntries((await invitesTo(id)).map(({ name, told }) => [name, told]))).toEqual({
      'Ana Soto': 'staff',
      'Ines Duarte': 'message',
      'Rosa Reyes': 'message',
      'Luz Mar': 'letter',
      'Mateo Mar': 'in_person',
      'Noa Mar': 'email',
      'Mr. Lake': 'telephone',
    });
    const messages = (await outbox()).filter(({ link }) => link.endsWith('/home/meetings'));
    expect(messages.map(({ channel, to }) => `${channel} ${to}`).toSorted()).toEqual([
      'email ines@home.example',
      'phone +12395550199',
    ]);
    for (const { subject, text } of messages) expect(subject + text).not.toMatch(/Lucia|Reyes|Duarte|staffing|Nov/);
    expect((await openTasks(childId)).map(({ kind, detail }) => `${kind}: ${detail.split(' of ')[0]}`)).toEqual([
      'follow_up: Invite Mateo Mar to the meeting',
      'call: Invite Mr. Lake to the meeting',
      'follow_up: Invite Noa Mar to the meeting',
      'follow_up: Write to Luz Mar: an invitation to the meeting',
    ]);
    expect(
      await db.value(
        `select count(*)::int from app.task where kind = 'meeting' and user_id = $1 and child_id = $2 and done_at is null`,
        [county.staff.ana, childId],
      ),
    ).toBe(1);
    expect((await visitor(rosa, { language: 'es' }).look(ownListPage)).body.ahead).toHaveLength(1);
    // Called off, each of them hears of that in the same way, and of nothing else any more.
    value(await ana().commit(ask => cancelMeeting(ask, { childId, meetingId: id, why: 'The school is closed' })));
    expect((await openTasks(childId)).map(({ detail }) => detail.split(' that ')[0])).toEqual([
      'Tell Mateo Mar in person',
      'Tell Mr. Lake',
      'Tell Noa Mar by e-mail',
      'Write to Luz Mar',
    ]);
    await db.rows('update app.user_account set active = false where id = $1', [rosa]);
  });
});

describe('a link to answer by', () => {
  test('is made from what is recorded, goes out as a text that says nothing, and is read once', async () => {
    const { id: childId } = await aChild();
    const meetingId = await meetingAbout(childId);
    const page = visitor(county.staff.ana, { params: { childId, meetingId } });
    const { ways, living } = (await page.look(linksPage)).body;
    expect(ways.map(({ label, hint }: { label: string; hint?: string }) => [label, hint])).toEqual([
      ['Rosa Reyes: a text to 239-555-0142', 'Her sister answers too'],
      ['Rosa Reyes: I hand it on myself', undefined],
    ]);
    expect(living).toEqual([]);
    expect((await openTasks(childId)).map(({ kind }) => kind)).toEqual(['call']);
    const nothing = await page.send(linksPage, {});
    expect(nothing.body.problems).toMatchObject([{ at: 'way', message: 'Choose who gets the link, and how' }]);
    expect(await page.draw(linksPage, {}, nothing)).toContain('Choose who gets the link, and how');
    // Nobody sends one elsewhere than to what is recorded.
    const elsewhere = `${ways[0].value.split('.')[0]}.phone.${Buffer.from('+12395550000').toString('base64url')}`;
    expect((await page.send(linksPage, { way: elsewhere })).body.problems).toMatchObject([{ code: 'which-way' }]);

    const made = await page.send(linksPage, { way: ways[0].value });
    expect(made.body.shown).toMatchObject({ sent: true, link: expect.stringContaining('/m/') });
    const sent = (await outbox()).find(({ link }) => link === made.body.shown.link)!;
    expect(sent).toMatchObject({ channel: 'phone', to: '+12395550142', language: 'es' });
    // In the language that is recorded of her.
    expect(sent.text).toContain('díganos si un día le viene bien');
    expect(sent.link).toContain('?lang=es');
    expect(sent.text.replace(sent.link, '')).not.toMatch(/Lucia|Rosa|Reyes|reunión|nov|library/);
    expect(await invitesTo(meetingId)).toMatchObject([{ told: 'link' }]);
    expect(await openTasks(childId)).toEqual([]);
    expect(await page.draw(linksPage, {}, made)).toContain(made.body.shown.link);
    const after = await page.draw(linksPage);
    expect(after).toContain('Rosa Reyes: made on Nov 18, 2026 by Ana Soto');
    expect(after).not.toContain('/m/');
    expect(await page.draw(meetingPage)).toContain('a link to answer by');
    const kept = JSON.stringify(await db.rows('select * from app.guest_link'));
    expect(kept).not.toContain(new URL(made.body.shown.link).pathname.split('/')[2]);
  });

  test('shows the day, the hour and one letter, in Spanish too; no name, no kind, no place that is not public', async () => {
    const { link, childId } = await linked();
    for (const [language, question, about] of [
      ['en', 'Can you come?', 'about L.'],
      ['es', '¿Puede venir?', 'sobre L.'],
    ] as const) {
      const guest = aGuest(db, { language });
      const shown = await guest.look(byLinkPage, link);
      const drawn = guest.draw(byLinkPage, shown);
      for (const text of [question, about, '2026', '4:00']) expect(drawn).toContain(text);
      expect(JSON.stringify(shown.body) + drawn).not.toMatch(/Lucia|Reyes|Rosa|staffing|library|Soto|Duarte/i);
      expect(JSON.stringify(shown.body)).not.toContain(childId);
    }
  });

  test('an office or public place is shown when somebody says it is one, and never where the child or the family lives', async () => {
    const placeOf = async (place: string) => {
      const { link } = await linked({ place, remoteWay: 'video', remoteLink: 'https://video.example/1' }, true);
      const { body } = await aGuest(db).look(byLinkPage, link);
      expect(JSON.stringify(body)).not.toContain('video.example');
      return body.facts.find(({ key }: { key: string }) => key === 'where').value as string;
    };
    expect(await placeOf('Main library')).toBe('Main library');
    await db.rows(
      `insert into app.address_confidential (id, agency_id, person_id, street, during) values ($1, $2, $3, '48 Heron Avenue', '[2026-01-01,)')`,
      [newId(), county.agencyId, county.mother],
    );
    // The home's street, the caregivers' name, and a hidden address of the family, however they are written.
    for (const told of ['1 Shell Rd, kitchen', 'At the Duartes, Duarte home', '48 heron ave.'])
      expect(await placeOf(told)).toBe('We tell you when you call us.');
  });

  test('yes, no or another time arrive as from the portal, on any phone, and can be changed', async () => {
    const { link, childId, meetingId } = await linked();
    const guest = aGuest(db);
    const empty = await guest.send(byLinkPage, link, { answer: 'another_time' });
    expect(empty.body.problems).toMatchObject([
      { at: 'otherDay', message: 'Say when you could come, or tell us in words' },
    ]);
    expect(guest.draw(byLinkPage, await guest.look(byLinkPage, link), empty)).toContain('Say when you could come');
    const other = {
      answer: 'another_time',
      'otherDay-year': '2026',
      'otherDay-month': '11',
      'otherDay-day': '26',
      otherTime: '17:00',
      words: 'I work until five',
    };
    const sent = await guest.send(byLinkPage, link, other);
    expect(sent.to).toBe(`${link.split('?')[0]}?done=answered&lang=en`);
    await guest.send(byLinkPage, link, other);
    expect(guest.draw(byLinkPage, await guest.look(byLinkPage, sent.to!))).toContain('Thank you, your answer came');
    expect(await invitesTo(meetingId)).toMatchObject([{ answer: 'another_time', answered_via: 'text_link' }]);
    // Whoever leads the meeting calls back, once, though it was sent twice.
    expect(await openTasks(childId)).toEqual([{ kind: 'call', detail: 'Rosa Reyes' }]);
    const staff = await visitor(county.staff.ana, { params: { childId, meetingId } }).draw(meetingPage);
    expect(staff).toContain('Another time, could come Nov 26, 2026, 5:00 PM, by the link');
    expect(staff).toContain('I work until five');
    expect((await guest.send(byLinkPage, link, { answer: 'accepted' })).to).toContain('done=answered');
    expect(await invitesTo(meetingId)).toMatchObject([{ answer: 'accepted' }]);
    expect(await openTasks(childId)).toEqual([]);
    expect(await db.value(`select count(*)::int from record.fact where name = 'TaskOpened' and by_user is null`)).toBe(
      1,
    );
  });

  test('an answer that is changed all the time is not taken any more', async () => {
    const { link, meetingId } = await linked();
    await db.rows('update app.guest_link set answers = 100 where ended_at is null and answers is not null');
    const refused = await aGuest(db).send(byLinkPage, link, { answer: 'declined' });
    expect(refused.body.problems).toMatchObject([{ code: 'too-many-answers' }]);
    expect(await invitesTo(meetingId)).toMatchObject([{ answer: null }]);
    await expect(db.rows('update app.guest_link set answers = 101 where answers = 100')).rejects.toThrow(
      'guest_link__answers_of_an_invitation_are_few',
    );
  });

  test('renewed, ended, too old, or of a meeting that is over it opens nothing, and says whom to call', async () => {
    const { link, given, childId, meetingId, inviteId, secret } = await linked();
    const guest = aGuest(db);
    const statusOf = async (at: string, now?: string) => (await guest.look(byLinkPage, at, now ? { now } : {})).status;
    expect(await statusOf(link)).toBe(200);
    expect(await statusOf(`/m/${'a'.repeat(43)}`)).toBe(404);
    expect(await statusOf(link, '2026-11-25T22:00:01Z')).toBe(404);
    const again = value(await ana().commit(ask => sendAnswerLink(ask, given)));
    const newer = new URL(again.link).pathname;
    expect([await statusOf(link), await statusOf(newer)]).toEqual([404, 200]);
    const page = visitor(county.staff.ana, { params: { childId, meetingId } });
    expect((await page.send(linksPage, { end: inviteId })).body.ended).toBe(true);
    const over = await guest.look(byLinkPage, newer);
    expect(over.status).toBe(404);
    expect(guest.draw(byLinkPage, over)).toContain('Please call the person at the agency');
    const late = await guest.send(byLinkPage, newer, { answer: 'declined', words: 'My bus is late' });
    expect([late.status, late.body.over]).toEqual([404, true]);
    expect(guest.draw(byLinkPage, over, late)).toContain('My bus is late');
    expect(await page.draw(linksPage)).toContain('No link works now.');
    // The link of a meeting that is called off says so until its time has come.
    const off = await linked();
    value(
      await ana().commit(ask =>
        cancelMeeting(ask, { childId: off.childId, meetingId: off.meetingId, why: 'The school is closed' }),
      ),
    );
    const shown = guest.draw(byLinkPage, await guest.look(byLinkPage, off.link));
    expect(shown).toContain('This meeting was called off');
    expect(shown).not.toContain('The school is closed');
    expect((await guest.send(byLinkPage, off.link, { answer: 'accepted' })).body.problems).toMatchObject([
      { code: 'meeting-is-over' },
    ]);
    expect(await ana().look(ask => sendAnswerLink(ask, off.given))).toEqual(no({ kind: 'meeting-is-over' }));
    expect(secret).toHaveLength(43);
  });

  test('somebody with another case neither makes, sees nor ends one; nobody makes one for staff', async () => {
    const { childId, meetingId, inviteId, given, link } = await linked({
      invitees: [
        person('parent', county.mother, 'Rosa Reyes'),
        { role: 'case_manager', name: 'Ana Soto', personId: null, userId: county.staff.ana, reach: null },
      ],
    });
    const bens = visitor(county.staff.ben, { params: { childId, meetingId } });
    for (const answer of [
      await bens.look(linksPage),
      await bens.send(linksPage, { way: given.way }),
      await bens.send(linksPage, { end: inviteId }),
      await bens.send(linksPage, {}),
    ])
      expect(answer.status).toBe(404);
    expect((await aGuest(db).look(byLinkPage, link)).status).toBe(200);
    const staff = (await invitesTo(meetingId)).find(({ name }) => name === 'Ana Soto')!.id;
    const forStaff = { ...given, inviteId: staff, way: `${staff}.by-hand` };
    await expect(ana().look(ask => sendAnswerLink(ask, forStaff))).rejects.toBeInstanceOf(NotThere);
    await expect(ana().look(ask => endAnswerLink(ask, { ...given, inviteId: staff }))).rejects.toBeInstanceOf(NotThere);
    // The database says the same to whoever comes past the use case.
    const opened = (user: Id) =>
      db
        .as(user)
        .look(({ tx }) => sql`select app_definer.end_invitation_links('meeting', ${inviteId})`.execute(tx))
        .then(
          () => 'ended',
          (error: Error) => error.message,
        );
    expect(await opened(county.staff.ben)).toContain('may not end links to this');
    expect(await opened(county.homes.harbor.caregivers[0]!.userId)).toContain('permission denied');
  });
});
