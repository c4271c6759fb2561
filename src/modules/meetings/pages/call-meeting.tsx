import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedList } from '#web/form/typed.ts';
import { CheckboxGroup, RadioGroup } from '#web/ui/field-choices.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { peopleAround } from '../around-child.ts';
import { callChoices, meetingForm } from '../call-form.ts';
import { callFields, type Invitee } from '../contract.ts';
import { PlanInputs } from '../parts/plan-inputs.tsx';
import { callMeetings } from '../policy.ts';
import { planOf } from '../read-plan.ts';
import { callMeeting } from '../use-cases/call-meeting.ts';
import type { Route } from './+types/call-meeting';

export const loader = page(
  callMeetings,
  async ask => {
    const form = await meetingForm(ask, ask.params.childId);
    const choices = await callChoices(ask, ask.params.childId ?? '');
    return {
      ...form,
      words: ask.say.group('meetings', 'form'),
      choices,
      suggested: { ledBy: ask.who.userId, minutes: '60', language: 'en', interpreter: 'not_needed', remoteWay: '' },
    };
  },
  { about: params => params.childId },
);

export const action = submit(callMeetings, { words: 'meetings', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, callFields);
  if (!read.ok) return read;
  const { values } = read.value;
  const childId = ask.params.childId ?? '';
  const { guestName, guestRole, guestReach } = values;
  const guest = [guestName, guestRole, guestReach];
  if (guest.some(Boolean) && !guest.every(Boolean)) return no(invalid({ at: 'guestName', code: 'guest-needs-all' }));
  const chosen = ask.form.getAll('invitees').map(String);
  const invitees: Invitee[] = (await peopleAround(ask, childId)).people.filter(({ key }) => chosen.includes(key));
  if (guestName && guestRole && guestReach)
    invitees.push({ role: guestRole, name: guestName, personId: null, userId: null, reach: guestReach });
  const called = await callMeeting(ask, {
    ...planOf(values, ask.who.timeZone),
    childId,
    siblings: ask.form.getAll('siblings').map(String),
    kind: values.kind,
    ledBy: values.ledBy,
    language: values.language,
    interpreter: values.interpreter,
    invitees,
    leftOutWhy: values.leftOutWhy,
  });
  return called.ok ? ok({ to: `/children/${childId}/meetings?done=called` }) : called;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Calling people together about a child. */
export default function CallMeeting({ loaderData, actionData }: Route.ComponentProps) {
  const { words, choices } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, loaderData.suggested);
  const chosen = Object.keys(typed).length > 0 ? typedList(typed, 'invitees') : choices.usual;
  return (
    <FormPage
      title={words.title}
      over={loaderData.over}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      keep="meeting"
      continueLabel={words.save}
    >
      <Select {...field.text('kind')} options={choices.kinds} />
      <CheckboxGroup
        name="invitees"
        label={words.invitees}
        hint={words.inviteesHint}
        options={choices.invitees}
        value={chosen}
        problem={problemAt(problems, 'invitees')}
      />
      <TextArea {...field.text('leftOutWhy')} required={false} max={500} rows={2} />
      <section>
        <h2>{words.guest}</h2>
        <p>{words.guestText}</p>
        <TextField {...field.text('guestName')} required={false} max={120} />
        <Select {...field.text('guestRole')} required={false} empty={words.nobody} options={choices.guestRoles} />
        <TextField {...field.text('guestReach')} required={false} max={200} />
      </section>
      <PlanInputs words={words} field={field} typed={typed} />
      <Select {...field.text('ledBy')} options={choices.leaders} />
      <Select {...field.text('language')} options={choices.languages} />
      <RadioGroup {...field.text('interpreter')} options={choices.interpreters} />
      {choices.siblings.length > 0 && (
        <CheckboxGroup
          name="siblings"
          label={words.siblings}
          hint={words.siblingsHint}
          required={false}
          options={choices.siblings}
          value={typedList(typed, 'siblings')}
        />
      )}
    </FormPage>
  );
}
