import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { caseOfChild, membersOf } from '#modules/cases/index.ts';
import { childFrame, fullName, personsById } from '#modules/people/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedText } from '#web/form/typed.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { needFields, TOLD_BY, URGENCIES, WAITS_FOR } from '../contract.ts';
import { writeNeed } from '../policy.ts';
import { needKinds, opensNeedsOf } from '../store.ts';
import { recordNeed } from '../use-cases/record-need.ts';
import type { Route } from './+types/add-need';

export const loader = page(
  writeNeed,
  async ask => {
    const { tx, say, language } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'services');
    if (!(await opensNeedsOf(tx, childId))) return notThere();
    const caseId = await caseOfChild(tx, childId);
    const adults = (caseId ? await membersOf(tx, caseId) : []).filter(each => each.part !== 'child');
    const persons = await personsById(tx, [childId, ...adults.map(each => each.person_id)]);
    return {
      name: frame.name,
      childId,
      here: `/children/${childId}/services`,
      words: say.group('assessments', 'form'),
      people: [...persons.values()]
        .map(person => ({ value: person.id, label: fullName(person) }))
        .sort((a, b) => Number(b.value === childId) - Number(a.value === childId)),
      kinds: (await needKinds(tx)).map(kind => ({ value: kind.code, label: kind[language] })),
      urgencies: URGENCIES.map(value => ({ value, label: say('assessments', `urgencies.${value}`) })),
      toldBy: TOLD_BY.map(value => ({ value, label: say('assessments', `toldBy.${value}`) })),
      waitsFor: WAITS_FOR.map(value => ({ value, label: say('assessments', `waitsFor.${value}`) })),
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(writeNeed, { words: 'assessments', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, needFields);
  if (!read.ok) return read;
  const { person, kind, words, urgency, toldBy, since, waitsFor } = read.value.values;
  const recorded = await recordNeed(ask, {
    personId: person,
    kind,
    words,
    urgency,
    toldBy,
    identifiedOn: since,
    waitsFor,
  });
  return recorded.ok ? ok({ to: `/children/${ask.params.childId}/services?done=need` }) : recorded;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.tab }];

export default function AddNeed({ loaderData, actionData }: Route.ComponentProps) {
  const { words, childId } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = (name: 'person' | 'kind' | 'words' | 'urgency' | 'toldBy' | 'since' | 'waitsFor') => ({
    name,
    label: words[name],
    value: typedText(typed, name),
    problem: problemAt(problems, name),
  });
  return (
    <FormPage
      title={words.title}
      over={loaderData.name}
      problems={problems}
      back={{ href: loaderData.here }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      <RadioGroup {...field('person')} value={typedText(typed, 'person') || childId} options={loaderData.people} />
      <Select {...field('kind')} options={loaderData.kinds} />
      <TextArea {...field('words')} required={false} max={500} />
      <RadioGroup {...field('urgency')} options={loaderData.urgencies} />
      <Select {...field('toldBy')} options={loaderData.toldBy} />
      <DateInput {...field('since')} value={typedDate(typed, 'since')} />
      <Select {...field('waitsFor')} required={false} options={loaderData.waitsFor} empty={words.waitsForEmpty} />
    </FormPage>
  );
}
