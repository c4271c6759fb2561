import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { counted, theRules } from '#test/builders/dates.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import { setGoal } from '../goals/use-cases/set-goal.ts';
import * as boardPage from '../pages/board.tsx';
import * as permanencyPage from '../pages/permanency.tsx';
import * as decisionPage from '../termination/pages/decide-termination.tsx';
import { decideTermination } from '../termination/use-cases/decide-termination.ts';
import * as subsidyPage from './pages/agree-subsidy.tsx';
import * as stepPage from './pages/take-path-step.tsx';
import { agreeSubsidy } from './use-cases/agree-subsidy.ts';
import { takePathStep } from './use-cases/take-path-step.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

type Aimed = { readonly childId: Id; readonly goalId: Id };
const aim = (childId: Id, kind: 'adoption' | 'guardianship' | 'reunification', setOn = '2026-04-01') =>
  db.as(county.staff.ana).commit(async ask => {
    const words = { reason: 'For good', compelling: null, efforts: null, childSays: null };
    return value(await setGoal(ask, { childId, kind, part: 'primary', setBy: 'court', setOn, ...words })).id;
  });
async function aimed(kind: 'adoption' | 'guardianship'): Promise<Aimed> {
  const { id: childId } = await county.aChild().inHome(county.homes.harbor).from('2025-03-01').make();
  return { childId, goalId: await aim(childId, kind) };
}
const step = (at: Aimed, kind: string, onDay: string, more: object = {}, by: Id = county.staff.ana) =>
  db.as(by).commit(ask => takePathStep(ask, { ...at, kind, state: 'done', onDay, note: null, ...more }));
const subsidy = (at: Aimed, more: object = {}, by: Id = county.staff.ana) =>
  db.as(by).commit(ask =>
    agreeSubsidy(ask, {
      ...at,
      agreed: true,
      signedOn: '2026-09-01',
      beginsOn: '2026-12-01',
      monthlyCents: 51_700,
      onceCents: 150_000,
      medicaid: true,
      note: null,
      ...more,
    }),
  );
const day = (name: string, on: string) => {
  const [year = '', month = '', date = ''] = on.split('-');
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: date };
};
const facts = (childId: Id) =>
  db.rows<{ kind: string }>(
    `select name as kind from record.fact where body ->> 'childId' = $1 and name in ('StepTaken', 'CaseFinalized') order by at, id`,
    [childId],
  );

describe('the steps to adoption', () => {
  test('are taken in their order to the decree, and assistance is agreed before it', async () => {
    const at = await aimed('adoption');
    expect(await step(at, 'adoption_rights_ended', '2026-05-01')).toMatchObject(
      no({ problems: [{ code: 'step-comes-first', fill: { step: 'Petition to end parental rights filed' } }] }),
    );
    value(await step(at, 'adoption_petition', '2026-04-10'));
    value(await step(at, 'adoption_rights_ended', '2026-06-10'));
    value(await step(at, 'adoption_recruitment', '2026-04-10', { state: 'not_needed', note: 'The caregivers adopt' }));
    value(await step(at, 'adoption_home_study', '2026-07-10'));
    expect(await step(at, 'adoption_placement', '2026-07-01')).toMatchObject(
      no({ problems: [{ code: 'before-the-step-before' }] }),
    );
    value(await step(at, 'adoption_placement', '2026-08-10'));
    expect(await step(at, 'adoption_subsidy', '2026-09-01')).toMatchObject(
      no({ problems: [{ code: 'subsidy-first' }] }),
    );
    value(await subsidy(at));
    expect(await subsidy(at)).toEqual(no({ kind: 'subsidy-is-recorded' }));
    value(await step(at, 'adoption_subsidy', '2026-09-01'));
    value(await step(at, 'adoption_consent', '2026-09-10'));
    value(await step(at, 'adoption_hearing', '2026-11-10'));
    expect(await step(at, 'adoption_decree', '2026-11-10', { state: 'not_needed', note: 'No' })).toMatchObject(
      no({ problems: [{ code: 'last-step-is-needed' }] }),
    );
    value(await step(at, 'adoption_decree', '2026-11-10'));
    expect((await facts(at.childId)).at(-1)).toEqual({ kind: 'CaseFinalized' });
    expect(await step(at, 'adoption_decree', '2026-11-10')).toMatchObject(
      no({ problems: [{ code: 'step-taken-already' }] }),
    );
  });

  test.each([
    ['of another path', 'guardianship_order', {}, 'not-one-of'],
    ['ahead', 'adoption_petition', { onDay: '2026-12-10' }, 'in-the-future'],
    ['not needed, without why', 'adoption_petition', { state: 'not_needed', note: ' ' }, 'not-needed-needs-a-reason'],
    [
      'not needed, before the goal',
      'adoption_petition',
      { state: 'not_needed', note: 'x', onDay: '2026-01-01' },
      'before-the-goal',
    ],
  ])('are refused %s', async (_, kind, more, code) => {
    expect(await step(await aimed('adoption'), kind, '2026-05-01', more)).toMatchObject(no({ problems: [{ code }] }));
  });

  test('belong to a goal that stands, of a child that is theirs', async () => {
    const at = await aimed('adoption');
    await expect(step({ ...at, goalId: newId() }, 'adoption_petition', '2026-05-01')).rejects.toBeInstanceOf(NotThere);
    await expect(step(at, 'adoption_petition', '2026-05-01', {}, county.staff.hugo)).rejects.toBeInstanceOf(NotThere);
    await expect(subsidy(at, {}, county.staff.hugo)).rejects.toBeInstanceOf(NotThere);
    await aim(at.childId, 'guardianship', '2026-06-01');
    expect(await step(at, 'adoption_petition', '2026-05-01')).toEqual(no({ kind: 'goal-is-over' }));
    expect(await subsidy(at)).toEqual(no({ kind: 'goal-is-over' }));
  });
});

describe('assistance', () => {
  test.each([
    ['ahead', { signedOn: '2026-12-01' }, 'in-the-future'],
    ['before the goal', { signedOn: '2026-01-01' }, 'before-the-goal'],
    ['agreed without an amount', { monthlyCents: null }, 'required'],
    ['not taken, with an amount', { agreed: false, note: 'No' }, 'nothing-agreed-has-no-amount'],
    ['not taken, without why', { agreed: false, monthlyCents: null, onceCents: null }, 'not-needed-needs-a-reason'],
  ])('is refused %s', async (_, more, code) => {
    expect(await subsidy(await aimed('adoption'), more)).toMatchObject(no({ problems: [{ code }] }));
  });
  test('is refused after the order', async () => {
    const at = await aimed('guardianship');
    await db.admin.query(
      `insert into app.path_step (id, agency_id, child_id, goal_id, kind, state, on_day, recorded_by, recorded_at)
       values ($1, $2, $3, $4, 'guardianship_order', 'done', '2026-08-01', $5, now())`,
      [newId(), county.agencyId, at.childId, at.goalId, county.staff.ana],
    );
    expect(await subsidy(at)).toMatchObject(no({ problems: [{ code: 'subsidy-after-decree' }] }));
  });
  test('is for goals with a path only', async () => {
    const { id: childId } = await county.aChild().inHome(county.homes.harbor).from('2025-03-01').make();
    const goalId = await aim(childId, 'reunification');
    expect(await subsidy({ childId, goalId })).toMatchObject(no({ problems: [{ code: 'not-one-of' }] }));
  });
});

test('the pages offer the steps whose turn it is, and tell what was agreed in both languages', async () => {
  const at = await aimed('guardianship');
  const ana = visitor(county.staff.ana, { params: { childId: at.childId, permanencyGoalId: at.goalId } });
  const form = await ana.draw(stepPage);
  expect(form).toContain('Return home and adoption are ruled out');
  expect(form).not.toContain('Order of guardianship');
  const sent = { kind: 'guardianship_home_study', state: 'done', ...day('onDay', '2026-05-01') };
  const refused = await ana.send(stepPage, { ...sent, state: 'not_needed' });
  expect(refused.body.problems).toMatchObject([{ at: 'note', message: 'Say why' }]);
  expect(await ana.draw(stepPage, {}, refused)).toContain('Say why');
  expect((await ana.send(stepPage, sent)).to).toContain('done=step');
  expect(await ana.draw(subsidyPage)).toContain('Legal guardianship');
  const agreed = {
    agreed: 'yes',
    monthly: '517.50',
    once: '1500',
    medicaid: 'not_known',
    ...day('signedOn', '2026-09-01'),
  };
  expect((await ana.send(subsidyPage, { ...agreed, monthly: '' })).status).toBe(422);
  expect((await ana.send(subsidyPage, agreed)).to).toContain('done=subsidy');
  expect(await ana.draw(permanencyPage)).toContain('$517.50');
  const page = await ana.draw(permanencyPage, { language: 'es' });
  for (const word of ['Pasos hacia: Tutela legal', '517.50', 'No se sabe si incluye Medicaid', 'Se puede dar ahora'])
    expect(page).toContain(word);
  const none = await aim(at.childId, 'reunification', '2026-06-01');
  expect(await ana.draw(stepPage, { params: { ...at, permanencyGoalId: none } })).toContain('No step can be taken now');
});

describe('the decision at the threshold', () => {
  const decide = (childId: Id, more: object = {}, by: Id = county.staff.sam) =>
    db.as(by).commit(ask =>
      decideTermination(ask, {
        childId,
        decision: 'exception',
        ground: 'services-not-provided',
        reason: 'Treatment began 160 days late.',
        nextOn: '2027-03-01',
        ...more,
      }),
    );
  const child = async () => (await aimed('adoption')).childId;

  test.each([
    ['an exception without a ground', { ground: null }, 'exception-needs-ground'],
    ['a filing with a ground', { decision: 'file' }, 'only-exceptions-have-grounds'],
    ['no reason', { reason: ' ' }, 'required'],
    ['a day that has passed', { nextOn: '2026-11-18' }, 'date-too-early'],
    ['an exception for a year', { nextOn: '2027-11-18' }, 'look-again-within-half-a-year'],
  ])('is refused with %s', async (_, more, code) => {
    expect(await decide(await child(), more)).toMatchObject(no({ problems: [{ code }] }));
  });

  test('is made by those who lead, once a day, and opens the task to look again', async () => {
    const id = await child();
    expect(await decide(id, {}, county.staff.ana)).toEqual(no({ kind: 'not-allowed' }));
    await expect(decide(id, {}, county.staff.hana)).rejects.toBeInstanceOf(NotThere);
    value(await decide(id));
    expect(await decide(id)).toEqual(no({ kind: 'decided-today' }));
    const tasks = await db.rows('select detail, due_on::text from app.task where child_id = $1', [id]);
    expect(tasks).toEqual([{ detail: 'Look again at the exception from filing', due_on: '2027-03-01' }]);
  });

  test('is made on its page, where what the law asks stands beside it', async () => {
    const id = await child();
    const sam = visitor(county.staff.sam, { params: { childId: id } });
    expect(await sam.draw(decisionPage)).toContain('The law does not ask for a decision now.');
    const sent = { decision: 'file', reason: 'No way home', ...day('nextOn', '2026-12-15') };
    expect((await sam.send(decisionPage, { ...sent, reason: '' })).status).toBe(422);
    expect((await sam.send(decisionPage, sent)).to).toContain('done=decision');
    expect((await sam.send(decisionPage, sent)).status).toBe(409);
    const page = await sam.draw(permanencyPage, { language: 'es' });
    expect(page).toContain('Se presentará a más tardar el 15 dic 2026');
    expect((await visitor(county.staff.ana, { params: { childId: id } }).look(decisionPage)).status).toBe(403);
  });

  test('documents the exception with the due date it is for, where the clocks count one', async () => {
    await theRules(db);
    const made = await county.aChild().removedOn('2025-07-01').inHome(county.homes.harbor).from('2025-07-01').make();
    await counted(db, made);
    const sam = visitor(county.staff.sam, { params: { childId: made.id } });
    expect((await sam.look(permanencyPage)).body.decision.asks).toMatch(/^The law (asks|asked) for a decision by/);
    const overdue = await sam.look(boardPage, { query: 'show=decision' });
    expect(overdue.body.rows.map(({ key }: { key: Id }) => key)).toContain(made.id);
    value(await decide(made.id, { ground: 'compelling-reason' }));
    const asked = await db.rows('select ground, reason from app.duty_exception where child_id = $1', [made.id]);
    expect(asked).toEqual([{ ground: 'compelling-reason', reason: 'Treatment began 160 days late.' }]);
    const kept = 'select threshold_on is not null from app.termination_decision where child_id = $1';
    expect(await db.value(kept, [made.id])).toBe(true);
  });
});
