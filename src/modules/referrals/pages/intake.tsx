import { askWhetherKnown } from '#modules/cases/index.ts';
import { IsItOneOf } from '#modules/cases/parts/is-it-one-of.tsx';
import { inquire } from '#platform/http/inquire.ts';
import { page } from '#platform/http/page.ts';
import { inSentences } from '#platform/http/perform.ts';
import { typedIn } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { fieldsOfIntake, intakeForm } from '../intake-form.ts';
import { IntakeFields } from '../parts/intake-fields.tsx';
import { takeInPeople } from '../policy.ts';
import type { Route } from './+types/intake';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.words.tab }];

/** The page looks at everybody the reader sees, so it is about nobody in particular. */
export const loader = page(takeInPeople, async ask => intakeForm(ask));

export const action = inquire(takeInPeople, async ask => {
  const typed = typedIn(ask.form);
  if (ask.form.get('again') === 'yes') return { typed, problems: [], found: null };
  const read = readFields(ask.form, fieldsOfIntake(ask));
  if (!read.ok) return { typed, problems: inSentences(read.refusal, 'referrals', ask.say), found: null };
  const { firstName, lastName, bornOn, phone } = read.value.values;
  const found = await askWhetherKnown(ask, { firstName, lastName, bornOn, phone }, name =>
    ask.say('referrals', 'intake.somebodyElse', { name }),
  );
  return { typed, problems: [], found };
});

/** Somebody asks for help and is in no case: first we look whether we know them. */
export default function Intake({ loaderData, actionData }: Route.ComponentProps) {
  const { words, languages } = loaderData;
  const found = actionData?.found;
  if (actionData && found)
    return (
      <IsItOneOf
        words={words}
        title={found.any ? words.askTitle : words.noneTitle}
        lead={found.any ? words.askLead : words.noneLead}
        action="/intake/add"
        again="/intake"
        formKey={found.formKey}
        typed={actionData.typed}
        options={found.options}
      />
    );
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <FormPage
      title={words.title}
      lead={words.lead}
      problems={problems}
      back={{ href: '/children' }}
      formKey=""
      continueLabel={words.look}
    >
      <IntakeFields words={words} languages={languages} typed={typed} problems={problems} />
    </FormPage>
  );
}
