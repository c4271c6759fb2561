import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedDate, typedFrom, typedText } from '#web/form/typed.ts';
import { RadioGroup, Tick } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { SAID_BY } from '../contract.ts';
import { planForm, planPath } from '../load/load-plan-form.ts';
import { PlanForm } from '../parts/plan-form.tsx';
import { codesAsked, languageOptions, MOST_WORDS, pageFields } from '../plan-fields.ts';
import { writePlanWords } from '../policy.ts';
import { pageOf } from '../store/words.ts';
import { writePage } from '../use-cases/write-page.ts';
import type { Route } from './+types/own-page';

export const loader = page(
  writePlanWords,
  async ask => {
    const { say } = ask;
    const form = await planForm(ask, ask.params.childId);
    const codes = codesAsked(ask.query.get('part'));
    const texts = await pageOf(ask.tx, form.childId);
    const textOf = (code: string) => texts.find(text => text.code === code);
    const only = codes.length === 1 ? textOf(codes[0]!) : undefined;
    return {
      ...form,
      words: say.group('partnership-plan', 'pageForm'),
      title: say('partnership-plan', 'pageForm.title', { name: form.firstName }),
      lead: say('partnership-plan', 'pageForm.lead', { name: form.firstName }),
      save: say('partnership-plan', 'pageForm.save'),
      boxes: codes.map(code => ({
        code,
        label: say('partnership-plan', `paper.pageParts.${code}`),
        hint: say('partnership-plan', `boxHints.${code}`),
        seenAt: textOf(code)?.writtenAt ?? '',
      })),
      whose: SAID_BY.map(value => ({ value, label: say('partnership-plan', `saidBy.${value}`) })),
      languages: languageOptions(
        ask,
        texts.map(({ language }) => language),
      ),
      known: typedFrom(pageFields(codes), {
        ...Object.fromEntries(codes.map(code => [code, textOf(code)?.words])),
        saidBy: only?.saidBy ?? 'child',
        saidOn: ask.today.toString(),
        language: only?.language ?? ask.language,
        forFamily: only?.forFamily ?? false,
      }),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  writePlanWords,
  { words: 'partnership-plan', about: params => params.childId },
  async ask => {
    const childId = ask.params.childId ?? '';
    const codes = codesAsked(null).filter(code => ask.form.has(code));
    const read = readFields(ask.form, pageFields(codes));
    if (!read.ok) return read;
    const { values } = read.value;
    const before = new Map((await pageOf(ask.tx, childId)).map(text => [text.code, text.words]));
    const { saidBy, saidOn, language, forFamily } = values;
    // On the form of all nine, what was left as it was keeps whose words it is.
    const entries = codes
      .map(code => ({ code, words: values[code] ?? '' }))
      .filter(({ code, words }) => codes.length === 1 || words !== (before.get(code) ?? ''))
      .map(entry => ({ ...entry, saidBy, saidOn, language, forFamily, seenAt: seenAt(ask.form, entry.code) }));
    const written = await writePage(ask, { childId, entries });
    return written.ok ? ok({ to: `${planPath(childId)}?done=page` }) : written;
  },
);

const seenAt = (form: FormData, code: string): string | null => {
  const seen = form.get(`seen-${code}`);
  return typeof seen === 'string' && seen !== '' ? seen : null;
};

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function OwnPage({ loaderData, actionData }: Route.ComponentProps) {
  const { words, boxes, whose, languages } = loaderData;
  return (
    <PlanForm form={loaderData} refused={actionData}>
      {(field, typed) => (
        <>
          {boxes.map(box => (
            <div key={box.code}>
              <input type="hidden" name={`seen-${box.code}`} value={box.seenAt} />
              <TextArea
                {...field(box.code)}
                label={box.label}
                hint={box.hint}
                required={false}
                max={boxes.length === 1 ? MOST_WORDS : undefined}
                rows={boxes.length === 1 ? 5 : 2}
              />
            </div>
          ))}
          <RadioGroup {...field('saidBy')} label={words.whose} options={whose} />
          <DateInput {...field('saidOn')} label={words.saidOn} value={typedDate(typed, 'saidOn')} />
          <Select {...field('language')} label={words.language} options={languages} />
          <Tick
            {...field('forFamily')}
            hint={words.forFamilyHint}
            required={false}
            checked={typedText(typed, 'forFamily') === 'yes'}
          >
            {words.forFamily}
          </Tick>
        </>
      )}
    </PlanForm>
  );
}
