import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { answerSteps, stepStates } from '../answer-steps.ts';
import { homePlanPath } from '../home-paths.ts';
import { homeForm, planToLiveOn } from '../load/load-home-form.ts';
import { PlanForm } from '../parts/plan-form.tsx';
import { StepField } from '../parts/step-field.tsx';
import { writeHomePlan } from '../policy.ts';
import { stepsOf } from '../store/plans.ts';
import type { Route } from './+types/home-steps';

const PARTS = ['transition', 'return_home'] as const;

/** Steps of the move and of the way home that are the caregivers' own to mark. */
export const loader = page(
  writeHomePlan,
  async ask => {
    const { say, language } = ask;
    const form = await homeForm(ask, ask.params.childId);
    const plan = await planToLiveOn(ask, form.childId);
    const own = (await stepsOf(ask.tx, plan.id)).filter(({ side }) => side === 'caregiver');
    const words = say.group('partnership-plan', 'homeForms');
    return {
      ...form,
      back: `${form.back}#move`,
      words,
      title: words.stepsTitle,
      lead: say('partnership-plan', 'homeForms.stepsLead', { name: form.name }),
      save: words.save,
      note: say('partnership-plan', 'packet.note'),
      states: stepStates(ask, 'done'),
      parts: PARTS.map(part => ({
        part,
        title: say('partnership-plan', `steps.${part}`),
        steps: own
          .filter(step => step.part === part)
          .map(step => ({
            kind: step.kind,
            label: step[language],
            state: step.state,
            note: step.note ?? '',
            hint: step.doneOn
              ? say('partnership-plan', 'packet.doneDay', { day: sayDay(language, step.doneOn) })
              : undefined,
          })),
      })).filter(({ steps }) => steps.length > 0),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  writeHomePlan,
  { words: 'partnership-plan', about: params => params.childId },
  async ask => {
    const childId = ask.params.childId ?? '';
    const plan = await planToLiveOn(ask, childId);
    const own = (await stepsOf(ask.tx, plan.id)).filter(({ side }) => side === 'caregiver');
    const answered = await answerSteps(ask, plan.id, own);
    return answered.ok ? ok({ to: `${homePlanPath(childId)}?done=steps#move` }) : answered;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.stepsMeta }];

export default function HomeSteps({ loaderData, actionData }: Route.ComponentProps) {
  const { parts, states, note } = loaderData;
  return (
    <PlanForm form={loaderData} refused={actionData}>
      {(_, typed, problems) =>
        parts.map(({ part, title, steps }) => (
          <section key={part} className="al-stack al-stack--tight" aria-labelledby={`${part}-h`}>
            <h2 id={`${part}-h`}>{title}</h2>
            {steps.map(step => (
              <StepField
                key={step.kind}
                name={step.kind}
                label={step.label}
                states={states}
                value={typedText(typed, step.kind) || step.state}
                note={{
                  name: `note-${step.kind}`,
                  label: note,
                  value: actionData ? typedText(typed, `note-${step.kind}`) : step.note,
                }}
                hint={step.hint}
                problem={problemAt(problems, step.kind)}
              />
            ))}
          </section>
        ))
      }
    </PlanForm>
  );
}
