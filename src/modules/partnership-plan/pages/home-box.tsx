import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedFrom, typedText } from '#web/form/typed.ts';
import { RadioGroup, Tick } from '#web/ui/field-choices.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { PAGE_CODES } from '../contract.ts';
import { boxFields } from '../home-fields.ts';
import { homePlanPath } from '../home-paths.ts';
import { homeForm } from '../load/load-home-form.ts';
import { PlanForm } from '../parts/plan-form.tsx';
import { languageOptions, MOST_WORDS } from '../plan-fields.ts';
import { writeHomePlan } from '../policy.ts';
import { textAt } from '../store/words.ts';
import { writePage } from '../use-cases/write-page.ts';
import type { Route } from './+types/home-box';

const codeOf = (box: string | undefined) => PAGE_CODES.find(code => code === box) ?? notThere();

export const loader = page(
  writeHomePlan,
  async ask => {
    const { say, language } = ask;
    const code = codeOf(ask.params.box);
    const form = await homeForm(ask, ask.params.childId);
    const { childId, name } = form;
    const text = await textAt(ask.tx, { childId, agreementId: null, part: 'page', code, side: null });
    const words = say.group('partnership-plan', 'homeForms');
    const named = (key: 'boxOver' | 'boxWords' | 'child' | 'caregiver') =>
      say('partnership-plan', `homeForms.${key}`, { name });
    return {
      ...form,
      back: `${form.back}#page`,
      words,
      title: say('partnership-plan', `paper.pageParts.${code}`),
      over: named('boxOver'),
      lead: say('partnership-plan', `boxHints.${code}`),
      save: words.save,
      question: named('boxWords'),
      whose: [
        { value: 'child', label: named('child') },
        { value: 'caregiver', label: named('caregiver') },
      ],
      languages: languageOptions(ask, [language, ...(text ? [text.language] : [])]),
      known: typedFrom(boxFields, {
        words: text?.words,
        saidBy: text?.saidBy === 'caregiver' ? 'caregiver' : 'child',
        language: text?.language ?? language,
        forFamily: text?.forFamily ?? false,
        seen: text?.writtenAt,
      }),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  writeHomePlan,
  { words: 'partnership-plan', about: params => params.childId },
  async ask => {
    const childId = ask.params.childId ?? '';
    const code = codeOf(ask.params.box);
    const read = readFields(ask.form, boxFields);
    if (!read.ok) return read;
    const { seen, words, ...said } = read.value.values;
    const entry = { ...said, code, words: words ?? '', saidOn: ask.today.toString(), seenAt: seen };
    const written = await writePage(ask, { childId, entries: [entry] });
    if (written.ok) return ok({ to: `${homePlanPath(childId)}?done=page#page` });
    // The form has one field for the words, whatever the box is called.
    return 'problems' in written.refusal
      ? no(invalid(...written.refusal.problems.map(one => (one.at === code ? { ...one, at: 'words' } : one))))
      : no({ kind: written.refusal.kind, at: 'words' });
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.boxMeta }];

export default function HomeBox({ loaderData, actionData }: Route.ComponentProps) {
  const { words, question, whose, languages } = loaderData;
  return (
    <PlanForm form={loaderData} refused={actionData}>
      {(field, typed) => (
        <>
          <input type="hidden" name="seen" value={typedText(typed, 'seen')} />
          <TextArea {...field('words')} label={question} hint={words.blank} required={false} max={MOST_WORDS} />
          <RadioGroup {...field('saidBy')} label={words.whose} options={whose} />
          <Select {...field('language')} label={words.language} options={languages} />
          <Tick
            name="forFamily"
            required={false}
            hint={words.forFamilyHint}
            checked={typedText(typed, 'forFamily') === 'yes'}
          >
            {words.forFamily}
          </Tick>
        </>
      )}
    </PlanForm>
  );
}
