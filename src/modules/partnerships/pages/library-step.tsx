import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { Tick } from '#web/ui/field-choices.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { stepFields } from '../forms.ts';
import { keepLibrary } from '../policy.ts';
import { draftLibrary, libraryStepById } from '../store/libraries.ts';
import { changeStep } from '../use-cases/change-step.ts';
import type { Route } from './+types/library-step';

export const loader = page(keepLibrary, async ({ tx, say, params }) => {
  const step = (await libraryStepById(tx, params.stepId ?? '')) ?? notThere();
  // What was published is read in the plans that stand on it; only the draft is changed.
  if (step.library_id !== (await draftLibrary(tx))?.id) return notThere();
  return {
    words: say.group('partnerships', 'libraryStep'),
    source: step.source && say('partnerships', 'libraryStep.source', { source: step.source }),
    stands: {
      titleEn: step.title_en,
      titleEs: step.title_es,
      helpEn: step.help_en ?? '',
      helpEs: step.help_es ?? '',
      days: String(step.days),
    },
    required: step.required,
    formKey: newId(),
  };
});

export const action = submit(keepLibrary, { words: 'partnerships' }, async ask => {
  const read = readFields(ask.form, stepFields);
  if (!read.ok) return read;
  const changed = await changeStep(ask, { stepId: ask.params.stepId ?? '', ...read.value.values });
  return changed.ok ? ok({ to: '/settings/steps?done=changed' }) : changed;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Changing a step of the agency's draft, in both languages side by side. */
export default function LibraryStep({ loaderData, actionData }: Route.ComponentProps) {
  const { words, stands } = loaderData;
  const { problems = [], typed } = actionData ?? {};
  const field = (name: keyof typeof stands) => ({
    name,
    label: words[name],
    value: typed ? typedText(typed, name) : stands[name],
    problem: problemAt(problems, name),
  });
  return (
    <FormPage
      title={words.title}
      lead={loaderData.source ?? undefined}
      problems={problems}
      back={{ href: '/settings/steps' }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      <TextField {...field('titleEn')} max={200} />
      <TextField {...field('titleEs')} max={200} />
      <TextArea {...field('helpEn')} required={false} max={500} rows={2} />
      <TextArea {...field('helpEs')} required={false} max={500} rows={2} />
      <TextField {...field('days')} width="xs" inputMode="numeric" />
      <Tick name="required" checked={typed ? typedText(typed, 'required') !== '' : loaderData.required}>
        {words.required}
      </Tick>
    </FormPage>
  );
}
