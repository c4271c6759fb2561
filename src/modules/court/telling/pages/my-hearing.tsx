import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay, sayDayOf } from '#platform/words/say-date.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Quote } from '#web/ui/quote.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { answerOwnHearing, viewOwnHearings } from '../../policy.ts';
import { dayOf } from '../../rules/court-problems.ts';
import { ANSWERS, answerFields } from '../contract.ts';
import { statementBy } from '../rules/where-notice-stands.ts';
import { sayRight, sayWhen } from '../say-notice.ts';
import { myNotice } from '../store-notices.ts';
import { draftOf, myStatements } from '../store-words.ts';
import { answerNotice, readNotice } from '../use-cases/answer-notice.ts';
import type { Route } from './+types/my-hearing';

const DONE = ['read', 'answered', 'kept', 'given'] as const;

export const loader = page(viewOwnHearings, async ask => {
  const { tx, say, language, who, now, query } = ask;
  const notice = (await myNotice(tx, who.userId, ask.params.noticeId ?? '')) ?? notThere();
  const [statements, draft] = await Promise.all([myStatements(tx, who.userId), draftOf(tx, who.userId, notice.id)]);
  const words = say.group('court', 'myHearing');
  const here = `/home/hearings/${notice.id}`;
  const isAhead = notice.calledOff === null && Temporal.Instant.compare(notice.setFor, now) > 0;
  const day = (moment: string) => sayDayOf(language, who.timeZone, moment);
  const done = DONE.find(code => code === query.get('done'));
  return {
    words,
    here,
    title: say('court', 'mine.about', { kind: notice[`kind_${language}`], child: notice.about }),
    // What no longer holds leads nobody into a hearing.
    facts: sayWhen(ask, notice).filter(({ key }) => key !== 'join' || notice.calledOff === null),
    moved: notice.calledOff === null ? null : words[`moved-${notice.calledOff}`],
    right: sayRight(ask, notice),
    interpreter: say('court', 'letter.interpreter'),
    done: done ? words[`done-${done}`] : null,
    isAhead,
    isRead: notice.proof !== null,
    known: { answer: notice.answer ?? '', needs: notice.needs ?? '' },
    answers: ANSWERS.map(value => ({ value, label: words[value] })),
    writeBy: say('court', 'myHearing.writeBy', {
      day: sayDay(language, statementBy(dayOf(notice.setFor, who.timeZone))),
    }),
    kept: draft ? say('court', 'myHearing.kept', { day: day(draft.savedAt) }) : null,
    given: statements
      .filter(({ noticeId }) => noticeId === notice.id)
      .map(one => ({
        id: one.id,
        words: one.words,
        language: one.language,
        lines: [
          say('court', 'myHearing.given', { day: day(one.givenAt), receipt: one.receipt }),
          ...(one.filedOn ? [say('court', 'myHearing.filed', { day: sayDay(language, one.filedOn) })] : []),
        ],
      })),
    keys: { read: newId(), answer: newId() },
  };
});

export const action = submit(answerOwnHearing, { words: 'court' }, async ask => {
  const noticeId = ask.params.noticeId ?? '';
  if (ask.form.get('do') === 'read') {
    const read = await readNotice(ask, { noticeId });
    return read.ok ? ok({ to: `/home/hearings/${noticeId}?done=read` }) : read;
  }
  if (!(await myNotice(ask.tx, ask.who.userId, noticeId))) return notThere();
  const read = readFields(ask.form, answerFields);
  if (!read.ok) return read;
  const answered = await answerNotice(ask, { noticeId, ...read.value.values });
  return answered.ok ? ok({ to: `/home/hearings/${noticeId}?done=answered` }) : answered;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A hearing somebody was told of: the day and place, the right to be heard, whether they come, and what they write. */
export default function MyHearing({ loaderData, actionData }: Route.ComponentProps) {
  const { words, title, facts, moved, isAhead, isRead, right, keys } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, loaderData.known);
  return (
    <>
      <PageHead title={title} />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <ErrorSummary problems={problems} />
          {moved && <Alert kind="soon">{moved}</Alert>}
          <Card>
            <Stack tight>
              <SummaryList rows={facts} />
              <Actions>
                {!isRead && isAhead && (
                  <form method="post" className="al-button-form">
                    <FormKeys formKey={keys.read} />
                    <input type="hidden" name="do" value="read" />
                    <Button>{words.read}</Button>
                  </form>
                )}
                {!moved && (
                  <ButtonLink href={`${loaderData.here}/letter.pdf`} kind="outline" icon="file_present">
                    {words.letter}
                  </ButtonLink>
                )}
              </Actions>
              {isRead && <p className="al-second">{words.readAlready}</p>}
            </Stack>
          </Card>
          <Card title={words.rightHead} tone="teal">
            <p>{right}</p>
            <p>{loaderData.interpreter}</p>
          </Card>
          {isAhead && (
            <Card title={words.comeHead}>
              <form method="post" noValidate>
                <FormKeys formKey={keys.answer} keep="answer" />
                <Stack tight>
                  <RadioGroup {...field.text('answer')} options={loaderData.answers} />
                  <TextArea {...field.text('needs')} hint={words.needsHint} required={false} max={500} />
                  <Actions>
                    <Button>{words.save}</Button>
                  </Actions>
                </Stack>
              </form>
            </Card>
          )}
          <Writing {...loaderData} />
          <p>
            <a href="/home/hearings">{words.back}</a>
          </p>
        </Stack>
      </Wrap>
    </>
  );
}

function Writing({ words, here, isAhead, writeBy, kept, given }: Route.ComponentProps['loaderData']) {
  if (!isAhead && given.length === 0) return null;
  return (
    <Card title={words.writeHead}>
      <Stack tight>
        {given.map(({ id, language, lines, words: said }) => (
          <Quote key={id} by={lines.join(' ')} lang={language}>
            {said}
          </Quote>
        ))}
        {isAhead && (
          <>
            <p>{words.writeText}</p>
            <p className="al-second">{writeBy}</p>
            {kept && <p>{kept}</p>}
            <Actions>
              <ButtonLink href={`${here}/statement`} kind="outline">
                {kept ? words.goOn : given.length > 0 ? words.writeMore : words.write}
              </ButtonLink>
            </Actions>
          </>
        )}
      </Stack>
    </Card>
  );
}
