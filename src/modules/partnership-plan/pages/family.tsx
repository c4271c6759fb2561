import { no, ok } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedDate, typedFrom } from '#web/form/typed.ts';
import { Alert } from '#web/ui/alert.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { FAMILY_WORD_KINDS, FAMILY_WORD_WAYS } from '../contract.ts';
import { planForm, planPath } from '../load/load-plan-form.ts';
import { PlanForm } from '../parts/plan-form.tsx';
import { familyWordFields, languageOptions, MOST_WORDS } from '../plan-fields.ts';
import { hearFamily } from '../policy.ts';
import { parentsOf } from '../store/plans.ts';
import { addFamilyWords } from '../use-cases/add-family-words.ts';
import type { Route } from './+types/family';

export const loader = page(
  hearFamily,
  async ask => {
    const { say } = ask;
    const form = await planForm(ask, ask.params.childId);
    const parents = await parentChoices(ask, form.childId);
    const words = say.group('partnership-plan', 'family');
    return {
      ...form,
      words,
      title: words.wordsTitle,
      lead: words.lead,
      save: words.save,
      parents,
      kinds: FAMILY_WORD_KINDS.map(value => ({ value, label: say('partnership-plan', `wordKinds.${value}`) })),
      ways: FAMILY_WORD_WAYS.filter(way => way !== 'online').map(value => ({
        value,
        label: say('partnership-plan', `ways.${value}`),
      })),
      languages: languageOptions(ask),
      known: typedFrom(familyWordFields, {
        saidOn: ask.today.toString(),
        language: ask.language,
        personId: parents.length === 1 ? parents[0]!.value : undefined,
      }),
    };
  },
  { about: params => params.childId },
);

const parentChoices = async ({ tx }: Ask, childId: string) =>
  (await parentsOf(tx, childId)).map(({ personId, name }) => ({ value: personId, label: name }));

export const action = submit(hearFamily, { words: 'partnership-plan', about: params => params.childId }, async ask => {
  const childId = ask.params.childId ?? '';
  const read = readFields(ask.form, familyWordFields);
  if (!read.ok) return read;
  const added = await addFamilyWords(ask, { childId, ...read.value.values });
  return added.ok ? ok({ to: `${planPath(childId)}?done=family` }) : no(added.refusal);
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Family({ loaderData, actionData }: Route.ComponentProps) {
  const { words, parents, kinds, ways, languages, back } = loaderData;
  return (
    <PlanForm form={loaderData} refused={actionData}>
      {(field, typed) => (
        <>
          {parents.length === 0 ? (
            <Alert kind="info">{words.noParents}</Alert>
          ) : (
            <RadioGroup {...field('personId')} label={words.who} options={parents} />
          )}
          <RadioGroup {...field('kind')} label={words.kind} options={kinds} />
          <TextArea {...field('words')} label={words.words} max={MOST_WORDS} rows={4} />
          <Select {...field('language')} label={words.language} options={languages} />
          <RadioGroup {...field('way')} label={words.way} options={ways} />
          <DateInput {...field('saidOn')} label={words.saidOn} value={typedDate(typed, 'saidOn')} />
          <p className="al-linkrow">
            <a href={`${back}/limits`}>{words.addLimit}</a>
          </p>
        </>
      )}
    </PlanForm>
  );
}
