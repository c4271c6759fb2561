import { newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { staffInRoles } from '#modules/access/index.ts';
import { BETTER, BUILDERS, communityById, setGoal, UNITS } from '#modules/partnerships/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedText } from '#web/form/typed.ts';
import { RadioGroup, Tick } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { goalFields } from '../forms.ts';
import { keepGoals } from '../policy.ts';
import { measures } from '../store/place-figures.ts';
import type { Route } from './+types/add-goal';

const communityIn = async (ask: Ask, id: string | undefined) => (await communityById(ask.tx, id ?? '')) ?? notThere();

export const loader = page(keepGoals, async ask => {
  const { tx, say, language, now, params } = ask;
  const community = await communityIn(ask, params.communityId);
  return {
    words: say.group('measures', 'goalForm'),
    over: community.name,
    back: `/communities/${community.id}/goals`,
    measures: (await measures(tx, language)).map(each => ({ value: each.code, label: each.name })),
    units: UNITS.map(value => ({ value, label: say('measures', `units.${value}`) })),
    better: BETTER.map(value => ({ value, label: say('measures', `better.${value}`) })),
    owners: (await staffInRoles(tx, BUILDERS, now)).map(({ id, name }) => ({ value: id, label: name })),
    formKey: newId(),
  };
});

export const action = submit(keepGoals, { words: 'measures' }, async ask => {
  const community = await communityIn(ask, ask.params.communityId);
  const read = readFields(ask.form, goalFields);
  if (!read.ok) return read;
  const { baseline, baselineOf, baselineOn, target, targetOf, ...values } = read.value.values;
  const known = await measures(ask.tx, ask.language);
  if (values.measure !== null && !known.some(({ code }) => code === values.measure))
    return no(invalid({ at: 'measure', code: 'not-one-of' }));
  if (baseline !== null && baselineOn === null) return no(invalid({ at: 'baselineOn', code: 'required' }));
  const figure = (given: number | null, of: number | null) =>
    of === null
      ? { numerator: null, denominator: null, value: given }
      : { numerator: given, denominator: of, value: null };
  const kept = await setGoal(ask, {
    ...values,
    communityId: community.id,
    baseline: baseline === null ? null : { ...figure(baseline, baselineOf), on: baselineOn! },
    target: figure(target, targetOf),
  });
  return kept.ok ? ok({ to: `/communities/${community.id}/goals?done=goal` }) : kept;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function AddGoal({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = (name: string) => ({ name, value: typedText(typed, name), problem: problemAt(problems, name) });
  const dated = (name: string) => ({ name, value: typedDate(typed, name), problem: problemAt(problems, name) });
  return (
    <FormPage
      title={words.title}
      over={loaderData.over}
      lead={words.lead}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      <TextField {...field('titleEn')} label={words.titleEn} hint={words.oneIsEnough} required={false} max={200} />
      <TextField {...field('titleEs')} label={words.titleEs} required={false} max={200} />
      <Select
        {...field('measure')}
        label={words.measure}
        required={false}
        empty={words.measureOwn}
        options={loaderData.measures}
      />
      <TextField {...field('measuredBy')} label={words.measuredBy} max={300} />
      <Select {...field('unit')} label={words.unit} options={loaderData.units} />
      <RadioGroup {...field('better')} label={words.better} options={loaderData.better} />
      <TextField {...field('baseline')} label={words.baseline} required={false} width="s" inputMode="decimal" />
      <TextField
        {...field('baselineOf')}
        label={words.baselineOf}
        hint={words.baselineOfHint}
        required={false}
        width="s"
        inputMode="numeric"
      />
      <DateInput {...dated('baselineOn')} label={words.baselineOn} required={false} />
      <TextField {...field('target')} label={words.target} width="s" inputMode="decimal" />
      <TextField {...field('targetOf')} label={words.targetOf} required={false} width="s" inputMode="numeric" />
      <DateInput {...dated('byOn')} label={words.byOn} required={false} />
      <Select {...field('ownerId')} label={words.ownerId} required={false} options={loaderData.owners} />
      <Tick name="agreed" checked={typedText(typed, 'agreed') === 'yes'}>
        {words.agreed}
      </Tick>
    </FormPage>
  );
}
