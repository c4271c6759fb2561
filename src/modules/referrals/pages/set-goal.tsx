import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { opensNeedsOf } from '#modules/assessments/index.ts';
import { childFrame } from '#modules/people/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedList, typedText } from '#web/form/typed.ts';
import { Alert } from '#web/ui/alert.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { CheckboxGroup, RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { goalFields } from '../act-fields.ts';
import { familyOf } from '../family.ts';
import { writeReferral } from '../policy.ts';
import { LIVE } from '../rules/life.ts';
import { groundForGoal } from '../store/joint-goals.ts';
import { referralsOf } from '../store/lists.ts';
import { setJointGoal } from '../use-cases/set-joint-goal.ts';
import type { Route } from './+types/set-goal';

export const loader = page(
  writeReferral,
  async ask => {
    const { tx, say, today } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'services');
    if (!(await opensNeedsOf(tx, childId))) return notThere();
    const family = await familyOf(ask, childId);
    const referrals = await referralsOf(
      tx,
      family.map(each => each.id),
    );
    const services = [];
    for (const referral of referrals.filter(each => LIVE.includes(each.state))) {
      const service = `${referral.service}, ${referral.organization}`;
      const grounded = (await groundForGoal(tx, referral, today.toString())) !== undefined;
      services.push({
        id: referral.id,
        href: `/children/${childId}/services/${referral.id}`,
        service,
        grounded,
        task: say('referrals', 'goals.task', { service }),
        noGround: say('referrals', 'goals.noGround', { service }),
      });
    }
    return {
      name: frame.name,
      here: `/children/${childId}/services`,
      childId,
      words: say.group('referrals', 'goals'),
      people: family.map(each => ({ value: each.id, label: each.name })),
      may: services.filter(each => each.grounded),
      mayNot: services.filter(each => !each.grounded),
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(writeReferral, { words: 'referrals', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, goalFields);
  if (!read.ok) return read;
  const { person, goalWords, reachBy } = read.value.values;
  const parts = ask.form
    .getAll('parts')
    .map(String)
    .map(referralId => ({ referralId, task: String(ask.form.get(`task-${referralId}`) ?? '').slice(0, 300) }));
  const set = await setJointGoal(ask, { personId: person, words: goalWords, reachBy, parts });
  return set.ok ? ok({ to: `/children/${ask.params.childId}/services?done=goal` }) : set;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.tab }];

/** A goal for several services of a family, with what each does. */
export default function SetGoal({ loaderData, actionData }: Route.ComponentProps) {
  const { words, may, mayNot, people } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = (name: string, label: string) => ({
    name,
    label,
    value: typedText(typed, name),
    problem: problemAt(problems, name),
  });
  const without = mayNot.map(each => (
    <p key={each.id}>
      <a href={each.href}>{each.noGround}</a>
    </p>
  ));
  if (may.length < 2)
    return (
      <>
        <PageHead
          title={words.formTitle}
          over={<a href={loaderData.here}>{loaderData.name}</a>}
          lead={words.lead}
          arches={false}
        />
        <Wrap body>
          <Stack>
            <ErrorSummary problems={problems} />
            <Alert kind="info" title={words.few}>
              {without}
            </Alert>
          </Stack>
        </Wrap>
      </>
    );
  return (
    <FormPage
      title={words.formTitle}
      over={loaderData.name}
      lead={words.lead}
      problems={problems}
      back={{ href: loaderData.here }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      {without}
      <RadioGroup
        {...field('person', words.person)}
        value={typedText(typed, 'person') || loaderData.childId}
        options={people}
      />
      <TextArea {...field('goalWords', words.goalWords)} max={500} />
      <DateInput {...field('reachBy', words.reachBy)} required={false} value={typedDate(typed, 'reachBy')} />
      <CheckboxGroup
        {...field('parts', words.parts)}
        value={typedList(typed, 'parts')}
        options={may.map(each => ({ value: each.id, label: each.service }))}
      />
      {may.map(each => (
        <TextField key={each.id} {...field(`task-${each.id}`, each.task)} required={false} max={300} />
      ))}
    </FormPage>
  );
}
