import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { documentsOf } from '#modules/documents/index.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { aroundPlan } from '../around-plan.ts';
import { peopleChoices, personChosen } from '../choose-person.ts';
import { LEVELS, ratingFields } from '../contract.ts';
import { goalInAddress, planForm } from '../plan-in-address.ts';
import { writePlan } from '../policy.ts';
import { rateGoal } from '../use-cases/rate-goal.ts';
import type { Route } from './+types/rate';

export const loader = page(
  writePlan,
  async ask => {
    const { tx, say, who, today } = ask;
    const { plan, here, goal } = await goalInAddress(ask);
    const { over, formKey } = await planForm(ask);
    return {
      over,
      formKey,
      lead: goal.words,
      back: `${here}/goals/${goal.id}`,
      words: say.group('planning', 'rateForm'),
      raters: [
        { value: 'worker', label: `${who.name} (${say('planning', 'raters.worker')})` },
        ...peopleChoices(ask, (await aroundPlan(ask, plan)).people),
        { value: 'provider', label: say('planning', 'raters.provider') },
      ],
      levels: LEVELS.map(value => ({ value, label: say('planning', `levels.${value}`) })),
      documents: (await documentsOf(tx, plan.child_id)).map(({ id, title }) => ({ value: id, label: title })),
      suggested: {
        'ratedOn-year': String(today.year),
        'ratedOn-month': String(today.month),
        'ratedOn-day': String(today.day),
      },
    };
  },
  { about: params => params.childId },
);

export const action = submit(writePlan, { words: 'planning', about: params => params.childId }, async ask => {
  const { plan, here, goal } = await goalInAddress(ask);
  const read = readFields(ask.form, ratingFields);
  if (!read.ok) return read;
  const { rater, name, ratedOn, level, reason, evidence, document } = read.value.values;
  const person = personChosen(rater, (await aroundPlan(ask, plan)).people);
  if (!person && rater !== 'worker' && rater !== 'provider') return no(invalid({ at: 'rater', code: 'not-one-of' }));
  const documents = await documentsOf(ask.tx, plan.child_id);
  if (document && !documents.some(({ id }) => id === document))
    return no(invalid({ at: 'document', code: 'not-one-of' }));
  const rated = await rateGoal(ask, {
    goalId: goal.id,
    rater: person?.part ?? (rater === 'worker' ? 'worker' : 'provider'),
    personId: person?.personId ?? null,
    name: person?.name ?? (rater === 'worker' ? ask.who.name : (name ?? '')),
    ratedOn,
    level: Number(level),
    reason,
    language: ask.language,
    evidence: evidence || document ? [{ documentId: document, words: evidence }] : [],
  });
  return rated.ok ? ok({ to: `${here}/goals/${goal.id}` }) : rated;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** How far a goal has come, as somebody sees it. */
export default function Rate({ loaderData, actionData }: Route.ComponentProps) {
  const { words, back, over, lead, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, loaderData.suggested);
  return (
    <FormPage
      title={words.title}
      over={over}
      lead={lead}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      keep="rating"
      continueLabel={words.save}
    >
      <RadioGroup {...field.text('rater')} options={loaderData.raters} />
      <TextField {...field.text('name')} hint={words.nameHint} required={false} max={120} />
      <DateInput {...field.date('ratedOn')} />
      <RadioGroup {...field.text('level')} options={loaderData.levels} />
      <TextArea {...field.text('reason')} max={1000} />
      <TextArea {...field.text('evidence')} hint={words.evidenceHint} required={false} max={500} />
      {loaderData.documents.length > 0 && (
        <Select {...field.text('document')} required={false} empty={words.noDocument} options={loaderData.documents} />
      )}
    </FormPage>
  );
}
