import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedFrom, typedText } from '#web/form/typed.ts';
import { Tick } from '#web/ui/field-choices.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { TRANSITION_CODES } from '../contract.ts';
import { moveFields } from '../home-fields.ts';
import { homePlanPath } from '../home-paths.ts';
import { homeForm, planToLiveOn } from '../load/load-home-form.ts';
import { PlanForm } from '../parts/plan-form.tsx';
import { MOST_WORDS } from '../plan-fields.ts';
import { writeHomePlan } from '../policy.ts';
import { transitionOf } from '../store/words.ts';
import { SIGNED_OFF, writeTransition } from '../use-cases/write-transition.ts';
import type { Route } from './+types/home-move';

export const loader = page(
  writeHomePlan,
  async ask => {
    const { say } = ask;
    const form = await homeForm(ask, ask.params.childId);
    const plan = await planToLiveOn(ask, form.childId);
    const texts = await transitionOf(ask.tx, plan.id);
    const words = say.group('partnership-plan', 'homeForms');
    const stands = (code: string) => texts.find(text => text.code === code)?.words;
    return {
      ...form,
      back: `${form.back}#move`,
      words,
      title: words.moveTitle,
      lead: say('partnership-plan', 'homeForms.moveLead', { name: form.name }),
      save: words.save,
      parts: TRANSITION_CODES.map(code => ({ code, label: say('partnership-plan', `homeForms.move_${code}`) })),
      known: typedFrom(moveFields, {
        ...Object.fromEntries(TRANSITION_CODES.map(code => [code, stands(code)])),
        forFamily: texts.some(({ forFamily }) => forFamily),
        name: stands(SIGNED_OFF),
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
    const plan = await planToLiveOn(ask, childId);
    const read = readFields(ask.form, moveFields);
    if (!read.ok) return read;
    const { forFamily, name, ...parts } = read.value.values;
    const written = await writeTransition(ask, {
      planId: plan.id,
      words: Object.fromEntries(TRANSITION_CODES.map(code => [code, parts[code] ?? ''])),
      language: ask.language,
      saidOn: ask.today.toString(),
      forFamily,
      signedOffBy: name,
    });
    return written.ok ? ok({ to: `${homePlanPath(childId)}?done=move#move` }) : written;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.moveMeta }];

export default function HomeMove({ loaderData, actionData }: Route.ComponentProps) {
  const { words, parts } = loaderData;
  return (
    <PlanForm form={loaderData} refused={actionData}>
      {(field, typed) => (
        <>
          {parts.map(part => (
            <TextArea
              key={part.code}
              {...field(part.code)}
              label={part.label}
              required={false}
              rows={3}
              max={MOST_WORDS}
            />
          ))}
          <Tick
            name="forFamily"
            required={false}
            hint={words.forFamilyHint}
            checked={typedText(typed, 'forFamily') === 'yes'}
          >
            {words.moveFamily}
          </Tick>
          <TextField {...field('name')} label={words.moveName} hint={words.moveNameHint} required={false} max={120} />
        </>
      )}
    </PlanForm>
  );
}
