import { newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayLanguages } from '#platform/words/say-date.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedFrom, typedList, typedText } from '#web/form/typed.ts';
import { CheckboxGroup } from '#web/ui/field-choices.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { editPersonNames, viewNames } from '../policy.ts';
import { offeredLanguages } from '../rules/languages.ts';
import { fullName } from '../rules/name.ts';
import { personById } from '../store/persons.ts';
import { editNames } from '../use-cases/edit-names.ts';
import type { Route } from './+types/edit-names';

const fieldsWith = (languages: readonly string[]) =>
  defineFields({
    firstName: { kind: 'text', max: 100 },
    lastName: { kind: 'text', max: 100, required: false },
    pronouns: { kind: 'text', max: 40, required: false },
    languages: { kind: 'choices', options: languages, required: false },
    interpreter: { kind: 'choice', options: languages, required: false },
  });

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.words.tab }];

export const loader = page(
  viewNames,
  async ({ tx, say, language, params }) => {
    const person = await personById(tx, params.childId!);
    if (!person) return notThere();
    const languages = offeredLanguages([...person.languages, person.interpreter]);
    return {
      words: say.group('people', 'names'),
      title: say('people', 'names.title', { name: fullName(person) }),
      back: `/children/${person.id}/people`,
      formKey: newId(),
      languages: languages.map(code => ({ value: code, label: sayLanguages(language, [code]) })),
      known: typedFrom(fieldsWith(languages), {
        firstName: person.first_name,
        lastName: person.last_name,
        pronouns: person.pronouns,
        languages: person.languages,
        interpreter: person.interpreter,
      }),
    };
  },
  { about: params => params.childId },
);

export const action = submit(editPersonNames, { words: 'people', about: params => params.childId }, async ask => {
  const personId = ask.params.childId!;
  const person = await personById(ask.tx, personId);
  if (!person) return notThere();
  const read = readFields(ask.form, fieldsWith(offeredLanguages([...person.languages, person.interpreter])));
  if (!read.ok) return no(read.refusal);
  const result = await editNames(ask, { personId, ...read.value.values });
  return result.ok ? ok({ to: `/children/${personId}/people?done=names` }) : no(result.refusal);
});

export default function EditNames({ loaderData, actionData }: Route.ComponentProps) {
  const { words, back, languages } = loaderData;
  const problems = actionData?.problems ?? [];
  const typed = actionData?.typed ?? loaderData.known;
  const field = (name: string) => ({ name, problem: problemAt(problems, name) });
  return (
    <FormPage
      title={loaderData.title}
      lead={words.lead}
      problems={problems}
      back={{ href: back }}
      cancel={{ href: back }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      <TextField {...field('firstName')} label={words.firstName} value={typedText(typed, 'firstName')} />
      <TextField {...field('lastName')} label={words.lastName} value={typedText(typed, 'lastName')} required={false} />
      <TextField
        {...field('pronouns')}
        label={words.pronouns}
        hint={words.pronounsHint}
        value={typedText(typed, 'pronouns')}
        required={false}
        width="m"
      />
      <CheckboxGroup
        {...field('languages')}
        label={words.languages}
        options={languages}
        value={typedList(typed, 'languages')}
        required={false}
      />
      <Select
        {...field('interpreter')}
        label={words.interpreter}
        options={languages}
        value={typedText(typed, 'interpreter')}
        empty={words.noInterpreter}
        required={false}
      />
    </FormPage>
  );
}
