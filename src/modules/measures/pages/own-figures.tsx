import { ok } from '#kernel/result.ts';
import { smallGroup } from '#modules/agency/index.ts';
import { guestPage, guestSubmit } from '#platform/http/guest-page.ts';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { GuestDoor, guestHandle, guestTitle } from '#web/shell/guest-door.tsx';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Quote } from '#web/ui/quote.tsx';
import { answerFields } from '../contract.ts';
import { Scorecard } from '../parts/scorecard.tsx';
import { viewOwnFigures } from '../policy.ts';
import { fullQuarter } from '../rules/quarter.ts';
import { sayPeriod } from '../say/say-figures.ts';
import { sayAnswers, sayQuarter, sayScorecard } from '../say/say-scorecard.ts';
import { answersOf, ownScorecardLines } from '../store/scorecards.ts';
import { answerScorecard } from '../use-cases/answer-scorecard.ts';
import type { Route } from './+types/own-figures';

export const handle = guestHandle;
export const meta = guestTitle;

export const loader = guestPage(viewOwnFigures, 'inbox', async ask => {
  const { tx, say, agency, guest, params, query } = ask;
  const { first, year } = fullQuarter(ask.today.toString());
  const floor = await smallGroup(tx);
  const lines = await ownScorecardLines(tx, year, agency.timeZone);
  const answers = await answersOf(tx, guest.organizationId);
  return {
    words: say.group('measures', 'own'),
    card: say.group('measures', 'card'),
    summary: say('measures', 'shown.definition'),
    lead: say('measures', 'own.lead', { agency: agency.name, name: guest.organizationName }),
    caption: sayPeriod(ask, year),
    limits: [say('measures', 'own.counted'), say('measures', 'shown.small', { floor })],
    figures: sayScorecard(ask, lines, floor),
    answers: sayAnswers(ask, answers),
    asked: answers.some(({ quarter }) => quarter === first) ? null : sayQuarter(ask, first),
    back: `/inbox/${params.secret}`,
    done: query.get('done') === 'said',
  };
});

export const action = guestSubmit(
  viewOwnFigures,
  'inbox',
  { words: 'measures', constraints: { scorecard_answer__once_a_quarter: { kind: 'answered-already' } } },
  async ask => {
    const read = readFields(ask.form, answerFields);
    if (!read.ok) return read;
    const kept = await answerScorecard(ask, read.value.values);
    return kept.ok ? ok({ to: `/inbox/${ask.params.secret}/figures?done=said` }) : kept;
  },
);

export default function OwnFigures({ loaderData, actionData }: Route.ComponentProps) {
  if (loaderData.state !== 'open') return <GuestDoor state={loaderData.state} refused={actionData} />;
  const { words, answers, asked } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <>
      <PageHead title={words.title} lead={loaderData.lead} />
      <Wrap body>
        <Stack>
          <p>
            <a className="al-back" href={loaderData.back}>
              {words.back}
            </a>
          </p>
          <ErrorSummary problems={problems} />
          {loaderData.done && <SuccessPanel title={words.sent} />}
          <Scorecard
            words={loaderData.card}
            caption={loaderData.caption}
            summary={loaderData.summary}
            limits={loaderData.limits}
            card={loaderData.figures}
          />
          <Card title={words.answerTitle}>
            <p>{words.answerText}</p>
            {asked && (
              <form method="post" noValidate>
                <p>
                  <b>{asked}</b>
                </p>
                <TextArea
                  name="words"
                  label={words.words}
                  hint={words.wordsHint}
                  max={answerFields.words.max}
                  value={typedText(typed, 'words')}
                  problem={problemAt(problems, 'words')}
                />
                <Button>{words.send}</Button>
              </form>
            )}
            {answers.map(answer => (
              <Quote key={answer.key} by={answer.quarter}>
                {answer.words}
              </Quote>
            ))}
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
