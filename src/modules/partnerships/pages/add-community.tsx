import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { directoryAreas } from '#modules/agency/index.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedFrom, typedList, typedText } from '#web/form/typed.ts';
import { CheckboxGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { communityFields } from '../forms.ts';
import { keepCommunities } from '../policy.ts';
import { openCommunity } from '../use-cases/open-community.ts';
import type { Route } from './+types/add-community';

export const loader = page(keepCommunities, async ({ tx, say, today }) => ({
  words: say.group('partnerships', 'add'),
  areas: (await directoryAreas(tx, today.toString()))
    .filter(area => area.current)
    .map(area => ({ value: area.code, label: area.name })),
  kept: typedFrom(communityFields, { beganOn: today.toString() }),
  formKey: newId(),
}));

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const read = readFields(ask.form, communityFields);
  if (!read.ok) return read;
  const areaCodes = ask.form.getAll('areas').map(String);
  const opened = await openCommunity(ask, { ...read.value.values, areaCodes });
  return opened.ok ? ok({ to: `/communities/${opened.value.id}` }) : opened;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function AddCommunity({ loaderData, actionData }: Route.ComponentProps) {
  const { words, areas } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <FormPage
      title={words.title}
      problems={problems}
      back={{ href: '/communities' }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      <TextField
        name="name"
        label={words.name}
        max={120}
        value={typedText(typed, 'name')}
        problem={problemAt(problems, 'name')}
      />
      <CheckboxGroup
        name="areas"
        label={words.areas}
        hint={words.areasHint}
        required={false}
        options={areas}
        value={typedList(typed, 'areas')}
        problem={problemAt(problems, 'areas')}
      />
      <DateInput
        name="beganOn"
        label={words.beganOn}
        value={typedDate(typed, 'beganOn')}
        problem={problemAt(problems, 'beganOn')}
      />
    </FormPage>
  );
}
