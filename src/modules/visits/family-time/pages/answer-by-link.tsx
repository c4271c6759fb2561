import { ok } from '#kernel/result.ts';
import { AnswerInputs } from '#modules/meetings/parts/answer-inputs.tsx';
import { guestPage, guestSubmit } from '#platform/http/guest-page.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { familyGuestHandle, GuestDoor, guestTitle } from '#web/shell/guest-door.tsx';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { answerFamilyTimeByLink } from '../../policy.ts';
import { type LinkedFamilyTime, loadByLink } from '../load-by-link.ts';
import { readVisitAnswer } from '../read-visit-answer.ts';
import { visitsByLink } from '../store/by-link.ts';
import { answerVisit } from '../use-cases/answer-visit.ts';
import type { Route } from './+types/answer-by-link';

export const handle = familyGuestHandle;
export const meta = guestTitle;

export const loader = guestPage(answerFamilyTimeByLink, 'family-time', loadByLink);

/** Answers one visit (`guestId`), or says yes wherever nothing was answered yet (`act=all`). */
export const action = guestSubmit(answerFamilyTimeByLink, 'family-time', { words: 'visits' }, async ask => {
  const done = ok({ to: `/f/${ask.params.secret}?done=answered&lang=${ask.language}` });
  const via = 'text_link' as const;
  if (ask.form.get('act') === 'all') {
    const yes = { answer: 'accepted', words: null, otherTime: null, via } as const;
    for (const { guest_id: guestId, state, answer } of await visitsByLink(ask.tx)) {
      if (state !== 'planned' || answer !== null) continue;
      // Yes holds for the days the page showed, and for no other.
      const seen = ask.form.get(`seen-${guestId}`);
      if (typeof seen !== 'string') continue;
      const kept = await answerVisit(ask, { guestId, seen, ...yes });
      if (!kept.ok) return kept;
    }
    return done;
  }
  const read = readVisitAnswer(ask.form, ask.agency.timeZone);
  if (!read.ok) return read;
  const kept = await answerVisit(ask, { guestId: String(ask.form.get('guestId') ?? ''), via, ...read.value });
  return kept.ok ? done : kept;
});

/** Somebody's family time with one child, under a link: each time that lies ahead, and yes, no or another time. */
export default function AnswerByLink({ loaderData, actionData }: Route.ComponentProps) {
  if (loaderData.state !== 'open') return <GuestDoor state={loaderData.state} refused={actionData} />;
  const { words, visits, done, questions } = loaderData;
  const problems = actionData?.problems ?? [];
  return (
    <>
      <PageHead title={words.title} lead={loaderData.lead} />
      <Wrap body>
        <Stack>
          {done && <SuccessPanel title={done} />}
          <ErrorSummary problems={problems} />
          {loaderData.all && (
            <Card>
              <form method="post">
                <input type="hidden" name="act" value="all" />
                {loaderData.visits.map(({ key, seen }) => (
                  <input key={key} type="hidden" name={`seen-${key}`} value={seen} />
                ))}
                <Button>{words.all}</Button>
              </form>
              <p className="al-limit">{words.allText}</p>
            </Card>
          )}
          {visits.map(visit => (
            <Card key={visit.key} title={visit.when}>
              <LinkedVisit words={words} visit={visit} />
              {visit.chosen && loaderData.chosen && (
                <form method="post" noValidate>
                  <input type="hidden" name="guestId" value={visit.key} />
                  <input type="hidden" name="seen" value={visit.seen} />
                  <AnswerInputs
                    words={words}
                    field={fieldProps(words, actionData?.typed ?? {}, problems, loaderData.chosen)}
                  />
                  <Button>{words.send}</Button>
                </form>
              )}
            </Card>
          ))}
          <p className="al-limit">{words.privacy}</p>
          {questions && <p>{questions}</p>}
        </Stack>
      </Wrap>
    </>
  );
}

function LinkedVisit({
  words,
  visit,
}: {
  words: LinkedFamilyTime['words'];
  visit: LinkedFamilyTime['visits'][number];
}) {
  if (visit.canceled) return <p>{words.canceled}</p>;
  return (
    <>
      <SummaryList rows={visit.facts} />
      {visit.interpreter && <p>{visit.interpreter}</p>}
      {visit.answer && (
        <p>
          <b>
            {words.yourAnswer}: {visit.answer}
          </b>
        </p>
      )}
      {visit.href && (
        <ButtonLink href={visit.href} kind="outline">
          {visit.answer ? words.change : words.answer}
        </ButtonLink>
      )}
    </>
  );
}
