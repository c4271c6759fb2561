import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { amendFields, CAUSES } from '../contract.ts';
import { planForm, planInAddress } from '../plan-in-address.ts';
import { writePlan } from '../policy.ts';
import { amendPlan } from '../use-cases/amend-plan.ts';
import type { Route } from './+types/amend';

export const loader = page(
  writePlan,
  async ask => {
    const { over, here, formKey } = await planForm(ask);
    const { say } = ask;
    return {
      over,
      here,
      formKey,
      words: say.group('planning', 'amendForm'),
      causes: CAUSES.map(value => ({ value, label: say('planning', `causes.${value}`) })),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  writePlan,
  {
    words: 'planning',
    about: params => params.childId,
    constraints: {
      case_plan_version__one_at_work: { kind: 'plan-is-not-approved' },
      case_plan_version__counted_once: { kind: 'plan-is-not-approved' },
    },
  },
  async ask => {
    const { plan, here } = await planInAddress(ask);
    const read = readFields(ask.form, amendFields);
    if (!read.ok) return read;
    const amended = await amendPlan(ask, { planId: plan.id, ...read.value.values });
    return amended.ok ? ok({ to: `${here}?done=amended` }) : amended;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Why a plan is written anew. */
export default function Amend({ loaderData, actionData }: Route.ComponentProps) {
  const { words, here, over, formKey, causes } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <FormPage
      title={words.title}
      over={over}
      lead={words.lead}
      problems={problems}
      back={{ href: here }}
      formKey={formKey}
      keep="amendment"
      continueLabel={words.save}
    >
      <RadioGroup {...field.text('cause')} options={causes} />
      <TextArea {...field.text('why')} max={500} />
    </FormPage>
  );
}
