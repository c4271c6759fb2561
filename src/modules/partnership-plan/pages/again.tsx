import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { readFields } from '#web/form/read-fields.ts';
import { TextArea } from '#web/ui/field-text.tsx';
import { planForm, planPath, planToWorkOn, sayAgain } from '../load/load-plan-form.ts';
import { PlanForm } from '../parts/plan-form.tsx';
import { MOST_WORDS } from '../plan-fields.ts';
import { startPlanAgain } from '../policy.ts';
import { startAgain } from '../use-cases/start-again.ts';
import type { Route } from './+types/again';

const fields = defineFields({ why: { kind: 'text', max: MOST_WORDS, lines: true } });

export const loader = page(
  startPlanAgain,
  async ask => {
    const { say } = ask;
    const form = await planForm(ask, ask.params.childId);
    const again = (await sayAgain(ask, await planToWorkOn(ask, form.childId))) ?? notThere();
    return {
      ...form,
      words: say.group('partnership-plan', 'again'),
      title: say('partnership-plan', 'again.change'),
      lead: again.text,
      save: say('partnership-plan', 'again.save'),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  startPlanAgain,
  { words: 'partnership-plan', about: params => params.childId },
  async ask => {
    const childId = ask.params.childId ?? '';
    const { id: agreementId } = await planToWorkOn(ask, childId);
    const read = readFields(ask.form, fields);
    if (!read.ok) return read;
    const begun = await startAgain(ask, { agreementId, ...read.value.values });
    return begun.ok ? ok({ to: `${planPath(childId)}?done=again` }) : begun;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Again({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <PlanForm form={loaderData} refused={actionData}>
      {field => <TextArea {...field('why')} label={loaderData.words.why} max={MOST_WORDS} rows={3} />}
    </PlanForm>
  );
}
