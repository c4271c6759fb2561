import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedDate } from '#web/form/typed.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { answerOf, coverageFields } from '../contract.ts';
import { answerChoices, healthForm } from '../load-form.ts';
import { HealthForm } from '../parts/health-form.tsx';
import { addCoverage } from '../policy.ts';
import { coverageConstraint, recordCoverage } from '../use-cases/record-coverage.ts';
import type { Route } from './+types/add-coverage';

export const loader = page(
  addCoverage,
  async ask => ({
    ...(await healthForm(ask, ask.params.childId)),
    words: ask.say.group('health', 'coverageForm'),
    answers: answerChoices(ask),
  }),
  { about: params => params.childId },
);

export const action = submit(
  addCoverage,
  { words: 'health', about: params => params.childId, constraints: coverageConstraint },
  async ask => {
    const read = readFields(ask.form, coverageFields);
    if (!read.ok) return read;
    const childId = ask.params.childId ?? '';
    const { medicaid, ...values } = read.value.values;
    const recorded = await recordCoverage(ask, { childId, ...values, medicaid: answerOf(medicaid) });
    return recorded.ok ? ok({ to: `/children/${childId}/health?done=coverage` }) : recorded;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function AddCoverage({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  return (
    <HealthForm<keyof typeof coverageFields> form={loaderData} refused={actionData}>
      {(field, typed) => (
        <>
          <TextField {...field('payer')} hint={words.payerHint} max={120} />
          <RadioGroup {...field('medicaid')} hint={words.medicaidHint} required={false} options={loaderData.answers} />
          <TextField {...field('memberNumber')} required={false} max={60} width="m" />
          <DateInput {...field('from')} value={typedDate(typed, 'from')} required={false} />
          <DateInput {...field('until')} value={typedDate(typed, 'until')} required={false} />
        </>
      )}
    </HealthForm>
  );
}
