import { childFrame } from '#modules/people/index.ts';
import { page } from '#platform/http/page.ts';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { Card } from '#web/ui/card.tsx';
import { Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { loadWhy } from '../load-why.ts';
import { Settling } from '../parts/settling.tsx';
import { WhatIf, WhatMoves } from '../parts/what-if.tsx';
import { WhyHead } from '../parts/why-head.tsx';
import { FactsUsed, HowCounted, RulesSideBySide, Step } from '../parts/why-parts.tsx';
import { askForException, documentDone, viewWhy } from '../policy.ts';
import { sayFactsUsed } from '../say/say-facts-used.ts';
import { saySettling } from '../say/say-settling.ts';
import { tryOut, whatIfChoices } from '../say/say-what-if.ts';
import { sayAbout, sayChanges, sayCounts, sayHead, sayRules } from '../say/say-why.ts';
import type { Route } from './+types/why';

export const loader = page(
  viewWhy,
  async ask => {
    const { say, query, who } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'dates');
    const why = await loadWhy(ask, childId, ask.params.obligationId ?? '');
    const words = say.group('clocks', 'why');
    const base = `/children/${childId}`;
    const done = query.get('done');
    return {
      words,
      whatIfWords: say.group('clocks', 'whatIf'),
      done: done === 'exception-asked' || done === 'documented' ? words[`done-${done}`] : null,
      crumbs: [
        { label: frame.name, href: base },
        { label: words.dates, href: `${base}/dates` },
        { label: words.crumb },
      ],
      here: `${base}/dates/${why.row.id}`,
      head: sayHead(ask, why),
      hidden: why.hidden,
      recounting: why.live === null && !why.hidden,
      facts: sayFactsUsed(ask, why),
      rules: sayRules(ask, why),
      ...sayCounts(ask, why),
      settling: saySettling(ask, why, { askException: askForException.may(who), document: documentDone.may(who) }),
      changes: sayChanges(ask, why),
      about: sayAbout(ask, why),
      choices: whatIfChoices(ask, why),
      tried: tryOut(ask, why, query),
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Why({ loaderData }: Route.ComponentProps) {
  const { words, head, facts, rules, counts, settling, changes, tried } = loaderData;
  return (
    <>
      <WhyHead crumbs={loaderData.crumbs} leaf={head.leaf} title={head.title} lead={head.lead} tag={head.tag} />
      <Wrap body>
        <Grid kind="main-side">
          <Stack>
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
              <p>
                <a href="/rules">{words.allRules}</a>
              </p>
            </Card>
          </Stack>
        </Grid>
      </Wrap>
    </>
  );
}
