import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import { CONTACT_KINDS, CONTACT_PLACES, type RecordContact } from '../contract.ts';
import { sayContact, sayLastVisit } from '../say-contacts.ts';
import { contactOf, contactsOf, lastVisitTo } from '../store.ts';
import { recordContact } from './record-contact.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

const aChild = async () => (await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make()).id;
const record = (childId: Id, more: Partial<RecordContact> = {}, user = county.staff.ana, now?: string) =>
  db.as(user, { focus: childId, ...(now && { now }) }).commit(ask =>
    recordContact(ask, {
      childId,
      kind: 'caseworker_visit',
      way: 'in_person',
      place: 'residence',
      held: true,
      aloneWithChild: true,
      happenedAt: '2026-11-16T21:30:00Z',
      madeBy: county.staff.ana,
      ...more,
    }),
  );
const problem = (at: string, code: string) => no({ kind: 'invalid', problems: [{ at, code }] });

describe('a contact', () => {
  test('keeps the moment it happened and the moment it was entered, tells others, and stands in the history', async () => {
    const child = await aChild();
    const recorded = await record(child, {}, county.staff.sam);
    if (!recorded.ok) throw new Error('refused');
    const [row] = await db.rows('select * from app.contact where id = $1', [recorded.value.id]);
    expect(row).toMatchObject({
      office_id: await db.value('select office_id from app.case_file where id = $1', [county.cases.reyes.id]),
      kind: 'caseworker_visit',
      place: 'residence',
      alone_with_child: true,
      made_by: county.staff.ana,
      entered_by: county.staff.sam,
    });
    expect([row!.happened_at, row!.entered_at].map(at => new Date(at).toISOString())).toEqual([
      '2026-11-16T21:30:00.000Z',
      '2026-11-18T15:00:00.000Z',
    ]);
    const fact = `select body, keys from record.fact where name = 'ContactRecorded' and body ->> 'childId' = $1`;
    expect(await db.rows(fact, [child])).toEqual([
      {
        keys: [`visits:${child}`],
        body: {
          contactId: recorded.value.id,
          childId: child,
          kind: 'caseworker_visit',
          way: 'in_person',
          held: true,
          happenedAt: '2026-11-16T21:30:00Z',
        },
      },
    ]);
    expect(await db.rows('select operation, keys from record.row_change where row_id = $1', [row!.id])).toEqual([
      { operation: 'insert', keys: [`visits:${child}`] },
    ]);
  });

  test('is written by who works on the case, and is not there for anybody else', async () => {
    const child = await aChild();
    expect(await record(child, {}, county.staff.dora)).toMatchObject({ ok: true });
    for (const user of [county.staff.ben, county.staff.ned, county.staff.cora, county.staff.hugo])
      await expect(record(child, {}, user)).rejects.toThrow(NotThere);
  });

  test('is about the child of a case: not about a mother, and not after the case ended', async () => {
    expect(await record(county.mother)).toEqual(no({ kind: 'not-in-a-case' }));
    const child = await aChild();
    await db.rows(
      `update app.case_member set during = tstzrange(lower(during), '2026-11-10T15:00:00Z') where person_id = $1`,
      [child],
    );
    expect(await record(child)).toEqual(problem('day', 'after-the-case'));
    expect(await record(child, { happenedAt: '2026-11-09T15:00:00Z' })).toMatchObject({ ok: true });
  });

  test.each<[string, Partial<RecordContact>, string, string]>([
    ['in the future', { happenedAt: '2026-11-18T15:00:01Z' }, 'day', 'in-the-future'],
    ['before birth', { happenedAt: '2017-05-01T15:00:00Z' }, 'day', 'before-birth'],
    ['in person nowhere', { place: null }, 'place', 'required'],
    ['a call at a place', { way: 'phone', aloneWithChild: null }, 'place', 'only-in-person'],
    ['alone without meeting', { held: false }, 'alone', 'only-when-met'],
    ['made by nobody', { madeBy: newId() }, 'by', 'not-one-of'],
  ])('is refused: %s', async (_, more, at, code) => {
    const child = await aChild();
    expect(await record(child, more)).toEqual(problem(at, code));
    expect(await db.value('select count(*) from app.contact where child_id = $1', [child])).toBe('0');
  });

  test('is made by staff, and all that is wrong is told at once', async () => {
    const child = await aChild();
    const caregiver = await anAccountFor(db, county.agencyId, county.mother, 'parent', 'Rosa Reyes');
    expect(await record(child, { madeBy: caregiver, place: null, happenedAt: '2027-01-01T00:00:00Z' })).toEqual(
      no({
        kind: 'invalid',
        problems: [
          { at: 'day', code: 'in-the-future' },
          { at: 'place', code: 'required' },
          { at: 'by', code: 'not-one-of' },
        ],
      }),
    );
  });

  test('is refused as a second visit to the child at the same moment', async () => {
    const child = await aChild();
    value(await record(child));
    expect(await record(child)).toEqual(problem('time', 'written-down-already'));
    value(await record(child, { kind: 'caregiver_contact', aloneWithChild: null }));
  });

  test('the lists of codes are those of the database', async () => {
    const codes = async (list: string) =>
      (await db.rows(`select code from app.${list} order by 1`)).map(row => row.code);
    expect(await codes('contact_kind')).toEqual([...CONTACT_KINDS].sort());
    expect(await codes('contact_place')).toEqual([...CONTACT_PLACES].sort());
  });
});

describe('the contacts of a child', () => {
  const ana = (child: Id, language: 'en' | 'es' = 'en') => db.as(county.staff.ana, { focus: child, language });

  test('come latest first, page after page, with none twice and none left out', async () => {
    const [child, other] = [await aChild(), await aChild()];
    const made: Id[] = [];
    // Two at the very same moment: the id decides.
    for (const day of ['10', '11', '11', '12', '13']) {
      const recorded = await record(child, {
        kind: 'caregiver_contact',
        aloneWithChild: null,
        happenedAt: `2026-11-${day}T15:00:00.123456Z`,
      });
      if (recorded.ok) made.push(recorded.value.id);
    }
    await record(other);
    const pages = await ana(child).look(async ({ tx }) => {
      const found: Id[][] = [];
      for (let before: Awaited<ReturnType<typeof contactOf>>; found.length < 4; ) {
        const rows = await contactsOf(tx, child, 2, before).execute();
        found.push(rows.map(row => row.id));
        before = await contactOf(tx, child, rows.at(-1)?.id ?? '');
        if (!before) break;
      }
      return found;
    });
    expect(pages).toEqual([[made[4], made[3]], [made[2], made[1]], [made[0]], []]);
    const others = await ana(other).look(async ({ tx }) => contactOf(tx, other, made[0]!));
    expect(others).toBeUndefined();
  });

  test('are told in words: which did not take place, and which were written down later or by somebody else', async () => {
    const child = await aChild();
    await record(child, { happenedAt: '2026-11-18T14:00:00Z' });
    await record(child, { held: false, aloneWithChild: null, kind: 'sibling_visit', place: 'community' });
    await record(child, { way: 'phone', place: null, aloneWithChild: null, kind: 'parent_contact' }, county.staff.sam);
    const said = (language: 'en' | 'es') =>
      ana(child, language).look(async ask =>
        (await contactsOf(ask.tx, child, 9).execute()).map(row => sayContact(ask, row)),
      );
    const [visit, call, siblings] = await said('en');
    expect(visit).toMatchObject({
      when: 'Nov 18, 2026, 9:00 AM',
      kind: 'Case manager’s visit with the child',
      how: 'In person · Where the child lives · partly with the child alone',
      by: 'Ana Soto',
      notHeld: null,
      entered: null,
    });
    expect(siblings).toMatchObject({ notHeld: 'Did not take place', entered: 'Written down on Nov 18, 2026' });
    expect(call).toMatchObject({ how: 'By telephone', entered: 'Written down by Sam Rowe on Nov 18, 2026' });
    expect((await said('es'))[2]).toMatchObject({ kind: 'Tiempo con hermanas y hermanos', notHeld: 'No se realizó' });
  });

  test('the last visit is the case manager’s, in person, and came about', async () => {
    const child = await aChild();
    const last = () =>
      ana(child).look(async ask => sayLastVisit(ask, child, await lastVisitTo(ask.tx, child).executeTakeFirst()));
    expect(await last()).toMatchObject({ when: null, how: 'No visit in person is recorded.' });
    await record(child, { happenedAt: '2026-11-02T21:30:00Z', aloneWithChild: false });
    await record(child, { happenedAt: '2026-11-03T21:30:00Z', held: false, aloneWithChild: null });
    await record(child, { happenedAt: '2026-11-04T21:30:00Z', way: 'video', place: null, aloneWithChild: null });
    await record(child, { happenedAt: '2026-11-05T21:30:00Z', kind: 'family_time' });
    expect(await last()).toMatchObject({
      when: 'Nov 2, 2026, 4:30 PM',
      how: 'Ana Soto · Where the child lives · not with the child alone',
      href: `/children/${child}/contacts`,
    });
  });
});

describe('among many contacts', () => {
  test('one child’s are read by their index, and only as many as are shown', async () => {
    const child = await aChild();
    await db.rows('begin');
    // As a state's own extract is copied in: no trigger runs for each row.
    await db.rows(`set local session_replication_role = 'replica'`);
    await db.rows(
      `with someone as (select n, case when n = 0 then $1::uuid else uuidv7() end as child from generate_series(0, 199) n)
       insert into app.contact (id, agency_id, office_id, child_id, kind, way, place, held, happened_at, made_by, entered_at, entered_by)
       select uuidv7(), $2, $3, s.child, 'caseworker_visit', 'in_person', 'residence', true, at, $4, at, $4
       from someone s, generate_series('2016-01-01'::timestamptz, '2026-11-01', '29 days') at`,
      [child, county.agencyId, county.units.tidewater.office.id, county.staff.ana],
    );
    await db.rows('commit');
    await db.rows('analyze app.contact');
    const plans = await db.as(county.staff.ana, { focus: child }).look(async ({ tx }) => {
      const [last] = await contactsOf(tx, child, 26).execute();
      return [
        await contactsOf(tx, child, 26).explain('json'),
        await contactsOf(tx, child, 26, last).explain('json'),
        await lastVisitTo(tx, child).explain('json'),
      ].map(plan => JSON.stringify(plan));
    });
    for (const plan of plans) {
      expect(plan).toContain('"Index Name":"contact__child"');
      expect(plan).not.toMatch(/"Node Type":"Seq Scan"[^{}]*"Relation Name":"contact"/);
      expect(plan).not.toMatch(/"Node Type":"Sort"/);
    }
  });
});
