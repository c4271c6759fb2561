import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { DateLeaf } from '#web/ui/date-leaf.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Actions, Grid, Stack } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';
import { decideSuggestions, giveAssessments, viewAssessments } from '../../policy.ts';
import { begunDraft } from '../forms/give-draft.ts';
import { Scorecard } from '../parts/scorecard.tsx';
import { Trend } from '../parts/trend.tsx';
import { recordPeople } from '../record-people.ts';
import { sayDue } from '../say-dues.ts';
import { sayResult, sayWhySuggested } from '../say-given.ts';
import { sayScorecard, sayTrends } from '../say-over-time.ts';
import { duesOfChild } from '../store/dues.ts';
import { givenAbout, opensAssessmentsOf } from '../store/given.ts';
import { openSuggestionsOf } from '../store/suggestions.ts';
import type { Route } from './+types/assessments';

/** What was just done, by its code in the address. */
const DONE = ['given', 'corrected', 'confirmed', 'aside', 'discarded'] as const;

export const loader = page(
  viewAssessments,
  async ask => {
    const { tx, say, language, query, who } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'assessments');
    if (!(await opensAssessmentsOf(tx, childId))) return notThere();
    const people = await recordPeople(ask, childId);
    const ids = people.map(({ id }) => id);
    const given = await givenAbout(tx, ids);
    const nameOf = (id: string) => people.find(person => person.id === id)?.firstName ?? '';
    const here = `/children/${childId}/assessments`;
    const done = DONE.find(code => code === query.get('done'));
    return {
      frame,
      here,
      words: say.group('assessments', 'tab'),
      noneText: say('assessments', 'tab.noneText', { name: frame.firstName }),
      done: done ? say('assessments', `tab.done-${done}`) : null,
      may: { give: giveAssessments.may(who), decide: decideSuggestions.may(who) },
      begun: giveAssessments.may(who) && (await begunDraft(ask, childId)),
      suggestions: (await openSuggestionsOf(tx, ids)).flatMap(each => {
        const from = given.find(({ id }) => id === each.assessmentId);
        return from
          ? [
              {
                key: each.id,
                href: `${here}/suggestions/${each.id}`,
                title: say('assessments', 'tab.suggestedText', { kind: each[language], name: nameOf(each.personId) }),
                why: sayWhySuggested(ask, each, from),
              },
            ]
          : [];
      }),
      dues: (await duesOfChild(tx, childId)).map(due => sayDue(ask, due)),
      scorecard: await sayScorecard(ask, childId, given),
      trends: sayTrends(ask, given, people),
      rows: given.map(each => ({
        key: each.id,
        href: `${here}/${each.id}`,
        day: sayDay(language, each.givenOn),
        instrument: each.instrument[language],
        who: nameOf(each.personId),
        by: say('assessments', `informants.${each.informant}`),
        result: sayResult(ask, each),
        replaced: each.replacedBy !== null,
      })),
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Assessments in a child's record: what a result suggests, what is due, how scores went, and every assessment there is. */
export default function Assessments({ loaderData }: Route.ComponentProps) {
  const { frame, here, words, may, rows } = loaderData;
  return (
    <ChildFrame frame={frame}>
      <Stack>
        {loaderData.done && <SuccessPanel title={loaderData.done} />}
        {loaderData.begun && (
          <Alert kind="info" action={<a href={`${here}/new`}>{words.goOnLink}</a>}>
            {words.goOn}
          </Alert>
        )}
        <Actions>
          {may.give && (
            <ButtonLink href={`${here}/new`} icon="add">
              {words.give}
            </ButtonLink>
          )}
          <ButtonLink href={`${here}/profile`} kind="outline">
            {words.profile}
          </ButtonLink>
          <ButtonLink href={`${here}/due`} kind="outline">
            {words.dates}
          </ButtonLink>
          <ButtonLink href="/instruments" kind="quiet">
            {words.catalog}
          </ButtonLink>
        </Actions>
        <Waiting {...loaderData} />
        {rows.length === 0 && <Empty title={words.none}>{loaderData.noneText}</Empty>}
        <Card title={words.scorecard}>
          <Stack tight>
            <p className="al-second">{words.scorecardLead}</p>
            <Scorecard words={words} {...loaderData.scorecard} />
          </Stack>
        </Card>
        {loaderData.trends.length > 0 && (
          <Card title={words.trends}>
            <Grid kind="halves">
              {loaderData.trends.map(({ key, title, said, cut, drawing }) => (
                <section key={key}>
                  <h3>{title}</h3>
                  <Trend drawing={drawing} said={said} />
                  <p className="al-second">
                    {said} {cut}
                  </p>
                </section>
              ))}
            </Grid>
          </Card>
        )}
        {rows.length > 0 && (
          <Card title={words.list} count={rows.length}>
            <Table
              caption={words.list}
              hideCaption
              head={[
                { key: 'instrument', label: words.instrument },
                { key: 'day', label: words.day },
                { key: 'who', label: words.who },
                { key: 'by', label: words.by },
                { key: 'result', label: words.result },
              ]}
              rows={rows.map(({ key, href, instrument, replaced, ...row }) => ({
                key,
                cells: {
                  ...row,
                  instrument: <a href={href}>{instrument}</a>,
                  result: replaced ? <span className="al-second">{words.corrected}</span> : row.result,
                },
              }))}
            />
          </Card>
        )}
      </Stack>
    </ChildFrame>
  );
}

type WaitingProps = Pick<Route.ComponentProps['loaderData'], 'words' | 'suggestions' | 'dues' | 'may'>;

/** What waits for somebody: results to decide on, and what is due. */
const Waiting = ({ words, suggestions, dues, may }: WaitingProps) => (
  <>
    {suggestions.length > 0 && (
      <Card title={words.suggested} count={suggestions.length} tone="decide">
        <MiniList>
          {suggestions.map(({ key, href, title, why }) => (
            <MiniRow
              key={key}
              start={<Icon name="help" />}
              title={title}
              end={
                may.decide && (
                  <ButtonLink href={href} kind="outline" size="s">
                    {words.look}
                  </ButtonLink>
                )
              }
            >
              {why}
            </MiniRow>
          ))}
        </MiniList>
      </Card>
    )}
    {dues.length > 0 && (
      <Card title={words.due} count={dues.length}>
        <MiniList>
          {dues.map(({ key, leaf, instrument, who, why, late }) => (
            <MiniRow
              key={key}
              start={<DateLeaf {...leaf} />}
              title={instrument}
              end={late && <StateTag state="late">{late}</StateTag>}
            >
              {`${why} · ${who}`}
            </MiniRow>
          ))}
        </MiniList>
      </Card>
    )}
  </>
);
