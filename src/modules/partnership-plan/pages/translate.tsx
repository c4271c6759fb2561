import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayLanguages } from '#platform/words/say-date.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { readFields } from '#web/form/read-fields.ts';
import { Empty } from '#web/ui/empty.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { planForm, planPath, planToWorkOn } from '../load/load-plan-form.ts';
import { PlanForm } from '../parts/plan-form.tsx';
import { MOST_WORDS } from '../plan-fields.ts';
import { writePlanWords } from '../policy.ts';
import { type Untranslated, untranslatedOf } from '../store/translations.ts';
import { translateWords } from '../use-cases/translate-words.ts';
import type { Route } from './+types/translate';

/** The other of the two languages papers are made in; words in a third one are put into English. */
const intoOf = ({ language }: Untranslated): 'en' | 'es' => (language === 'en' ? 'es' : 'en');
const nameOf = ({ of, id }: Untranslated): string => `${of}-${id}`;

const fieldsOf = (texts: readonly Untranslated[]) =>
  defineFields({
    ...Object.fromEntries(
      texts.map(text => [nameOf(text), { kind: 'text', max: MOST_WORDS, lines: true, required: false } as const]),
    ),
    translatedBy: { kind: 'text', max: 120 },
  });

const textsHere = async (ask: Ask, childId: string): Promise<Untranslated[]> =>
  untranslatedOf(ask.tx, childId, (await planToWorkOn(ask, childId)).id);

export const loader = page(
  writePlanWords,
  async ask => {
    const { say, language } = ask;
    const form = await planForm(ask, ask.params.childId);
    const texts = await textsHere(ask, form.childId);
    const words = say.group('partnership-plan', 'translate');
    return {
      ...form,
      words,
      title: words.title,
      lead: words.lead,
      save: words.save,
      texts: texts.map(text => ({
        name: nameOf(text),
        words: text.words,
        label: say('partnership-plan', 'translate.into', { language: sayLanguages(language, [intoOf(text)]) }),
      })),
      known: { translatedBy: ask.who.name },
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  writePlanWords,
  { words: 'partnership-plan', about: params => params.childId },
  async ask => {
    const childId = ask.params.childId ?? '';
    const texts = await textsHere(ask, childId);
    const read = readFields(ask.form, fieldsOf(texts));
    if (!read.ok) return read;
    const values: Readonly<Record<string, string | null>> = read.value.values;
    const problems: Problem[] = [];
    for (const text of texts) {
      const translation = values[nameOf(text)];
      if (!translation) continue;
      const { of, id } = text;
      const by = { language: intoOf(text), translatedBy: values.translatedBy ?? '' };
      const translated = await translateWords(ask, { of, id, translation, ...by });
      if (!translated.ok)
        problems.push(...translated.refusal.problems.map(problem => ({ ...problem, at: nameOf(text) })));
    }
    return problems.length > 0 ? no(invalid(...problems)) : ok({ to: `${planPath(childId)}?done=translated` });
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Translate({ loaderData, actionData }: Route.ComponentProps) {
  const { words, texts } = loaderData;
  return (
    <PlanForm form={loaderData} refused={actionData}>
      {field => (
        <>
          {texts.length === 0 && <Empty title={words.none} />}
          {texts.map(text => (
            <TextArea
              key={text.name}
              {...field(text.name)}
              label={<span dir="auto">{text.words}</span>}
              hint={text.label}
              required={false}
              max={MOST_WORDS}
              rows={2}
            />
          ))}
          <TextField {...field('translatedBy')} label={words.by} hint={words.byHint} max={120} width="m" />
        </>
      )}
    </PlanForm>
  );
}
