import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { staffInRoles } from '#modules/access/index.ts';
import { BUILDERS, changeGoal, endGoal, goalById, OUTCOMES, valuesOf } from '#modules/partnerships/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { type SubmitAsk, submit } from '#platform/http/submit.ts';
import { FormKeys, FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedText } from '#web/form/typed.ts';
import { Button } from '#web/ui/button.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { RadioGroup, Tick } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { Wrap } from '#web/ui/layout.tsx';
import { changeGoalFields, endGoalFields } from '../forms.ts';
import { keepGoals } from '../policy.ts';
import { goalTitle } from '../say/say-goals.ts';
import type { Route } from './+types/change-goal';

async function goalAt({ tx, params }: Pick<SubmitAsk, 'tx' | 'params'>) {
  const goal = await goalById(tx, params.goalId ?? '');
  return goal && goal.community_id === params.communityId && goal.ended_on === null ? goal : notThere();
}

export const loader = page(keepGoals, async ask => {
  const { tx, say, language, now } = ask;
  const goal = await goalAt(ask);
  const [year = '', month = '', day = ''] = goal.by_on?.split('-') ?? [];
  return {
    words: say.group('measures', 'changeGoal'),
    over: goalTitle(language, goal),
    back: `/communities/${goal.community_id}/goals`,
    draft: goal.agreed_on === null,
    begun: (await valuesOf(tx, [goal.id])).some(value => value.baseline),
    by: { year, month: month.replace(/^0/, ''), day: day.replace(/^0/, '') },
    owner: goal.owner_id ?? '',
    owners: (await staffInRoles(tx, BUILDERS, now)).map(({ id, name }) => ({ value: id, label: name })),
    outcomes: OUTCOMES.map(value => ({ value, label: say('measures', `outcomes.${value}`) })),
    formKey: newId(),
    endKey: newId(),
  };
});

export const action = submit(keepGoals, { words: 'measures' }, async ask => {
  const goal = await goalAt(ask);
  const back = `/communities/${goal.community_id}/goals`;
  if (ask.form.get('does') === 'end') {
    const read = readFields(ask.form, endGoalFields);
    if (!read.ok) return read;
    const ended = await endGoal(ask, { goalId: goal.id, ...read.value.values });
    return ended.ok
      ? ok({ to: read.value.values.outcome === 'changed' ? `${back}/new` : `${back}?done=ended` })
      : ended;
  }
  const read = readFields(ask.form, changeGoalFields);
  if (!read.ok) return read;
  const { baseline, baselineOf, baselineOn, ...values } = read.value.values;
  const figure =
    baselineOf === null
      ? { numerator: null, denominator: null, value: baseline }
      : { numerator: baseline, denominator: baselineOf, value: null };
  const changed = await changeGoal(ask, {
    goalId: goal.id,
    ...values,
    baseline: baseline === null ? null : { ...figure, on: baselineOn ?? ask.today.toString() },
  });
  return changed.ok ? ok({ to: `${back}?done=goal` }) : changed;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Agree a draft, give a goal another day or owner, or end it with what came of it. */
export default function ChangeGoal({ loaderData, actionData }: Route.ComponentProps) {
  const { words, draft, begun } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const ending = typedText(typed, 'does') === 'end';
  const field = (name: string, value = '') => ({
    name,
    value: typedText(typed, name) || value,
    problem: problemAt(problems, name),
  });
  return (
    <>
      <FormPage
        title={words.title}
        over={loaderData.over}
        lead={words.lead}
        problems={problems}
        back={{ href: loaderData.back }}
        formKey={loaderData.formKey}
        continueLabel={words.save}
      >
        {!begun && (
          <>
            <TextField {...field('baseline')} label={words.baseline} required={false} width="s" inputMode="decimal" />
            <TextField
              {...field('baselineOf')}
              label={words.baselineOf}
              hint={words.baselineOfHint}
              required={false}
              width="s"
              inputMode="numeric"
            />
            <DateInput
              name="baselineOn"
              label={words.baselineOn}
              required={false}
              value={typedDate(typed, 'baselineOn')}
              problem={problemAt(problems, 'baselineOn')}
            />
          </>
        )}
        <DateInput
          name="byOn"
          label={words.byOn}
          required={!draft}
          value={actionData && !ending ? typedDate(typed, 'byOn') : loaderData.by}
          problem={problemAt(problems, 'byOn')}
        />
        <Select
          {...field('ownerId', loaderData.owner)}
          label={words.ownerId}
          required={!draft}
          options={loaderData.owners}
        />
        {draft && (
          <Tick name="agreed" checked={typedText(typed, 'agreed') === 'yes'}>
            {words.agreed}
          </Tick>
        )}
      </FormPage>
      <Wrap body>
        <Disclosure summary={words.end} open={ending}>
          <form method="post" noValidate>
            <FormKeys formKey={loaderData.endKey} />
            <input type="hidden" name="does" value="end" />
            <RadioGroup {...field('outcome')} label={words.outcome} options={loaderData.outcomes} />
            <TextArea {...field('why')} label={words.why} hint={words.whyHint} required={false} max={500} rows={3} />
            <Button kind="outline">{words.endSave}</Button>
          </form>
        </Disclosure>
      </Wrap>
    </>
  );
}
