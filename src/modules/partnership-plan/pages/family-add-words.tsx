import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedFrom } from '#web/form/typed.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { FAMILY_WORD_KINDS } from '../contract.ts';
import { familyWordsFields } from '../home-fields.ts';
import { familyForm } from '../load/load-family-plan.ts';
import { PlanForm } from '../parts/plan-form.tsx';
import { languageOptions, MOST_WORDS } from '../plan-fields.ts';
import { writeFamilyPlan } from '../policy.ts';
import { addFamilyWords } from '../use-cases/add-family-words.ts';
import type { Route } from './+types/family-add-words';

export const loader = page(writeFamilyPlan, async ask => {
  const { say, language } = ask;
  const form = await familyForm(ask, ask.params.signerId);
  const words = say.group('partnership-plan', 'familyForms');
  const kind = FAMILY_WORD_KINDS.find(one => one === ask.query.get('kind'));
  return {
    ...form,
    words,
    title: words.wordsTitle,
    lead: say('partnership-plan', 'familyForms.wordsLead', { name: form.name }),
    save: words.wordsSave,
    kinds: FAMILY_WORD_KINDS.map(value => ({ value, label: say('partnership-plan', `familyPlan.kinds.${value}`) })),
    languageLabel: say('partnership-plan', 'homeForms.language'),
    languages: languageOptions(ask, [language]),
    known: typedFrom(familyWordsFields, { kind, language }),
  };
});

export const action = submit(writeFamilyPlan, { words: 'partnership-plan' }, async ask => {
  const { childId, back } = await familyForm(ask, ask.params.signerId);
  const read = readFields(ask.form, familyWordsFields);
  if (!read.ok) return read;
  const added = await addFamilyWords(ask, { childId, way: 'online', ...read.value.values });
  return added.ok ? ok({ to: `${back}?done=words#words` }) : added;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.wordsMeta }];

export default function FamilyAddWords({ loaderData, actionData }: Route.ComponentProps) {
  const { words, kinds, languages, languageLabel } = loaderData;
  return (
    <PlanForm form={loaderData} refused={actionData}>
      {field => (
        <>
          <RadioGroup {...field('kind')} label={words.kind} options={kinds} />
          <TextArea {...field('words')} label={words.words} max={MOST_WORDS} />
          <Select {...field('language')} label={languageLabel} options={languages} />
        </>
      )}
    </PlanForm>
  );
}
