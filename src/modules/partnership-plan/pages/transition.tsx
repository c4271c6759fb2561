import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedDate, typedFrom, typedText } from '#web/form/typed.ts';
import { Tick } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { TRANSITION_CODES } from '../contract.ts';
import { planForm, planPath, planToWorkOn } from '../load/load-plan-form.ts';
import { PlanForm } from '../parts/plan-form.tsx';
import { languageOptions, MOST_WORDS } from '../plan-fields.ts';
import { writePlanWords } from '../policy.ts';
import { transitionOf } from '../store/words.ts';
import { SIGNED_OFF, writeTransition } from '../use-cases/write-transition.ts';
import type { Route } from './+types/transition';

const words = { kind: 'text', max: MOST_WORDS, lines: true, required: false } as const;
const fields = defineFields({
  routines: words,
  goodbye: words,
  belongings: words,
  contact_after: words,
  signedOffBy: { kind: 'text', max: 120, required: false },
  saidOn: { kind: 'date' },
  language: { kind: 'text', max: 20 },
  forFamily: { kind: 'tick', required: false },
});

export const loader = page(
  writePlanWords,
  async ask => {
    const { say } = ask;
    const form = await planForm(ask, ask.params.childId);
    const plan = await planToWorkOn(ask, form.childId);
    const texts = await transitionOf(ask.tx, plan.id);
    return {
      ...form,
      words: say.group('partnership-plan', 'transitionForm'),
      title: say('partnership-plan', 'transitionForm.title', { name: form.firstName }),
      lead: say('partnership-plan', 'transitionForm.lead', { name: form.firstName }),
      save: say('partnership-plan', 'transitionForm.save'),
      boxes: TRANSITION_CODES.map(code => ({ code, label: say('partnership-plan', `paper.moveParts.${code}`) })),
      languages: languageOptions(
        ask,
        texts.map(({ language }) => language),
      ),
      known: typedFrom(fields, {
        ...Object.fromEntries(texts.map(text => [text.code === SIGNED_OFF ? 'signedOffBy' : text.code, text.words])),
        saidOn: ask.today.toString(),
        language: texts[0]?.language ?? ask.language,
        forFamily: texts.some(({ forFamily }) => forFamily),
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
    const plan = await planToWorkOn(ask, childId);
    const read = readFields(ask.form, fields);
    if (!read.ok) return read;
    const { signedOffBy, saidOn, language, forFamily, ...values } = read.value.values;
    const said = Object.fromEntries(TRANSITION_CODES.map(code => [code, values[code] ?? '']));
    const about = { planId: plan.id, saidOn, language, forFamily, signedOffBy };
    const written = await writeTransition(ask, { ...about, words: said });
    return written.ok ? ok({ to: `${planPath(childId)}?done=words` }) : written;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Transition({ loaderData, actionData }: Route.ComponentProps) {
  const { words: labels, boxes, languages } = loaderData;
  return (
    <PlanForm form={loaderData} refused={actionData}>
      {(field, typed) => (
        <>
          {boxes.map(({ code, label }) => (
            <TextArea key={code} {...field(code)} label={label} required={false} max={MOST_WORDS} rows={3} />
          ))}
          <TextField
            {...field('signedOffBy')}
            label={labels.signedOffBy}
            hint={labels.signedOffHint}
            required={false}
            max={120}
            width="m"
          />
          <DateInput {...field('saidOn')} label={labels.saidOn} value={typedDate(typed, 'saidOn')} />
          <Select {...field('language')} label={labels.language} options={languages} />
          <Tick {...field('forFamily')} required={false} checked={typedText(typed, 'forFamily') === 'yes'}>
            {labels.forFamily}
          </Tick>
        </>
      )}
    </PlanForm>
  );
}
