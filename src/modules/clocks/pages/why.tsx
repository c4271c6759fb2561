import { ok } from '#kernel/result.ts';
import { childFrame } from '#modules/people/index.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { loadWhyWithPast } from '../load-why-page.ts';
import { LooksWrong } from '../parts/looks-wrong.tsx';
import { PastDays } from '../parts/past-days.tsx';
import { Settling } from '../parts/settling.tsx';
import { WhatIf, WhatMoves } from '../parts/what-if.tsx';
import { WhyHead } from '../parts/why-head.tsx';
import { FactsUsed, HowCounted, Line, RulesSideBySide, Step } from '../parts/why-parts.tsx';
import { askForException, documentDone, sayWrong, viewWhy } from '../policy.ts';
import { sayFactsUsed } from '../say/say-facts-used.ts';
import { looksWrong } from '../say/say-looks-wrong.ts';
import { sayPast, sayPastNote } from '../say/say-past.ts';
import { saySettling } from '../say/say-settling.ts';
import { tryOut, whatIfChoices } from '../say/say-what-if.ts';
import { sayAbout, sayChanges, sayCounts, sayHead, sayRules } from '../say/say-why.ts';
import { doubtDate } from '../use-cases/doubt-date.ts';
import type { Route } from './+types/why';

export const loader = page(
  viewWhy,
  async ask => {
    const { say, query, who } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'dates');
    const { why, changes, past, names } = await loadWhyWithPast(ask, childId, ask.params.obligationId ?? '');
    const words = say.group('clocks', 'why');
    const base = `/children/${childId}`;
    const done = query.get('done');
    return {
      words,
      whatIfWords: say.group('clocks', 'whatIf'),
      done: done === 'exception-asked' || done === 'documented' || done === 'doubted' ? words[`done-${done}`] : null,
      crumbs: [
        { label: frame.name, href: base },
        { label: words.dates, href: `${base}/dates` },
        { label: words.crumb },
      ],
      here: `${base}/dates/${why.row.id}`,
      head: sayHead(ask, why),
      hidden: why.hidden,
      recounting: why.live === null && !why.hidden,
      facts: sayFactsUsed(ask, why, { changes: changes.newestFirst, names }),
      pastWords: say.group('clocks', 'past'),
      past: sayPast(ask, why, past.steps, names),
      pastNote: sayPastNote(ask, why, past),
      history: `${base}/history`,
      rules: sayRules(ask, why),
      ...sayCounts(ask, why),
      settling: saySettling(ask, why, { askException: askForException.may(who), document: documentDone.may(who) }),
      changes: sayChanges(ask, why),
      about: sayAbout(ask, why),
      wrong: sayWrong.may(who) ? looksWrong(ask, childId, null) : null,
      choices: whatIfChoices(ask, why),
      tried: tryOut(ask, why, query),
    };
  },
  { about: params => params.childId },
);

/** Where the past stands on the page. */
const PAST = 'past';

export const action = submit(sayWrong, { words: 'clocks', about: params => params.childId }, async ask => {
  const { childId = '', obligationId = '' } = ask.params;
  const fact = ask.form.get('fact');
  const factId = typeof fact === 'string' && fact !== '' ? fact : null;
  const doubted = await doubtDate(ask, { childId, obligationId, factId });
  return doubted.ok ? ok({ to: `/children/${childId}/dates/${obligationId}?done=doubted` }) : doubted;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Why({ loaderData, actionData }: Route.ComponentProps) {
  const { words, head, facts, rules, counts, settling, changes, tried } = loaderData;
  return (
    <>
      <WhyHead crumbs={loaderData.crumbs} leaf={head.leaf} title={head.title} lead={head.lead} tag={head.tag} />
      <Wrap body>
        <Grid kind="main-side">
          <Stack>
            <ErrorSummary problems={actionData?.problems ?? []} />
            {loaderData.done && <SuccessPanel title={loaderData.done} />}
            {head.ended && <Alert kind="info">{head.ended}</Alert>}
            {loaderData.hidden && (
              <Alert kind="info" title={words.hidden}>
                {words.hiddenText}
              </Alert>
            )}
            {loaderData.recounting && <Alert kind="info">{words.recounting}</Alert>}
            {tried.moves && <WhatMoves words={loaderData.whatIfWords} moves={tried.moves} />}
            <ol className="al-answer">
              <Step title={words.facts}>
                <FactsUsed facts={facts} words={words} />
              </Step>
              <Step title={words.rules}>
                <RulesSideBySide rules={rules} words={words} />
              </Step>
              <Step title={words.counting}>
                <HowCounted
                  counts={counts}
                  compared={loaderData.compared}
                  none={loaderData.hidden ? words.countingHidden : null}
                />
              </Step>
              {settling && (
                <Step title={words.settles}>
                  <Settling settling={settling} words={words} />
                </Step>
              )}
              <Step title={loaderData.pastWords.title} id={PAST}>
                <PastDays
                  words={loaderData.pastWords}
                  days={loaderData.past}
                  note={loaderData.pastNote}
                  history={loaderData.history}
                />
              </Step>
            </ol>
          </Stack>
          <Stack>
            {!loaderData.hidden && (
              <WhatIf
                words={loaderData.whatIfWords}
                choices={loaderData.choices}
                typed={tried.typed}
                problems={tried.problems}
                tried={tried.moves !== null}
                here={loaderData.here}
              />
            )}
            {changes.length > 0 && (
              <Card title={words.changes}>
                <ul className="al-bulleted">
                  {changes.map(change => (
                    <li key={change}>{change}</li>
                  ))}
                </ul>
              </Card>
            )}
            <Card title={words.about} tone="sunken">
              <p>{loaderData.about}</p>
              <ul className="al-iconlist">
                <Line icon="history">
                  <a href={`#${PAST}`}>{loaderData.pastWords.title}</a>
                </Line>
                <Line icon="account_balance">
                  <a href="/rules">{words.allRules}</a>
                </Line>
                {loaderData.wrong && (
                  <Line icon="flag">
                    <LooksWrong label={words.looksWrong} about={head.title} way={loaderData.wrong} />
                  </Line>
                )}
              </ul>
            </Card>
          </Stack>
        </Grid>
      </Wrap>
    </>
  );
}
