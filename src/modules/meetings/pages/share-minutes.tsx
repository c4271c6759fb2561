import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import { typedList } from '#web/form/typed.ts';
import { CheckboxGroup } from '#web/ui/field-choices.tsx';
import { meetingForm } from '../call-form.ts';
import { shareMinutesOf } from '../policy.ts';
import { invitesOf, meetingOf, minutesOf } from '../store.ts';
import { shareMinutes } from '../use-cases/share-minutes.ts';
import type { Route } from './+types/share-minutes';

export const loader = page(
  shareMinutesOf,
  async ask => {
    const { childId = '', meetingId = '' } = ask.params;
    const form = await meetingForm(ask, childId);
    const meeting = (await meetingOf(ask.tx, childId, meetingId)) ?? notThere();
    const minutes = await minutesOf(ask.tx, meeting.id);
    const invites = (await invitesOf(ask.tx, [meeting.id])).filter(({ person_id }) => person_id !== null);
    return {
      ...form,
      back: `${form.back}/${meeting.id}`,
      words: ask.say.group('meetings', 'one'),
      minutes: minutes?.words ?? ask.say('meetings', 'one.noMinutes'),
      readers: invites.map(invite => ({ value: invite.id, label: invite.name, hint: invite[`role_${ask.language}`] })),
      chosen: invites.filter(({ reads_minutes }) => reads_minutes).map(({ id }) => id),
    };
  },
  { about: params => params.childId },
);

export const action = submit(shareMinutesOf, { words: 'meetings', about: params => params.childId }, async ask => {
  const { childId = '', meetingId = '' } = ask.params;
  const inviteIds = ask.form.getAll('readers').map(String);
  const shared = await shareMinutes(ask, { childId, meetingId, inviteIds });
  return shared.ok ? ok({ to: `/children/${childId}/meetings/${meetingId}?done=shared` }) : shared;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Choosing who of the invited reads the minutes. */
export default function ShareMinutes({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  const { problems = [], typed } = actionData ?? {};
  return (
    <FormPage
      title={words.share}
      lead={words.shareText}
      over={loaderData.over}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      continueLabel={words.shareSave}
    >
      <p className="al-said">{loaderData.minutes}</p>
      <CheckboxGroup
        name="readers"
        label={words.readers}
        options={loaderData.readers}
        value={typed ? typedList(typed, 'readers') : loaderData.chosen}
        problem={problemAt(problems, 'readers')}
      />
    </FormPage>
  );
}
