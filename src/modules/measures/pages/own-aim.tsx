import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { objectiveById, PROGRESS, tellObjective } from '#modules/partnerships/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { tellFields } from '../forms.ts';
import { ONCE_A_DAY } from '../goal-forms.ts';
import { tellOwnGoals } from '../policy.ts';
import type { Route } from './+types/own-aim';

const aimIn = async ({ tx }: Ask, id: string | undefined) => (await objectiveById(tx, id ?? '')) ?? notThere();

export const loader = page(tellOwnGoals, async ask => ({
  words: ask.say.group('measures', 'tell'),
  aim: (await aimIn(ask, ask.params.aimId)).words,
  states: PROGRESS.map(value => ({ value, label: ask.say('measures', `progress.${value}`) })),
  formKey: newId(),
}));

export const action = submit(tellOwnGoals, { words: 'measures', constraints: ONCE_A_DAY }, async ask => {
  const aim = await aimIn(ask, ask.params.aimId);
  const read = readFields(ask.form, tellFields);
  if (!read.ok) return read;
  const told = await tellObjective(ask, { objectiveId: aim.id, ...read.value.values });
  return told.ok ? ok({ to: '/partner/goals?done=aim' }) : told;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A partner tells how its own aim comes along. */
export default function OwnAim({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <FormPage
      title={words.title}
      over={loaderData.aim}
      problems={problems}
      back={{ href: '/partner/goals' }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      <RadioGroup
        name="state"
        label={words.state}
        options={loaderData.states}
        value={typedText(typed, 'state')}
        problem={problemAt(problems, 'state')}
      />
      <TextArea
        name="words"
        label={words.words}
        required={false}
        max={500}
        rows={3}
        value={typedText(typed, 'words')}
        problem={problemAt(problems, 'words')}
      />
    </FormPage>
  );
}
