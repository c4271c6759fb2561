import { newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Actions, Grid, Stack } from '#web/ui/layout.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { giveAssessments, viewAssessments } from '../../policy.ts';
import { beginCorrection } from '../forms/give-draft.ts';
import { AnswersGiven } from '../parts/answers-given.tsx';
import { InWords } from '../parts/in-words.tsx';
import { ScoreTable } from '../parts/score-table.tsx';
import { recordPeople } from '../record-people.ts';
import { sayAbout, sayAnswers, sayCritical, sayScores, sayState } from '../say-one.ts';
import { givenById } from '../store/given.ts';
import { decidedAlong, suggestionsFrom } from '../store/suggestions.ts';
import type { Route } from './+types/assessment';

export const loader = page(
  viewAssessments,
  async ask => {
    const { say, language, query, who } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'assessments');
    const given = (await givenById(ask.tx, ask.params.assessmentId ?? '')) ?? notThere();
    const person = (await recordPeople(ask, childId)).find(({ id }) => id === given.personId) ?? notThere();
    const here = `/children/${childId}/assessments`;
    const { definition } = given.instrument;
    const done = (['given', 'corrected'] as const).find(code => code === query.get('done'));
    return {
      frame,
      here,
      words: say.group('assessments', 'read'),
      title: say('assessments', 'read.title', { instrument: given.instrument[language], name: person.name }),
      done: done ? say('assessments', `tab.done-${done}`) : null,
      mayCorrect: giveAssessments.may(who) && given.replacedBy === null,
      replacedBy: given.replacedBy ? `${here}/${given.replacedBy}` : null,
      corrects: given.correctsId
        ? {
            href: `${here}/${given.correctsId}`,
            text: say('assessments', 'read.corrects', { why: given.correctedWhy ?? '' }),
          }
        : null,
      about: sayAbout(ask, given),
      unverified: definition.unverified?.[language] ?? null,
      credit: definition.credit ?? definition.owner,
      critical: sayCritical(ask, given),
      scores: sayScores(ask, given),
      answers: sayAnswers(ask, given),
      said: {
        childWords: given.childWords,
        strengths: given.strengths,
        familyHistory: given.familyHistory,
        culture: given.culture,
      },
      suggestions: [
        ...(given.correctsId ? await decidedAlong(ask.tx, given.correctsId) : []),
        ...(await suggestionsFrom(ask.tx, given.id)),
      ].map(each => ({
        key: each.id,
        kind: each[language],
        state: sayState(ask, each),
        href: each.state === 'open' ? `${here}/suggestions/${each.id}` : null,
        mark: each.state === 'confirmed' ? ('done' as const) : ('open' as const),
      })),
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(giveAssessments, { words: 'assessments', about: params => params.childId }, async ask => {
  const childId = ask.params.childId ?? '';
  const given = (await givenById(ask.tx, ask.params.assessmentId ?? '')) ?? notThere();
  if (!(await recordPeople(ask, childId)).some(({ id }) => id === given.personId)) return notThere();
  if (given.replacedBy) return no({ kind: 'assessment-was-corrected' });
  if (!(await beginCorrection(ask, childId, given))) return no({ kind: 'something-is-begun' });
  return ok({ to: `/children/${childId}/assessments/new` });
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** One assessment as it was given: answers, scores, words, and what it suggests. */
export default function Assessment({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, here, words, corrects, suggestions } = loaderData;
  return (
    <ChildFrame frame={frame}>
      <Stack>
        <ErrorSummary problems={actionData?.problems ?? []} />
        {loaderData.done && <SuccessPanel title={loaderData.done} />}
        {loaderData.replacedBy && (
          <Alert kind="info" action={<a href={loaderData.replacedBy}>{words.replacedLink}</a>}>
            {words.replaced}
          </Alert>
        )}
        {corrects && (
          <Alert kind="info" action={<a href={corrects.href}>{words.correctsLink}</a>}>
            {corrects.text}
          </Alert>
        )}
        {loaderData.critical.map(({ key, text }) => (
          <Alert key={key} kind="soon" title={words.critical}>
            {text}
          </Alert>
        ))}
        <Grid kind="main-side">
          <Stack>
            {loaderData.scores.length > 0 && (
              <Card title={words.scores}>
                <ScoreTable words={words} rows={loaderData.scores} />
                <p className="al-second">{words.screening}</p>
              </Card>
            )}
            <InWords words={words} said={loaderData.said} />
            {loaderData.answers.length > 0 && (
              <Card title={words.answers}>
                <AnswersGiven words={words} rows={loaderData.answers} credit={loaderData.credit} />
              </Card>
            )}
          </Stack>
          <Stack>
            <Card title={loaderData.title}>
              <SummaryList rows={loaderData.about} />
            </Card>
            <Card title={words.suggests} tone={suggestions.some(({ href }) => href) ? 'decide' : 'plain'}>
              {suggestions.length === 0 ? (
                <p>{words.nothing}</p>
              ) : (
                <MarkList>
                  {suggestions.map(({ key, kind, state, href, mark }) => (
                    <MarkItem key={key} state={mark} title={href ? <a href={href}>{kind}</a> : kind}>
                      {state}
                    </MarkItem>
                  ))}
                </MarkList>
              )}
            </Card>
            {loaderData.unverified && (
              <Card title={words.unverified} tone="sunken">
                <p>{loaderData.unverified}</p>
              </Card>
            )}
            <Actions>
              <a href={here}>{words.back}</a>
              {loaderData.mayCorrect && (
                <form method="post" className="al-button-form">
                  <FormKeys formKey={loaderData.formKey} />
                  <Button kind="outline">{words.correct}</Button>
                </form>
              )}
            </Actions>
          </Stack>
        </Grid>
      </Stack>
    </ChildFrame>
  );
}
