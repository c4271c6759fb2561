import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { opensPapersOf } from '#modules/documents/index.ts';
import { childFrame } from '#modules/people/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedList } from '#web/form/typed.ts';
import { CheckboxGroup, RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { openingFileRequests } from '../../policy.ts';
import { BASES, LANGUAGES, requestFields } from '../contract.ts';
import { fileParts } from '../file-parts.ts';
import { openFileRequest } from '../use-cases/open-file-request.ts';
import type { Route } from './+types/open-request';

export const loader = page(
  openingFileRequests,
  async ask => {
    const { say, today } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'documents');
    if (!(await opensPapersOf(ask.tx, childId))) return notThere();
    const words = say.group('workspace', 'fileForm');
    const parts = await fileParts(ask);
    return {
      words,
      over: frame.name,
      back: `/children/${childId}/whole-file`,
      bases: BASES.map(value => ({ value, label: say('workspace', `fileBases.${value}`) })),
      languages: LANGUAGES.map(value => ({ value, label: words[value] })),
      parts: parts.map(({ code, title }) => ({ value: code, label: title })),
      today: { 'until-year': String(today.year), 'until-month': String(today.month), 'until-day': String(today.day) },
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  openingFileRequests,
  { words: 'workspace', about: params => params.childId },
  async ask => {
    const read = readFields(ask.form, requestFields);
    if (!read.ok) return read;
    const childId = ask.params.childId ?? '';
    const sections = ask.form.getAll('sections').filter(each => typeof each === 'string');
    const opened = await openFileRequest(ask, { childId, sections, ...read.value.values });
    return opened.ok ? ok({ to: `/children/${childId}/whole-file/${opened.value.id}` }) : opened;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Writing down who asks for a child's file, on what ground, and for which part of it. */
export default function OpenRequest({ loaderData, actionData }: Route.ComponentProps) {
  const { words, parts } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, { language: 'en', ...loaderData.today });
  const all = parts.map(({ value }) => value);
  return (
    <FormPage
      title={words.title}
      lead={words.lead}
      over={loaderData.over}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      <TextField {...field.text('askedBy')} hint={words.askedByHint} max={300} />
      <RadioGroup {...field.text('basis')} options={loaderData.bases} />
      <TextField {...field.text('reference')} hint={words.referenceHint} required={false} max={200} />
      <DateInput {...field.date('receivedOn')} />
      <DateInput {...field.date('dueOn')} required={false} />
      <CheckboxGroup
        name="sections"
        label={words.sections}
        options={parts}
        value={Object.keys(typed).length > 0 ? typedList(typed, 'sections') : all}
        problem={problemAt(problems, 'sections')}
      />
      <DateInput {...field.date('since')} hint={words.sinceHint} required={false} />
      <DateInput {...field.date('until')} />
      <RadioGroup {...field.text('language')} options={loaderData.languages} />
    </FormPage>
  );
}
