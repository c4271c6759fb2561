import { isId, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { staffDirectory } from '#modules/access/index.ts';
import { writeStep } from '#modules/partnerships/index.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedText } from '#web/form/typed.ts';
import { Tick } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { stepFields } from '../forms.ts';
import { loadGoals } from '../load-goals.ts';
import { keepGoals } from '../policy.ts';
import type { Route } from './+types/add-joint-step';

const STAFF = 'staff:';
const PARTNER = 'partner:';

export const loader = page(keepGoals, async ask => {
  const { tx, say, params } = ask;
  const { community, partners, choices, rollout } = await loadGoals(ask, params.communityId);
  return {
    words: say.group('measures', 'stepForm'),
    over: community.name,
    back: `/communities/${community.id}/goals`,
    partners,
    owners: [
      ...partners.map(({ value, label }) => ({ value: `${PARTNER}${value}`, label })),
      ...(await staffDirectory(tx)).map(({ id, name }) => ({
        value: `${STAFF}${id}`,
        label: say('measures', 'stepForm.staff', { name }),
      })),
    ],
    goals: choices,
    places: rollout.filter(({ begun }) => begun).map(({ key, place }) => ({ value: key, label: place })),
    formKey: newId(),
  };
});

export const action = submit(keepGoals, { words: 'measures' }, async ask => {
  const read = readFields(ask.form, stepFields);
  if (!read.ok) return read;
  const { owner, beside, goalId, ...values } = read.value.values;
  const { community, choices } = await loadGoals(ask, ask.params.communityId);
  const idAfter = (prefix: string) => (owner?.startsWith(prefix) ? owner.slice(prefix.length) : null);
  const [ownerId, partnershipId] = [idAfter(STAFF), idAfter(PARTNER)];
  if (owner !== null && !isId(ownerId ?? partnershipId)) return no(invalid({ at: 'owner', code: 'not-one-of' }));
  if (goalId !== null && !choices.some(({ value }) => value === goalId))
    return no(invalid({ at: 'goalId', code: 'not-one-of' }));
  const kept = await writeStep(ask, {
    ...values,
    communityId: community.id,
    goalId,
    ownerId,
    partnershipId,
    besideId: beside,
  });
  return kept.ok ? ok({ to: `/communities/${community.id}/goals?done=step` }) : kept;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function AddJointStep({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = (name: string) => ({ name, value: typedText(typed, name), problem: problemAt(problems, name) });
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
      <TextArea {...field('words')} label={words.words} hint={words.wordsHint} max={300} rows={2} />
      <Select {...field('owner')} label={words.owner} required={false} options={loaderData.owners} />
      <Select {...field('beside')} label={words.beside} required={false} options={loaderData.partners} />
      <DateInput
        name="dueOn"
        label={words.dueOn}
        required={false}
        value={typedDate(typed, 'dueOn')}
        problem={problemAt(problems, 'dueOn')}
      />
      <TextField {...field('measuredBy')} label={words.measuredBy} required={false} max={300} />
      <TextField {...field('means')} label={words.means} required={false} max={300} />
      <Select {...field('goalId')} label={words.goal} required={false} options={loaderData.goals} />
      {loaderData.places.length > 0 && (
        <Select
          {...field('rolloutId')}
          label={words.rollout}
          required={false}
          empty={words.anywhere}
          options={loaderData.places}
        />
      )}
      <Tick
        name="shared"
        checked={!actionData || typedText(typed, 'shared') === 'yes'}
        problem={problemAt(problems, 'shared')}
      >
        {words.shared}
      </Tick>
    </FormPage>
  );
}
