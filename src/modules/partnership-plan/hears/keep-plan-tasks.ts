import type { Id } from '#kernel/ids.ts';
import { addWorkDays, holidaysBetween } from '#modules/agency/index.ts';
import {
  AgreementAnswered,
  AgreementChanged,
  AgreementDeclined,
  AgreementQuestionAsked,
  DeclineTalked,
} from '#modules/agreements/index.ts';
import { askWorker, dropTasksOfKind, settleTasks } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { type Hearer, whenHeard } from '#platform/record/record-fact.ts';
import { PLAN_KIND } from '../store/plans.ts';

/** What a plan asks of people; over with the plan. */
const PLAN_TASKS = ['plan_to_sign', 'talk_after_decline', 'answer_on_plan', 'plan_promise', 'plan_talk'] as const;

type OfPlan = { readonly kind: string; readonly childId: Id | null; readonly agreementId: Id };
const childOf = ({ kind, childId }: OfPlan): Id | null => (kind === PLAN_KIND ? childId : null);

/** The next day the offices are open. */
async function nextWorkDay({ tx, today }: Ask): Promise<string> {
  const holidays = await holidaysBetween(tx, today.toString(), today.add({ days: 14 }).toString());
  return addWorkDays(today, 1, new Set(holidays)).toString();
}

/** What has to be done about a plan follows where it stands, whoever brought it there: staff, a caregiver or a parent. */
export const keepPlanTasks: readonly Hearer[] = [
  whenHeard(AgreementChanged, 'keep-plan-tasks', async (ask, { body }) => {
    const childId = childOf(body);
    if (!childId) return;
    const about = { childId, sourceId: body.agreementId };
    if (body.to === 'in_force') await settleTasks(ask, { ...about, kind: 'plan_to_sign' });
    if (body.to === 'void' && body.from !== 'void')
      await askWorker(ask, { ...about, kind: 'plan_to_sign', dueOn: ask.today.toString() });
    if (body.to === 'superseded' || body.to === 'ended')
      for (const kind of PLAN_TASKS)
        await dropTasksOfKind(ask, { childId, kind, except: [], why: 'This Partnership Plan is over.' });
  }),
  whenHeard(AgreementDeclined, 'ask-for-talk', async (ask, { body }) => {
    const childId = childOf(body);
    if (!childId) return;
    const sourceId = body.declineId;
    await askWorker(ask, { childId, kind: 'talk_after_decline', dueOn: body.followUpOn, sourceId });
  }),
  whenHeard(DeclineTalked, 'end-talk', async (ask, { body }) => {
    const childId = childOf(body);
    if (childId) await settleTasks(ask, { childId, kind: 'talk_after_decline', sourceId: body.declineId });
  }),
  whenHeard(AgreementQuestionAsked, 'ask-for-answer', async (ask, { body }) => {
    const childId = childOf(body);
    if (!childId) return;
    const dueOn = await nextWorkDay(ask);
    await askWorker(ask, { childId, kind: 'answer_on_plan', dueOn, sourceId: body.questionId });
  }),
  whenHeard(AgreementAnswered, 'end-answer', async (ask, { body }) => {
    const childId = childOf(body);
    if (childId) await settleTasks(ask, { childId, kind: 'answer_on_plan', sourceId: body.questionId });
  }),
];
