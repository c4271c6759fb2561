import { ok } from '#kernel/result.ts';
import { momentOf } from '#modules/cases/index.ts';
import { hearingKinds } from '#modules/rulebook/index.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { ATTEND, setHearingFields } from '../contract.ts';
import { courtForm, kindChoices } from '../court-form.ts';
import { MomentFields } from '../parts/moment-fields.tsx';
import { SiblingFields } from '../parts/sibling-fields.tsx';
import { settingHearings } from '../policy.ts';
import { siblingsOf } from '../siblings.ts';
import { courtCasesOf } from '../standing/store.ts';
import { setHearingTogether } from '../use-cases/for-siblings.ts';
import type { Route } from './+types/set-hearing';

export const loader = page(
  settingHearings,
  async ask => ({
    ...(await courtForm(ask, ask.params.childId)),
    siblings: (await siblingsOf({ tx: ask.tx, timeZone: ask.who.timeZone }, ask.params.childId ?? '')).map(
      ({ id, name }) => ({ id, name, note: null }),
    ),
    kinds: await kindChoices(ask, 'hearings', hearingKinds),
    cases: (await courtCasesOf(ask.tx, ask.params.childId ?? ''))
      .filter(({ period }) => period.to === null)
      .map(({ id, number }) => ({ value: id, label: number })),
    attend: ATTEND.map(value => ({ value, label: ask.say('court', `attend.${value}`) })),
  }),
  { about: params => params.childId },
);

export const action = submit(settingHearings, { words: 'court', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, setHearingFields);
  if (!read.ok) return read;
  const { kind, day, time, courtCase, place, attend, joinWith } = read.value.values;
  const childId = ask.params.childId ?? '';
  const setFor = momentOf(day, time, ask.who.timeZone);
  const siblings = ask.form.getAll('siblings').map(String);
  const set = await setHearingTogether(
    ask,
    { childId, kind, setFor, where: { courtCaseId: courtCase, place, attend, joinWith } },
    siblings,
  );
  if (!set.ok) return set;
  const here = `/children/${childId}/court`;
  // What has passed is told at once.
  const hasPassed = Temporal.Instant.compare(setFor, ask.now) <= 0;
  return ok({ to: hasPassed ? `${here}/hearings/${set.value.id}` : `${here}?done=set` });
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.setTab }];

export default function SetHearing({ loaderData, actionData }: Route.ComponentProps) {
  const { words, over, back, formKey, kinds } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <FormPage
      title={words.setTitle}
      lead={words.setLead}
      over={over}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      keep="hearing"
      continueLabel={words.setSave}
    >
      <Select
        name="kind"
        label={words.hearingKind}
        value={typedText(typed, 'kind')}
        options={kinds}
        problem={problemAt(problems, 'kind')}
      />
      <MomentFields words={words} typed={typed} problems={problems} />
      {loaderData.cases.length > 0 && (
        <Select {...field.text('courtCase')} required={false} empty={words.courtCaseNone} options={loaderData.cases} />
      )}
      <TextField {...field.text('place')} required={false} max={200} />
      <Select {...field.text('attend')} required={false} empty={words.attendNone} options={loaderData.attend} />
      <TextField {...field.text('joinWith')} hint={words.joinWithHint} required={false} max={300} />
      <SiblingFields
        label={words.siblingsSet}
        hint={words.siblingsHint}
        siblings={loaderData.siblings}
        typed={typed}
        problems={problems}
      />
    </FormPage>
  );
}
