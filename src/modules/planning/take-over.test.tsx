import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aPerson } from '#test/builders/people.ts';
import { insertRow } from '#test/builders/rows.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import type { WriteStep } from './contract.ts';
import * as goalPage from './pages/goal.tsx';
import * as newGoalPage from './pages/new-goal.tsx';
import * as planPage from './pages/plan.tsx';
import * as takeOverPage from './pages/take-over.tsx';
import * as linePage from './pages/take-over-line.tsx';
import { beginPlan } from './use-cases/begin-plan.ts';
import { dropStep, writeStep } from './use-cases/write-step.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
let childId: Id;
let planId: Id;
let goalId: Id;
let aunt: Id;
let decisions: Id[];

/** Wednesday, November 18, 2026 is today. The family met on the 10th and decided two things; Carmen is the child's aunt. */
beforeAll(async () => {
  county = await aCounty(db);
  const { agencyId, staff, homes } = county;
  childId = (await county.aChild().inHome(homes.harbor).from('2026-03-01').make()).id;
  aunt = await aPerson(db, agencyId, { first: 'Carmen', last: 'Ruiz' });
  const caseId = await db.value<Id>('select case_id from app.case_member where person_id = $1', [childId]);
  const officeId = await db.value<Id>('select office_id from app.case_file where id = $1', [caseId]);
  await insertRow(db, 'app.case_member', {
    agency_id: agencyId,
    office_id: officeId,
    case_id: caseId,
    person_id: aunt,
    part: 'relative',
    during: '[2026-03-01,)',
  });
  await insertRow(db, 'app.relationship', { agency_id: agencyId, person_id: childId, relative_id: aunt, kind: 'aunt' });
  const meetingId = newId();
  await insertRow(db, 'app.meeting', {
    id: meetingId,
    agency_id: agencyId,
    child_id: childId,
    together_id: meetingId,
    kind: 'family_team',
    starts_at: '2026-11-10T20:00:00Z',
    ends_at: '2026-11-10T21:00:00Z',
    place: 'Library',
    led_by: staff.ana,
    language: 'en',
    interpreter: 'not_needed',
    state: 'held',
    child_view: 'I want to see my aunt.',
    called_by: staff.ana,
    called_at: '2026-11-01T14:00:00Z',
  });
  const decide = async (words: string, owner: { owner_id?: Id; owner_name?: string }) => {
    const id = newId();
    await insertRow(db, 'app.meeting_decision', {
      id,
      agency_id: agencyId,
      child_id: childId,
      meeting_id: meetingId,
      words,
      ...owner,
      due_on: '2026-11-30',
      written_at: '2026-11-10T21:00:00Z',
    });
    return id;
  };
  decisions = [
    await decide('Find a swimming class', { owner_id: staff.ana }),
    await decide('Bring the photo albums', { owner_name: 'Carmen Ruiz' }),
  ];
  planId = value(
    await db.as(staff.ana, { focus: childId }).commit(ask => beginPlan(ask, { childId, adultId: null })),
  ).id;
});

const ana = (more: Readonly<Record<string, string>> = {}) =>
  visitor(county.staff.ana, { params: { childId, planId, ...more } });
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const steps = () =>
  db.rows<{
    id: Id;
    words: string;
    owner: string;
    owner_name: string;
    due_on: string;
    decision_id: Id;
    kin_id: Id;
    kin_as: string;
  }>(
    `select id, words, owner, owner_name, due_on::text, decision_id, kin_id, kin_as from app.case_plan_step where plan_id = $1 and state <> 'dropped' order by id`,
    [planId],
  );
const write = (step: Partial<WriteStep>, user: Id = county.staff.ana) =>
  db.as(user, { focus: childId }).commit(ask =>
    writeStep(ask, {
      planId,
      goalId,
      words: 'A step',
      owner: 'provider',
      ownerId: null,
      ownerName: 'Pool',
      dueOn: null,
      ...step,
    }),
  );

describe('a plan takes over what a person picks', () => {
  test('a step serves a goal: without one nothing can be taken over, and nothing came by itself', async () => {
    const page = text(await ana().draw(takeOverPage));
    for (const said of ['Write a goal first', 'Find a swimming class', 'Ana Soto, by Nov 30, 2026', 'Carmen Ruiz'])
      expect(page).toContain(said);
    expect(page).not.toContain('Take over once more');
    expect((await ana().look(takeOverPage)).body.hasGoal).toBe(false);
    expect(await steps()).toEqual([]);
    const written = await ana().send(newGoalPage, { words: 'She swims with joy', measure: 'A length of the pool' });
    goalId = /goals\/([0-9a-f-]{36})/.exec(written.to ?? '')![1]!;
    expect(text(await ana().draw(planPage))).toContain('From meetings and family');
  });

  test('what a meeting decided, with its words, its owner and its day, and the meeting is named beside it', async () => {
    const line = ana({ takenFrom: `decision-${decisions[0]}` });
    const { body } = await line.look(linePage);
    expect(body.suggested).toMatchObject({
      goal: goalId,
      step: 'Find a swimming class',
      owner: 'staff',
      'dueOn-day': '30',
    });
    const sent = { goal: goalId, step: 'Find a swimming class near school', owner: 'staff' };
    const due = { 'dueOn-year': '2026', 'dueOn-month': '11', 'dueOn-day': '30' };
    expect((await line.send(linePage, { ...sent, owner: 'nobody' })).status).toBe(422);
    expect((await line.send(linePage, { ...sent, ...due })).to).toMatch(new RegExp(`goals/${goalId}$`));
    expect(await steps()).toMatchObject([
      {
        words: 'Find a swimming class near school',
        owner: 'staff',
        owner_name: 'Ana Soto',
        due_on: '2026-11-30',
        decision_id: decisions[0],
      },
    ]);
    for (const page of [goalPage, planPage])
      expect(text(await ana({ goalId }).draw(page))).toContain('Family team meeting, Nov 10, 2026');
    const list = (await ana().look(takeOverPage)).body;
    expect(list.meetings[0].offers.map((each: { taken: boolean }) => each.taken)).toEqual([true, false]);
  });

  test('a decision is taken over once, until its step is taken out again', async () => {
    const from = { kind: 'decision', decisionId: decisions[0]! } as const;
    expect(await write({ from })).toEqual(no({ kind: 'taken-over-already' }));
    const again = await ana({ takenFrom: `decision-${decisions[0]}` }).send(linePage, {
      goal: goalId,
      step: 'Again',
      owner: 'staff',
    });
    expect(again.status).toBe(409);
    const [step] = await steps();
    value(await db.as(county.staff.ana, { focus: childId }).commit(ask => dropStep(ask, { planId, stepId: step!.id })));
    expect((await write({ from })).ok).toBe(true);
  });

  test('somebody the meeting named stays named so; kin say as what they may be there', async () => {
    const named = ana({ takenFrom: `decision-${decisions[1]}` });
    expect((await named.look(linePage)).body.suggested.owner).toBe('as-decided');
    await named.send(linePage, { goal: goalId, step: 'Bring the photo albums', owner: 'as-decided' });
    const kin = ana({ takenFrom: `kin-${aunt}` });
    expect(text(await kin.draw(linePage))).toContain('perhaps a home');
    const step = { goal: goalId, step: 'Ask Carmen about weekends', owner: 'staff' };
    expect((await kin.send(linePage, step)).status).toBe(422);
    await kin.send(linePage, { ...step, kinAs: 'connection' });
    expect((await steps()).slice(1)).toMatchObject([
      { words: 'Bring the photo albums', owner: 'provider', owner_name: 'Carmen Ruiz', decision_id: decisions[1] },
      { words: 'Ask Carmen about weekends', kin_id: aunt, kin_as: 'connection' },
    ]);
    expect(text(await ana({ goalId }).draw(goalPage, { language: 'es' }))).toContain(
      'De la familia: Carmen Ruiz, alguien con quien seguir en contacto',
    );
  });

  test('what is not this child’s is not there, nor is it for somebody else’s worker', async () => {
    const other = await aPerson(db, county.agencyId, { first: 'Olga' });
    await expect(write({ from: { kind: 'kin', kinId: other, as: 'home' } })).rejects.toThrow(NotThere);
    await expect(write({ from: { kind: 'decision', decisionId: newId() } })).rejects.toThrow(NotThere);
    for (const takenFrom of [`kin-${other}`, `decision-${newId()}`, `decision-${aunt}`, 'kin-', 'nonsense'])
      expect([takenFrom, (await ana({ takenFrom }).look(linePage)).status]).toEqual([takenFrom, 404]);
    const ben = visitor(county.staff.ben, { params: { childId, planId, takenFrom: `kin-${aunt}` } });
    expect((await ben.look(takeOverPage)).status).toBe(404);
    expect((await ben.look(linePage)).status).toBe(404);
  });
});

describe('the database keeps a source whole', () => {
  const column = (set: string) => db.rows(`update app.case_plan_step set ${set} where decision_id = '${decisions[1]}'`);
  test.each([
    [
      'kin without as what',
      `decision_id = null, kin_id = '${'00000000-0000-4000-8000-000000000000'}'`,
      'case_plan_step__kin_are_there_for_something',
    ],
    ['a decision that is not there', `decision_id = gen_random_uuid()`, 'case_plan_step__decided_about_the_child'],
  ])('%s', async (_, set, constraint) => {
    await expect(column(set)).rejects.toMatchObject({ constraint });
  });

  test('two places at once, and kin as something nobody knows', async () => {
    await expect(column(`decision_id = null, kin_id = '${aunt}', kin_as = 'driver'`)).rejects.toMatchObject({
      constraint: 'case_plan_step__kin_as_is_known',
    });
    await expect(column(`kin_id = '${aunt}', kin_as = 'home'`)).rejects.toMatchObject({
      constraint: 'case_plan_step__comes_from_one_place',
    });
  });
});
