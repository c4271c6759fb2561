import type { Id } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayLanguages } from '#platform/words/say-date.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { Empty } from '#web/ui/empty.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { planForm, planInAddress } from '../plan-in-address.ts';
import { writePlan } from '../policy.ts';
import { otherOf, type PaperLanguage } from '../rules/in-language.ts';
import { goalsOfPlans, stepsOfPlans } from '../store/goals.ts';
import { translatePlan } from '../use-cases/translate-plan.ts';
import type { Route } from './+types/translate-plan';

const MOST = 500;

type Text = { name: string; words: string; language: PaperLanguage; translation: string | null };

/** What stands in a plan in one of the two languages, each with the name of its field. */
async function textsOf({ tx }: Ask, planId: Id) {
  const goals = (await goalsOfPlans(tx, [planId])).filter(({ state }) => state === 'open');
  const steps = (await stepsOfPlans(tx, [planId])).filter(step => goals.some(({ id }) => id === step.goal_id));
  const texts = goals.flatMap(({ id, words, measure, language, ...goal }): Text[] =>
    language === null
      ? []
      : [
          { name: `goal-${id}`, words, language, translation: goal.translation },
          ...(measure === null
            ? []
            : [{ name: `measure-${id}`, words: measure, language, translation: goal.measure_translation }]),
          ...steps
            .filter(step => step.goal_id === id)
            .flatMap(step =>
              step.language === null
                ? []
                : [
                    {
                      name: `step-${step.id}`,
                      words: step.words,
                      language: step.language,
                      translation: step.translation,
                    },
                  ],
            ),
        ],
  );
  const by = [...goals, ...steps].find(({ translated_by }) => translated_by !== null)?.translated_by;
  return { texts, by };
}

const fieldsOf = (texts: readonly Text[]) =>
  defineFields({
    ...Object.fromEntries(
      texts.map(({ name }) => [name, { kind: 'text', max: MOST, lines: true, required: false } as const]),
    ),
    translatedBy: { kind: 'text', max: 120, required: false },
  });

export const loader = page(
  writePlan,
  async ask => {
    const { say, language } = ask;
    const { over, here, formKey, plan } = await planForm(ask);
    const { texts, by } = await textsOf(ask, plan.id);
    return {
      over,
      here,
      formKey,
      words: say.group('planning', 'translateForm'),
      texts: texts.map(({ name, words, language: from }) => ({
        name,
        words,
        lang: from,
        label: say('planning', 'translateForm.into', { language: sayLanguages(language, [otherOf(from)]) }),
      })),
      known: {
        ...Object.fromEntries(texts.map(({ name, translation }) => [name, translation ?? ''])),
        translatedBy: by ?? '',
      },
    };
  },
  { about: params => params.childId },
);

export const action = submit(writePlan, { words: 'planning', about: params => params.childId }, async ask => {
  const { plan, here } = await planInAddress(ask);
  const { texts } = await textsOf(ask, plan.id);
  const read = readFields(ask.form, fieldsOf(texts));
  if (!read.ok) return read;
  const values: Readonly<Record<string, string | null>> = read.value.values;
  const idsOf = (of: string) =>
    texts.filter(({ name }) => name.startsWith(`${of}-`)).map(({ name }) => name.slice(of.length + 1));
  const translated = await translatePlan(ask, {
    planId: plan.id,
    translatedBy: values.translatedBy ?? '',
    goals: idsOf('goal').map(id => ({
      id,
      words: values[`goal-${id}`] ?? null,
      measure: values[`measure-${id}`] ?? null,
    })),
    steps: idsOf('step').map(id => ({ id, words: values[`step-${id}`] ?? null })),
  });
  return translated.ok ? ok({ to: `${here}?done=saved` }) : translated;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Goals and steps in the other language, each under the words as they were written. */
export default function TranslatePlan({ loaderData, actionData }: Route.ComponentProps) {
  const { words, here, over, formKey, texts, known } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, known);
  return (
    <FormPage
      title={words.title}
      over={over}
      lead={words.lead}
      problems={problems}
      back={{ href: here }}
      formKey={formKey}
      keep="translations"
      continueLabel={words.save}
    >
      {texts.length === 0 && <Empty title={words.none} />}
      {texts.map(({ name, words: written, lang, label }) => (
        <TextArea
          key={name}
          {...field.text(name)}
          label={
            <span lang={lang} dir="auto">
              {written}
            </span>
          }
          hint={label}
          required={false}
          max={MOST}
          rows={2}
        />
      ))}
      <TextField {...field.text('translatedBy')} hint={words.byHint} required={false} max={120} width="m" />
    </FormPage>
  );
}
