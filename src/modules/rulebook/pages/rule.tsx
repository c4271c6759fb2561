import { page } from '#platform/http/page.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { loadRule } from '../load-rule.ts';
import { ExampleTables } from '../parts/example-card.tsx';
import { Lines } from '../parts/lines.tsx';
import { viewRules } from '../policy.ts';
import type { Route } from './+types/rule';

export const loader = page(viewRules, async ask => ({
  words: ask.say.group('rulebook', 'rule'),
  exampleWords: ask.say.group('rulebook', 'example'),
  rule: await loadRule(ask, ask.params.ruleId ?? ''),
}));

/** So many worked examples are shown at once; the others unfold. */
const SHOWN = 2;

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Rule({ loaderData: { words, exampleWords, rule } }: Route.ComponentProps) {
  const { verified } = rule;
  return (
    <>
      <PageHead
        title={rule.title}
        over={rule.id}
        crumbs={<Crumbs items={[{ label: words.crumb, href: '/rules' }, { label: rule.title }]} />}
        arches={false}
      >
        <FactList facts={rule.facts} />
      </PageHead>
      <Wrap body>
        <Grid kind="main-side">
          <Stack>
            <Card title={words.inShort}>
              <Stack tight>
                <p>{rule.plain}</p>
                {rule.consequence && (
                  <p>
                    <b>{words.ifNot}:</b> {rule.consequence}
                  </p>
                )}
                {rule.tightens && <p className="al-second">{rule.tightens}</p>}
              </Stack>
            </Card>
            {rule.reading && (
              <Alert kind="soon" title={words.reading}>
                <p>{rule.reading.by}</p>
                <p>{rule.reading.reason}</p>
              </Alert>
            )}
            <Card title={words.how}>
              <SummaryList rows={rule.how.map(({ label, lines }) => ({ label, value: <Lines lines={lines} /> }))} />
            </Card>
            {rule.definitions.length > 0 && (
              <Card title={words.words}>
                <Stack tight>
                  <p>{words.wordsText}</p>
                  <SummaryList
                    rows={rule.definitions.map(({ title, citation, line }) => ({
                      label: title,
                      value: (
                        <>
                          <Lines lines={[line]} />
                          {citation && <p className="al-second">{citation}</p>}
                        </>
                      ),
                    }))}
                  />
                </Stack>
              </Card>
            )}
            <Exceptions rule={rule} words={words} />
            <Card title={words.examples} count={rule.examples.length}>
              {rule.examples.length === 0 ? (
                <p className="al-empty">{words.noExamples}</p>
              ) : (
                <Stack>
                  <p>{words.examplesText}</p>
                  {rule.examples.slice(0, SHOWN).map(example => (
                    <ExampleTables key={example.key} example={example} words={exampleWords} />
                  ))}
                  {rule.examples.length > SHOWN && (
                    <Disclosure summary={words.moreExamples}>
                      <Stack>
                        {rule.examples.slice(SHOWN).map(example => (
                          <ExampleTables key={example.key} example={example} words={exampleWords} />
                        ))}
                      </Stack>
                    </Disclosure>
                  )}
                </Stack>
              )}
            </Card>
          </Stack>
          <Stack>
            <Card title={words.law}>
              <Stack tight>
                <ul className="al-lines">
                  {rule.law.map(law => (
                    <li key={law}>{law}</li>
                  ))}
                </ul>
                <p>
                  <StateTag state={verified.state}>{verified.word}</StateTag>
                </p>
                <p>{verified.text}</p>
                {rule.unsure && (
                  <p>
                    <b>{words.unsure}:</b> {rule.unsure}
                  </p>
                )}
                {rule.source.startsWith('https://') && (
                  <p>
                    <a href={rule.source} rel="noreferrer">
                      {words.source}
                    </a>
                  </p>
                )}
              </Stack>
            </Card>
            <Versions rule={rule} words={words} />
            {rule.sameDuty.length > 0 && (
              <Card title={words.sameDuty}>
                <Stack tight>
                  <p>{words.sameDutyText}</p>
                  <MiniList>
                    {rule.sameDuty.map(({ key, href, title, text }) => (
                      <MiniRow key={key} level={3} start={<Icon name="account_balance" />} title={title} href={href}>
                        {text}
                      </MiniRow>
                    ))}
                  </MiniList>
                </Stack>
              </Card>
            )}
          </Stack>
        </Grid>
      </Wrap>
    </>
  );
}

type Loaded = Route.ComponentProps['loaderData'];
type Part = { rule: Loaded['rule']; words: Loaded['words'] };

function Exceptions({ rule: { exceptions }, words }: Part) {
  return (
    <Card title={words.exceptions}>
      {exceptions.length === 0 ? (
        <p className="al-empty">{words.noExceptions}</p>
      ) : (
        <Stack>
          {exceptions.map(({ key, title, evidence, approver, lasts }) => (
            <section key={key}>
              <h3>{title}</h3>
              <SummaryList
                rows={[
                  { label: words.evidence, value: evidence },
                  { label: words.approver, value: approver },
                  { label: words.lasts, value: lasts },
                ]}
              />
            </section>
          ))}
        </Stack>
      )}
    </Card>
  );
}

function Versions({ rule: { versions }, words }: Part) {
  return (
    <Card title={words.versions}>
      <Stack tight>
        <p>{words.versionsText}</p>
        <ul className="al-lines">
          {versions.map(({ key, when, plain, state, now }) => (
            <li key={key}>
              {when} <StateTag state={now ? 'ok' : 'plain'}>{state}</StateTag>
              {versions.length > 1 && <p className="al-second">{plain}</p>}
            </li>
          ))}
        </ul>
      </Stack>
    </Card>
  );
}
