import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { AnswerInputs } from '#modules/meetings/parts/answer-inputs.tsx';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { viewOwnFamilyTime } from '../../policy.ts';
import { loadOwnVisit } from '../load-own-family-time.ts';
import { readVisitAnswer } from '../read-visit-answer.ts';
import { answerVisit } from '../use-cases/answer-visit.ts';
import type { Route } from './+types/own-visit';

export const loader = page(viewOwnFamilyTime, async ask => ({
  ...(await loadOwnVisit(ask, ask.params.guestId ?? '')),
  formKey: newId(),
}));

export const action = submit(viewOwnFamilyTime, { words: 'visits' }, async ask => {
  const read = readVisitAnswer(ask.form, ask.who.timeZone);
  if (!read.ok) return read;
  const kept = await answerVisit(ask, { guestId: ask.params.guestId ?? '', via: 'portal', ...read.value });
  return kept.ok ? ok({ to: '/home/family-time?done=answered' }) : kept;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** One time with the family, for whoever is invited: when and where, the answer, and notes for them. */
export default function OwnVisit({ loaderData, actionData }: Route.ComponentProps) {
  const { words, notes } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <>
      <PageHead title={loaderData.title} lead={loaderData.answer} />
      <Wrap body>
        <Stack>
          <a className="al-back" href="/home/family-time">
            {words.back}
          </a>
          <ErrorSummary problems={problems} />
          <Card>
            {loaderData.makesUp && <p>{loaderData.makesUp}</p>}
            <SummaryList rows={loaderData.facts} />
            {loaderData.interpreter && <p>{loaderData.interpreter}</p>}
          </Card>
          {loaderData.mayAnswer && (
            <Card title={words.yourAnswer}>
              <form method="post" noValidate>
                <FormKeys formKey={loaderData.formKey} keep="answer" />
                <input type="hidden" name="seen" value={loaderData.seen} />
                <AnswerInputs words={words} field={fieldProps(words, typed, problems, loaderData.suggested)} />
                <Button>{words.send}</Button>
              </form>
            </Card>
          )}
          {notes.length > 0 && (
            <Card title={words.notes}>
              {notes.map(({ key, words: text }) => (
                <p key={key}>{text}</p>
              ))}
            </Card>
          )}
        </Stack>
      </Wrap>
    </>
  );
}
