import { newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayList } from '#platform/words/say-date.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedList } from '#web/form/typed.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { CheckboxGroup } from '#web/ui/field-choices.tsx';
import { planForm, planPath, planToWorkOn } from '../load/load-plan-form.ts';
import { plansToPrepare } from '../load/load-sitting.ts';
import { MissingList } from '../parts/missing-list.tsx';
import { PlanLook } from '../parts/plan-look.tsx';
import { planOf } from '../plan-of.ts';
import { preparePlan } from '../policy.ts';
import { preparePlanReady } from '../use-cases/prepare-plan-ready.ts';
import { newerTemplate, takeNewerTemplate } from '../use-cases/take-newer-template.ts';
import type { Route } from './+types/prepare';

export const loader = page(
  preparePlan,
  async ask => {
    const { say, tx, language } = ask;
    const form = await planForm(ask, ask.params.childId);
    const plans = await plansToPrepare(ask, form.childId, form.firstName);
    const { live } = await planOf(tx, form.childId);
    const newer = live?.state === 'draft' ? await newerTemplate(ask, live) : null;
    const names = sayList(
      language,
      plans.map(({ name }) => name),
    );
    return {
      ...form,
      formKey: newId(),
      words: say.group('partnership-plan', 'prepare'),
      title:
        plans.length > 1
          ? say('partnership-plan', 'prepare.titleMany', { names })
          : say('partnership-plan', 'prepare.title', { name: form.firstName }),
      save: say('partnership-plan', plans.length > 1 ? 'prepare.saveMany' : 'prepare.save'),
      newer: newer !== null,
      plans,
    };
  },
  { about: params => params.childId },
);

const fields = defineFields({ plans: { kind: 'choices', options: [] as string[] } });

export const action = submit(preparePlan, { words: 'partnership-plan', about: params => params.childId }, async ask => {
  const childId = ask.params.childId ?? '';
  const plan = await planToWorkOn(ask, childId);
  if (ask.form.get('do') === 'template') {
    const taken = await takeNewerTemplate(ask, { agreementId: plan.id });
    return taken.ok ? ok({ to: `${planPath(childId)}/prepare` }) : taken;
  }
  const plans = await plansToPrepare(ask, childId, '');
  const options = plans.map(({ agreementId }) => agreementId);
  const read = readFields(ask.form, { plans: { ...fields.plans, options } });
  if (!read.ok) return read;
  const problems: Problem[] = [];
  for (const agreementId of read.value.values.plans) {
    const ready = await preparePlanReady(ask, { agreementId });
    if (ready.ok) continue;
    if (!('problems' in ready.refusal)) return no({ kind: ready.refusal.kind, at: 'plans' });
    problems.push(...ready.refusal.problems.map(problem => ({ ...problem, at: 'plans' })));
  }
  return problems.length > 0 ? no(invalid(...problems)) : ok({ to: `${planPath(childId)}?done=ready` });
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Prepare({ loaderData, actionData }: Route.ComponentProps) {
  const { words, plans, newer, title, name, back } = loaderData;
  const { problems = [], typed } = actionData ?? {};
  const whole = plans.filter(({ missing }) => missing.length === 0);
  const lists = plans.map(plan => <MissingList key={plan.agreementId} title={plan.name} plan={plan} words={words} />);
  if (whole.length === 0 && !newer)
    return (
      <PlanLook title={title} name={name} back={back} lead={words.lead}>
        {plans.length === 0 ? <Alert kind="info">{words.noneToPrepare}</Alert> : lists}
      </PlanLook>
    );
  const chosen = typed
    ? typedList(typed, 'plans')
    : whole.filter(({ state }) => state !== 'ready').map(plan => plan.agreementId);
  return (
    <FormPage
      title={title}
      over={name}
      lead={words.lead}
      problems={problems}
      back={{ href: back }}
      formKey={loaderData.formKey}
      continueLabel={loaderData.save}
    >
      {newer && (
        <Alert
          kind="info"
          action={
            <Button kind="outline" size="s" name="do" value="template">
              {words.takeTemplate}
            </Button>
          }
        >
          {words.template}
        </Alert>
      )}
      {lists}
      {plans.length === 1 && whole[0] ? (
        <input type="hidden" name="plans" value={whole[0].agreementId} />
      ) : (
        <CheckboxGroup
          name="plans"
          label={words.which}
          problem={problemAt(problems, 'plans')}
          value={chosen}
          options={plans.map(({ agreementId, name: child, note, missing }) => ({
            value: agreementId,
            label: <bdi>{child}</bdi>,
            hint: note ?? undefined,
            ...(missing.length > 0 && { note: words.notReady, closed: true }),
          }))}
        />
      )}
      <p className="al-second">{words.what}</p>
    </FormPage>
  );
}
