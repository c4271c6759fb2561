import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { contentFields } from '../contract.ts';
import { planForm, planInAddress } from '../plan-in-address.ts';
import { writePlan } from '../policy.ts';
import { CONTENTS } from '../rules/legal-contents.ts';
import { contentsOfPlans } from '../store/taking-part.ts';
import { writeContent } from '../use-cases/write-content.ts';
import type { Route } from './+types/content';

export const loader = page(
  writePlan,
  async ask => {
    const { over, here, formKey, plan } = await planForm(ask);
    const { say } = ask;
    const content = CONTENTS.find(({ code }) => code === ask.params.code);
    if (!content || plan.adult_id) return notThere();
    const written = (await contentsOfPlans(ask.tx, [plan.id])).find(({ code }) => code === content.code);
    const words = say.group('planning', 'contentForm');
    return {
      over,
      here,
      formKey,
      words,
      title: say('planning', `contents.${content.code}`),
      lead: content.citation,
      choices: [
        { value: 'yes', label: words.yes },
        { value: 'no', label: words.no },
      ],
      before: { applies: written ? (written.applies ? 'yes' : 'no') : '', words: written?.words ?? '' },
    };
  },
  { about: params => params.childId },
);

export const action = submit(writePlan, { words: 'planning', about: params => params.childId }, async ask => {
  const { plan, here } = await planInAddress(ask);
  const read = readFields(ask.form, contentFields);
  if (!read.ok) return read;
  const { applies, words } = read.value.values;
  const written = await writeContent(ask, {
    planId: plan.id,
    code: ask.params.code ?? '',
    applies: applies === 'yes',
    words,
  });
  return written.ok ? ok({ to: `${here}?done=saved` }) : written;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** How the plan answers one thing the law wants it to hold. */
export default function Content({ loaderData, actionData }: Route.ComponentProps) {
  const { words, here, over, formKey, title, lead, before } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, before);
  return (
    <FormPage
      title={title}
      over={over}
      lead={lead}
      problems={problems}
      back={{ href: here }}
      formKey={formKey}
      keep="content"
      continueLabel={words.save}
    >
      <RadioGroup {...field.text('applies')} options={loaderData.choices} />
      <TextArea {...field.text('words')} hint={words.hint} max={1000} />
    </FormPage>
  );
}
