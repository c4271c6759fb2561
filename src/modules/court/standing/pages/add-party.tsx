import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayLanguages } from '#platform/words/say-date.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { PARTS } from '../../contract.ts';
import { courtForm } from '../../court-form.ts';
import { keepingStanding } from '../../policy.ts';
import { LETTER_LANGUAGES, partyFields, WAYS } from '../contract.ts';
import { peopleOfCase } from '../people-of-case.ts';
import { listed, partiesOf, partiesOn } from '../store.ts';
import { addParty } from '../use-cases/add-party.ts';
import type { Route } from './+types/add-party';

export const loader = page(
  keepingStanding,
  async ask => {
    const { tx, say, language, today } = ask;
    const childId = ask.params.childId ?? '';
    const form = await courtForm(ask, childId);
    const named = (value: string) => ({ value, label: sayLanguages(language, [value]) });
    return {
      ...form,
      words: say.group('court', 'partyForm'),
      parts: await listed(tx, 'app.court_part', language, PARTS),
      people: await peopleOfCase(ask, childId),
      parties: partiesOn(await partiesOf(tx, childId), today.toString())
        .filter(({ part }) => part !== 'counsel')
        .map(({ id, name }) => ({ value: id, label: name })),
      languages: LETTER_LANGUAGES.map(named),
      interpreters: partyFields.interpreter.options.map(named),
      ways: WAYS.map(value => ({ value, label: say('court', `ways.${value}`) })),
    };
  },
  { about: params => params.childId },
);

export const action = submit(keepingStanding, { words: 'court', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, partyFields);
  if (!read.ok) return read;
  const childId = ask.params.childId ?? '';
  const added = await addParty(ask, { childId, ...read.value.values });
  return added.ok ? ok({ to: `/children/${childId}/court/standing?done=party` }) : added;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Somebody becomes a party before the court, or begins to speak for one. */
export default function AddParty({ loaderData, actionData }: Route.ComponentProps) {
  const { words, over, back, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, { language: 'en' });
  return (
    <FormPage
      title={words.title}
      lead={words.lead}
      over={over}
      problems={problems}
      back={{ href: `${back}/standing` }}
      formKey={formKey}
      continueLabel={words.save}
    >
      <Select {...field.text('part')} options={loaderData.parts} />
      <Select {...field.text('personId')} required={false} empty={words.personIdNone} options={loaderData.people} />
      <TextField {...field.text('name')} hint={words.nameHint} required={false} max={120} />
      <TextField {...field.text('organization')} required={false} max={120} />
      <Select {...field.text('counselOf')} required={false} empty={words.counselOfNone} options={loaderData.parties} />
      <DateInput {...field.date('from')} />
      <Select {...field.text('language')} options={loaderData.languages} />
      <Select
        {...field.text('interpreter')}
        required={false}
        empty={words.interpreterNone}
        options={loaderData.interpreters}
      />
      <Select {...field.text('reach')} required={false} empty={words.reachNone} options={loaderData.ways} />
      <TextField {...field.text('reachAt')} hint={words.reachAtHint} required={false} max={200} />
    </FormPage>
  );
}
