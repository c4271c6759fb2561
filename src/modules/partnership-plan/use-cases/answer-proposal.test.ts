import { beforeAll, beforeEach, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { askQuestion } from '#modules/agreements/index.ts';
import { NotThere } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aPlan, harborSigners, type Plan } from '#test/builders/plans.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { openPlanQuestions } from '../open-questions.ts';
import { answerProposal } from './answer-proposal.ts';

const db = testDatabase();
let county: County;
let lucy: Id;
let plan: Plan;
beforeAll(async () => {
  county = await aCounty(db);
});
beforeEach(async () => {
  lucy = (await county.aChild().inHome(county.homes.harbor).from('2026-11-02').make()).id;
  plan = await aPlan(db, county, lucy, { ...harborSigners(county), state: 'ready' });
});
const inesUser = () => county.homes.harbor.caregivers[0]!.userId;
const asked = async (kind: 'question' | 'change'): Promise<Id> => {
  const signerId = plan.signers[inesUser()]!;
  const words = { about: 'appointments', words: 'Could we drive on Wednesdays?', language: 'en' } as const;
  const result = await db.as(inesUser()).commit(ask => askQuestion(ask, { signerId, kind, ...words }));
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value.questionId;
};
type Answer = Parameters<typeof answerProposal>[1]['answer'];
const answer = (questionId: Id, given: Answer, words = 'Yes, from December on.', user = county.staff.ana) =>
  db.as(user, { focus: lucy }).commit(ask => answerProposal(ask, { questionId, answer: given, words }));
const open = async (user: Id) =>
  (await db.as(user).look(ask => openPlanQuestions(ask.tx))).filter(({ childId }) => childId === lucy);

test('a proposal that is taken leads to the edit; the reason stands with the answer', async () => {
  const questionId = await asked('change');
  expect(await open(county.staff.ana)).toMatchObject([{ id: questionId, kind: 'change', childId: lucy }]);
  expect(await open(county.staff.sam)).toHaveLength(1);
  expect(await open(county.staff.ben)).toEqual([]);
  expect(await answer(questionId, 'taken')).toEqual(ok({ planId: plan.id, childId: lucy, editNext: true }));
  expect(await open(county.staff.ana)).toEqual([]);
  expect(await db.rows('select answer, answer_words from app.agreement_question where id = $1', [questionId])).toEqual([
    { answer: 'taken', answer_words: 'Yes, from December on.' },
  ]);
});

test.each([
  ['change', 'partly', true],
  ['change', 'not_taken', false],
  ['question', 'answered', false],
] as const)('a %s that is %s: edit next %s', async (kind, given, editNext) => {
  expect(await answer(await asked(kind), given)).toMatchObject({ ok: true, value: { editNext } });
});

test('an answer without a reason, or that does not fit, is refused; so is a second one', async () => {
  const questionId = await asked('change');
  expect(await answer(questionId, 'answered', ' ')).toEqual(
    no({
      kind: 'invalid',
      problems: [
        { at: 'answer', code: 'not-an-answer-to-this' },
        { at: 'words', code: 'required' },
      ],
    }),
  );
  await answer(questionId, 'not_taken', 'The driver is booked.');
  expect(await answer(questionId, 'taken')).toEqual(no({ kind: 'answered-already' }));
});

test('what is not about a plan the asker may see is not there', async () => {
  const questionId = await asked('question');
  await expect(answer(questionId, 'answered', 'Yes.', county.staff.ben)).rejects.toThrow(NotThere);
  await expect(answer(newId(), 'answered')).rejects.toThrow(NotThere);
  expect(await answer(questionId, 'answered', 'Yes.', inesUser())).toEqual(no({ kind: 'not-allowed' }));
});
