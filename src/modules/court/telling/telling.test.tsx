import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { makeKeyring } from '#platform/keys/keyring.ts';
import { makeKeyMaterial } from '#platform/keys/material.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import { aTeamMember } from '#test/builders/cases.ts';
import type { Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aHearing, theRules } from '#test/builders/dates.ts';
import { aPerson } from '#test/builders/people.ts';
import { NOW } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import { courtClockFacts } from '../clock-facts.ts';
import { addParty, endParty } from '../standing/use-cases/add-party.ts';
import { recordHearing } from '../use-cases/record-hearing.ts';
import { aroundHearing } from './around-hearing.ts';
import type { ProveNotice } from './contract.ts';
import { mailNotices } from './mail-notices.ts';
import { letterOf } from './print-letter.ts';
import { peopleToTell } from './rules/entitled.ts';
import { myNotices, noticeOf, noticesOf } from './store-notices.ts';
import { attendanceOf, draftOf, statementsFor, viewOf } from './store-words.ts';
import { answerNotice, readNotice, recordAnswer } from './use-cases/answer-notice.ts';
import { giveStatement, keepDraft } from './use-cases/give-statement.ts';
import { proveNotice } from './use-cases/prove-notice.ts';
import { recordAttendance } from './use-cases/record-attendance.ts';
import { recordView } from './use-cases/record-view.ts';
import { sendNotices } from './use-cases/send-notices.ts';
import { fileStatement, takeStatement } from './use-cases/take-statement.ts';

const db = testDatabase();
let county: County;
let mother: Id;
let ines: Id;
beforeAll(async () => {
  county = await aCounty(db);
  await theRules(db);
  mother = await anAccountFor(db, county.agencyId, county.mother, 'parent', 'Rosa Reyes', 'es');
  ines = county.homes.harbor.caregivers[0]!.userId;
});

const as = (childId: Id, user: Id = county.staff.ana) => db.as(user, { focus: childId });
const aChild = () =>
  county.aChild().named('Lucy').removedOn('2026-03-01').inHome(county.homes.harbor).from('2026-03-01').make();
const ahead = (child: Child, on = '2026-12-10') =>
  aHearing(db, child, { kind: 'judicial-review', on, held: false, by: county.staff.ana });
const problems = (...told: string[]) =>
  no({
    kind: 'invalid',
    problems: told.map(each => {
      const [at, code] = each.split(' ');
      return expect.objectContaining({ at, code });
    }),
  });
const entitled = (child: Child) => as(child.id).look(async ask => peopleToTell(await aroundHearing(ask, child.id)));
const keyOf = async (child: Child, name: string) => (await entitled(child)).find(one => one.name.includes(name))!.key;
const tell = async (child: Child, hearingId: Id, name: string, way: 'portal' | 'mail' = 'portal') => {
  const key = await keyOf(child, name);
  return as(child.id).commit(ask => sendNotices(ask, { childId: child.id, hearingId, to: [{ key, way }] }));
};
const told = async (child: Child, hearingId: Id, name: string, way: 'portal' | 'mail' = 'portal') =>
  value(await tell(child, hearingId, name, way)).ids[0]!;
const noticeNow = (child: Child, id: Id) => as(child.id).look(({ tx }) => noticeOf(tx, child.id, id));

describe('who is told', () => {
  test('the parents of the case, who cares for the child, those a court appointed and the parties, each once', async () => {
    const child = await aChild();
    const gail = await anAccountFor(
      db,
      county.agencyId,
      await aPerson(db, county.agencyId, { first: 'Gail' }),
      'court',
      'Gail Moss',
    );
    await aTeamMember(db, child.case, gail, 'guardian_ad_litem');
    value(
      await as(child.id).commit(ask =>
        addParty(ask, {
          childId: child.id,
          part: 'mother',
          personId: county.mother,
          name: null,
          organization: null,
          counselOf: null,
          from: '2026-03-02',
          language: 'es',
          interpreter: 'es',
          reach: 'certified_mail',
          reachAt: '4 Palm Way',
        }),
      ),
    );
    expect((await entitled(child)).map(({ name, ground, reach }) => [name, ground, reach]).toSorted()).toEqual([
      ['Ines Duarte', 'caregiver', null],
      ['Omar Duarte', 'caregiver', null],
      ['Rosa Reyes', 'parent', 'certified_mail'],
      // As the team names them.
      ['guardian_ad_litem', 'appointed', null],
    ]);
  });
});

describe('what somebody was told', () => {
  test('is theirs to read also after they told the staff by telephone whether they come', async () => {
    const child = await aChild();
    const noticeId = await told(child, await ahead(child), 'Rosa');
    const answer = { childId: child.id, noticeId, answer: 'in_person', needs: 'A ride' } as const;
    value(await as(child.id).commit(ask => recordAnswer(ask, answer)));
    value(await db.as(mother).commit(ask => readNotice(ask, { noticeId })));
    expect(await noticeNow(child, noticeId)).toMatchObject({ proof: 'read', answer: 'in_person', needs: 'A ride' });
    const facts = `select count(*)::int from record.fact where name = 'NoticeProven' and body ->> 'noticeId' = $1`;
    expect(await db.value(facts, [noticeId])).toBe(1);
    // An answer in the name of somebody else is none.
    await expect(
      db
        .as(mother)
        .commit(({ tx }) =>
          tx
            .updateTable('app.hearing_notice')
            .set({ answered_by: county.staff.ben })
            .where('id', '=', noticeId)
            .execute(),
        ),
    ).rejects.toThrow('row-level security');
  });

  test('of what lies ahead never falls out of the list, however much lies behind', async () => {
    const child = await aChild();
    const noticeId = await told(child, await ahead(child, '2027-01-20'), 'Rosa');
    await db.admin.query(
      `insert into app.hearing_notice (id, agency_id, child_id, hearing_id, part, user_id, name, language, about, hearing_kind, set_for, way, made_at, made_by, sent_at)
       select uuidv7(), agency_id, child_id, hearing_id, part, user_id, name || i, language, about, hearing_kind, '2026-10-01T14:00:00Z'::timestamptz + i * interval '1 minute', way, made_at, made_by, sent_at
       from app.hearing_notice, generate_series(1, 220) i where id = $1`,
      [noticeId],
    );
    const mine = await db.as(mother).look(({ tx }) => myNotices(tx, mother, '2026-06-01T00:00:00Z'));
    expect(mine.at(-1)?.id).toBe(noticeId);
    await db.admin.query(`delete from app.hearing_notice where child_id = $1 and id <> $2`, [child.id, noticeId]);
  });
});

test('whoever is no longer a party is not told any more: neither letter nor page holds; a parent of the case is told on', async () => {
  const child = await aChild();
  const hearing = await ahead(child);
  const party = async (more: { part: 'tribe' | 'mother'; name: string | null; personId: Id | null }) =>
    value(
      await as(child.id).commit(ask =>
        addParty(ask, {
          ...more,
          childId: child.id,
          organization: null,
          counselOf: null,
          from: '2026-03-02',
          language: 'en',
          interpreter: null,
          reach: 'mail',
          reachAt: '4 Palm Way',
        }),
      ),
    ).id;
  const tribe = await party({ part: 'tribe', name: 'The tribe', personId: null });
  const rosa = await party({ part: 'mother', name: null, personId: county.mother });
  const letter = await told(child, hearing, 'The tribe', 'mail');
  const online = await told(child, hearing, 'Rosa');
  for (const partyId of [tribe, rosa])
    value(await as(child.id).commit(ask => endParty(ask, { childId: child.id, partyId, on: '2026-11-10' })));
  expect(await noticeNow(child, letter)).toMatchObject({ calledOff: 'party_ended' });
  expect(await db.value('select dropped_at is not null from app.task where source_id = $1', [letter])).toBe(true);
  expect(await noticeNow(child, online)).toMatchObject({ calledOff: null });
});

describe('telling somebody', () => {
  test('on their own page is done at once; by mail it waits as a letter and a task, each with its day', async () => {
    const child = await aChild();
    const hearing = await ahead(child);
    const online = await told(child, hearing, 'Ines');
    const letter = await told(child, hearing, 'Rosa', 'mail');
    expect(await noticeNow(child, online)).toMatchObject({
      userId: ines,
      about: 'Lucy',
      sentAt: NOW,
      dueOn: '2026-12-09',
      dueRule: 'FED-NOTICE-CAREGIVER',
    });
    expect(await noticeNow(child, letter)).toMatchObject({
      sentAt: null,
      language: 'es',
      dueOn: '2026-12-09',
      dueRule: null,
    });
    const tasks = await db.rows('select kind, user_id, due_on::text from app.task where source_id = $1', [letter]);
    expect(tasks).toEqual([{ kind: 'serve_notice', user_id: county.staff.ana, due_on: '2026-12-09' }]);
    const facts = await db.rows(
      `select body from record.fact where name = 'NoticeSent' and body ->> 'hearingId' = $1`,
      [hearing],
    );
    expect(facts).toMatchObject([{ body: { noticeId: online, part: 'caregiver', way: 'portal' } }]);
  });

  test('is refused for nobody, a stranger, somebody told already or without a page, and of a hearing that is not ahead', async () => {
    const child = await aChild();
    const hearing = await ahead(child);
    const send = (to: { key: string; way: 'portal' | 'mail' }[], hearingId = hearing) =>
      as(child.id).commit(ask => sendNotices(ask, { childId: child.id, hearingId, to }));
    expect(await send([])).toEqual(problems('to nobody-to-tell'));
    expect(await send([{ key: newId(), way: 'mail' }])).toEqual(problems('to not-one-of'));
    const key = await keyOf(child, 'Ines');
    value(await send([{ key, way: 'portal' }]));
    expect(await send([{ key, way: 'mail' }])).toEqual(problems(`way-${key} told-already`));
    const other = await anotherParent(child);
    expect(await send([{ key: other, way: 'portal' }])).toEqual(problems(`way-${other} has-no-account`));
    const past = await ahead(child, '2026-11-02');
    expect(await send([{ key, way: 'portal' }], past)).toEqual(no({ kind: 'hearing-not-ahead' }));
    await expect(send([{ key, way: 'portal' }], newId())).rejects.toThrow(NotThere);
    await expect(
      as(child.id, county.staff.ned).commit(ask =>
        sendNotices(ask, { childId: child.id, hearingId: hearing, to: [{ key, way: 'mail' }] }),
      ),
    ).rejects.toThrow(NotThere);
  });

  test('of a hearing that moved is told again: the notice before no longer holds', async () => {
    const child = await aChild();
    const hearing = await ahead(child);
    const before = await told(child, hearing, 'Ines');
    const letter = await told(child, hearing, 'Rosa', 'mail');
    value(
      await as(child.id).commit(ask =>
        recordHearing(ask, {
          childId: child.id,
          hearingId: hearing,
          outcome: 'continued',
          setFor: '2027-01-12T14:00:00Z',
        }),
      ),
    );
    expect(await noticeNow(child, before)).toMatchObject({ calledOff: 'continued' });
    const tasks = await db.rows('select dropped_at is null as open from app.task where source_id = $1', [letter]);
    expect(tasks).toEqual([{ open: false }]);
    expect(
      await db.as(ines).commit(ask => answerNotice(ask, { noticeId: before, answer: 'in_person', needs: null })),
    ).toEqual(no({ kind: 'hearing-not-ahead' }));
    const next = await db.value<Id>('select id from app.hearing where follows = $1', [hearing]);
    expect(await tell(child, next, 'Ines')).toMatchObject({ ok: true });
  });

  test('sends a message that names nobody, to who has a page, and once', async () => {
    const child = await aChild();
    const hearing = await ahead(child);
    const noticeId = await told(child, hearing, 'Ines');
    await db.rows(
      `insert into auth.address (id, user_id, channel, sealed, fingerprint, added_at) select $1, $2, 'email', 'sealed', $3, $4
       where not exists (select from auth.address where user_id = $2)`,
      [newId(), ines, Buffer.from(newId()), NOW],
    );
    const keyring = makeKeyring(makeKeyMaterial(Temporal.Instant.from(NOW)));
    const hearer = mailNotices({ keyring, origin: 'https://alongside.example' });
    const asked: string[] = [];
    const query = async (text: string, values: readonly unknown[] = []) => {
      asked.push(text);
      return { rows: await db.rows(text, [...values]) };
    };
    const fact = (way: string) => ({
      body: { childId: child.id, hearingId: hearing, noticeId, part: 'caregiver', way },
    });
    await hearer.hear(fact('portal') as never, query as never, NOW);
    await hearer.hear(fact('mail') as never, query as never, NOW);
    expect(asked).toHaveLength(1);
    const rows = await db.rows(`select template, language from auth.outbox where template = 'hearing-notice'`);
    expect(rows).toHaveLength(1);
  });

  test('the letter says the first name, the day, the place and the right to be heard, in the language of the reader', async () => {
    const child = await aChild();
    const hearing = await ahead(child);
    await db.rows(`update app.hearing set place = 'Courtroom 4', attend = 'either' where id = $1`, [hearing]);
    const spanish = (await noticeNow(child, await told(child, hearing, 'Rosa', 'mail')))!;
    const english = (await noticeNow(child, await told(child, hearing, 'Omar')))!;
    const agency = { name: 'Calusa Family Partners', main: '555-0100' };
    const text = (notice: typeof english) =>
      as(child.id).look(async ask => JSON.stringify(letterOf(ask, notice, agency)));
    const letter = await text(spanish);
    for (const words of [
      'Aviso de una audiencia',
      'Lucy',
      'Courtroom 4',
      'En persona o por video',
      'Revisión judicial',
    ])
      expect(letter).toContain(words);
    expect(await text(english)).toContain('42 USC 675(5)(G)');
    expect(letter).not.toMatch(/Harbor|Ines|Duarte/);
  });
});

/** A father without an account, added to the child's case as a party; answers with the key he is told by. */
async function anotherParent(child: Child): Promise<string> {
  value(
    await as(child.id).commit(ask =>
      addParty(ask, {
        childId: child.id,
        part: 'father',
        personId: null,
        name: 'Luis Castillo',
        organization: null,
        counselOf: null,
        from: '2026-03-02',
        language: 'es',
        interpreter: null,
        reach: 'mail',
        reachAt: '1 Jail Road',
      }),
    ),
  );
  return keyOf(child, 'Luis');
}

describe('proof', () => {
  const none = { sentOn: null, proof: null, on: null, note: null, returnedOn: null } as const;
  const prove = (child: Child, noticeId: Id, more: Partial<ProveNotice>) =>
    as(child.id).commit(ask => proveNotice(ask, { ...none, childId: child.id, noticeId, ...more }));

  test('a letter that went out ends its task, and what comes back shows that it arrived', async () => {
    const child = await aChild();
    const hearing = await ahead(child);
    const id = await told(child, hearing, 'Rosa', 'mail');
    expect(await prove(child, id, {})).toEqual(problems('sentOn nothing-to-record'));
    expect(await prove(child, id, { proof: 'mail_receipt' })).toEqual(problems('sentOn not-sent-yet'));
    expect(await prove(child, id, { sentOn: '2026-12-01' })).toEqual(problems('sentOn in-the-future'));
    expect(await prove(child, id, { sentOn: '2026-11-16' })).toEqual(ok(undefined));
    expect(await db.rows('select done_at is not null as done from app.task where source_id = $1', [id])).toEqual([
      { done: true },
    ]);
    expect(await prove(child, id, { proof: 'certified_number' })).toEqual(problems('note proof-needs-a-note'));
    expect(await prove(child, id, { proof: 'read' })).toEqual(problems('proof only-they-can-say'));
    expect(await prove(child, id, { proof: 'mail_receipt', on: '2026-11-15' })).toEqual(
      problems('on before-it-was-sent'),
    );
    expect(await prove(child, id, { proof: 'mail_receipt', on: '2026-11-17' })).toEqual(ok(undefined));
    expect(await prove(child, id, { proof: 'told' })).toEqual(no({ kind: 'changed-meanwhile' }));
    expect(await noticeNow(child, id)).toMatchObject({ proof: 'mail_receipt' });
    await expect(prove(child, newId(), { sentOn: '2026-11-16' })).rejects.toThrow(NotThere);
  });

  test('a letter that came back told nobody', async () => {
    const child = await aChild();
    const id = await told(child, await ahead(child), 'Rosa', 'mail');
    value(await prove(child, id, { sentOn: '2026-11-10', returnedOn: '2026-11-17' }));
    expect(await noticeNow(child, id)).toMatchObject({ returnedOn: '2026-11-17', proof: null });
  });

  test('that it was read the reader says, once; and whether they come', async () => {
    const child = await aChild();
    const id = await told(child, await ahead(child), 'Ines');
    value(await db.as(ines).commit(ask => readNotice(ask, { noticeId: id })));
    value(
      await db
        .as(ines)
        .commit(ask => answerNotice(ask, { noticeId: id, answer: 'by_video', needs: ' An interpreter ' })),
    );
    expect(await noticeNow(child, id)).toMatchObject({ proof: 'read', answer: 'by_video', needs: 'An interpreter' });
    for (const user of [mother, county.homes.reef.caregivers[0]!.userId])
      await expect(db.as(user).commit(ask => readNotice(ask, { noticeId: id }))).rejects.toThrow(NotThere);
    const answer = { childId: child.id, noticeId: id, answer: 'not_coming', needs: null } as const;
    value(await as(child.id).commit(ask => recordAnswer(ask, answer)));
    expect(await noticeNow(child, id)).toMatchObject({ answer: 'not_coming', proof: 'read' });
    await expect(as(child.id).commit(ask => recordAnswer(ask, { ...answer, noticeId: newId() }))).rejects.toThrow(
      NotThere,
    );
  });

  test('a caregiver reads notices while the child lives with them', async () => {
    const child = await aChild();
    const id = await told(child, await ahead(child), 'Ines');
    const seen = (now?: string) => db.as(ines, now ? { now } : {}).look(({ tx }) => myNotices(tx, ines, NOW));
    expect((await seen()).map(notice => notice.id)).toContain(id);
    await db.rows(
      `update app.access_grant set during = tstzrange(lower(during), $3) where user_id = $1 and subject_id = $2 and upper_inf(during)`,
      [ines, child.id, '2026-11-18T14:00:00Z'],
    );
    expect((await seen()).map(notice => notice.id)).not.toContain(id);
  });
});

describe('words for the court', () => {
  test('are kept for their writer alone until they are given, and then stand as they were given', async () => {
    const child = await aChild();
    const hearing = await ahead(child);
    const noticeId = await told(child, hearing, 'Ines');
    const byInes = db.as(ines);
    value(await byInes.commit(ask => keepDraft(ask, { noticeId, words: 'She sleeps' })));
    value(await byInes.commit(ask => keepDraft(ask, { noticeId, words: 'She sleeps well' })));
    expect(await byInes.look(({ tx }) => draftOf(tx, ines, noticeId))).toMatchObject({ words: 'She sleeps well' });
    expect(await as(child.id).look(({ tx }) => draftOf(tx, ines, noticeId))).toBeUndefined();
    expect(await byInes.commit(ask => giveStatement(ask, { noticeId, words: ' ' }))).toEqual(
      problems('words required'),
    );
    const given = value(await byInes.commit(ask => giveStatement(ask, { noticeId, words: ' She sleeps well. ' })));
    expect(given.receipt).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(await byInes.look(({ tx }) => draftOf(tx, ines, noticeId))).toBeUndefined();
    const [row] = await as(child.id).look(({ tx }) => statementsFor(tx, hearing));
    expect(row).toMatchObject({ words: 'She sleeps well.', part: 'caregiver', receipt: given.receipt, filedOn: null });
    await expect(db.as(mother).commit(ask => giveStatement(ask, { noticeId, words: 'Not mine' }))).rejects.toThrow(
      NotThere,
    );
    await expect(db.as(mother).commit(ask => keepDraft(ask, { noticeId, words: 'Not mine' }))).rejects.toThrow(
      NotThere,
    );

    const file = { childId: child.id, statementId: given.id };
    value(await as(child.id).commit(ask => fileStatement(ask, file)));
    expect(await as(child.id).commit(ask => fileStatement(ask, file))).toEqual(no({ kind: 'changed-meanwhile' }));
    await expect(as(child.id).commit(ask => fileStatement(ask, { ...file, statementId: newId() }))).rejects.toThrow(
      NotThere,
    );
  });

  test('are not given any more when the hearing has passed', async () => {
    const child = await aChild();
    const noticeId = await told(child, await ahead(child), 'Ines');
    const late = db.as(ines, { now: '2026-12-11T15:00:00Z' });
    expect(await late.commit(ask => giveStatement(ask, { noticeId, words: 'Too late' }))).toEqual(
      no({ kind: 'hearing-not-ahead' }),
    );
  });

  test('that came on paper are written down with a receipt as well', async () => {
    const child = await aChild();
    const hearing = await ahead(child);
    const paper = {
      childId: child.id,
      hearingId: hearing,
      part: 'mother',
      name: 'Rosa Reyes',
      language: 'es',
      words: 'La extraño',
      way: 'on_paper',
    } as const;
    const take = (more: object) => as(child.id).commit(ask => takeStatement(ask, { ...paper, ...more }));
    expect(await take({ name: ' ', words: '' })).toEqual(problems('name required', 'words required'));
    value(await take({}));
    expect(await as(child.id).look(({ tx }) => statementsFor(tx, hearing))).toMatchObject([
      { words: 'La extraño', way: 'on_paper' },
    ]);
    const past = await aHearing(db, child, { kind: 'status', on: '2026-11-02', by: county.staff.ana });
    expect(await take({ hearingId: past })).toEqual(no({ kind: 'hearing-not-ahead' }));
    await expect(take({ hearingId: newId() })).rejects.toThrow(NotThere);
  });
});

describe('the child’s view', () => {
  test('is their words or why there are none, and later what was done with it', async () => {
    const child = await aChild();
    const hearingId = await ahead(child);
    const none = { childId: child.id, hearingId, words: null, noneWhy: null, cameOfIt: null, saidOn: '2026-11-18' };
    const view = (more: object) => as(child.id).commit(ask => recordView(ask, { ...none, ...more }));
    expect(await view({})).toEqual(problems('words view-or-why-none'));
    expect(await view({ words: 'a', noneWhy: 'b', saidOn: '2026-12-01' })).toEqual(
      problems('noneWhy view-and-why-none', 'saidOn in-the-future'),
    );
    value(await view({ noneWhy: 'Did not want to say anything' }));
    value(await view({ words: 'I want my own school', cameOfIt: 'The judge asked the school' }));
    expect(await as(child.id).look(({ tx }) => viewOf(tx, child.id, hearingId))).toMatchObject({
      words: 'I want my own school',
      noneWhy: null,
      cameOfIt: 'The judge asked the school',
    });
    await db.rows(`update app.hearing set state = 'canceled' where id = $1`, [hearingId]);
    expect(await view({ words: 'More' })).toEqual(no({ kind: 'hearing-not-ahead' }));
    await expect(view({ words: 'More', hearingId: newId() })).rejects.toThrow(NotThere);
  });
});

describe('who was at a hearing', () => {
  test('is written down of one that was held, and put right by writing it again', async () => {
    const child = await aChild();
    const hearingId = await aHearing(db, child, { kind: 'status', on: '2026-11-16', by: county.staff.ana });
    const rosa = { part: 'mother', name: 'Rosa Reyes', came: 'video', spoke: true } as const;
    const come = (who: readonly object[], at = hearingId) =>
      as(child.id).commit(ask => recordAttendance(ask, { childId: child.id, hearingId: at, who: who as never }));
    expect(await come([])).toEqual(problems('who nobody-came'));
    expect(await come([rosa, rosa])).toEqual(problems('name named-twice'));
    expect(await come([{ ...rosa, name: ' ', came: 'absent' }])).toEqual(
      problems('name required', 'who absent-and-spoke'),
    );
    value(await come([rosa]));
    value(
      await come([
        { ...rosa, came: 'in_person' },
        { part: 'caregiver', name: 'Ines', came: 'absent', spoke: null },
      ]),
    );
    expect(await as(child.id).look(({ tx }) => attendanceOf(tx, child.id, hearingId))).toMatchObject([
      { name: 'Rosa Reyes', came: 'in_person', spoke: true },
      { name: 'Ines', came: 'absent', spoke: null },
    ]);
    // Somebody else, whose list did not show Ines, adds the judge and takes Rosa off: Ines stays.
    const judge = { part: 'other', name: 'The clerk', came: 'video', spoke: null } as const;
    const late = {
      childId: child.id,
      hearingId,
      who: [judge],
      shown: [{ part: 'mother', name: 'Rosa Reyes' }],
    } as const;
    value(await as(child.id).commit(ask => recordAttendance(ask, late)));
    const there = await as(child.id).look(({ tx }) => attendanceOf(tx, child.id, hearingId));
    expect(there.map(({ name }) => name)).toEqual(['Ines', 'The clerk']);
    expect(await come([rosa], await ahead(child))).toEqual(no({ kind: 'hearing-not-held' }));
    await expect(come([rosa], newId())).rejects.toThrow(NotThere);
  });
});

test('of the notices of a hearing only the child’s own are told', async () => {
  const [child, other] = [await aChild(), await aChild()];
  const hearing = await ahead(child);
  await told(child, hearing, 'Ines');
  expect(await as(other.id).look(({ tx }) => noticesOf(tx, other.id, hearing))).toEqual([]);
});

test('rules hear when all who care for a child were told, and when the last of tribe and parents had it in hand', async () => {
  const child = await aChild();
  const hearing = await ahead(child);
  const kinds = () =>
    as(child.id).look(async ({ tx }) =>
      (await courtClockFacts.load(tx, [child.id], 'America/New_York')).map(({ kind }) => kind).toSorted(),
    );
  await told(child, hearing, 'Ines');
  const omar = await told(child, hearing, 'Omar', 'mail');
  expect(await kinds()).toEqual(['hearing']);
  const sent = {
    childId: child.id,
    sentOn: '2026-11-17',
    proof: null,
    on: null,
    note: null,
    returnedOn: null,
  } as const;
  value(await as(child.id).commit(ask => proveNotice(ask, { ...sent, noticeId: omar })));
  expect(await kinds()).toEqual(['hearing', 'hearing-notice']);

  value(
    await as(child.id).commit(ask =>
      addParty(ask, {
        childId: child.id,
        part: 'tribe',
        personId: null,
        name: 'Office of the tribe',
        organization: null,
        counselOf: null,
        from: '2026-03-02',
        language: 'en',
        interpreter: null,
        reach: 'certified_mail',
        reachAt: '9 River Road',
      }),
    ),
  );
  const proven = { ...sent, proof: 'mail_receipt', on: '2026-11-18' } as const;
  for (const name of ['Rosa', 'Office']) {
    const noticeId = await told(child, hearing, name, 'mail');
    value(await as(child.id).commit(ask => proveNotice(ask, { ...proven, noticeId })));
  }
  expect(await kinds()).toEqual(['hearing', 'hearing-notice', 'icwa-notice-received']);
});
