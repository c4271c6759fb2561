import { newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { discardDraft } from '#platform/http/drafts.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { typedFrom, typedList } from '#web/form/typed.ts';
import { CheckboxGroup } from '#web/ui/field-choices.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { giveAssessments } from '../../policy.ts';
import { SOURCES } from '../contract.ts';
import { keepPage, openGiving } from '../forms/give-draft.ts';
import { inputOf, wordFields } from '../forms/give-form.ts';
import { correctAssessment } from '../use-cases/correct-assessment.ts';
import { giveAssessment } from '../use-cases/give-assessment.ts';
import type { Route } from './+types/finish-assessment';

export const loader = page(
  giveAssessments,
  async ask => {
    const { say, language } = ask;
    const { name, here, draft, instrument } = await openGiving(ask, ask.params.childId ?? '', 'words');
    return {
      name,
      here,
      words: say.group('assessments', 'finish'),
      instrument: instrument![language],
      corrects: typeof draft.answers.corrects === 'string',
      sources: SOURCES.map(value => ({ value, label: say('assessments', `sources.${value}`) })),
      typed: typedFrom(wordFields, draft.answers),
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  giveAssessments,
  {
    words: 'assessments',
    about: params => params.childId,
    constraints: { assessment__corrected_once: { kind: 'assessment-was-corrected' } },
  },
  async ask => {
    const childId = ask.params.childId ?? '';
    const work = await openGiving(ask, childId, 'words');
    const { definition } = work.instrument ?? notThere();
    const read = readFields(ask.form, wordFields);
    if (!read.ok) return read;
    const { answers, id } = await keepPage(ask, work, 'words', read.value.values);
    const input = inputOf(childId, definition, answers);
    const correctsId = answers.corrects;
    const kept =
      typeof correctsId === 'string'
        ? await correctAssessment(ask, { ...input, correctsId, why: read.value.values.why ?? '' })
        : await giveAssessment(ask, input);
    if (!kept.ok)
      return no('problems' in kept.refusal ? invalid(...kept.refusal.problems.map(hereOrAbove)) : kept.refusal);
    await discardDraft(ask, id);
    const done = typeof correctsId === 'string' ? 'corrected' : 'given';
    return ok({ to: `${work.here}/${kept.value.id}?done=${done}` });
  },
);

/** What is wrong on an earlier page is told above, for there is no field of it here. */
const hereOrAbove = (problem: Problem): Problem => (problem.at in wordFields ? problem : { ...problem, at: '' });

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** The last page of giving: the child's own words apart from everything else, and what the whole rests on. */
export default function FinishAssessment({ loaderData, actionData }: Route.ComponentProps) {
  const { words, here } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, loaderData.typed);
  const area = (name: 'familyHistory' | 'strengths' | 'culture') => (
    <TextArea {...field.text(name)} required={false} max={3000} rows={4} />
  );
  return (
    <FormPage
      title={words.title}
      over={`${loaderData.instrument} · ${loaderData.name}`}
      lead={words.lead}
      problems={problems}
      back={{ href: `${here}/new/answers`, label: words.back }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
      saved
    >
      <TextArea {...field.text('childWords')} hint={words.childWordsHint} required={false} max={3000} rows={4} />
      {area('strengths')}
      {area('familyHistory')}
      {area('culture')}
      <CheckboxGroup
        {...field.text('sources')}
        value={typedList(actionData ? typed : loaderData.typed, 'sources')}
        required={false}
        options={loaderData.sources}
      />
      {loaderData.corrects && <TextArea {...field.text('why')} max={500} rows={2} />}
    </FormPage>
  );
}
