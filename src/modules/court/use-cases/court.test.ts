import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { mergePeople } from '#modules/people/index.ts';
import { findingKinds, hearingKinds, orderKinds, petitionKinds } from '#modules/rulebook/index.ts';
import { NotThere } from '#platform/http/ask.ts';
import { aStaffMember } from '#test/builders/accounts.ts';
import { aCase, aCaseMember, aTeamMember } from '#test/builders/cases.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aPerson } from '#test/builders/people.ts';
import { testDatabase } from '#test/support/test-database.ts';
import type { Answers, CourtList, HearingKind, HearingOutcome, RecordFinding } from '../contract.ts';
import { sayCourt } from '../say-court.ts';
import { siblingsOf } from '../siblings.ts';
import { correctCourtDate } from './correct-court-date.ts';
import { recordHearingTogether, setHearingTogether } from './for-siblings.ts';
import { recordFinding } from './record-finding.ts';
import { recordHearing } from './record-hearing.ts';
import { recordPetition } from './record-petition.ts';
import { setHearing } from './set-hearing.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

const aChild = async () => (await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make()).id;
const as = (childId: Id, user: Id = county.staff.ana) => db.as(user, { focus: childId });
const NINE = '2026-11-16T14:00:00Z';
const set = (childId: Id, setFor = NINE, kind: HearingKind = 'judicial-review', user?: Id) =>
  as(childId, user).commit(ask => setHearing(ask, { childId, kind, setFor }));
const aHearing = async (childId: Id, setFor = NINE, kind: HearingKind = 'judicial-review') => {
  const hearing = await set(childId, setFor, kind);
  if (!hearing.ok) throw new Error(JSON.stringify(hearing.refusal));
  return hearing.value.id;
};
const held = {
  outcome: 'held',
  heldAt: NINE,
  judge: null,
  plea: null,
  findings: [],
  orders: [],
  firstOrder: null,
} as const;
const record = (childId: Id, hearingId: Id, came: Partial<HearingOutcome> = {}, user?: Id) =>
  as(childId, user).commit(ask => recordHearing(ask, { childId, hearingId, ...held, ...came } as never));
const file = (childId: Id, filedOn = '2026-11-02', user?: Id) =>
  as(childId, user).commit(ask => recordPetition(ask, { childId, kind: 'dependency', filedOn, earlyDemand: null }));
const find = (childId: Id, made: Partial<RecordFinding> = {}, user?: Id) =>
  as(childId, user).commit(ask =>
    recordFinding(ask, {
      childId,
      madeOn: '2026-11-02',
      findings: ['contrary-to-welfare'],
      orders: ['sanctions-removal'],
      firstOrder: true,
      ...made,
    }),
  );
const problems = (...told: string[]) =>
  no({
    kind: 'invalid',
    problems: told.map(each => {
      const [at, code] = each.split(' ');
      return expect.objectContaining({ at, code });
    }),
  });
const facts = (childId: Id) =>
  db.rows(`select name, keys, body from record.fact where body ->> 'childId' = $1 and keys = $2 order by id`, [
    childId,
    [`court:${childId}`],
  ]);
const rowsOf = (table: string, childId: Id) => db.rows(`select * from app.${table} where child_id = $1`, [childId]);

describe('a hearing is set', () => {
  test('for a day ahead or one that has passed; others hear of it, and history knows who set it', async () => {
    const child = await aChild();
    const ahead = await aHearing(child, '2027-02-10T14:30:00Z');
    const [row] = await rowsOf('hearing', child);
    expect(row).toMatchObject({
      id: ahead,
      office_id: await db.value('select office_id from app.case_file where id = $1', [county.cases.reyes.id]),
      state: 'set',
      held_at: null,
      recorded_by: county.staff.ana,
    });
    expect(await facts(child)).toMatchObject([
      { name: 'HearingSet', body: { hearingId: ahead, kind: 'judicial-review', setFor: '2027-02-10T14:30:00Z' } },
    ]);
    expect(await db.rows('select operation, keys from record.row_change where row_id = $1', [ahead])).toEqual([
      { operation: 'insert', keys: [`court:${child}`] },
    ]);
    expect(await set(child)).toMatchObject({ ok: true });
  });

  test('by who works the case, its attorney too, and is not there for anybody else', async () => {
    const child = await aChild();
    const attorney = await aStaffMember(db, county.units.tidewater, { name: 'Iris Vale', role: 'agency_attorney' });
    await expect(set(child, NINE, 'shelter', attorney)).rejects.toThrow(NotThere);
    await aTeamMember(db, county.cases.reyes, attorney, 'agency_attorney');
    expect(await set(child, NINE, 'shelter', attorney)).toMatchObject({ ok: true });
    expect(await set(child, NINE, 'status', county.staff.dora)).toMatchObject({ ok: true });
    for (const user of [county.staff.ben, county.staff.ned, county.staff.cora, county.staff.hugo])
      await expect(set(child, NINE, 'permanency', user)).rejects.toThrow(NotThere);
  });

  test('for a child of a case, after birth and before the case ended, and within three years', async () => {
    expect(await set(county.mother)).toEqual(no({ kind: 'not-in-a-case' }));
    const child = await aChild();
    expect(await set(child, '2017-01-02T14:00:00Z')).toEqual(problems('day before-birth'));
    expect(await set(child, '2062-01-02T14:00:00Z')).toEqual(problems('day too-far-ahead'));
    await db.rows(
      `update app.case_member set during = tstzrange(lower(during), '2026-11-10T15:00:00Z') where person_id = $1`,
      [child],
    );
    expect(await set(child)).toEqual(problems('day after-the-case'));
  });

  test('once on a day for each kind: two people may write down the same one', async () => {
    const child = await aChild();
    await aHearing(child);
    expect(await set(child, '2026-11-16T20:00:00Z')).toEqual(problems('day hearing-on-that-day'));
    expect(await set(child, '2026-11-17T14:00:00Z')).toMatchObject({ ok: true });
    expect(await set(child, NINE, 'status')).toMatchObject({ ok: true });
    await aHearing(child, NINE, 'other');
    expect(await set(child, NINE, 'other')).toMatchObject({ ok: true });
    const canceled = await aHearing(child, '2026-11-13T14:00:00Z');
    await record(child, canceled, { outcome: 'canceled' });
    expect(await set(child, '2026-11-13T14:00:00Z')).toMatchObject({ ok: true });
  });
});

describe('what came of a hearing', () => {
  test('held: when, before which judge, the plea, and what was found and ordered there', async () => {
    const child = await aChild();
    const hearing = await aHearing(child, NINE, 'arraignment');
    const came = {
      // Half past eleven at night in the county: the next day in Greenwich.
      heldAt: '2026-11-17T04:30:00Z',
      judge: 'dependency',
      plea: 'deny',
      findings: ['contrary-to-welfare', 'reasonable-efforts-to-prevent'],
      orders: ['sanctions-removal'],
      firstOrder: true,
    } as const;
    expect(await record(child, hearing, came, county.staff.sam)).toEqual(ok(undefined));
    expect(await rowsOf('hearing', child)).toMatchObject([
      { state: 'held', judge: 'dependency', plea: 'deny', recorded_by: county.staff.sam },
    ]);
    expect(
      await db.rows('select found_on::text as on, hearing_id, first_order from app.finding where child_id = $1', [
        child,
      ]),
    ).toEqual(Array.from({ length: 2 }, () => ({ on: '2026-11-16', hearing_id: hearing, first_order: true })));
    expect(
      await db.rows('select ordered_on::text as on, hearing_id from app.court_order where child_id = $1', [child]),
    ).toEqual([{ on: '2026-11-16', hearing_id: hearing }]);
    expect((await facts(child)).map(({ name }) => name)).toEqual([
      'HearingSet',
      'HearingRecorded',
      'FindingMade',
      'FindingMade',
      'OrderMade',
    ]);
  });

  test('continued: the next one follows, and follows only once', async () => {
    const child = await aChild();
    const hearing = await aHearing(child);
    const to = (setFor: string) => record(child, hearing, { outcome: 'continued', setFor });
    expect(await to(NINE)).toEqual(problems('day not-later'));
    expect(await to('2033-01-01T14:00:00Z')).toEqual(problems('day too-far-ahead'));
    // The afternoon of the same day is another time, and not a second hearing.
    expect(await to('2026-11-16T20:00:00Z')).toEqual(ok(undefined));
    expect(await to('2026-12-02T14:00:00Z')).toEqual(no({ kind: 'changed-meanwhile' }));
    const rows = await db.rows('select id, state, follows from app.hearing where child_id = $1 order by set_for', [
      child,
    ]);
    expect(rows).toMatchObject([
      { id: hearing, state: 'continued', follows: null },
      { state: 'set', follows: hearing },
    ]);
    expect((await facts(child)).map(({ name, body }) => [name, body.outcome ?? body.follows])).toEqual([
      ['HearingSet', null],
      ['HearingRecorded', 'continued'],
      ['HearingSet', hearing],
    ]);
  });

  test('canceled: that is all', async () => {
    const child = await aChild();
    const hearing = await aHearing(child, '2026-12-16T14:00:00Z');
    expect(await record(child, hearing, { outcome: 'canceled' })).toEqual(ok(undefined));
    expect(await rowsOf('hearing', child)).toMatchObject([{ state: 'canceled', held_at: null }]);
    expect(await record(child, hearing)).toEqual(no({ kind: 'changed-meanwhile' }));
  });

  test('is told whole: everything that is wrong at once, and nothing is kept', async () => {
    const child = await aChild();
    const hearing = await aHearing(child);
    await find(child, { madeOn: '2026-11-16', findings: [], orders: ['detention'], firstOrder: null });
    expect(
      await record(child, hearing, { plea: 'deny', firstOrder: false, orders: ['detention', 'supervision'] }),
    ).toEqual(problems('plea only-at-arraignment', 'firstOrder only-with-findings', 'orders recorded-on-that-day'));
    expect(await record(child, hearing, { heldAt: '2026-11-18T15:00:01Z' })).toEqual(problems('day in-the-future'));
    await aHearing(child, '2026-11-17T14:00:00Z');
    expect(await record(child, hearing, { heldAt: '2026-11-17T15:00:00Z' })).toEqual(
      problems('day hearing-on-that-day'),
    );
    expect((await rowsOf('court_order', child)).length).toBe(1);
  });

  test('is recorded about the hearing of this child', async () => {
    const [child, other] = [await aChild(), await aChild()];
    const hearing = await aHearing(other);
    for (const id of [hearing, newId(), 'no-id']) await expect(record(child, id)).rejects.toThrow(NotThere);
    expect(await record(county.mother, hearing)).toEqual(no({ kind: 'not-in-a-case' }));
    await expect(
      db.rows(
        `insert into app.finding (id, agency_id, child_id, hearing_id, kind, found_on, recorded_by, recorded_at)
         values ($1, $2, $3, $4, 'abuse-or-neglect', '2026-11-16', $5, now())`,
        [newId(), county.agencyId, child, hearing, county.staff.ana],
      ),
    ).rejects.toThrow('finding__made_at_a_hearing_of_the_child');
  });
});

describe('outside a hearing', () => {
  test('a petition is filed on a day, once', async () => {
    const child = await aChild();
    expect(await file(child)).toMatchObject({ ok: true });
    expect(await rowsOf('petition', child)).toMatchObject([{ kind: 'dependency', early_demand: null }]);
    expect(await facts(child)).toMatchObject([{ name: 'PetitionFiled', body: { filedOn: '2026-11-02' } }]);
    expect(await file(child)).toEqual(problems('kind filed-on-that-day'));
    expect(await file(child, '2026-11-19')).toEqual(problems('day in-the-future'));
    expect(await file(county.mother)).toEqual(no({ kind: 'not-in-a-case' }));
    await expect(file(child, '2026-11-03', county.staff.cora)).rejects.toThrow(NotThere);
  });

  test('findings and orders are made on a day, each once', async () => {
    const child = await aChild();
    expect(await find(child)).toEqual(ok(undefined));
    expect(await rowsOf('finding', child)).toMatchObject([{ hearing_id: null, first_order: true }]);
    expect((await facts(child)).map(({ name }) => name)).toEqual(['FindingMade', 'OrderMade']);
    expect(await find(child)).toEqual(problems('findings recorded-on-that-day', 'orders recorded-on-that-day'));
    expect(await find(child, { findings: [], orders: [], madeOn: '2026-12-01' })).toEqual(
      problems('day in-the-future', 'findings required'),
    );
    expect(await find(child, { findings: [], madeOn: '2026-11-03' })).toEqual(
      problems('firstOrder only-with-findings'),
    );
    expect(await find(county.mother)).toEqual(no({ kind: 'not-in-a-case' }));
    await expect(find(child, {}, county.staff.hugo)).rejects.toThrow(NotThere);
  });
});

describe('a correction', () => {
  const correct = (
    childId: Id,
    change: {
      list: 'hearings' | 'findings' | 'orders' | 'petitions';
      recordId: Id;
      seen: string;
      to: string;
      why?: string;
    },
  ) =>
    db
      .as(county.staff.ana, { focus: childId, kind: 'correction' })
      .commit(ask => correctCourtDate(ask, { childId, why: 'The clerk’s stamp says so', ...change }));
  const history = (id: Id) =>
    db.rows(`select kind, why from record.row_change where row_id = $1 and operation = 'update' order by id desc`, [
      id,
    ]);

  test('moves a day; history says that it is one, and why', async () => {
    const child = await aChild();
    const petition = await file(child);
    if (!petition.ok) throw new Error('refused');
    const change = { list: 'petitions', recordId: petition.value.id, seen: '2026-11-02', to: '2026-10-30' } as const;
    expect(await correct(child, change)).toEqual(ok(undefined));
    expect(await db.value('select filed_on::text from app.petition where id = $1', [petition.value.id])).toBe(
      '2026-10-30',
    );
    expect(await history(petition.value.id)).toEqual([{ kind: 'correction', why: 'The clerk’s stamp says so' }]);
    expect((await facts(child)).at(-1)).toMatchObject({
      name: 'CourtDateCorrected',
      body: { list: 'petitions', from: '2026-11-02', to: '2026-10-30' },
    });
    // Another day was shown than the one that stands now.
    expect(await correct(child, change)).toEqual(no({ kind: 'changed-meanwhile' }));
    const now = { ...change, seen: '2026-10-30' };
    expect(await correct(child, { ...now, to: '2026-11-19', why: ' ' })).toEqual(
      problems('day in-the-future', 'why required'),
    );
    expect(await correct(child, now)).toEqual(problems('day as-it-was'));
    await file(child, '2026-10-29');
    expect(await correct(child, { ...now, to: '2026-10-29' })).toEqual(problems('day stands-there-already'));
    await expect(correct(await aChild(), now)).rejects.toThrow(NotThere);
    await expect(correct(child, { ...now, recordId: 'no-id' })).rejects.toThrow(NotThere);
    expect(await correct(county.mother, now)).toEqual(no({ kind: 'not-in-a-case' }));
  });

  test('of a held hearing takes along what was made there on its day', async () => {
    const child = await aChild();
    const hearing = await aHearing(child);
    await record(child, hearing, {
      findings: ['contrary-to-welfare', 'abuse-or-neglect'],
      orders: ['sanctions-removal'],
    });
    const [finding] = await db.rows(`select id from app.finding where child_id = $1 and kind = 'abuse-or-neglect'`, [
      child,
    ]);
    // The written order is of the day after: it has its own day from now on.
    await correct(child, { list: 'findings', recordId: finding!.id, seen: '2026-11-16', to: '2026-11-17' });
    const move = (to: string, seen = NINE) => correct(child, { list: 'hearings', recordId: hearing, seen, to });
    expect(await move('2026-11-13T14:00:00Z')).toEqual(ok(undefined));
    const days = await db.rows(
      `select kind, found_on::text as on from app.finding where child_id = $1
       union all select kind, ordered_on::text from app.court_order where child_id = $1 order by 1`,
      [child],
    );
    expect(days).toEqual([
      { kind: 'abuse-or-neglect', on: '2026-11-17' },
      { kind: 'contrary-to-welfare', on: '2026-11-13' },
      { kind: 'sanctions-removal', on: '2026-11-13' },
    ]);
    expect(await history(hearing)).toMatchObject([{ kind: 'correction' }, { kind: 'change' }]);
    expect(await move('2026-11-18T16:00:00Z', '2026-11-13T14:00:00Z')).toEqual(problems('day in-the-future'));
    await find(child, { madeOn: '2026-11-12', orders: [] });
    await aHearing(child, '2026-11-12T20:00:00Z');
    expect(await move('2026-11-12T14:00:00Z', '2026-11-13T14:00:00Z')).toEqual(
      problems('day hearing-on-that-day', 'day stands-there-already'),
    );
  });

  test('of a set hearing keeps its place between the one before and the one that follows', async () => {
    const child = await aChild();
    const first = await aHearing(child);
    await record(child, first, { outcome: 'continued', setFor: '2026-12-02T14:00:00Z' });
    const second = await db.value<Id>('select id from app.hearing where follows = $1', [first]);
    const ofFirst = { list: 'hearings', recordId: first, seen: NINE } as const;
    const ofSecond = { list: 'hearings', recordId: second, seen: '2026-12-02T14:00:00Z' } as const;
    expect(await correct(child, { ...ofFirst, to: '2026-12-02T14:00:00Z' })).toEqual(
      problems('day after-the-one-that-follows'),
    );
    expect(await correct(child, { ...ofSecond, to: NINE })).toEqual(problems('day before-the-one-it-follows'));
    expect(await correct(child, { ...ofSecond, to: '2026-12-03T14:00:00Z' })).toEqual(ok(undefined));
    expect(await correct(child, { ...ofFirst, to: '2026-11-15T14:00:00Z' })).toEqual(ok(undefined));
  });
});

test('what was answered as not known is completed later, with a reason', async () => {
  const child = await aChild();
  const shelter = await aHearing(child, NINE, 'shelter');
  await record(child, shelter, { findings: ['contrary-to-welfare'] });
  const petition = await file(child);
  const [finding] = await db.rows<{ id: Id }>('select id from app.finding where child_id = $1', [child]);
  const complete = (list: CourtList, recordId: Id, seen: string, answers: Partial<Answers>, to = seen) =>
    db
      .as(county.staff.ana, { focus: child, kind: 'correction' })
      .commit(ask =>
        correctCourtDate(ask, { childId: child, list, recordId, seen, to, answers, why: 'From the file' }),
      );
  expect(await complete('hearings', shelter, NINE, { judge: null })).toEqual(problems('day as-it-was'));
  expect(await complete('hearings', shelter, NINE, { judge: 'other', early: true })).toEqual(ok(undefined));
  expect(await rowsOf('hearing', child)).toMatchObject([{ judge: 'other', early_demand: true, plea: null }]);
  expect(await complete('hearings', shelter, NINE, { plea: 'deny' })).toEqual(problems('plea not-asked-of-it'));
  expect(await complete('findings', finding!.id, '2026-11-16', { firstOrder: true })).toEqual(ok(undefined));
  expect(await rowsOf('finding', child)).toMatchObject([{ first_order: true }]);
  if (!petition.ok) throw new Error('refused');
  // The day and an answer in one go.
  expect(await complete('petitions', petition.value.id, '2026-11-02', { early: false }, '2026-11-03')).toEqual(
    ok(undefined),
  );
  expect(await rowsOf('petition', child)).toMatchObject([{ early_demand: false }]);
  expect((await facts(child)).filter(({ name }) => name === 'CourtDateCorrected')).toHaveLength(3);
  const kinds = await db.rows(
    `select distinct kind, why from record.row_change where row_id = $1 and operation = 'update'`,
    [finding!.id],
  );
  expect(kinds).toEqual([{ kind: 'correction', why: 'From the file' }]);
});

describe('one hearing about brothers and sisters', () => {
  const family = async () => {
    const reyes = await aCase(db, county.units.tidewater, county.staff.ana, { name: 'Siblings' });
    const make = async (name: string) =>
      (await county.aChild(reyes).named(name).inHome(county.homes.harbor).from('2026-03-01').make()).id;
    return [await make('Ada'), await make('Ben'), await make('Cal')] as const;
  };
  const states = (children: readonly Id[]) =>
    db.rows('select child_id, kind, state, judge from app.hearing where child_id = any($1) order by child_id', [
      children,
    ]);

  test('is set and recorded for each in one go', async () => {
    const [ada, ben, cal] = await family();
    const input = { childId: ada, kind: 'shelter', setFor: NINE } as const;
    const set = await as(ada).commit(ask => setHearingTogether(ask, input, [ben]));
    if (!set.ok) throw new Error(JSON.stringify(set.refusal));
    expect((await states([ada, ben, cal])).map(({ state }) => state)).toEqual(['set', 'set']);
    const offered = await as(ada).look(ask =>
      siblingsOf({ tx: ask.tx, timeZone: ask.who.timeZone }, ada, { kind: 'shelter', setFor: NINE }),
    );
    expect(offered).toMatchObject([
      { id: ben, name: 'Ben Reyes', hearingId: expect.any(String) },
      { id: cal, name: 'Cal Reyes', hearingId: null },
    ]);
    const came = {
      childId: ada,
      hearingId: set.value.id,
      ...held,
      judge: 'other',
      findings: ['contrary-to-welfare'],
    } as const;
    expect(await as(ada).commit(ask => recordHearingTogether(ask, came, [ben, cal]))).toEqual(ok(undefined));
    expect(await states([ada, ben, cal])).toEqual(
      [ada, ben, cal].map(child_id => ({ child_id, kind: 'shelter', state: 'held', judge: 'other' })),
    );
    expect(await db.value('select count(*)::int from app.finding where child_id = any($1)', [[ada, ben, cal]])).toBe(3);
    expect((await facts(cal)).map(({ name }) => name)).toEqual(['HearingSet', 'HearingRecorded', 'FindingMade']);
  });

  test('what is wrong for one is said at their place, and nothing is kept', async () => {
    const [ada, ben, cal] = await family();
    const other = await aChild();
    await aHearing(ben, '2026-11-16T20:00:00Z', 'permanency');
    const input = { childId: ada, kind: 'permanency', setFor: NINE } as const;
    const refused = await as(ada).commit(ask => setHearingTogether(ask, input, [ben, cal, other]));
    expect(refused).toEqual(problems(`siblings-${ben} sibling-refused`, 'siblings not-one-of'));
    if (refused.ok || refused.refusal.kind !== 'invalid') throw new Error('not refused');
    expect(refused.refusal.problems[0]?.fill).toEqual({
      name: 'Ben Reyes',
      why: 'A hearing of this kind stands on that day already',
    });
    expect(await states([ada, cal])).toEqual([]);
    // What is wrong for the child comes first.
    await aHearing(ada, NINE, 'permanency');
    expect(await as(ada).commit(ask => setHearingTogether(ask, input, [ben]))).toEqual(
      problems('day hearing-on-that-day'),
    );
  });
});

test('when two records of one child are joined, hearings and what was made there go along in one go', async () => {
  const child = await aChild();
  const hearing = await aHearing(child);
  await record(child, hearing, { outcome: 'continued', setFor: '2026-11-17T14:00:00Z' });
  const next = await db.value<Id>('select id from app.hearing where follows = $1', [hearing]);
  await record(child, next, {
    heldAt: '2026-11-17T14:00:00Z',
    findings: ['abuse-or-neglect'],
    orders: ['supervision'],
  });
  const keep = await aPerson(db, county.agencyId, { first: 'Lucia' });
  const second = await aCase(db, county.units.tidewater, county.staff.ana, { name: 'Second' });
  await aCaseMember(db, second, keep, 'household');
  const merged = await db
    .as(county.staff.sam)
    .commit(ask => mergePeople(ask, { keepId: keep, goneId: child, reason: 'One child' }));
  expect(merged).toMatchObject({ ok: true });
  const owners = await db.rows(
    `select child_id from app.hearing where id = any ($1) union select child_id from app.finding where hearing_id = any ($1)
     union select child_id from app.court_order where hearing_id = any ($1)`,
    [[hearing, next]],
  );
  expect(owners).toEqual([{ child_id: keep }]);
});

test('the record is told in words, in both languages', async () => {
  const child = await aChild();
  const hearing = await aHearing(child, NINE, 'arraignment');
  await record(child, hearing, { plea: 'deny', findings: ['contrary-to-welfare'], firstOrder: true });
  const moved = await aHearing(child, '2026-11-10T14:00:00Z', 'status');
  await record(child, moved, { outcome: 'continued', setFor: '2026-12-02T14:00:00Z' });
  await file(child);
  const told = async (language: 'en' | 'es') =>
    (await db.as(county.staff.ana, { focus: child, language }).look(ask => sayCourt(ask, child))).map(
      ({ when, title, tag, lines, made }) => [when, title, tag?.word, ...lines, ...made.map(({ text }) => text)],
    );
  expect(await told('en')).toEqual([
    ['Dec 2, 2026, 9:00 AM', 'Status hearing', 'Coming'],
    [
      'Nov 16, 2026, 9:00 AM',
      'Arraignment',
      'Held',
      'Which judge held it is not known',
      'Plea: denied',
      'Found: Staying at home is contrary to the child’s welfare · in the first order of the removal',
    ],
    ['Nov 10, 2026, 9:00 AM', 'Status hearing', 'Continued to Dec 2, 2026'],
    [
      'Nov 2, 2026',
      'Dependency petition',
      undefined,
      'Petition or motion',
      'Whether somebody demanded that it be filed early is not known',
    ],
  ]);
  expect((await told('es'))[1]).toContain('Respuesta a la petición: se negó');
});

test('the lists of codes are those rules speak of', async () => {
  const codes = async (list: string) => (await db.rows(`select code from app.${list} order by 1`)).map(row => row.code);
  expect(await codes('hearing_kind')).toEqual([...hearingKinds].sort());
  expect(await codes('finding_kind')).toEqual([...findingKinds].sort());
  expect(await codes('petition_kind')).toEqual([...petitionKinds].sort());
  expect(await codes('order_kind')).toEqual([...orderKinds].sort());
});
