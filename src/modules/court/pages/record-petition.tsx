import { ok } from '#kernel/result.ts';
import { petitionKinds } from '#modules/rulebook/index.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedText } from '#web/form/typed.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { answerOf, petitionFields } from '../contract.ts';
import { answerChoices, courtForm, kindChoices } from '../court-form.ts';
import { recordingPetitions } from '../policy.ts';
import { recordPetition } from '../use-cases/record-petition.ts';
import type { Route } from './+types/record-petition';

export const loader = page(
  recordingPetitions,
  async ask => ({
    ...(await courtForm(ask, ask.params.childId)),
    kinds: await kindChoices(ask, 'petitions', petitionKinds),
    answers: answerChoices(ask),
  }),
  { about: params => params.childId },
);

export const action = submit(
  recordingPetitions,
  {
    words: 'court',
    about: params => params.childId,
    constraints: { petition__once_a_day: { kind: 'filed-on-that-day', at: 'kind' } },
  },
  async ask => {
    const read = readFields(ask.form, petitionFields);
    if (!read.ok) return read;
    const { kind, day, early } = read.value.values;
    const childId = ask.params.childId ?? '';
    const filed = await recordPetition(ask, { childId, kind, filedOn: day, earlyDemand: answerOf(early) });
    return filed.ok ? ok({ to: `/children/${childId}/court?done=filed` }) : filed;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.petitionTab }];

export default function RecordPetition({ loaderData, actionData }: Route.ComponentProps) {
  const { words, over, back, formKey, kinds, answers } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <FormPage
      title={words.petitionTitle}
      over={over}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      keep="petition"
      continueLabel={words.save}
    >
      <Select
        name="kind"
        label={words.petitionKind}
        value={typedText(typed, 'kind')}
        options={kinds}
        problem={problemAt(problems, 'kind')}
      />
      <DateInput
        name="day"
        label={words.filedOn}
        value={typedDate(typed, 'day')}
        problem={problemAt(problems, 'day')}
      />
      <RadioGroup
        name="early"
        label={words.early}
        hint={words.earlyHint}
        value={typedText(typed, 'early')}
        options={answers}
        problem={problemAt(problems, 'early')}
      />
    </FormPage>
  );
}
