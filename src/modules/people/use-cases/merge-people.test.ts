import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { changesOf } from '#platform/record/row-changes.ts';
import { subjectTables } from '#platform/record/subject-tables.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import { aCase, aCaseMember, type Case } from '#test/builders/cases.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aPerson, aRelationship } from '#test/builders/people.ts';
import { aPlan } from '#test/builders/plans.ts';
import { days, follow, insertRow, moments, together } from '#test/builders/rows.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { findPeople } from '../find-people.ts';
import * as compare from '../pages/compare-duplicate.tsx';
import * as undo from '../pages/undo-merge.tsx';
import { openProposals, proposalById } from '../store/duplicates.ts';
import { keptPerson, mergesSeen } from '../store/merges.ts';
import { personsById } from '../store/persons.ts';
import { mergePeople } from './merge-people.ts';
import { tellApart } from './tell-apart.ts';
import { unmergePeople } from './unmerge-people.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});
let turn = 0;
/** Ana's case and Ben's, both in Sam's unit. */
let first: Case;
let second: Case;
/** Two records of one aunt, each in one of the cases. */
let aunt: Id;
let again: Id;
let name: string;
beforeEach(async () => {
  const { agencyId, units, staff } = county;
  turn += 1;
  name = `Alma${String.fromCharCode(96 + turn)}`;
  first = await aCase(db, units.tidewater, staff.ana, { since: '2026-02-01', name: 'First' });
  second = await aCase(db, units.tidewater, staff.ben, { since: '2026-03-01', name: 'Second' });
  aunt = await aPerson(db, agencyId, { first: name, last: 'Reyes', bornOn: '1980-03-04' });
  again = await aPerson(db, agencyId, { first: name, last: 'Reyes-Soto', languages: [] });
  await aCaseMember(db, first, aunt, 'relative', '2026-02-01');
  await aCaseMember(db, second, again, 'relative', '2026-03-01');
});

const NEXT = { now: '2026-11-19T15:00:00Z' };
const LATER = { now: '2026-11-20T15:00:00Z' };
const sam = (at = NEXT) => db.as(county.staff.sam, at);
const pair = (change = {}) => ({ keepId: aunt, goneId: again, reason: 'One aunt, entered twice', ...change });
const merge = (input = pair(), at = NEXT) => sam(at).commit(ask => mergePeople(ask, input));
const refused = (kind: string) => ({ ok: false, refusal: expect.objectContaining({ kind }) });
const because = (...problems: [code: string, what?: string][]) => ({
  ok: false,
  refusal: {
    kind: 'cannot-merge',
    problems: problems.map(([code, what]) => ({ at: '', code, ...(what && { fill: { what } }) })),
  },
});
const row = (table: Parameters<typeof insertRow>[1], values: object) =>
  insertRow(db, table, { agency_id: county.agencyId, ...values });
const street = (person: Id, name: string, from = '2026-01-01', until?: string) =>
  row('app.person_address', { person_id: person, street: name, during: days(from, until) });
const inCare = (child: Id, of: Case, homeId: Id, from: string) =>
  together(db, async () => {
    const about = { child_id: child, during: moments(from) };
    const episode = await row('app.episode', { ...about, case_id: of.id, kind: 'removal' });
    await row('app.placement', { ...about, episode_id: episode, home_id: homeId, setting: 'foster_home' });
  });

describe('joining two records', () => {
  test('is not for case managers, not for who sees one of the two, and not without a reason', async () => {
    const ana = db.as(county.staff.ana, NEXT);
    await aCaseMember(db, first, again, 'relative', '2026-04-01');
    expect(await ana.commit(ask => mergePeople(ask, pair()))).toEqual(refused('only-leaders-merge'));
    const other = await aPerson(db, county.agencyId, { first: 'Alma', last: 'Reyes' });
    await aCaseMember(db, county.cases.other, other, 'relative');
    expect(await merge(pair({ goneId: other }))).toEqual(refused('no-such-person'));
    expect(await merge(pair({ goneId: newId() }))).toEqual(refused('no-such-person'));
    expect(await merge(pair({ goneId: aunt }))).toEqual(refused('same-person'));
    expect(await merge(pair({ reason: ' ' }))).toEqual(refused('invalid'));
  });

  test('moves what is known, teaches the kept record what it does not know, and leads everybody there', async () => {
    await db.rows(`update app.person set last_name = null, born_on = null, born_precision = 'unknown' where id = $1`, [
      aunt,
    ]);
    await db.rows(`update app.person set born_on = '1980-04-03', born_precision = 'day' where id = $1`, [again]);
    const phone = await row('app.person_contact', {
      person_id: again,
      kind: 'phone',
      value: '555-0101',
      during: days('2026-01-01'),
    });
    const proposal = await row('app.duplicate_proposal', {
      person_id: [aunt, again].toSorted()[0],
      other_id: [aunt, again].toSorted()[1],
      source: 'person',
      score: 70,
      why: ['name_same'],
      state: 'open',
      proposed_at: '2026-11-01T00:00:00Z',
    });
    const merged = await merge();
    expect(merged).toMatchObject({ ok: true });
    expect(await db.rows('select person_id from app.person_contact where id = $1', [phone])).toEqual([
      { person_id: aunt },
    ]);
    const [kept] = await db.rows(
      'select first_name, last_name, born_on::text, born_precision, cardinality(office_ids) from app.person where id = $1',
      [aunt],
    );
    expect(kept).toEqual({
      first_name: name,
      last_name: 'Reyes-Soto',
      born_on: '1980-04-03',
      born_precision: 'day',
      cardinality: 1,
    });
    expect(await db.rows(`select p.state, p.reason from app.duplicate_proposal p where id = $1`, [proposal])).toEqual([
      { state: 'merged', reason: pair().reason },
    ]);
    // Ben's case has her now, by the kept record; the other is in no list and no search, and leads to the kept one.
    for (const user of [county.staff.ana, county.staff.ben, county.staff.sam]) {
      expect(await db.as(user, NEXT).look(ask => findPeople(ask, name, 10))).toMatchObject([{ id: aunt }]);
      const seen = await db.as(user, NEXT).look(({ tx }) => personsById(tx, [aunt, again]));
      expect([...seen.keys()]).toEqual([aunt]);
      expect(await db.as(user, { ...NEXT, focus: again }).look(({ tx }) => keptPerson(tx, again))).toBe(aunt);
    }
    expect(
      await db.as(county.staff.hugo, { ...NEXT, focus: again }).look(({ tx }) => keptPerson(tx, again)),
    ).toBeNull();
    expect(
      await db.value(`select body ->> 'kept' from record.fact where name = 'PeopleMerged' and body ->> 'gone' = $1`, [
        again,
      ]),
    ).toBe(aunt);
  });

  test('keeps history in one piece, and says that it was a merge', async () => {
    const allergy = await row('app.allergy', {
      child_id: again,
      substance: 'Bees',
      severity: 'mild',
      noted_at: NEXT.now,
    });
    await merge();
    const changes = await db.as(county.staff.ana, { ...NEXT, focus: aunt }).look(async ({ tx }) => {
      const tables = (await subjectTables(tx)).filter(table => table.name === 'allergy');
      return changesOf(tx, tables, { person: aunt, cases: [] });
    });
    expect(changes).toMatchObject([
      { operation: 'update', kind: 'merge', row_id: allergy, why: pair().reason, before: { child_id: again } },
      { operation: 'insert', row_id: allergy },
    ]);
  });

  test('lets grants follow: who cares for the child cares for the one record, and an emergency stays where it was', async () => {
    const child = await county.aChild(first).named('Lucy').make();
    const twice = await county.aChild(first).named('Lucy').inHome(county.homes.harbor).from('2026-02-01').make();
    const [ines] = county.homes.harbor.caregivers;
    await db.rows(
      `insert into app.access_grant (id, agency_id, user_id, subject_kind, subject_id, topics, during, source, source_id)
       values ($1, $2, $3, 'person', $4, '{identity,health}', tstzrange('2026-11-19T14:00:00Z', '2026-11-19T18:00:00Z'), 'break_glass', $1)`,
      [newId(), county.agencyId, county.staff.hugo, twice.id],
    );
    const seenBy = (user: Id) =>
      db.as(user, NEXT).look(async ({ tx }) => [...(await personsById(tx, [child.id, twice.id])).keys()]);
    expect([await seenBy(ines!.userId), await seenBy(county.staff.hugo)]).toEqual([[twice.id], [twice.id]]);
    const merged = await merge({ keepId: child.id, goneId: twice.id, reason: 'One child' });
    expect(merged).toMatchObject({ ok: true });
    expect([await seenBy(ines!.userId), await seenBy(county.staff.hugo)]).toEqual([[child.id], []]);
    if (!merged.ok) return;
    await sam(LATER).commit(ask => unmergePeople(ask, { mergeId: merged.value.id, reason: 'Two' }));
    expect(await seenBy(ines!.userId)).toEqual([twice.id]);
  });

  test('says once what both say, over the whole time', async () => {
    await street(aunt, '4 Palm Way', '2026-01-01', '2026-05-01');
    await street(again, '4 Palm Way', '2026-03-01');
    await row('app.person_race', { person_id: aunt, race: 'hispanic' });
    await row('app.person_race', { person_id: again, race: 'hispanic' });
    await row('app.person_identity', { person_id: aunt, legal_first: 'Alma', legal_last: 'Reyes' });
    await row('app.person_identity', { person_id: again, legal_first: 'Alma' });
    expect(await merge()).toMatchObject({ ok: true });
    const { rows } = await db.admin.query(
      `select street, during::text from app.person_address where person_id = $1 union all select race, null from app.person_race where person_id = $1
       union all select legal_last, null from app.person_identity where person_id = $1`,
      [aunt],
    );
    expect(rows).toEqual([
      { street: '4 Palm Way', during: '[2026-01-01,)' },
      { street: 'hispanic', during: null },
      { street: 'Reyes', during: null },
    ]);
  });
});

describe('what contradicts is refused by name, all at once, and nothing has changed', () => {
  const everything = () =>
    db.value<string>(
      `select md5(string_agg(t, '|' order by t)) from (select p::text as t from app.person p union all select m::text from app.case_member m
       union all select i::text from app.person_identity i union all select e::text from app.episode e union all select g::text from app.access_grant g) all_of`,
    );
  const isRefused = async (input: ReturnType<typeof pair>, ...problems: [string, string?][]) => {
    const before = await everything();
    expect(await merge(input)).toEqual(because(...problems));
    expect(await everything()).toBe(before);
  };

  test('two children: two open cases, two stays in care, two placements, two legal names', async () => {
    const { homes } = county;
    const lucy = await county.aChild(first).named('Lucy').inHome(homes.harbor).from('2026-04-01').make();
    const lucia = await county.aChild(second).named('Lucia').inHome(homes.reef).from('2026-04-02').make();
    await row('app.person_identity', { person_id: lucy.id, legal_first: 'Lucia', legal_middle: 'Ann' });
    await row('app.person_identity', { person_id: lucia.id, legal_first: 'Lucia', legal_middle: 'Ana' });
    await isRefused(
      { keepId: lucy.id, goneId: lucia.id, reason: 'One child?' },
      ['collides-case_member'],
      ['collides-episode'],
      ['collides-person_identity'],
      ['collides-placement'],
    );
  });

  test('people who are related, or named together', async () => {
    await aRelationship(db, county.agencyId, aunt, again, 'sister');
    await row('app.card_confirmation', {
      child_id: aunt,
      person_id: again,
      changed_at: NEXT.now,
      confirmed_at: NEXT.now,
    });
    await isRefused(pair(), ['named-together', 'health'], ['related-to-each-other']);
  });

  test('two accounts, and an account that would open a home', async () => {
    await anAccountFor(db, county.agencyId, aunt, 'parent', 'Alma Reyes');
    await row('app.home_adult', {
      home_id: county.homes.cove.id,
      person_id: again,
      part: 'caregiver',
      during: moments('2026-01-01'),
    });
    await isRefused(pair(), ['account-of-another-part']);
    await anAccountFor(db, county.agencyId, again, 'caregiver', 'Alma Reyes');
    await isRefused(pair(), ['account-of-another-part'], ['two-accounts']);
  });

  test('an order about the one that a paper of the other does not keep', async () => {
    const child = await county.aChild(first).inHome(county.homes.harbor).from('2026-11-02').make();
    await aPlan(db, county, child.id, {
      state: 'ready',
      parents: [{ userId: county.staff.ana, personId: again, name: 'Alma' }],
    });
    const limit = await row('app.family_limit', {
      child_id: child.id,
      person_id: aunt,
      hides: 'home_and_contact',
      order_words: 'Order of June',
      during: days('2026-06-01'),
      entered_by: county.staff.ana,
      entered_at: NEXT.now,
    });
    await isRefused(pair(), ['order-not-on-the-paper']);
    await db.rows('delete from app.family_limit where id = $1', [limit]);
    expect(await merge()).toMatchObject({ ok: true });
  });

  test('a hidden address that more people would read; the same readers on both sides are no more', async () => {
    await row('app.address_confidential', { person_id: again, street: '9 Hidden Lane', during: days('2026-01-01') });
    await isRefused(pair(), ['hidden-would-open']);
    // Ana and Ben on both cases: nobody reads more than before.
    const both = await aPerson(db, county.agencyId, { first: 'Alma' });
    await aCaseMember(db, second, both, 'household', '2026-04-01');
    expect(await merge({ keepId: both, goneId: again, reason: 'One aunt' })).toEqual(because(['collides-case_member']));
    await db.rows(`update app.case_member set part = 'relative' where person_id = $1`, [both]);
    expect(await merge({ keepId: both, goneId: again, reason: 'One aunt' })).toMatchObject({ ok: true });
  });

  test('what the asker may not open of both is one reason without a name', async () => {
    await row('app.address_confidential', { person_id: again, street: '9 Hidden Lane', during: days('2026-01-01') });
    await row('app.person_identity', { person_id: aunt, legal_first: 'Alma' });
    await row('app.person_identity', { person_id: again, legal_first: 'Elma' });
    const dora = db.as(county.staff.dora, NEXT);
    expect(await dora.commit(ask => mergePeople(ask, pair()))).toEqual(because(['something-closed']));
    expect(await merge()).toEqual(because(['collides-person_identity'], ['hidden-would-open']));
  });

  test('a record opened in an emergency does not let anybody join it', async () => {
    const far = await aPerson(db, county.agencyId, { first: 'Alma' });
    await db.rows(
      `insert into app.access_grant (id, agency_id, user_id, subject_kind, subject_id, topics, during, source, source_id)
       values ($1, $2, $3, 'person', $4, '{identity}', tstzrange('2026-11-19T14:00:00Z', '2026-11-19T18:00:00Z'), 'break_glass', $1)`,
      [newId(), county.agencyId, county.staff.sam, far],
    );
    expect(await merge(pair({ goneId: far }))).toEqual(because(['something-closed']));
  });
});

describe('undoing a merge', () => {
  const undo = (mergeId: Id, who = county.staff.sam) =>
    db.as(who, LATER).commit(ask => unmergePeople(ask, { mergeId, reason: 'Two aunts after all' }));
  const joined = async (input = pair()) => {
    const merged = await merge(input);
    if (!merged.ok) throw new Error(JSON.stringify(merged.refusal));
    return merged.value.id;
  };

  test('is for those who may join, needs a reason, and happens once', async () => {
    const id = await joined();
    expect(await undo(id, county.staff.ana)).toEqual(refused('only-leaders-merge'));
    expect(await undo(id, county.staff.hana)).toEqual(refused('no-such-merge'));
    expect(await sam(LATER).commit(ask => unmergePeople(ask, { mergeId: id, reason: '' }))).toEqual(refused('invalid'));
    expect(await undo(id)).toEqual({ ok: true, value: { stays: [] } });
    expect(await undo(id)).toEqual(refused('no-such-merge'));
    const facts = await db.rows(
      `select name, body ->> 'restored' as restored from record.fact where body ->> 'merge' = $1 order by at`,
      [id],
    );
    expect(facts).toEqual([
      { name: 'PeopleMerged', restored: null },
      { name: 'PeopleUnmerged', restored: again },
    ]);
  });

  test('names what came later and stays; what was changed since keeps the change', async () => {
    const before = await row('app.allergy', {
      child_id: again,
      substance: 'Bees',
      severity: 'mild',
      noted_at: '2026-11-01T00:00:00Z',
    });
    const id = await joined();
    const later = { now: '2026-11-19T20:00:00Z' };
    const write = (work: (ask: Ask) => Promise<unknown>) => db.as(county.staff.ana, later).commit(work);
    const since = newId();
    await write(({ tx, who }) =>
      tx
        .insertInto('app.allergy')
        .values({
          id: since,
          agency_id: who.agencyId,
          child_id: aunt,
          substance: 'Nuts',
          severity: 'serious',
          noted_at: later.now,
        })
        .execute(),
    );
    await write(({ tx }) =>
      tx.updateTable('app.allergy').set({ severity: 'serious' }).where('id', '=', before).execute(),
    );
    expect(await undo(id)).toEqual({ ok: true, value: { stays: [{ topic: 'health', rows: 1 }] } });
    expect(
      await db.rows('select id, child_id, severity from app.allergy where id = any ($1) order by substance', [
        [before, since],
      ]),
    ).toEqual([
      { id: before, child_id: again, severity: 'serious' },
      { id: since, child_id: aunt, severity: 'serious' },
    ]);
    // Its history went back with it: nobody of the aunt's case reads it any more.
    const keys = await db.rows('select distinct keys from record.row_change where row_id = $1', [before]);
    expect(keys).toEqual([{ keys: [`health:${again}`] }]);
    expect(await db.as(county.staff.ana, LATER).look(({ tx }) => mergesSeen(tx, id))).toEqual([]);
  });

  test('takes along what hangs on something that goes back', async () => {
    const lucy = await county.aChild(first).named('Lucy').make();
    const lucia = await county.aChild(first).named('Lucia').make();
    const move = await row('app.move', {
      child_id: lucia.id,
      at: '2026-11-10T15:00:00Z',
      planned: true,
      reason: 'better_fit',
      why: 'Closer to school',
      recorded_by: county.staff.ana,
      recorded_at: '2026-11-10T15:00:00Z',
    });
    const plan = await aPlan(db, county, lucia.id, { state: 'ready' });
    const id = await joined({ keepId: lucy.id, goneId: lucia.id, reason: 'One child' });
    await db.admin.query(`select set_config('app.now', '2026-11-19T20:00:00Z', false)`);
    const item = await row('app.handover_item', { child_id: lucy.id, move_id: move, kind: 'medicines', state: 'done' });
    const version = await row('app.agreement_version', {
      subject_id: lucy.id,
      agreement_id: plan.id,
      number: 2,
      template_id: await db.value('select template_id from app.agreement where id = $1', [plan.id]),
      digest: Buffer.from('a'),
      made_at: '2026-11-19T20:00:00Z',
      made_by: county.staff.ana,
    });
    expect(await undo(id)).toEqual({ ok: true, value: { stays: [] } });
    expect(
      await db.rows(
        `select child_id as of from app.handover_item where id = $1 union all select subject_id from app.agreement_version where id = $2
         union all select child_id from app.agreement where id = $3`,
        [item, version, plan.id],
      ),
    ).toEqual([{ of: lucia.id }, { of: lucia.id }, { of: lucia.id }]);
  });

  test('is refused by name when a later entry could not stand, and nothing has changed', async () => {
    const { homes } = county;
    const lucy = await county.aChild(first).named('Lucy').make();
    const lucia = await county.aChild(first).named('Lucia').make();
    await inCare(lucia.id, first, homes.harbor.id, '2026-02-01');
    const id = await joined({ keepId: lucy.id, goneId: lucia.id, reason: 'One child' });
    await db.admin.query(`select set_config('app.now', '2026-11-19T20:00:00Z', false)`);
    await row('app.whereabouts', { child_id: lucy.id, setting: 'hospital', during: moments('2026-11-19') });
    const answer = await undo(id);
    expect(answer).toEqual({
      ok: false,
      refusal: {
        kind: 'cannot-unmerge',
        problems: [{ at: '', code: 'later-entries-hang-on-it', fill: { what: 'where the child lives' } }],
      },
    });
    expect(await db.value('select merged_into from app.person where id = $1', [lucia.id])).toBe(lucy.id);
  });

  test('one after the other: the newest goes first', async () => {
    const third = await aPerson(db, county.agencyId, { first: 'Alma', last: 'R' });
    await aCaseMember(db, second, third, 'relative', '2026-05-01');
    const first = await joined(pair({ keepId: again, goneId: third }));
    const next = await joined();
    expect(await undo(first)).toEqual(refused('no-such-merge'));
    expect(await undo(next)).toMatchObject({ ok: true });
    expect(await undo(first)).toMatchObject({ ok: true });
    expect(
      await db.rows('select merged_into from app.person where id = any ($1) and merged_into is not null', [
        [aunt, again, third],
      ]),
    ).toEqual([]);
  });
});

describe('telling two apart', () => {
  const proposed = (person = aunt, other = again) =>
    row('app.duplicate_proposal', {
      person_id: [person, other].toSorted()[0],
      other_id: [person, other].toSorted()[1],
      source: 'search',
      score: 60,
      why: ['name_same'],
      state: 'open',
      proposed_at: '2026-11-01T00:00:00Z',
    });
  const tell = (proposalId: Id, who = county.staff.sam, reason = 'Mother and daughter') =>
    db.as(who, NEXT).commit(ask => tellApart(ask, { proposalId, reason }));

  test('is said once, with a reason, by whoever may join them', async () => {
    const id = await proposed();
    expect(await tell(newId())).toEqual(refused('no-such-proposal'));
    expect(await tell(id, county.staff.ana)).toEqual(refused('no-such-proposal'));
    expect(await tell(id, county.staff.sam, '')).toEqual(refused('invalid'));
    expect(await tell(id)).toEqual({ ok: true, value: null });
    expect(await tell(id)).toEqual(refused('already-decided'));
    expect(await sam().look(({ tx }) => openProposals(tx, 10, 0))).toEqual([]);
    await aCaseMember(db, first, again, 'relative', '2026-04-01');
    expect(await tell(id, county.staff.ana)).toEqual(refused('only-leaders-merge'));
  });

  test('a proposal is seen by who sees both, and by nobody else', async () => {
    const id = await proposed();
    const seen = async (user: Id) => (await db.as(user, NEXT).look(({ tx }) => proposalById(tx, id))) !== undefined;
    const { sam, dora, pia, ana, ben, hector, abel } = county.staff;
    expect(await Promise.all([sam, dora, pia, ana, ben, hector, abel].map(seen))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    const [history] = await db.rows<{ keys: string[] }>('select keys from record.row_change where row_id = $1', [id]);
    expect(history?.keys.toSorted()).toEqual([`identity:${aunt}`, `identity:${again}`].toSorted());
  });
});

test('grants and offices follow for homes as well', async () => {
  const { harbor } = county.homes;
  const keeper = await aPerson(db, county.agencyId, { first: 'Ines' });
  await row('app.home_adult', {
    home_id: county.homes.cove.id,
    person_id: keeper,
    part: 'caregiver',
    during: moments('2026-01-01'),
  });
  await follow(db, 'home', county.homes.cove.id);
  const nina = await county.aChild(first).named('Nina').inHome(county.homes.cove).from('2026-06-01').make();
  await aCaseMember(db, first, harbor.caregivers[0]!.personId, 'relative', '2026-07-01');
  await aCaseMember(db, first, keeper, 'relative', '2026-07-02');
  const sees = async () =>
    (await db.as(harbor.caregivers[0]!.userId, NEXT).look(({ tx }) => personsById(tx, [nina.id]))).size;
  expect(await sees()).toBe(0);
  const merged = await merge({ keepId: harbor.caregivers[0]!.personId, goneId: keeper, reason: 'One caregiver' });
  expect([merged.ok, await sees()]).toEqual([true, 1]);
  if (merged.ok) await sam(LATER).commit(ask => unmergePeople(ask, { mergeId: merged.value.id, reason: 'Two' }));
  expect(await sees()).toBe(0);
});

test('the pages of a proposal and of a merge open to whoever leads and sees both, and are not there for anybody else', async () => {
  const proposalId = await row('app.duplicate_proposal', {
    person_id: [aunt, again].toSorted()[0],
    other_id: [aunt, again].toSorted()[1],
    source: 'search',
    score: 60,
    why: ['name_same'],
    state: 'open',
    proposed_at: '2026-11-01T00:00:00Z',
  });
  const asked = async (who: Id, mergeId: Id) => {
    const visitor = visitorOf(db)(who, { ...LATER, params: { proposalId, mergeId } });
    return [(await visitor.look(compare)).status, (await visitor.look(undo)).status];
  };
  const { sam, hector, ana } = county.staff;
  expect((await asked(sam, newId()))[0]).toBe(200);
  expect(await asked(hector, newId())).toEqual([404, 404]);
  const merged = await merge();
  if (!merged.ok) throw new Error('not merged');
  expect((await asked(sam, merged.value.id))[1]).toBe(200);
  expect((await asked(hector, merged.value.id))[1]).toBe(404);
  expect(await asked(ana, merged.value.id)).toEqual([404, 403]);
});
