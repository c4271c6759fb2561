import { beforeAll, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { anAccountFor, aStaffMember } from '#test/builders/accounts.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aPerson } from '#test/builders/people.ts';
import { insertRow } from '#test/builders/rows.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import type { ChangeGoal, EndGoal, SetGoal, WriteStep } from './contract.ts';
import { endedGoals, goalById, goalsIn, livingGoals, valuesOf } from './store/goals.ts';
import { mappingsOf, objectivesOf, partnersIn } from './store/objectives.ts';
import { rolloutOf } from './store/rollout.ts';
import { partnersBesideMe, stepsIn } from './store/steps.ts';
import { changeGoal, endGoal } from './use-cases/change-goal.ts';
import { enterFigure } from './use-cases/enter-figure.ts';
import { finishStep } from './use-cases/finish-step.ts';
import { keepRecordFigure } from './use-cases/keep-record-figure.ts';
import { decideRollout, planRollout } from './use-cases/roll-out.ts';
import { setGoal } from './use-cases/set-goal.ts';
import { mapObjective, stateObjective, tellObjective } from './use-cases/state-objective.ts';
import { writeStep } from './use-cases/write-step.ts';

const db = testDatabase();
let county: County;
let lead: Id;
let rosa: Id;
/** Two communities: Rosa's organization works in the first, the other partner in both. */
let [eastbank, sawgrass, neighbors, library]: Id[] = [];

beforeAll(async () => {
  county = await aCounty(db);
  const { agencyId } = county;
  const agency = { agency_id: agencyId };
  lead = await aStaffMember(
    db,
    { agencyId, organizationId: county.organizations.lead },
    { name: 'Odalys Pruitt', role: 'partnership_lead' },
  );
  const person = await aPerson(db, agencyId, { first: 'Rosa' });
  rosa = await anAccountFor(db, agencyId, person, 'partner', 'Rosa Villareal');
  const community = (name: string) => insertRow(db, 'app.community', { ...agency, name, began_on: '2025-01-06' });
  eastbank = await community('Eastbank');
  sawgrass = await community('Sawgrass');
  const partner = async (name: string, communities: readonly Id[]) => {
    const organization = await insertRow(db, 'app.organization', { ...agency, name, listed: true });
    const id = await insertRow(db, 'app.partnership', {
      ...agency,
      organization_id: organization,
      noted_on: '2025-01-06',
    });
    await insertRow(db, 'app.partnership_stay', {
      ...agency,
      partnership_id: id,
      state: 'partner',
      during: '[2025-01-06,)',
    });
    for (const each of communities)
      await insertRow(db, 'app.partnership_community', {
        ...agency,
        partnership_id: id,
        community_id: each,
        during: '[2025-01-06,)',
      });
    return id;
  };
  neighbors = await partner('Eastbank Neighbors', [eastbank]);
  library = await partner('Ferry Street Library', [eastbank, sawgrass]);
  await insertRow(db, 'app.partner_person', {
    ...agency,
    partnership_id: neighbors,
    side: 'partner',
    rank: 'sponsor',
    user_id: rosa,
    name: 'Rosa Villareal',
    signs: true,
    during: '[2025-01-06,)',
  });
});

const odalys = () => db.as(lead);
const fraction = (numerator: number, denominator: number) => ({ numerator, denominator, value: null });
const only = (given: number) => ({ numerator: null, denominator: null, value: given });
const aGoal = (more: Partial<SetGoal> = {}): SetGoal => ({
  communityId: eastbank!,
  titleEn: 'More children go home safely',
  titleEs: 'Más niños regresan a casa con seguridad',
  measure: 'reunified_of_exits',
  measuredBy: 'Reunified of all exits in 365 days',
  unit: 'percent',
  better: 'more',
  baseline: { ...fraction(1, 3), on: '2026-07-21' },
  target: fraction(3, 5),
  byOn: '2027-07-21',
  ownerId: lead,
  agreed: true,
  ...more,
});
const set = (more: Partial<SetGoal> = {}, who = lead) => db.as(who).commit(ask => setGoal(ask, aGoal(more)));

test('a goal is agreed with baseline, target, owner and day; partners of its community see it, and no count of the record', async () => {
  expect(await set({}, county.staff.ana)).toEqual(no({ kind: 'not-allowed' }));
  expect(
    await set({
      titleEn: ' ',
      titleEs: null,
      measuredBy: '',
      baseline: null,
      target: fraction(6, 5),
      byOn: null,
      ownerId: null,
    }),
  ).toMatchObject(
    no({
      problems: [
        { at: 'titleEn', code: 'required' },
        { at: 'measuredBy' },
        { at: 'baseline' },
        { at: 'target', code: 'more-than-all' },
        { at: 'byOn' },
        { at: 'ownerId' },
      ],
    }),
  );
  const { id } = value(await set());
  const draft = value(await set({ agreed: false, baseline: null, byOn: null, ownerId: null, titleEn: 'A draft' }));
  const away = value(await set({ communityId: sawgrass! }));
  const quarterly = value(
    await set({
      titleEn: 'Time to first service',
      measure: null,
      unit: 'days',
      better: 'fewer',
      baseline: { ...only(34), on: '2026-05-01' },
      target: only(20),
    }),
  );
  expect(await odalys().look(async ({ tx }) => (await goalsIn(tx, [eastbank!])).map(goal => goal.id))).toEqual([
    id,
    quarterly.id,
    draft.id,
  ]);
  // The same day again replaces the figure; the day of the baseline stays what was agreed.
  await odalys().commit(async ({ tx }) => {
    await keepRecordFigure(tx, { goalId: id, asOf: '2026-10-31', ...fraction(1, 4) });
    await keepRecordFigure(tx, { goalId: id, asOf: '2026-10-31', ...fraction(2, 4) });
    await keepRecordFigure(tx, { goalId: id, asOf: '2026-07-21', ...fraction(3, 4) });
  });
  expect(await odalys().look(async ({ tx }) => (await valuesOf(tx, [id])).map(each => each.value))).toEqual([
    33.3333, 50,
  ]);

  const enter = (who: Id, goalId: Id, given: number, on = '2026-11-01') =>
    db.as(who).commit(ask => enterFigure(ask, { goalId, on, ...only(given) }));
  expect(await enter(county.staff.ana, quarterly.id, 26)).toEqual(no({ kind: 'not-allowed' }));
  expect(await enter(rosa, id, 26)).toEqual(no({ kind: 'comes-from-the-record' }));
  expect(await enter(rosa, quarterly.id, 26, '2026-11-19')).toMatchObject(no({ problems: [{ at: 'on' }] }));
  await expect(enter(rosa, away.id, 26)).rejects.toThrow(NotThere);
  value(await enter(rosa, quarterly.id, 26));
  await db.rows(`update app.shared_goal set ended_on = '2026-11-02', outcome = 'changed' where id = $1`, [away.id]);
  expect(await enter(lead, away.id, 1)).toEqual(no({ kind: 'goal-is-over' }));

  const seen = await db.as(rosa).look(async ({ tx }) => {
    const goals = await livingGoals(tx);
    return {
      goals: goals.map(goal => goal.id),
      values: await valuesOf(
        tx,
        goals.map(goal => goal.id),
      ),
    };
  });
  expect(seen.goals).toEqual([id, quarterly.id]);
  expect(seen.values.map(each => [each.goal_id, each.value])).toEqual([
    [quarterly.id, 34],
    [quarterly.id, 26],
  ]);
});

test('a goal shows whose objective it serves; a partner sees its own and tells how it goes', async () => {
  const { id } = value(await set({ titleEn: 'Fewer removals' }));
  const away = value(await set({ communityId: sawgrass! }));
  const state = (partnershipId: Id, words: string, goalIds: Id[], who = lead) =>
    db.as(who).commit(ask => stateObjective(ask, { partnershipId, words, goalIds }));
  expect(await state(neighbors!, 'Food for families', [id], county.staff.ana)).toEqual(no({ kind: 'not-allowed' }));
  expect(await state(neighbors!, ' ', [id])).toMatchObject(no({ problems: [{ at: 'words' }] }));
  expect(await state(neighbors!, 'Food', [away.id])).toEqual(no({ kind: 'goal-of-another-community' }));
  const own = value(await state(neighbors!, 'Every family has a neighbor to call', [id]));
  const other = value(await state(library!, 'More readers', []));
  const map = (objectiveId: Id, goalId: Id, who = lead) =>
    db.as(who).commit(ask => mapObjective(ask, { objectiveId, goalId }));
  expect(await map(own.id, id)).toEqual(no({ kind: 'mapped-already' }));
  expect(await map(other.id, id, county.staff.ana)).toEqual(no({ kind: 'not-allowed' }));
  const tell = (who: Id, objectiveId: Id) =>
    db.as(who).commit(ask => tellObjective(ask, { objectiveId, state: 'under_way' }));
  value(await tell(rosa, own.id));
  await expect(tell(rosa, other.id)).rejects.toThrow(NotThere);
  expect(await tell(county.staff.ana, own.id)).toEqual(no({ kind: 'not-allowed' }));
  const seen = await db.as(rosa).look(async ({ tx }) => ({
    objectives: (await objectivesOf(tx, [neighbors!, library!])).map(each => each.id),
    mapped: (await mappingsOf(tx, [neighbors!, library!])).map(each => each.goal_id),
    names: [...(await partnersBesideMe(tx)).values()].toSorted(),
  }));
  expect(seen).toEqual({ objectives: [own.id], mapped: [id], names: ['Eastbank Neighbors', 'Ferry Street Library'] });
  expect(await odalys().look(async ({ tx }) => (await partnersIn(tx, [sawgrass!])).map(each => each.name))).toEqual([
    'Ferry Street Library',
  ]);
});

test('a step done by the partner is done on the agency’s page; what is not shared, or of another site, is not there', async () => {
  const write = (more: Partial<WriteStep> = {}, who = lead) =>
    db.as(who).commit(ask =>
      writeStep(ask, {
        communityId: eastbank!,
        goalId: null,
        words: 'Train 10 neighbors as visit drivers',
        ownerId: null,
        partnershipId: neighbors!,
        besideId: library!,
        dueOn: '2026-12-23',
        measuredBy: '10 checked drivers',
        shared: true,
        ...more,
      }),
    );
  expect(await write({}, county.staff.ana)).toEqual(no({ kind: 'not-allowed' }));
  expect(await write({ words: ' ', shared: false, besideId: neighbors! })).toMatchObject(
    no({ problems: [{ at: 'words' }, { at: 'shared' }, { at: 'beside' }] }),
  );
  expect(await write({ communityId: sawgrass! })).toMatchObject(no({ problems: [{ code: 'not-a-partner-here' }] }));
  const { id } = value(await write());
  const theirs = value(await write({ partnershipId: library!, besideId: null }));
  const vague = { partnershipId: null, besideId: null, dueOn: null, measuredBy: null } as const;
  const inside = value(await write({ ...vague, shared: false, ownerId: lead }));
  const away = value(await write({ ...vague, communityId: sawgrass!, words: 'Improve communication soon' }));
  const seen = (who: Id) =>
    db.as(who).look(async ({ tx }) => (await stepsIn(tx, [eastbank!, sawgrass!])).map(step => [step.id, step.done_on]));
  expect(await seen(rosa)).toEqual([
    [id, null],
    [theirs.id, null],
  ]);
  expect(await seen(lead)).toHaveLength(4);
  const finish = (who: Id, stepId: Id, on = '2026-11-17') =>
    db.as(who).commit(ask => finishStep(ask, { stepId, on, words: 'Done' }));
  await expect(finish(rosa, inside.id)).rejects.toThrow(NotThere);
  await expect(finish(rosa, away.id)).rejects.toThrow(NotThere);
  expect(await finish(rosa, theirs.id)).toEqual(no({ kind: 'not-allowed' }));
  expect(await finish(county.staff.ana, id)).toEqual(no({ kind: 'not-allowed' }));
  expect(await finish(rosa, id, '2026-11-19')).toMatchObject(no({ problems: [{ at: 'on' }] }));
  value(await finish(rosa, id));
  expect(await finish(lead, id)).toEqual(no({ kind: 'step-is-over' }));
  expect((await seen(lead)).find(([step]) => step === id)).toEqual([id, '2026-11-17']);
});

test('a place that has not begun offers no steps; begun, its staff gets the training', async () => {
  const place = {
    communityId: sawgrass!,
    areaCode: 'sawgrass',
    officeId: null,
    startsOn: '2026-12-01',
    toTrain: 14,
    trained: 11,
  };
  const plan = (more = {}, who = lead) => db.as(who).commit(ask => planRollout(ask, { ...place, ...more }));
  expect(await plan({}, county.staff.ana)).toEqual(no({ kind: 'not-allowed' }));
  expect(await plan({ areaCode: null, trained: 15 })).toMatchObject(
    no({ problems: [{ at: 'place' }, { at: 'trained' }] }),
  );
  const { id } = value(await plan());
  expect(await plan()).toEqual(no({ kind: 'rolled-out-already' }));
  const write = () =>
    odalys().commit(ask =>
      writeStep(ask, {
        communityId: sawgrass!,
        goalId: null,
        rolloutId: id,
        words: 'Move two workers to the clinic',
        ownerId: lead,
        partnershipId: null,
        dueOn: '2026-12-15',
        measuredBy: '2 desks used',
        shared: true,
      }),
    );
  expect(await write()).toEqual(no({ kind: 'not-begun-there' }));
  const decide = (decision: 'go' | 'no_go', why: string | null, trained = 11, who = lead) =>
    db.as(who).commit(ask => decideRollout(ask, { rolloutId: id, decision, trained, why }));
  expect(await decide('go', null, 11, county.staff.ana)).toEqual(no({ kind: 'not-allowed' }));
  expect(await decide('go', ' ', 15)).toMatchObject(no({ problems: [{ at: 'trained' }, { at: 'why' }] }));
  value(await decide('no_go', 'The room is not ready'));
  expect(await write()).toEqual(no({ kind: 'not-begun-there' }));
  value(await decide('go', 'The other three have their day next month'));
  value(await write());
  expect(await odalys().look(async ({ tx }) => (await rolloutOf(tx, sawgrass!)).map(row => row.decision))).toEqual([
    'go',
  ]);
  expect(await db.rows(`select kind, owner_id from app.partner_task where source_id = $1`, [id])).toEqual([
    { kind: 'training', owner_id: lead },
  ]);

  // Whoever is named has the task; who leads has it for the rest alone, and nobody has it twice.
  const name = (untrained: readonly Id[], trained = 11) =>
    odalys().commit(ask =>
      decideRollout(ask, { rolloutId: id, decision: 'go', trained, why: 'Next month', untrained }),
    );
  const { ana, sam } = county.staff;
  expect(await name([ana, rosa])).toMatchObject(no({ problems: [{ at: 'untrained', code: 'not-one-of' }] }));
  expect(await name([ana, sam], 13)).toMatchObject(no({ problems: [{ at: 'untrained', code: 'more-than-missing' }] }));
  const training = () =>
    db.rows(
      `select owner_id, source_id from app.partner_task where kind = 'training' and done_on is null
       order by (source_id is null), array_position($1, owner_id)`,
      [[ana, sam]],
    );
  value(await name([ana, sam]));
  value(await name([ana]));
  expect(await training()).toEqual([
    { owner_id: lead, source_id: id },
    { owner_id: ana, source_id: null },
    { owner_id: sam, source_id: null },
  ]);
});

test('a draft is agreed once it has a start, an owner and a day; a goal ends with what came of it, and stays readable', async () => {
  const draft = value(await set({ communityId: sawgrass, baseline: null, byOn: null, ownerId: null, agreed: false }));
  const change = (more: Partial<ChangeGoal> = {}, who = lead) =>
    db
      .as(who)
      .commit(ask =>
        changeGoal(ask, { goalId: draft.id, byOn: null, ownerId: null, agreed: true, baseline: null, ...more }),
      );
  const end = (more: Partial<EndGoal> = {}, who = lead) =>
    db.as(who).commit(ask => endGoal(ask, { goalId: draft.id, outcome: 'given_up', why: ' ', ...more }));
  expect(await change({}, county.staff.ana)).toEqual(no({ kind: 'not-allowed' }));
  expect(await end({}, county.staff.ana)).toEqual(no({ kind: 'not-allowed' }));
  await expect(change({}, rosa)).rejects.toThrow(NotThere);
  expect(await change()).toMatchObject(no({ problems: [{ at: 'baseline' }, { at: 'byOn' }, { at: 'ownerId' }] }));
  expect(
    await change({ agreed: false, byOn: '2026-11-18', baseline: { ...fraction(4, 3), on: '2026-11-19' } }),
  ).toMatchObject(no({ problems: [{ at: 'baseline' }, { at: 'baselineOn' }, { at: 'byOn' }] }));
  const whole = { byOn: '2027-07-21', ownerId: lead, baseline: { ...fraction(1, 3), on: '2026-11-18' } };
  value(await change(whole));
  const now = () => odalys().look(ask => goalById(ask.tx, draft.id));
  expect(await now()).toMatchObject({ agreed_on: '2026-11-18', by_on: '2027-07-21', owner_id: lead });
  // Its start is not set anew, and what is agreed stays agreed.
  value(
    await change({ ...whole, byOn: '2027-08-01', agreed: false, baseline: { ...fraction(2, 3), on: '2026-11-18' } }),
  );
  expect(await now()).toMatchObject({ agreed_on: '2026-11-18', by_on: '2027-08-01' });
  expect((await odalys().look(ask => valuesOf(ask.tx, [draft.id]))).map(row => row.numerator)).toEqual([1]);

  expect(await end()).toMatchObject(no({ problems: [{ at: 'why', code: 'required' }] }));
  value(await end({ why: 'The clinic closed' }));
  expect(await end({ outcome: 'reached' })).toEqual(no({ kind: 'goal-is-over' }));
  expect(await change(whole)).toEqual(no({ kind: 'goal-is-over' }));
  const over = await odalys().look(ask => endedGoals(ask.tx, sawgrass!));
  expect(over.map(goal => [goal.id, goal.outcome, goal.ended_why])).toContainEqual([
    draft.id,
    'given_up',
    'The clinic closed',
  ]);
});
