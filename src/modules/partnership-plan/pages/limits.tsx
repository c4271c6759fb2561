import { no, ok } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedDate, typedFrom } from '#web/form/typed.ts';
import { Card } from '#web/ui/card.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { HIDES } from '../contract.ts';
import { planForm, planPath } from '../load/load-plan-form.ts';
import { PlanForm } from '../parts/plan-form.tsx';
import { limitFields } from '../plan-fields.ts';
import { hearFamily } from '../policy.ts';
import { type FamilyLimit, limitsOf } from '../store/family.ts';
import { parentsOf } from '../store/plans.ts';
import { limitConstraint, limitFamily } from '../use-cases/limit-family.ts';
import type { Route } from './+types/limits';

export const loader = page(
  hearFamily,
  async ask => {
    const { say, tx, today } = ask;
    const form = await planForm(ask, ask.params.childId);
    const day = today.toString();
    const [limits, parents] = await Promise.all([limitsOf(tx, form.childId), parentsOf(tx, form.childId)]);
    const words = say.group('partnership-plan', 'family');
    return {
      ...form,
      back: `${form.back}/family`,
      words,
      title: words.limitTitle,
      lead: words.limitLead,
      save: words.limitSave,
      limits: limits
        .filter(({ to }) => to === null || to > day)
        .map(limit => ({ id: limit.id, text: sayLimit(ask, limit), href: `${form.back}/limits/${limit.id}/end` })),
      parents: parents.map(({ personId, name }) => ({ value: personId, label: name })),
      hides: HIDES.map(value => ({ value, label: words[value] })),
      known: typedFrom(limitFields, {
        from: day,
        personId: parents.length === 1 ? parents[0]!.personId : undefined,
      }),
    };
  },
  { about: params => params.childId },
);

/** An order in one sentence: whom, what it keeps from them, which order, since when. */
function sayLimit({ say, language }: Pick<Ask, 'say' | 'language'>, limit: FamilyLimit): string {
  const { name, hides, orderWords, from, to } = limit;
  const fill = {
    name: name ?? say('partnership-plan', 'capacities.parent'),
    hides: say('partnership-plan', `family.${hides}`),
    order: orderWords,
    from: sayDay(language, from),
  };
  if (to === null) return say('partnership-plan', 'family.limitLine', fill);
  const last = Temporal.PlainDate.from(to).subtract({ days: 1 }).toString();
  return say('partnership-plan', 'family.limitLineTo', { ...fill, to: sayDay(language, last) });
}

export const action = submit(
  hearFamily,
  { words: 'partnership-plan', about: params => params.childId, constraints: limitConstraint },
  async ask => {
    const childId = ask.params.childId ?? '';
    const read = readFields(ask.form, limitFields);
    if (!read.ok) return read;
    const limited = await limitFamily(ask, { childId, ...read.value.values });
    return limited.ok ? ok({ to: `${planPath(childId)}?done=limit` }) : no(limited.refusal);
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Limits({ loaderData, actionData }: Route.ComponentProps) {
  const { words, limits, parents, hides } = loaderData;
  return (
    <PlanForm form={loaderData} refused={actionData}>
      {(field, typed) => (
        <>
          {limits.length > 0 && (
            <Card title={words.limitsNow}>
              {limits.map(limit => (
                <div key={limit.id} className="al-note">
                  <p dir="auto">{limit.text}</p>
                  <p className="al-linkrow">
                    <a href={limit.href}>{words.end}</a>
                  </p>
                </div>
              ))}
            </Card>
          )}
          <RadioGroup {...field('personId')} label={words.limitWho} options={parents} />
          <RadioGroup {...field('hides')} label={words.hides} options={hides} />
          <TextField {...field('orderWords')} label={words.orderWords} max={300} />
          <DateInput {...field('from')} label={words.from} value={typedDate(typed, 'from')} />
          <DateInput {...field('lastDay')} label={words.to} required={false} value={typedDate(typed, 'lastDay')} />
        </>
      )}
    </PlanForm>
  );
}
