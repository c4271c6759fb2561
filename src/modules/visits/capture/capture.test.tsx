import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import { monthOf, visitsSince } from '../index.ts';
import * as contactsPage from '../pages/contacts.tsx';
import { planVisit } from '../planned/use-cases/plan-visit.ts';
import type { CorrectVisit, RecordVisit, VisitToChild } from './contract.ts';
import * as agreedPage from './pages/agreed.tsx';
import * as correctPage from './pages/correct-visit.tsx';
import * as recordPage from './pages/record-visit.tsx';
import * as visitPage from './pages/visit.tsx';
import { correctVisit } from './use-cases/correct-visit.ts';
import { recordVisit } from './use-cases/record-visit.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
let ana: Id;
beforeAll(async () => {
  county = await aCounty(db);
  ana = county.staff.ana;
});

const aChild = async (named = 'Lucy') =>
  (await county.aChild().named(named).removedOn('2026-02-15').inHome(county.homes.harbor).from('2026-03-01').make()).id;
const to = (childId: Id, more: Partial<VisitToChild> = {}): VisitToChild => ({
  childId,
  alone: null,
  notes: {},
  ...more,
});
const visit = (children: readonly VisitToChild[], more: Partial<RecordVisit> = {}): RecordVisit => ({
  children,
  way: 'in_person',
  place: 'residence',
  held: true,
  happenedAt: '2026-11-16T21:30:00Z',
  madeBy: ana,
  named: [],
  agreed: [],
  todo: null,
  ...more,
});
const record = (given: RecordVisit, user = ana) =>
  db.as(user, { focus: given.children[0]!.childId }).commit(ask => recordVisit(ask, given));
const problem = (at: string, code: string) => no({ kind: 'invalid', problems: [{ at, code }] });
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('one visit', () => {
  test('is a contact with its words, what was agreed, and tasks for who made it: nothing is written twice', async () => {
    const child = await aChild();
    const agreed = { words: 'Find a swimming class', whoDoes: 'both', dueOn: '2026-12-01' } as const;
    const caregivers = { words: 'Night light', whoDoes: 'caregiver', dueOn: null } as const;
    const { contactIds } = value(
      await record(
        visit([to(child, { alone: true, notes: { own_words: 'I sleep better now', safety: 'Calm house' } })], {
          agreed: [agreed, caregivers],
          todo: { words: 'Ask the dentist', dueOn: '2026-11-20' },
        }),
      ),
    );
    expect(
      await db.rows('select part, words, named from app.contact_note where contact_id = $1 order by part', [
        ...contactIds,
      ]),
    ).toEqual([
      { part: 'own_words', words: 'I sleep better now', named: [] },
      { part: 'safety', words: 'Calm house', named: [] },
    ]);
    expect(
      await db.rows('select home_id, who_does, words from app.contact_agreed where contact_id = $1 order by id', [
        ...contactIds,
      ]),
    ).toEqual([
      { home_id: county.homes.harbor.id, who_does: 'both', words: 'Find a swimming class' },
      { home_id: county.homes.harbor.id, who_does: 'caregiver', words: 'Night light' },
    ]);
    expect(
      await db.rows(
        `select kind, detail, due_on::text, user_id = $2 as mine from app.task where child_id = $1 order by due_on`,
        [child, ana],
      ),
    ).toEqual([
      { kind: 'follow_up', detail: 'Ask the dentist', due_on: '2026-11-20', mine: true },
      { kind: 'follow_up', detail: 'Find a swimming class', due_on: '2026-12-01', mine: true },
    ]);
    const told = await db.as(ana, { focus: child }).look(async ask => ({
      since: await visitsSince(ask.tx, child, '2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z'),
      before: await visitsSince(ask.tx, child, '2026-10-01T00:00:00Z', '2026-11-16T21:30:00Z'),
      month: await monthOf(ask, child, '2026-11'),
    }));
    expect(told.since).toMatchObject([
      { id: contactIds[0], held: true, alone: true, place: { en: 'Where the child lives' } },
    ]);
    expect(told.since[0]?.notes.map(({ part }) => part).toSorted()).toEqual(['own_words', 'safety']);
    expect(told.before).toEqual([]);
    expect(told.month).toMatchObject({ state: 'met', inResidence: true, alone: true });
  });

  test('is to several children in one go, each with their own words; it keeps what was planned', async () => {
    const [lucy, leo] = [await aChild(), await aChild('Leo')];
    const plan = await db.as(ana, { focus: lucy }).commit(ask =>
      planVisit(ask, {
        childId: lucy,
        kind: 'caseworker_visit',
        plannedOn: '2026-11-20',
        startsAt: null,
        assignedTo: ana,
      }),
    );
    const given = visit([
      to(lucy, { notes: { school: 'Likes math' } }),
      to(leo, { alone: false, notes: { school: 'New friends' } }),
    ]);
    const { contactIds } = value(await record(given));
    const rows = await db.rows(
      'select child_id, sitting_id, alone_with_child from app.contact where id = any ($1) order by id',
      [contactIds],
    );
    expect(rows.map(row => [row.child_id, row.alone_with_child])).toEqual([
      [lucy, null],
      [leo, false],
    ]);
    expect(rows[0]?.sitting_id).toBe(rows[1]?.sitting_id);
    expect(await db.value('select contact_id from app.visit_plan where id = $1', [value(plan).id])).toBe(contactIds[0]);
    expect(text(await visitor(ana, { params: { childId: lucy, contactId: contactIds[0]! } }).draw(visitPage))).toMatch(
      /At the same time Leo .* School Likes math/,
    );
  });

  test('that was tried and did not come about keeps no plan and counts for no month', async () => {
    const child = await aChild();
    await db.as(ana, { focus: child }).commit(ask =>
      planVisit(ask, {
        childId: child,
        kind: 'caseworker_visit',
        plannedOn: '2026-11-20',
        startsAt: null,
        assignedTo: ana,
      }),
    );
    value(await record(visit([to(child, { notes: { concern: 'Nobody opened' } })], { held: false })));
    expect(await db.value('select contact_id from app.visit_plan where child_id = $1', [child])).toBeNull();
    const month = await db.as(ana, { focus: child }).look(ask => monthOf(ask, child, '2026-11'));
    expect(month).toMatchObject({ state: 'open', tried: 1 });
    expect(
      await db.rows(`select user_id from app.task where kind = 'visit_concern' and child_id = $1`, [child]),
    ).toEqual([{ user_id: county.staff.sam }]);
  });

  test.each<[string, Partial<RecordVisit>, string, string]>([
    ['in the future', { happenedAt: '2026-11-18T15:00:01Z' }, 'day', 'in-the-future'],
    ['in person nowhere', { place: null }, 'place', 'required'],
    ['made by nobody', { madeBy: newId() }, 'by', 'not-one-of'],
    [
      'agreed before it',
      { agreed: [{ words: 'Rest', whoDoes: 'both', dueOn: '2026-11-15' }] },
      'due1',
      'before-the-visit',
    ],
    [
      'agreed before the child came to a home',
      { happenedAt: '2026-02-20T15:00:00Z', agreed: [{ words: 'Rest', whoDoes: 'both', dueOn: null }] },
      'agreed1',
      'no-caregivers',
    ],
  ])('is refused: %s', async (_, more, at, code) => {
    const child = await aChild();
    expect(await record(visit([to(child)], more))).toEqual(problem(at, code));
    expect(await db.value('select count(*) from app.contact where child_id = $1', [child])).toBe('0');
  });

  test('is refused whole: a child of another case, a second one at the same moment, words of one that was not held', async () => {
    const [child, other] = [
      await aChild(),
      (await county.aChild(county.cases.other).inHome(county.homes.reef).from('2026-03-01').make()).id,
    ];
    expect(await record(visit([to(child), to(other)]))).toEqual(problem('with', 'not-one-of'));
    expect(await record(visit([to(child, { notes: { health: 'Well' } })], { held: false }))).toEqual(
      problem(`health_${child}`, 'only-when-held'),
    );
    value(await record(visit([to(child)])));
    expect(await record(visit([to(child)]))).toEqual(problem('time', 'written-down-already'));
    expect(await record(visit([to(county.mother)]))).toEqual(no({ kind: 'not-in-a-case' }));
    await expect(record(visit([to(child)]), county.staff.ben)).rejects.toThrow(NotThere);
  });

  test('that speaks of somebody is read by who may see them, and in no list of an office', async () => {
    const child = await aChild();
    const stranger = (await county.aChild(county.cases.other).inHome(county.homes.reef).from('2026-03-01').make()).id;
    value(await record(visit([to(child, { notes: { safety: 'Leo was there' } })], { named: [county.mother] })));
    const seen = (user: Id, focus: Id | null) =>
      db
        .as(user, { focus })
        .look(
          async ({ tx }) =>
            (await tx.selectFrom('app.contact_note').select('id').where('child_id', '=', child).execute()).length,
        );
    expect(await seen(ana, child)).toBe(1);
    expect(await seen(county.staff.dora, null)).toBe(0);
    expect(await seen(county.staff.dora, child)).toBe(1);
    await db.rows('update app.contact_note set named = named || $2::uuid where child_id = $1', [child, stranger]);
    expect(await seen(ana, child)).toBe(0);
    // Nor what stood there before: former words are as close as the present ones.
    await db.rows(`update app.contact_note set words = 'Leo and Mia were there' where child_id = $1`, [child]);
    const former = () =>
      db.as(ana, { focus: child }).look(({ tx }) =>
        sql<{
          n: number;
        }>`select count(*)::int as n from record.row_change where before ->> 'words' = 'Leo was there' and ${`visits:${child}`} = any (keys)`.execute(
          tx,
        ),
      );
    expect((await former()).rows).toEqual([{ n: 1 }]);
    const all = `select count(*)::int from record.row_change where before ->> 'words' = 'Leo was there' and $1 = any (keys)`;
    expect(await db.value(all, [`visits:${child}`])).toBe(2);
  });
});

describe('a correction', () => {
  const recorded = async () => {
    const child = await aChild();
    const { contactIds } = value(
      await record(visit([to(child, { alone: true, notes: { safety: 'Calm', school: 'Reads' } })])),
    );
    const input: CorrectVisit = {
      ...to(child, { alone: false, notes: { safety: 'Calm and warm', health: 'A cold' } }),
      contactId: contactIds[0]!,
      seen: '2026-11-16T21:30:00Z',
      way: 'in_person',
      place: 'school',
      held: true,
      happenedAt: '2026-11-16T19:00:00Z',
      why: 'It was at school, before noon',
    };
    return { child, input };
  };
  const correct = (input: CorrectVisit, user = ana) =>
    db.as(user, { focus: input.childId, kind: 'correction' }).commit(ask => correctVisit(ask, input));

  test('keeps what stood there in the history, with the reason, and the moment it was first written down', async () => {
    const { child, input } = await recorded();
    value(await correct(input));
    expect(
      await db.rows(
        'select place, happened_at = $2 as moved, entered_at > happened_at as later from app.contact where child_id = $1',
        [child, input.happenedAt],
      ),
    ).toEqual([{ place: 'school', moved: true, later: true }]);
    expect(
      await db.rows('select part, words from app.contact_note where child_id = $1 order by part', [child]),
    ).toEqual([
      { part: 'health', words: 'A cold' },
      { part: 'safety', words: 'Calm and warm' },
    ]);
    const history = await db.rows(
      `select why, kind from record.row_change where keys = $1 and operation = 'update' and table_name = 'contact'`,
      [[`visits:${child}`]],
    );
    expect(history).toEqual([{ why: 'It was at school, before noon', kind: 'correction' }]);
    expect(
      await db.value(`select count(*) from record.fact where name = 'ContactCorrected' and body ->> 'childId' = $1`, [
        child,
      ]),
    ).toBe('1');
  });

  test.each<[string, Partial<CorrectVisit>, unknown]>([
    ['somebody changed it meanwhile', { seen: '2026-11-16T20:00:00Z' }, no({ kind: 'changed-meanwhile' })],
    ['an unreadable moment', { seen: 'never' }, no({ kind: 'changed-meanwhile' })],
    [
      'after it was written down',
      { happenedAt: '2026-11-19T20:00:00Z' },
      no({
        kind: 'invalid',
        problems: [
          { at: 'day', code: 'in-the-future' },
          { at: 'day', code: 'after-it-was-written' },
        ],
      }),
    ],
    ['a call at a place', { way: 'video', alone: null }, problem('place', 'only-in-person')],
    [
      'words of what was not held',
      { held: false, alone: null, notes: { health: 'Well' } },
      problem('health', 'only-when-held'),
    ],
  ])('is refused: %s', async (_, more, refusal) => {
    const { input } = await recorded();
    expect(await correct({ ...input, ...more })).toEqual(refusal);
  });

  test('tells the supervisor of a concern that was added, once', async () => {
    const { child, input } = await recorded();
    const notes = { safety: 'Calm', concern: 'A lock on the outside of the door' };
    value(await correct({ ...input, notes }));
    value(await correct({ ...input, notes, seen: input.happenedAt, why: 'The place again' }));
    expect(
      await db.rows(`select user_id from app.task where kind = 'visit_concern' and child_id = $1`, [child]),
    ).toEqual([{ user_id: county.staff.sam }]);
  });

  test('that it did not come about opens again what was planned', async () => {
    const child = await aChild();
    const plan = { childId: child, kind: 'caseworker_visit', plannedOn: '2026-11-18', startsAt: null, assignedTo: ana };
    const planned = value(
      await db.as(ana, { focus: child }).commit(ask => planVisit(ask, plan as Parameters<typeof planVisit>[1])),
    ).id;
    const keptBy = () => db.value('select contact_id from app.visit_plan where id = $1', [planned]);
    const [contactId] = value(await record(visit([to(child)]))).contactIds;
    expect(await keptBy()).toBe(contactId);
    const input: CorrectVisit = {
      ...to(child),
      contactId: contactId!,
      seen: '2026-11-16T21:30:00Z',
      way: 'in_person',
      place: 'school',
      held: false,
      happenedAt: '2026-11-16T21:30:00Z',
      why: 'Nobody was there',
    };
    value(await correct(input));
    expect(await keptBy()).toBeNull();
    value(await correct({ ...input, held: true, why: 'It was another child' }));
    expect(await keptBy()).toBe(contactId);
  });

  test('is not there for others, nor of another child', async () => {
    const { input } = await recorded();
    await expect(correct(input, county.staff.ben)).rejects.toThrow(NotThere);
    await expect(correct({ ...input, childId: await aChild() })).rejects.toThrow(NotThere);
  });
});

describe('the pages', () => {
  const day = (name: string, of: string) => ({
    [`${name}-year`]: '2026',
    [`${name}-month`]: '11',
    [`${name}-day`]: of,
  });
  const form = (child: Id, more: Record<string, string> = {}) => ({
    ...day('day', '16'),
    time: '16:30',
    held: 'yes',
    way: 'in_person',
    place: 'residence',
    by: ana,
    [`alone_${child}`]: 'yes',
    [`own_words_${child}`]: '“I like the dog.”',
    ...more,
  });

  test('write it down, show it, and lead from the list to it', async () => {
    const child = await aChild();
    await aChild('Leo');
    const here = visitor(ana, { params: { childId: child } });
    const empty = await here.draw(recordPage);
    expect(text(empty)).toContain('How is Lucy, in their own words?');
    expect(text(empty)).toContain('About Leo');
    const sent = await here.send(recordPage, { ...form(child), agreed1: 'Vet for the dog', who1: 'caregiver' });
    const contactId = /contacts\/([0-9a-f-]{36})\?done=recorded/.exec(sent.to ?? '')?.[1] ?? '';
    const page = text(
      await visitor(ana, { params: { childId: child, contactId } }).draw(visitPage, { query: 'done=recorded' }),
    );
    expect(page).toMatch(
      /The visit is written down.*partly with the child alone.*“I like the dog.”.*Vet for the dog The caregivers/,
    );
    const list = await here.draw(contactsPage);
    expect(text(list)).toContain('Told of it: In the child’s own words');
    expect(list).toContain(`href="/children/${child}/contacts/${contactId}"`);
    const spanish = text(await here.draw(contactsPage, { language: 'es' }));
    expect(spanish).toContain('Lo que se contó: En sus propias palabras');
  });

  test('say everything that is wrong at its place, and keep what was typed', async () => {
    const child = await aChild();
    const here = visitor(ana, { params: { childId: child } });
    const refused = await here.send(
      recordPage,
      form(child, { held: '', place: '', who1: 'both', ...day('todoDue', '20') }),
    );
    expect(refused.status).toBe(422);
    expect(refused.body.problems.map((each: { at: string }) => each.at)).toEqual(['held', 'agreed1', 'todo']);
    const again = await here.draw(recordPage, {}, refused);
    expect(again).toContain('“I like the dog.”');
    expect(text(again)).toContain('Say what was agreed');
    const wrong = await here.send(recordPage, form(child, { place: '', [`alone_${child}`]: 'maybe' }));
    expect(wrong.body.problems).toMatchObject([{ at: `alone_${child}`, code: 'not-one-of' }]);
  });

  test('keep what is typed for later, for the one who typed it, until the visit is written down', async () => {
    const child = await aChild();
    const here = visitor(ana, { params: { childId: child } });
    const kept = await here.send(recordPage, { ...form(child), act: 'keep' });
    expect(kept.to).toBe(`/children/${child}/contacts?done=kept`);
    expect(text(await here.draw(contactsPage, { query: 'done=kept' }))).toContain('What you typed is kept for you');
    expect(await here.draw(recordPage)).toContain('“I like the dog.”');
    expect(await visitor(county.staff.sam, { params: { childId: child } }).draw(recordPage)).not.toContain('dog');
    expect(await db.value('select count(*) from app.contact where child_id = $1', [child])).toBe('0');
    await here.send(recordPage, form(child));
    expect(await here.draw(recordPage)).not.toContain('dog');
  });

  test('correct it', async () => {
    const child = await aChild();
    const { contactIds } = value(await record(visit([to(child, { notes: { safety: 'Calm' } })])));
    const there = visitor(ana, { params: { childId: child, contactId: contactIds[0]! } });
    const shown = await there.draw(correctPage);
    expect(shown).toContain('Calm');
    const seen = /name="seen" value="([^"]+)"/.exec(shown)?.[1] ?? '';
    const sent = { ...form(child), seen, why: 'Forgot to say it', [`safety_${child}`]: 'Calm' };
    expect((await there.send(correctPage, sent)).to).toBe(
      `/children/${child}/contacts/${contactIds[0]}?done=corrected`,
    );
    const refused = await there.send(correctPage, { ...sent, why: '', [`alone_${child}`]: 'maybe' });
    expect(refused.body.problems.map((each: { at: string }) => each.at)).toEqual([`alone_${child}`, 'why']);
  });

  test('tell caregivers what was agreed with their own home, and nothing of the visit', async () => {
    const child = await aChild();
    await record(
      visit([to(child, { notes: { caregiver: 'Looks tired' } })], {
        agreed: [{ words: 'A night off in December', whoDoes: 'agency', dueOn: '2026-12-01' }],
      }),
    );
    const ines = visitor(county.homes.harbor.caregivers[0]!.userId, { params: { childId: child } });
    const page = text(await ines.draw(agreedPage));
    expect(page).toMatch(/A night off in December The agency · by Dec 1, 2026/);
    expect(page).not.toContain('tired');
    expect(
      (await visitor(county.homes.reef.caregivers[0]!.userId, { params: { childId: child } }).look(agreedPage)).status,
    ).toBe(404);
    expect(
      (await visitor(county.homes.harbor.caregivers[0]!.userId, { params: { childId: child } }).look(recordPage))
        .status,
    ).toBe(403);
  });
});
