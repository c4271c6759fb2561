import { newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { discardDraft } from '#platform/http/drafts.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayLanguages } from '#platform/words/say-date.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { typedFrom } from '#web/form/typed.ts';
import { Button } from '#web/ui/button.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Actions } from '#web/ui/layout.tsx';
import { giveAssessments } from '../../policy.ts';
import { checkAbout } from '../check-given.ts';
import { INFORMANTS, WAYS } from '../contract.ts';
import { keepPage, openGiving } from '../forms/give-draft.ts';
import { ASKED_IN, aboutFields } from '../forms/give-form.ts';
import { recordPeople } from '../record-people.ts';
import { isAboutFamilies } from '../rules/whom-it-fits.ts';
import { sayAges } from '../say-instrument.ts';
import { instrumentByCode, instruments } from '../store/instruments.ts';
import type { Route } from './+types/choose-assessment';

export const loader = page(
  giveAssessments,
  async ask => {
    const { tx, say, language, today, query } = ask;
    const childId = ask.params.childId ?? '';
    const { name, here, draft } = await openGiving(ask, childId, 'about');
    const offered = (await instruments(tx)).filter(
      each => isAboutFamilies(each.about) && (each.license !== 'plug_in' || each.packId !== null),
    );
    const day = {
      'givenOn-year': String(today.year),
      'givenOn-month': String(today.month),
      'givenOn-day': String(today.day),
    };
    const series = query.get('series');
    return {
      name,
      here,
      words: say.group('assessments', 'choose'),
      corrects: typeof draft.answers.corrects === 'string' ? draft.answers.corrects : '',
      begun: draft.answered.length > 0,
      people: (await recordPeople(ask, childId)).map(({ id, name: label }) => ({ value: id, label })),
      instruments: offered.map(each => ({
        value: each.code,
        label: say('assessments', 'choose.option', { name: each[language], ages: sayAges(ask, each.definition) }),
      })),
      informants: INFORMANTS.map(value => ({ value, label: say('assessments', `informants.${value}`) })),
      ways: WAYS.map(value => ({ value, label: say('assessments', `ways.${value}`) })),
      languages: ASKED_IN.map(value => ({ value, label: sayLanguages(language, [value]) })),
      typed: {
        personId: childId,
        way: 'in-person',
        instrument: offered.find(each => each.series === series)?.code ?? '',
        ...day,
        ...typedFrom(aboutFields, draft.answers),
      },
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(giveAssessments, { words: 'assessments', about: params => params.childId }, async ask => {
  const childId = ask.params.childId ?? '';
  const work = await openGiving(ask, childId, 'about');
  if (ask.form.get('act') === 'discard') {
    await discardDraft(ask, work.draft.id);
    return ok({ to: `${work.here}?done=discarded` });
  }
  const read = readFields(ask.form, aboutFields);
  if (!read.ok) return read;
  const { values } = read.value;
  const people = await recordPeople(ask, childId);
  if (!people.some(({ id }) => id === values.personId)) return no(invalid({ at: 'personId', code: 'not-one-of' }));
  const instrument = await instrumentByCode(ask.tx, values.instrument);
  const { problems } = await checkAbout(ask, { childId, ...values }, instrument);
  if (problems.length > 0) return no(invalid(...problems));
  await keepPage(ask, work, 'about', values);
  return ok({ to: `${work.here}/new/answers` });
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** The first page of giving: whom it is about, by which instrument, when, and who answers. */
export default function ChooseAssessment({ loaderData, actionData }: Route.ComponentProps) {
  const { words, name, here } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, loaderData.typed);
  return (
    <FormPage
      title={loaderData.corrects ? words.titleCorrect : words.title}
      over={name}
      problems={problems}
      back={{ href: here }}
      formKey={loaderData.formKey}
      continueLabel={words.next}
      saved
    >
      <input type="hidden" name="corrects" value={loaderData.corrects} />
      <RadioGroup {...field.text('personId')} options={loaderData.people} />
      <Select {...field.text('instrument')} options={loaderData.instruments} />
      <DateInput {...field.date('givenOn')} />
      <Select {...field.text('informant')} options={loaderData.informants} />
      <RadioGroup {...field.text('way')} options={loaderData.ways} />
      <Select {...field.text('language')} options={loaderData.languages} />
      <TextField {...field.text('certificate')} hint={words.certificateHint} required={false} max={120} />
      <DateInput {...field.date('certificateUntil')} required={false} />
      {loaderData.begun && (
        <Actions>
          <Button kind="quiet" name="act" value="discard">
            {words.discard}
          </Button>
        </Actions>
      )}
    </FormPage>
  );
}
