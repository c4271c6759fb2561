import { type Id, isId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import type { Refusal, SubmitAsk } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { helpFields, ownAnswerFields, ownRatingFields, type Rater } from './contract.ts';
import { goalById } from './store/goals.ts';
import { planById } from './store/plans.ts';
import { askForHelp, completeStep } from './use-cases/complete-step.ts';
import { declineInput, giveInput } from './use-cases/give-input.ts';
import { rateGoal } from './use-cases/rate-goal.ts';

const idIn = (ask: SubmitAsk, name: string): Id => {
  const given = String(ask.form.get(name) ?? '');
  return isId(given) ? given : notThere();
};

/** What somebody outside the staff does with a plan of theirs; answers with the code of what was done. Throws NotThere. */
export async function actOnOwnPlan(ask: SubmitAsk): Promise<Result<string, Refusal>> {
  const said = <T>(result: Result<T, Refusal>, code: string): Result<string, Refusal> =>
    result.ok ? ok(code) : result;
  switch (ask.form.get('act')) {
    case 'answer': {
      const inputId = idIn(ask, 'inputId');
      const read = readFields(ask.form, ownAnswerFields);
      if (!read.ok) return read;
      const { answer, words, reason } = read.value.values;
      return answer === 'given'
        ? said(await giveInput(ask, { inputId, words: words ?? '', language: ask.language, way: 'portal' }), 'answered')
        : said(
            await declineInput(ask, { inputId, state: 'declined', reason: reason ?? '', triedAgainOn: null }),
            'answered',
          );
    }
    case 'done':
      return said(await completeStep(ask, { stepId: idIn(ask, 'stepId') }), 'step');
    case 'help': {
      const read = readFields(ask.form, helpFields);
      if (!read.ok) return read;
      return said(await askForHelp(ask, { stepId: idIn(ask, 'stepId'), words: read.value.values.help }), 'help');
    }
    case 'rate':
      return rate(ask);
    default:
      return no(invalid({ at: '', code: 'not-one-of' }));
  }
}

const RATES_AS: Readonly<Partial<Record<string, Rater>>> = {
  caregiver: 'caregiver',
  kin: 'caregiver',
  parent: 'parent',
  youth: 'youth',
};

async function rate(ask: SubmitAsk): Promise<Result<string, Refusal>> {
  const goal = (await goalById(ask.tx, idIn(ask, 'goalId'))) ?? notThere();
  const rater = RATES_AS[ask.who.kind];
  if (!rater || !(await planById(ask.tx, goal.plan_id))) return notThere();
  const read = readFields(ask.form, ownRatingFields);
  if (!read.ok) return read;
  const { level, reason } = read.value.values;
  const rated = await rateGoal(ask, {
    goalId: goal.id,
    rater,
    personId: ask.who.personId,
    name: ask.who.name,
    ratedOn: ask.today.toString(),
    level: Number(level),
    reason,
    language: ask.language,
    evidence: [],
  });
  return rated.ok ? ok('rated') : rated;
}
