import { ok } from '#kernel/result.ts';
import { staffInRoles } from '#modules/access/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { readFields } from '#web/form/read-fields.ts';
import { Select } from '#web/ui/field-select.tsx';
import { planForm, planPath, planToWorkOn } from '../load/load-plan-form.ts';
import { PlanForm } from '../parts/plan-form.tsx';
import { NAMED_CAPACITIES } from '../plan-signers.ts';
import { PLAN_WORK, preparePlan } from '../policy.ts';
import { nameSigner } from '../use-cases/name-signer.ts';
import type { Route } from './+types/name-signer';

const fields = defineFields({ userId: { kind: 'id' } });
const capacityOf = (asked: string | undefined) => NAMED_CAPACITIES.find(one => one === asked) ?? notThere();

export const loader = page(
  preparePlan,
  async ask => {
    const { say, tx, now } = ask;
    const capacity = capacityOf(ask.params.capacity);
    const form = await planForm(ask, ask.params.childId);
    return {
      ...form,
      back: `${form.back}/prepare`,
      words: say.group('partnership-plan', 'nameSigner'),
      title: say('partnership-plan', 'nameSigner.title', { capacity: say('partnership-plan', `capacity.${capacity}`) }),
      lead: say('partnership-plan', 'nameSigner.lead'),
      save: say('partnership-plan', 'nameSigner.save'),
      staff: (await staffInRoles(tx, PLAN_WORK, now)).map(({ id, name }) => ({ value: id, label: name })),
    };
  },
  { about: params => params.childId },
);

export const action = submit(preparePlan, { words: 'partnership-plan', about: params => params.childId }, async ask => {
  const childId = ask.params.childId ?? '';
  const capacity = capacityOf(ask.params.capacity);
  const { id: agreementId } = await planToWorkOn(ask, childId);
  const read = readFields(ask.form, fields);
  if (!read.ok) return read;
  const named = await nameSigner(ask, { agreementId, capacity, ...read.value.values });
  return named.ok ? ok({ to: `${planPath(childId)}/prepare` }) : named;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function NameSigner({ loaderData, actionData }: Route.ComponentProps) {
  const { words, staff } = loaderData;
  return (
    <PlanForm form={loaderData} refused={actionData}>
      {field => <Select {...field('userId')} label={words.who} options={staff} />}
    </PlanForm>
  );
}
