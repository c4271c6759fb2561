import { isId, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { opensNeedsOf } from '#modules/assessments/index.ts';
import { takeIn } from '#modules/people/index.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { fieldsOfIntake, intakeForm } from '../intake-form.ts';
import { IntakeFields } from '../parts/intake-fields.tsx';
import { takeInPeople } from '../policy.ts';
import type { Route } from './+types/take-in';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.words.tab }];

export const loader = page(takeInPeople, async ask => ({ ...intakeForm(ask), formKey: newId() }));

/** Somebody who is known leads to their own page of services; somebody new is taken in, and asked what they need. */
export const action = submit(takeInPeople, { words: 'referrals' }, async ask => {
  const chosen = String(ask.form.get('who') ?? '');
  if (isId(chosen))
    return (await opensNeedsOf(ask.tx, chosen))
      ? ok({ to: `/children/${chosen}/services` })
      : no({ kind: 'others-work-with-them' });
  if (chosen !== 'new') return no(invalid({ at: '', code: 'say-who-it-is' }));
  const read = readFields(ask.form, fieldsOfIntake(ask));
  if (!read.ok) return no(read.refusal);
  const { language, ...person } = read.value.values;
  const taken = await takeIn(ask, { ...person, languages: language ? [language] : [] });
  return taken.ok ? ok({ to: `/children/${taken.value.id}/services/needs/new` }) : no(taken.refusal);
});

/** Drawn when something stood against it: the form again, from where one looks anew. */
export default function TakeIn({ loaderData, actionData }: Route.ComponentProps) {
  const { words, languages, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <FormPage
      title={words.title}
      lead={words.lead}
      problems={problems}
      back={{ href: '/intake' }}
      action="/intake"
      formKey={formKey}
      continueLabel={words.look}
    >
      <IntakeFields words={words} languages={languages} typed={typed} problems={problems} />
    </FormPage>
  );
}
