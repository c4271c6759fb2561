import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { meetingForm } from '../call-form.ts';
import { planFields } from '../contract.ts';
import { PlanInputs } from '../parts/plan-inputs.tsx';
import { callMeetings } from '../policy.ts';
import { planOf } from '../read-plan.ts';
import { meetingOf } from '../store.ts';
import { moveMeeting } from '../use-cases/move-meeting.ts';
import type { Route } from './+types/move-meeting';

export const loader = page(
  callMeetings,
  async ask => {
    const { childId = '', meetingId = '' } = ask.params;
    const form = await meetingForm(ask, childId);
    const meeting = (await meetingOf(ask.tx, childId, meetingId)) ?? notThere();
    const starts = Temporal.Instant.from(meeting.starts_at);
    const local = starts.toZonedDateTimeISO(ask.who.timeZone);
    return {
      ...form,
      back: `${form.back}/${meeting.id}`,
      words: ask.say.group('meetings', 'form'),
      suggested: {
        'day-year': String(local.year),
        'day-month': String(local.month),
        'day-day': String(local.day),
        time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
        minutes: String(Temporal.Instant.from(meeting.ends_at).since(starts).total('minutes')),
        place: meeting.place ?? '',
        remoteWay: meeting.remote_way ?? '',
        remoteLink: meeting.remote_link ?? '',
      },
    };
  },
  { about: params => params.childId },
);

export const action = submit(callMeetings, { words: 'meetings', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, planFields);
  if (!read.ok) return read;
  const { childId = '', meetingId = '' } = ask.params;
  const moved = await moveMeeting(ask, { ...planOf(read.value.values, ask.who.timeZone), childId, meetingId });
  return moved.ok ? ok({ to: `/children/${childId}/meetings/${meetingId}?done=moved` }) : moved;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Moving a meeting to another time or place. */
export default function MoveMeeting({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <FormPage
      title={words.moveTitle}
      lead={words.moveLead}
      over={loaderData.over}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      continueLabel={words.moveSave}
    >
      <PlanInputs words={words} field={fieldProps(words, typed, problems, loaderData.suggested)} typed={typed} />
    </FormPage>
  );
}
