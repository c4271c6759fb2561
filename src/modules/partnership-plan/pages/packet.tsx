import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { answerSteps, stepStates } from '../answer-steps.ts';
import { planForm, planPath, planToWorkOn } from '../load/load-plan-form.ts';
import { PlanForm } from '../parts/plan-form.tsx';
import { StepField } from '../parts/step-field.tsx';
import { recordSteps } from '../policy.ts';
import type { PlanStep } from '../rules/plan-content.ts';
import { stepsOf } from '../store/plans.ts';
import { promisesOf } from '../store/promises.ts';
import type { Route } from './+types/packet';

const PARTS = ['packet', 'transition', 'team', 'return_home'] as const;

export const loader = page(
  recordSteps,
  async ask => {
    const { say, tx, language } = ask;
    const form = await planForm(ask, ask.params.childId);
    const plan = await planToWorkOn(ask, form.childId);
    const [steps, promises] = await Promise.all([stepsOf(tx, plan.id), promisesOf(tx, plan.id)]);
    const words = say.group('partnership-plan', 'packet');
    const promised = (step: PlanStep) => promises.find(({ id, releasedAt }) => id === step.promiseId && !releasedAt);
    return {
      ...form,
      words,
      title: words.title,
      lead: words.lead,
      save: words.save,
      states: {
        packet: stepStates(ask, 'given'),
        other: stepStates(ask, 'done'),
      },
      parts: PARTS.map(part => ({
        part,
        title: say('partnership-plan', `steps.${part}`),
        steps: steps
          .filter(step => step.part === part)
          .map(step => {
            const promise = promised(step);
            const open = step.state === 'open';
            return {
              kind: step.kind,
              label: step[language],
              state: step.state,
              note: step.note ?? '',
              hint:
                step.state === 'done' && step.doneOn
                  ? say('partnership-plan', 'packet.doneDay', { day: sayDay(language, step.doneOn) })
                  : open && promise
                    ? say('partnership-plan', 'packet.promised', { day: sayDay(language, promise.dueOn) })
                    : undefined,
              way:
                open && !promise
                  ? {
                      href: `${form.back}/packet/${step.kind}`,
                      label: words.promiseIt,
                      of: say('partnership-plan', 'packet.promiseItOf', { what: step[language] }),
                    }
                  : null,
            };
          }),
      })).filter(({ steps: own }) => own.length > 0),
    };
  },
  { about: params => params.childId },
);

export const action = submit(recordSteps, { words: 'partnership-plan', about: params => params.childId }, async ask => {
  const childId = ask.params.childId ?? '';
  const plan = await planToWorkOn(ask, childId);
  const answered = await answerSteps(ask, plan.id, await stepsOf(ask.tx, plan.id));
  return answered.ok ? ok({ to: `${planPath(childId)}?done=steps` }) : answered;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Packet({ loaderData, actionData }: Route.ComponentProps) {
  const { words, parts, states, back } = loaderData;
  return (
    <PlanForm form={loaderData} refused={actionData}>
      {(_, typed, problems) =>
        parts.map(({ part, title, steps }) => (
          <section key={part} className="al-stack al-stack--tight" id={part} aria-labelledby={`${part}-h`}>
            <h2 id={`${part}-h`}>{title}</h2>
            {part === 'transition' && (
              <p className="al-linkrow">
                <a href={`${back}/transition`}>{words.writeWords}</a>
              </p>
            )}
            {steps.map(step => (
              <StepField
                key={step.kind}
                name={step.kind}
                label={step.label}
                states={part === 'packet' ? states.packet : states.other}
                value={typedText(typed, step.kind) || step.state}
                note={{
                  name: `note-${step.kind}`,
                  label: words.note,
                  value: actionData ? typedText(typed, `note-${step.kind}`) : step.note,
                }}
                hint={step.hint}
                problem={problemAt(problems, step.kind)}
                way={step.way}
              />
            ))}
          </section>
        ))
      }
    </PlanForm>
  );
}
