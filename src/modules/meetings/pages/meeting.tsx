import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { Quote } from '#web/ui/quote.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { cancelFields } from '../contract.ts';
import { loadMeeting } from '../load-meeting.ts';
import { InviteTable } from '../parts/invite-table.tsx';
import { Outcome } from '../parts/outcome.tsx';
import { ToldAnswer } from '../parts/told-answer.tsx';
import { callMeetings, shareMinutesOf, viewMeetings } from '../policy.ts';
import { readTold } from '../read-answer.ts';
import { opensMeetingsOf } from '../store.ts';
import { answerInvite } from '../use-cases/answer-invite.ts';
import { cancelMeeting } from '../use-cases/cancel-meeting.ts';
import type { Route } from './+types/meeting';

export const loader = page(
  viewMeetings,
  async ask => {
    const { childId = '', meetingId = '' } = ask.params;
    const frame = await childFrame(ask, childId, 'meetings');
    if (!(await opensMeetingsOf(ask.tx, childId))) return notThere();
    const mayCall = callMeetings.may(ask.who);
    return {
      frame,
      mayCall,
      mayShare: shareMinutesOf.may(ask.who),
      here: `/children/${childId}/meetings/${meetingId}`,
      formKeys: [newId(), newId()] as const,
      ...(await loadMeeting(ask, { childId, meetingId, name: frame.firstName })),
    };
  },
  { about: params => params.childId },
);

/** Calls the meeting off (`act=cancel`), or keeps an answer that was told by telephone or in person. */
export const action = submit(callMeetings, { words: 'meetings', about: params => params.childId }, async ask => {
  const { childId = '', meetingId = '' } = ask.params;
  const back = `/children/${childId}/meetings/${meetingId}`;
  if (ask.form.get('act') === 'cancel') {
    const read = readFields(ask.form, cancelFields);
    if (!read.ok) return read;
    const canceled = await cancelMeeting(ask, { childId, meetingId, why: read.value.values.why });
    return canceled.ok ? ok({ to: `${back}?done=canceled` }) : canceled;
  }
  const read = readTold(ask.form, ask.who.timeZone);
  if (!read.ok) return read;
  const kept = await answerInvite(ask, read.value);
  return kept.ok ? ok({ to: `${back}?done=answered` }) : kept;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** One meeting: when and where, who is invited and how they answered, and what came of it. */
export default function MeetingPage({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, words, here, state, mayCall, flags, done } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  const called = state === 'called';
  return (
    <ChildFrame frame={frame}>
      <Stack>
        {done && <SuccessPanel title={done} />}
        <ErrorSummary problems={problems} />
        {flags.map(({ title, text }) => (
          <Alert key={title} kind="soon" title={title}>
            {text}
          </Alert>
        ))}
        <Card
          title={
            <>
              {loaderData.title} <StateTag state="plain">{loaderData.stateWord}</StateTag>
            </>
          }
          aside={<a href={`/children/${frame.childId}/meetings`}>{words.back}</a>}
        >
          <SummaryList rows={loaderData.facts} />
          {loaderData.together && <p>{words.together}</p>}
          {called && mayCall && (
            <Actions>
              {loaderData.begun && <ButtonLink href={`${here}/record`}>{words.record}</ButtonLink>}
              <ButtonLink href={`${here}/move`} kind="outline">
                {words.move}
              </ButtonLink>
              <ButtonLink href={`${here}/link`} kind="outline">
                {words.links}
              </ButtonLink>
            </Actions>
          )}
        </Card>
        <Card title={words.invited}>
          <InviteTable words={words} invites={loaderData.invites} held={state === 'held'} />
        </Card>
        {called && mayCall && (
          <Card>
            <ToldAnswer
              words={words}
              own={loaderData.ownWords}
              choices={loaderData.choices}
              seen={loaderData.seen}
              formKey={loaderData.formKeys[0]}
              typed={typed}
              problems={problems}
            />
            <Disclosure summary={words.cancel} open={problems.some(({ at }) => at === 'why')}>
              <form method="post" noValidate>
                <FormKeys formKey={loaderData.formKeys[1]} keep="cancel" />
                <input type="hidden" name="act" value="cancel" />
                <p>{words.cancelText}</p>
                <TextArea {...field.text('why')} max={500} rows={2} />
                <Button kind="outline">{words.cancelSave}</Button>
              </form>
            </Disclosure>
          </Card>
        )}
        {loaderData.view && (
          <Card title={loaderData.view.title}>
            {loaderData.view.words ? <Quote>{loaderData.view.words}</Quote> : <p>{loaderData.view.because}</p>}
            {loaderData.view.followed && <p>{loaderData.view.followed}</p>}
          </Card>
        )}
        {loaderData.outcome && (
          <Outcome
            words={words}
            outcome={loaderData.outcome}
            share={loaderData.mayShare && loaderData.outcome.minutes ? `${here}/share` : null}
          />
        )}
      </Stack>
    </ChildFrame>
  );
}
