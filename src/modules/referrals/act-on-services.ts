import { isId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { needById } from '#modules/assessments/index.ts';
import { completeTasksOfKind } from '#modules/tasks/index.ts';
import { notThere } from '#platform/http/ask.ts';
import type { Refusal, SubmitAsk } from '#platform/http/submit.ts';
import { GOAL_ENDED_WHY, PART_STATES } from './contract.ts';
import { endJointGoal } from './use-cases/end-joint-goal.ts';
import { tellGoalPart } from './use-cases/tell-goal-part.ts';

/** What a form of the page of a family's services did, for the page it leads to. */
type Done = Result<string, Refusal>;

/** One of these codes, as a form answered; undefined for anything else. */
const answerOf = <C extends string>({ form }: SubmitAsk, codes: readonly C[]): C | undefined =>
  codes.find(code => code === form.get('answer'));

/** Does what a form of the page asks for, by its name. `childId` is a child whose needs are open to the asker. */
export async function actOnServices(ask: SubmitAsk, childId: string): Promise<Done> {
  const about = ask.form.get('about');
  if (!isId(about)) return no({ kind: 'no-such-act' });
  switch (ask.form.get('act')) {
    case 'goal-part': {
      const state = answerOf(ask, PART_STATES);
      if (!state) return no({ kind: 'no-such-act' });
      const told = await tellGoalPart(ask, { partId: about, state });
      return told.ok ? ok('goalStep') : told;
    }
    case 'end-goal': {
      const why = answerOf(ask, GOAL_ENDED_WHY);
      if (!why) return no({ kind: 'no-such-act' });
      const ended = await endJointGoal(ask, { goalId: about, why });
      return ended.ok ? ok('goalStep') : ended;
    }
    case 'met':
      // Only who reads the need behind it knows which meeting this was.
      if (!(await needById(ask.tx, about))) return notThere();
      await completeTasksOfKind(ask, { childId, kind: 'joint_meeting', sourceId: about });
      return ok('met');
    default:
      return no({ kind: 'no-such-act' });
  }
}
