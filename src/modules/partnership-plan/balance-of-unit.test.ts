import { beforeAll, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { askQuestion } from '#modules/agreements/index.ts';
import { openTask } from '#modules/tasks/index.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aPlan, harborSigners, type Plan } from '#test/builders/plans.ts';
import { insertRow } from '#test/builders/rows.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { type BalanceAsked, balanceOfUnit, type FigureKey } from './balance-of-unit.ts';
import { answerProposal } from './use-cases/answer-proposal.ts';
import { askToTalk } from './use-cases/ask-to-talk.ts';
import { holdTalk } from './use-cases/hold-talk.ts';
import { keepPromise } from './use-cases/keep-promise.ts';
import { makePromise } from './use-cases/make-promise.ts';
import { words as english } from './words.en.ts';

const db = testDatabase();
let county: County;
let lucy: Id;
let leo: Id;
let zoe: Id;
let plan: Plan;
let questionId: Id;
const at = (day: string) => `${day}T15:00:00Z`;
const ana = (day = '2026-11-18') => db.as(county.staff.ana, { focus: lucy, now: at(day) });

beforeAll(async () => {
  county = await aCounty(db);
  const aChild = async () => (await county.aChild().inHome(county.homes.harbor).from('2026-11-02').make()).id;
  lucy = await aChild();
  leo = await aChild();
  zoe = (await county.aChild(county.cases.other).inHome(county.homes.reef).from('2026-11-02').make()).id;
  plan = await aPlan(db, county, lucy, { ...harborSigners(county), state: 'in_force' });
  const draft = await aPlan(db, county, leo, { ...harborSigners(county), opened: '2026-11-12' });
  await promise('agency', '2026-11-10', '2026-11-09');
  await promise('agency', '2026-11-11', '2026-11-13');
  await promise('agency', '2026-11-20', null);
  await promise('caregiver', '2026-11-12', '2026-11-12');
  for (const [agreement, childId, state] of [
    [plan.id, lucy, 'not_known'],
    [draft.id, leo, 'open'],
  ] as const)
    await insertRow(db, 'app.plan_step', {
      agency_id: county.agencyId,
      child_id: childId,
      agreement_id: agreement,
      kind: 'packet_dental',
      state,
      by_user: county.staff.ana,
      recorded_at: at('2026-11-12'),
    });
  await ana('2026-11-10').commit(ask => talk(ask, 'respect'));
  const asked = await ana('2026-11-10').commit(ask => talk(ask, 'records'));
  const talkId = asked.ok ? asked.value.id : '';
  await ana('2026-11-11').commit(ask =>
    holdTalk(ask, { talkId, heldOn: '2026-11-11', outcome: 'agreed', words: 'Good.' }),
  );
  questionId = await proposal('2026-11-10');
  await proposal('2026-11-12');
  await ana('2026-11-14').commit(ask => answerProposal(ask, { questionId, answer: 'taken', words: 'Yes.' }));
  await db
    .as(county.staff.ana, { now: at('2026-11-10') })
    .commit(ask => openTask(ask, { childId: leo, kind: 'visit', userId: county.staff.ana, dueOn: '2026-11-15' }));
});
async function promise(side: 'agency' | 'caregiver', dueOn: string, keptOn: string | null): Promise<void> {
  const of = { subject: null, who: side, userId: null, words: 'x', language: 'en', forFamily: false };
  const made = await ana('2026-11-03').commit(ask => makePromise(ask, { planId: plan.id, side, dueOn, ...of }));
  if (keptOn && made.ok) await ana().commit(ask => keepPromise(ask, { promiseId: made.value.id, keptOn }));
}
const talk = (ask: Parameters<typeof askToTalk>[0], subject: 'respect' | 'records') =>
  askToTalk(ask, { planId: plan.id, promiseId: null, subject, words: 'x', language: 'en', meetOn: null });
async function proposal(day: string): Promise<Id> {
  const userId = county.homes.harbor.caregivers[0]!.userId;
  const of = { kind: 'change', about: null, words: 'x', language: 'en' } as const;
  const asked = await db
    .as(userId, { now: at(day) })
    .commit(ask => askQuestion(ask, { signerId: plan.signers[userId]!, ...of }));
  return asked.ok ? asked.value.questionId : '';
}

const balance = (more: Partial<BalanceAsked> = {}, user = county.staff.sam) =>
  db
    .as(user)
    .look(ask =>
      balanceOfUnit(ask, { unitIds: [county.units.tidewater.id], from: '2026-11-01', to: '2026-11-18', ...more }),
    );
const figure = async (key: FigureKey, more: Partial<BalanceAsked> = {}, user = county.staff.sam) => {
  const { partnership, compliance } = await balance(more, user);
  const { value, of, children, others } = [...partnership, ...compliance].find(one => one.key === key)!;
  return [value, of, children, others];
};

test('plans, promises, talks, proposals and packets stand with the children behind them', async () => {
  expect(await figure('plans_in_force')).toEqual([1, 2, [lucy], [leo]]);
  expect(await figure('promises_kept_agency')).toEqual([1, 2, [lucy], [lucy]]);
  expect(await figure('promises_kept_caregivers')).toEqual([1, 1, [lucy], []]);
  expect(await figure('talks_open')).toEqual([1, null, [lucy], []]);
  expect(await figure('talks_held')).toEqual([1, null, [lucy], []]);
  expect(await figure('proposals_answered')).toEqual([1, 2, [lucy], [lucy]]);
  expect(await figure('days_to_answer')).toEqual([4, null, [lucy], []]);
  expect(await figure('packet_complete')).toEqual([1, 2, [lucy], [leo]]);
});

test('what is late stands beside it, with days', async () => {
  expect(await figure('plans_late')).toEqual([1, null, [leo], []]);
  expect(await figure('longest_late')).toEqual([6, null, [leo], []]);
  expect(await figure('tasks_overdue')).toEqual([1, null, [leo], []]);
});

test('nothing to count is not zero of nothing, and another time counts other things', async () => {
  const before = { from: '2026-10-01', to: '2026-10-31' };
  expect(await figure('promises_kept_agency', before)).toEqual([null, null, [], []]);
  expect(await figure('days_to_answer', before)).toEqual([null, null, [], []]);
  expect(await figure('talks_held', before)).toEqual([0, null, [], []]);
  expect(await figure('plans_in_force', before)).toEqual([1, 2, [lucy], [leo]]);
});

test('a supervisor counts the children they may see, and no others', async () => {
  const both = { unitIds: [county.units.tidewater.id, county.units.tidewaterTwo.id] };
  expect(await figure('plans_in_force', both)).toEqual([1, 2, [lucy], [leo]]);
  expect(await figure('plans_in_force', both, county.staff.tess)).toEqual([0, 1, [], [zoe]]);
  expect(await figure('plans_in_force', {}, county.staff.tess)).toEqual([null, null, [], []]);
  expect(await figure('plans_in_force', both, county.staff.dora)).toEqual([1, 3, [lucy], [leo, zoe].toSorted()]);
});

test('each figure has a label and a definition', async () => {
  const { partnership, compliance, relationship } = await balance();
  expect([...partnership, ...compliance].map(({ key }) => key).sort()).toEqual(Object.keys(english.balance).sort());
  expect(relationship).toEqual([]);
});
