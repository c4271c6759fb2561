import { isId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedFrom } from '#web/form/typed.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { giveLetter } from '../give-letter.ts';
import { planForm, planPath } from '../load/load-plan-form.ts';
import { PlanForm } from '../parts/plan-form.tsx';
import { makeLetter } from '../policy.ts';
import type { Route } from './+types/letter';

const fields = defineFields({ language: { kind: 'choice', options: ['en', 'es'] } });

export const loader = page(
  makeLetter,
  async ask => {
    const { say } = ask;
    const form = await planForm(ask, ask.params.childId);
    const made = ask.query.get('made');
    const words = say.group('partnership-plan', 'letterPage');
    return {
      ...form,
      words,
      title: words.title,
      lead: words.lead,
      save: words.make,
      done: isId(made)
        ? {
            title: say('partnership-plan', 'plan.done-letter'),
            href: `/children/${form.childId}/documents/${made}/file`,
          }
        : null,
      languages: fields.language.options.map(value => ({
        value,
        label: say('partnership-plan', `languages.${value}`),
      })),
      known: typedFrom(fields, { language: 'en' }),
    };
  },
  { about: params => params.childId },
);

export const action = submit(makeLetter, { words: 'partnership-plan', about: params => params.childId }, async ask => {
  const childId = ask.params.childId ?? '';
  const read = readFields(ask.form, fields);
  if (!read.ok) return read;
  const made = await giveLetter(ask, { childId, ...read.value.values });
  return made.ok ? ok({ to: `${planPath(childId)}/letter?made=${made.value.documentId}` }) : made;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Letter({ loaderData, actionData }: Route.ComponentProps) {
  const { words, done, languages } = loaderData;
  return (
    <PlanForm form={loaderData} refused={actionData}>
      {field => (
        <>
          {done && (
            <SuccessPanel
              title={done.title}
              action={
                <ButtonLink href={done.href} icon="file_download">
                  {words.download}
                </ButtonLink>
              }
            />
          )}
          <RadioGroup {...field('language')} label={words.language} options={languages} />
        </>
      )}
    </PlanForm>
  );
}
