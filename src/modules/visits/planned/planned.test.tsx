import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { transferCase } from '#modules/cases/index.ts';
import { NotThere } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import { recordContact } from '../use-cases/record-contact.ts';
import type { PlanVisit } from './contract.ts';
import * as changePage from './pages/change-plan.tsx';
import * as dayPage from './pages/day.tsx';
import * as planPage from './pages/plan-visit.tsx';
import { dropVisit } from './use-cases/drop-visit.ts';
import { moveVisit } from './use-cases/move-visit.ts';
import { planVisit } from './use-cases/plan-visit.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
let ana: Id;
beforeAll(async () => {
  county = await aCounty(db);
  ana = county.staff.ana;
});

const aChild = async (named = 'Lucy', home = county.homes.harbor) =>
  (await county.aChild().named(named).inHome(home).from('2026-03-01').make()).id;
const plan = (childId: Id, more: Partial<PlanVisit> = {}, user = ana) =>
  db.as(user, { focus: childId }).commit(ask =>
    planVisit(ask, {
      childId,
      kind: 'caseworker_visit',
      plannedOn: '2026-11-20',
      startsAt: null,
      assignedTo: ana,
      ...more,
    }),
  );
const as = (childId: Id, user = ana) => db.as(user, { focus: childId });
const problem = (at: string, code: string) => no({ kind: 'invalid', problems: [{ at, code }] });
/** A visit that is due for a child, as counting keeps it. */
const aDuty = async (childId: Id, dueOn: string) => {
  await db.rows(
    `insert into app.duty_kind (id, agency_id, rule, pack, duty, responsible) values (900, $1, 'FED-VISIT-MONTHLY', 'federal', 'caseworker-visit', 'case-manager') on conflict do nothing`,
    [county.agencyId],
  );
  await db.rows(
    `insert into app.duty_sheet (id, agency_id, child_id, topic, year, duties, kinds, states, began_on, opens_on, due_on, keys, said, counted_at)
     values ($1, $2, $3, 'visits', 0, array[$4::uuid], '{900}', '{2}', '{2026-11-01}', '{infinity}', array[$5::date], '{FED-VISIT-MONTHLY:1}', 0, now())`,
    [newId(), county.agencyId, childId, newId(), dueOn],
  );
};
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const day = (name: string, of: string) => ({ [`${name}-year`]: '2026', [`${name}-month`]: '11', [`${name}-day`]: of });

describe('a planned visit', () => {
  test('is for a day and a named person, and is moved and dropped with a reason', async () => {
    const child = await aChild();
    const { id } = value(await plan(child));
    const startsAt = '2026-11-23T15:00:00Z';
    value(await as(child).commit(ask => moveVisit(ask, { planId: id, plannedOn: '2026-11-23', startsAt })));
    const [row] = await db.rows(
      'select planned_on::text, starts_at = $2 as at, assigned_to from app.visit_plan where id = $1',
      [id, startsAt],
    );
    expect(row).toEqual({ planned_on: '2026-11-23', at: true, assigned_to: ana });
    expect(await as(child).commit(ask => dropVisit(ask, { planId: id, why: ' ' }))).toEqual(
      problem('droppedWhy', 'required'),
    );
    value(await as(child).commit(ask => dropVisit(ask, { planId: id, why: 'The family is away' })));
    expect(await db.value('select dropped_why from app.visit_plan where id = $1', [id])).toBe('The family is away');
    await expect(
      as(child).commit(ask => moveVisit(ask, { planId: id, plannedOn: '2026-11-24', startsAt: null })),
    ).rejects.toThrow(NotThere);
    await expect(as(child).commit(ask => dropVisit(ask, { planId: 'x', why: 'No' }))).rejects.toThrow(NotThere);
  });

  test.each<[string, Partial<PlanVisit>, string, string]>([
    ['on a day that has passed', { plannedOn: '2026-11-17' }, 'plannedOn', 'day-has-passed'],
    ['years ahead', { plannedOn: '2028-11-17' }, 'plannedOn', 'too-far-ahead'],
    ['by nobody', { assignedTo: newId() }, 'assignedTo', 'not-one-of'],
    ['at a moment of another day', { startsAt: '2026-11-24T15:00:00Z' }, 'time', 'not-a-time'],
  ])('is refused: %s', async (_, more, at, code) => {
    expect(await plan(await aChild(), more)).toEqual(problem(at, code));
  });

  test('stands once a day, also when another one moves; and is not there for others', async () => {
    const child = await aChild();
    value(await plan(child));
    expect(await plan(child)).toEqual(problem('plannedOn', 'planned-already'));
    const { id } = value(await plan(child, { plannedOn: '2026-11-25' }));
    const move = (plannedOn: string) =>
      as(child).commit(ask => moveVisit(ask, { planId: id, plannedOn, startsAt: null }));
    expect(await move('2026-11-20')).toEqual(problem('movedTo', 'planned-already'));
    expect(await move('2026-11-01')).toEqual(problem('movedTo', 'day-has-passed'));
    await expect(plan(child, {}, county.staff.ben)).rejects.toThrow(NotThere);
  });

  test('is kept by a contact of its kind, however it is written down', async () => {
    const child = await aChild();
    const id = value(await plan(child, { kind: 'caregiver_contact' })).id;
    const contact = {
      childId: child,
      kind: 'caregiver_contact',
      way: 'phone',
      place: null,
      held: true,
      aloneWithChild: null,
      happenedAt: '2026-11-17T15:00:00Z',
      madeBy: ana,
    } as const;
    const made = value(await as(child).commit(ask => recordContact(ask, contact))).id;
    expect(await db.value('select contact_id from app.visit_plan where id = $1', [id])).toBe(made);
  });

  test('keeps the legal date that was open when it was planned', async () => {
    const child = await aChild();
    await aDuty(child, '2026-11-28');
    const { id } = value(await plan(child));
    expect(await db.value('select due_on::text from app.visit_plan where id = $1', [id])).toBe('2026-11-28');
    const other = value(await plan(child, { kind: 'parent_contact' }));
    expect(await db.value('select due_on from app.visit_plan where id = $1', [other.id])).toBeNull();
  });

  test('is made by who has the case: a hand-over takes it along, with its day', async () => {
    const child = (await county.aChild(county.cases.reyesHeron).inHome(county.homes.harbor).from('2026-03-01').make())
      .id;
    const { id } = value(await plan(child, { assignedTo: county.staff.hugo }, county.staff.hugo));
    const other = value(
      await plan(child, { assignedTo: county.staff.hana, plannedOn: '2026-11-27' }, county.staff.hugo),
    );
    const caseId = county.cases.reyesHeron.id;
    value(
      await db.as(county.staff.hana, { focus: child }).commit(ask =>
        transferCase(ask, {
          caseId,
          toUserId: county.staff.ana,
          at: '2026-11-18T15:00:00Z',
          overlapUntil: null,
          overlapNote: 'Everything is in the record',
        }),
      ),
    );
    expect(
      await db.rows(
        'select assigned_to, planned_on::text from app.visit_plan where id = any ($1) order by planned_on',
        [[id, other.id]],
      ),
    ).toEqual([
      { assigned_to: county.staff.ana, planned_on: '2026-11-20' },
      // Somebody who never had the case goes all the same.
      { assigned_to: county.staff.hana, planned_on: '2026-11-27' },
    ]);
  });
});

describe('a day of visits', () => {
  test('stands in an order that keeps what was arranged; a home without a place counts no miles', async () => {
    await db.rows(
      `update app.home set place = case id when $1 then point(0, 0) when $2 then point(3, 4) end where id in ($1, $2)`,
      [county.homes.harbor.id, county.homes.reef.id],
    );
    const [lucy, leo, mia] = [
      await aChild('Lucy'),
      await aChild('Leo', county.homes.reef),
      await aChild('Mia', county.homes.cove),
    ];
    const plannedOn = '2026-12-02';
    for (const child of [mia, leo]) value(await plan(child, { plannedOn }));
    value(await plan(lucy, { plannedOn, startsAt: '2026-12-02T14:00:00Z' }));
    const drawn = await visitor(ana).draw(dayPage, { query: `day=${plannedOn}` });
    const page = text(drawn);
    expect(page).toMatch(/9:00 AM.*Lucy.*Leo.*5 miles from the stop before.*Mia.*No place on the map is known/);
    expect(page).toContain('Where your office lies is not known');
    expect(drawn).toContain(`href="/children/${leo}/contacts/new"`);
    expect(text(await visitor(county.staff.ben).draw(dayPage, { query: `day=${plannedOn}` }))).toContain(
      'No visit is planned for this day',
    );
    expect(text(await visitor(ana).draw(dayPage, { query: 'day=nonsense', language: 'es' }))).toContain('Visitas del');
  });

  test('begins and ends at the office where its neighborhood is known', async () => {
    const office = county.units.tidewater.office.id;
    await db.rows(`update app.office set postal_code = '34000' where id = $1`, [office]);
    await db.rows(
      `insert into app.area (id, agency_id, code, name, kind, postal_codes, outline, during) values ($1, $2, 'w', 'Water', 'neighborhood', '{34000}', '((0,0),(0,2),(2,2),(2,0))', '[2020-01-01,)')`,
      [newId(), county.agencyId],
    );
    await db.rows(`update app.home set place = point(1, 5) where id = $1`, [county.homes.harbor.id]);
    const child = await aChild('Obi');
    value(await plan(child, { plannedOn: '2026-12-03' }));
    const page = text(await visitor(ana).draw(dayPage, { query: 'day=2026-12-03' }));
    expect(page).toMatch(/8 miles.*4 miles from the stop before.*4 miles back to the office/);
  });

  test('names what is due and not planned, and is planned, moved and dropped on its pages', async () => {
    const child = await aChild('Nina');
    await aDuty(child, '2026-11-26');
    const due = async () => text(await visitor(ana).draw(dayPage));
    expect(await due()).toMatch(/Due and not planned yet.*Nina.*legal date Nov 26, 2026/);
    value(await plan(child));
    expect(await due()).not.toMatch(/Due and not planned yet.*Nina/);
    expect(text(await visitor(ana).draw(dayPage, { query: 'day=2026-11-20' }))).toMatch(
      /Nina.*legal date Nov 26, 2026/,
    );
    await db.rows('delete from app.visit_plan where child_id = $1', [child]);
    const here = visitor(ana, { params: { childId: child } });
    expect(text(await here.draw(planPage, { query: 'kind=caregiver_contact&day=2026-11-24' }))).toContain('Who goes?');
    const sent = { kind: 'caregiver_contact', ...day('plannedOn', '24'), time: '10:00', assignedTo: ana };
    expect((await here.send(planPage, sent)).to).toBe('/visits/day?day=2026-11-24&done=planned');
    expect((await here.send(planPage, { ...sent, 'plannedOn-year': '2025' })).status).toBe(422);
    const planId = await db.value<Id>('select id from app.visit_plan where child_id = $1', [child]);
    const there = visitor(ana, { params: { childId: child, visitPlanId: planId } });
    expect(text(await there.draw(changePage))).toContain('Contact with the caregiver: Nina, Nov 24, 2026');
    expect((await there.send(changePage, { ...day('movedTo', '25'), movedTime: '' })).to).toBe(
      '/visits/day?day=2026-11-25&done=moved',
    );
    expect(text(await visitor(ana).draw(dayPage, { query: 'day=2026-11-25&done=moved' }))).toContain(
      'The visit is moved',
    );
    const refused = await there.send(changePage, { act: 'drop', droppedWhy: '' });
    expect(text(await there.draw(changePage, {}, refused))).toContain('Say why it is dropped');
    expect((await there.send(changePage, { act: 'drop', droppedWhy: 'They moved' })).to).toBe(
      '/visits/day?day=2026-11-25&done=dropped',
    );
    expect((await there.look(changePage)).status).toBe(404);
  });
});
