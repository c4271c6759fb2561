import { ok } from '#kernel/result.ts';
import { guestPage, guestSubmit } from '#platform/http/guest-page.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { familyGuestHandle, GuestDoor, guestTitle } from '#web/shell/guest-door.tsx';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { loadByLink } from '../load-by-link.ts';
import { AnswerInputs } from '../parts/answer-inputs.tsx';
import { answerMeetingByLink } from '../policy.ts';
import { readAnswer } from '../read-answer.ts';
import { meetingByLink } from '../store/by-link.ts';
import { answerInvite } from '../use-cases/answer-invite.ts';
import type { Route } from './+types/answer-by-link';

export const handle = familyGuestHandle;
export const meta = guestTitle;

export const loader = guestPage(answerMeetingByLink, 'meeting', loadByLink);

export const action = guestSubmit(answerMeetingByLink, 'meeting', { words: 'meetings' }, async ask => {
  const read = readAnswer(ask.form, ask.agency.timeZone);
  if (!read.ok) return read;
  const inviteId = (await meetingByLink(ask.tx))?.invite_id ?? '';
  const kept = await answerInvite(ask, { inviteId, via: 'text_link', ...read.value });
  return kept.ok ? ok({ to: `/m/${ask.params.secret}?done=answered&lang=${ask.language}` }) : kept;
});

/** One invitation to a meeting, under a link: day, hour, and yes, no or another time. */
export default function AnswerByLink({ loaderData, actionData }: Route.ComponentProps) {
  if (loaderData.state !== 'open') return <GuestDoor state={loaderData.state} refused={actionData} />;
  const { words, done, questions } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <>
      <PageHead title={words.title} lead={loaderData.about} />
      <Wrap body>
        <Stack>
          {done && <SuccessPanel title={done} />}
          <ErrorSummary problems={problems} />
          {!loaderData.open && (
            <Alert kind="soon" title={words.canceled}>
              {words.canceledText}
            </Alert>
          )}
          <Card>
            <SummaryList rows={loaderData.facts} />
            {loaderData.interpreter && <p>{loaderData.interpreter}</p>}
            {loaderData.answer && (
              <p>
                <b>
                  {words.yourAnswer}: {loaderData.answer}
                </b>
              </p>
            )}
          </Card>
          {loaderData.open && (
            <Card title={words.yourAnswer}>
              <form method="post" noValidate>
                <input type="hidden" name="seen" value={loaderData.seen} />
                <AnswerInputs words={words} field={fieldProps(words, typed, problems, loaderData.suggested)} />
                <Button>{words.send}</Button>
              </form>
              <p className="al-limit">{words.privacy}</p>
            </Card>
          )}
          {questions && <p>{questions}</p>}
        </Stack>
      </Wrap>
    </>
  );
}
