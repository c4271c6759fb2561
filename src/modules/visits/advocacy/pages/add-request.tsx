import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { personById } from '#modules/people/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { typedFrom } from '#web/form/typed.ts';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { keepAdvocacy } from '../../policy.ts';
import { askFields, OF_WHOM } from '../contract.ts';
import { opensAdvocacyFor } from '../store.ts';
import { askFor } from '../use-cases/ask-for.ts';
import type { Route } from './+types/add-request';

/** What the form offers as a day to answer: two weeks, as letters take. */
const USUAL_DAYS = 14;

export const loader = page(
  keepAdvocacy,
  async ({ tx, say, params, today }) => {
    const childId = params.childId ?? '';
    const child = (await personById(tx, childId)) ?? notThere();
    if (!(await opensAdvocacyFor(tx, childId))) return notThere();
    return {
      words: say.group('visits', 'advocacyForm'),
      over: child.first_name,
      ofWhom: OF_WHOM.map(value => ({ value, label: say('visits', `ofWhom.${value}`) })),
      known: typedFrom(askFields, { askedOn: today.toString(), answerBy: today.add({ days: USUAL_DAYS }).toString() }),
      back: `/children/${childId}/contacts/requests`,
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(keepAdvocacy, { words: 'visits', about: params => params.childId }, async ask => {
  const childId = ask.params.childId ?? '';
  if (!(await opensAdvocacyFor(ask.tx, childId))) return notThere();
  const read = readFields(ask.form, askFields);
  if (!read.ok) return read;
  const asked = await askFor(ask, { childId, ...read.value.values });
  return asked.ok ? ok({ to: `/children/${childId}/contacts/requests?done=asked` }) : asked;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Writing down something that was asked for. */
export default function AddRequest({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, loaderData.known);
  return (
    <FormPage
      title={words.title}
      over={loaderData.over}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      keep="request"
      continueLabel={words.save}
    >
      <Select {...field.text('ofWhom')} empty="" options={loaderData.ofWhom} />
      <TextField {...field.text('whom')} hint={words.whomHint} max={200} />
      <TextArea {...field.text('what')} max={1000} rows={3} />
      <DateInput {...field.date('askedOn')} />
      <DateInput {...field.date('answerBy')} hint={words.answerByHint} />
    </FormPage>
  );
}
