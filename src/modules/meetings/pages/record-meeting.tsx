import { isId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { cleanText } from '#web/form/clean-text.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { callChoices, meetingForm } from '../call-form.ts';
import { type Attendance, DECISIONS, decisionFields, recordFields } from '../contract.ts';
import { callMeetings } from '../policy.ts';
import { sayWhen } from '../say-meetings.ts';
import { invitesOf, meetingOf } from '../store.ts';
import { recordMeeting } from '../use-cases/record-meeting.ts';
import type { Route } from './+types/record-meeting';

export const loader = page(
  callMeetings,
  async ask => {
    const { childId = '', meetingId = '' } = ask.params;
    const form = await meetingForm(ask, childId);
    const meeting = (await meetingOf(ask.tx, childId, meetingId)) ?? notThere();
    const choices = await callChoices(ask, childId);
    const say = (key: 'childView' | 'absentWhy', name: string) => ask.say('meetings', `record.${key}`, { name });
    return {
      ...form,
      back: `${form.back}/${meeting.id}`,
      when: sayWhen(ask, meeting),
      words: ask.say.group('meetings', 'record'),
      childView: say('childView', form.firstName),
      decisions: DECISIONS.map(n => ({ n, title: ask.say('meetings', 'record.decision', { n }) })),
      staff: choices.leaders,
      languages: choices.languages,
      // What is known of a sitting of brothers and sisters is not asked twice.
      suggested: { language: meeting.language },
      invites: (await invitesOf(ask.tx, [meeting.id])).map(invite => ({
        id: invite.id,
        who: ask.say('meetings', 'record.came', { name: invite.name, role: invite[`role_${ask.language}`] }),
        why: say('absentWhy', invite.name),
        known: invite.came === null ? '' : invite.came ? (invite.spoke ? 'spoke' : 'came') : 'stayed',
        knownWhy: invite.absent_why ?? '',
      })),
    };
  },
  { about: params => params.childId },
);

export const action = submit(callMeetings, { words: 'meetings', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, recordFields);
  if (!read.ok) return read;
  const { childId = '', meetingId = '' } = ask.params;
  const decisions = [];
  for (const n of DECISIONS) {
    const one = readFields(ask.form, decisionFields(n));
    if (!one.ok) return one;
    const of = one.value.values as Record<string, string | null>;
    const [words, ownerId, ownerName, dueOn] = ['words', 'owner', 'ownerName', 'due'].map(
      name => of[`${name}${n}`] ?? null,
    );
    if (words || ownerId || ownerName || dueOn)
      decisions.push({
        words: words ?? '',
        ownerId: ownerId ?? null,
        ownerName: ownerName ?? null,
        dueOn: dueOn ?? null,
      });
  }
  const { childView, noViewBecause, viewFollowed, minutesText, language } = read.value.values;
  const recorded = await recordMeeting(ask, {
    childId,
    meetingId,
    attendance: attendanceIn(ask.form),
    childView,
    noViewBecause,
    viewFollowed,
    minutes: minutesText,
    language,
    decisions,
  });
  return recorded.ok ? ok({ to: `/children/${childId}/meetings/${meetingId}?done=recorded` }) : recorded;
});

/** Each invitee of whom it was said whether they came: `came-<id>`, and `why-<id>`. */
const attendanceIn = (form: FormData): Attendance[] =>
  [...form.keys()]
    .filter(name => name.startsWith('came-') && isId(name.slice(5)))
    .map(name => {
      const [inviteId, said] = [name.slice(5), form.get(name)];
      const why = cleanText(String(form.get(`why-${inviteId}`) ?? ''), true).text.slice(0, 500);
      return {
        inviteId,
        came: said === 'came' || said === 'spoke' ? true : said === 'stayed' ? false : null,
        spoke: said === 'spoke',
        absentWhy: why === '' ? null : why,
      };
    });

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** How a meeting went: who came and spoke, the child's view, minutes and decisions. */
export default function RecordMeeting({ loaderData, actionData }: Route.ComponentProps) {
  const { words, invites } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const suggested = {
    ...loaderData.suggested,
    ...Object.fromEntries(
      invites.flatMap(({ id, known, knownWhy }) => [
        [`came-${id}`, known],
        [`why-${id}`, knownWhy],
      ]),
    ),
  };
  const field = fieldProps(words, typed, problems, suggested);
  const came = [
    { value: 'spoke', label: words.spoke },
    { value: 'came', label: words.cameOnly },
    { value: 'stayed', label: words.stayed },
  ];
  return (
    <FormPage
      title={words.title}
      lead={loaderData.when}
      over={loaderData.over}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      keep="minutes"
      continueLabel={words.save}
    >
      <h2>{words.who}</h2>
      {invites.map(({ id, who, why }) => (
        <div key={id}>
          <RadioGroup {...field.text(`came-${id}`, who)} options={came} />
          <TextField {...field.text(`why-${id}`, why)} hint={words.absentHint} required={false} max={500} />
        </div>
      ))}
      <TextArea
        {...field.text('childView', loaderData.childView)}
        hint={words.childViewHint}
        required={false}
        max={2000}
      />
      <TextArea {...field.text('noViewBecause')} required={false} max={500} rows={2} />
      <TextArea {...field.text('viewFollowed')} required={false} max={1000} rows={2} />
      {loaderData.decisions.map(({ n, title }) => (
        <section key={n}>
          <h2>{title}</h2>
          <TextArea {...field.text(`words${n}`, words.words)} required={false} max={500} rows={2} />
          <Select
            {...field.text(`owner${n}`, words.owner)}
            required={false}
            empty={words.ownerNone}
            options={loaderData.staff}
          />
          <TextField {...field.text(`ownerName${n}`, words.ownerName)} required={false} max={120} />
          <DateInput {...field.date(`due${n}`, words.due)} required={false} />
        </section>
      ))}
      <TextArea {...field.text('minutesText')} hint={words.minutesHint} required={false} max={8000} rows={8} />
      <Select {...field.text('language')} options={loaderData.languages} />
    </FormPage>
  );
}
