import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate } from '#web/form/typed.ts';
import { DateInput } from '#web/ui/field-date.tsx';
import { answerOf, findingFields } from '../contract.ts';
import { courtForm, madeChoices } from '../court-form.ts';
import { MadeFields } from '../parts/made-fields.tsx';
import { recordingFindings } from '../policy.ts';
import { recordFinding } from '../use-cases/record-finding.ts';
import type { Route } from './+types/record-finding';

export const loader = page(
  recordingFindings,
  async ask => ({ ...(await courtForm(ask, ask.params.childId)), choices: await madeChoices(ask) }),
  { about: params => params.childId },
);

export const action = submit(
  recordingFindings,
  {
    words: 'court',
    about: params => params.childId,
    constraints: {
      finding__once_a_day: { kind: 'changed-meanwhile' },
      court_order__once_a_day: { kind: 'changed-meanwhile' },
    },
  },
  async ask => {
    const read = readFields(ask.form, findingFields);
    if (!read.ok) return read;
    const { day, findings, orders, firstOrder } = read.value.values;
    const childId = ask.params.childId ?? '';
    const made = { findings, orders, firstOrder: answerOf(firstOrder) };
    const recorded = await recordFinding(ask, { childId, madeOn: day, ...made });
    return recorded.ok ? ok({ to: `/children/${childId}/court?done=made` }) : recorded;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.findingTab }];

export default function RecordFinding({ loaderData, actionData }: Route.ComponentProps) {
  const { words, over, back, formKey, choices } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <FormPage
      title={words.findingTitle}
      lead={words.findingLead}
      over={over}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      keep="finding"
      continueLabel={words.save}
    >
      <DateInput name="day" label={words.madeOn} value={typedDate(typed, 'day')} problem={problemAt(problems, 'day')} />
      <MadeFields words={words} choices={choices} typed={typed} problems={problems} />
    </FormPage>
  );
}
