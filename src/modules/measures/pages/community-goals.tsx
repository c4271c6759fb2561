import { isId, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { communityById, sayCommunityWays, stateObjective } from '#modules/partnerships/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedList, typedText } from '#web/form/typed.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { CheckboxGroup } from '#web/ui/field-choices.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Actions, Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Rooms } from '#web/ui/rooms.tsx';
import { objectiveFields } from '../forms.ts';
import { loadGoals } from '../load-goals.ts';
import { GoalCard } from '../parts/goal-card.tsx';
import { JointSteps } from '../parts/joint-steps.tsx';
import { keepGoals, viewGoals } from '../policy.ts';
import type { Route } from './+types/community-goals';

export const loader = page(viewGoals, async ask => {
  const { say, who, params, query } = ask;
  const { community, goals, steps, silent, ...more } = await loadGoals(ask, params.communityId);
  const here = `/communities/${community.id}`;
  const mayKeep = keepGoals.may(who);
  return {
    words: say.group('measures', 'goals'),
    ...more,
    name: community.name,
    title: say('measures', 'goals.title', { name: community.name }),
    lead: say('measures', 'goals.lead', { name: community.name }),
    ways: sayCommunityWays(ask, community.id, 'goals'),
    here,
    mayKeep,
    done: query.has('done'),
    goals: goals.map(goal => ({
      ...goal,
      change: mayKeep ? `${here}/goals/${goal.key}` : null,
      enter: mayKeep && goal.entered ? `${here}/goals/${goal.key}/figure` : null,
    })),
    steps: steps.map(({ over, ...step }) => ({
      ...step,
      href: mayKeep && !over ? `${here}/joint-steps/${step.key}` : null,
    })),
    silent: silent.length > 0 ? say('measures', 'goals.silent', { names: silent.join(', ') }) : null,
    formKey: newId(),
  };
});

export const action = submit(keepGoals, { words: 'measures' }, async ask => {
  const community = (await communityById(ask.tx, ask.params.communityId ?? '')) ?? notThere();
  const read = readFields(ask.form, objectiveFields);
  if (!read.ok) return read;
  const goalIds = ask.form.getAll('goals').map(String);
  if (!goalIds.every(isId)) return no(invalid({ at: 'goals', code: 'not-one-of' }));
  const { partnershipId, objective } = read.value.values;
  const kept = await stateObjective(ask, { partnershipId, words: objective, goalIds });
  return kept.ok ? ok({ to: `/communities/${community.id}/goals?done=kept` }) : kept;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** What a community and the agency want together: goals, whose own aims they serve, who does what. */
export default function CommunityGoals({ loaderData, actionData }: Route.ComponentProps) {
  const { words, here, goals, mayKeep } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <>
      <PageHead
        title={loaderData.title}
        lead={loaderData.lead}
        crumbs={
          <Crumbs
            items={[
              { label: words.communities, href: '/communities' },
              { label: loaderData.name, href: here },
              { label: words.goals },
            ]}
          />
        }
        actions={
          <>
            {mayKeep && (
              <ButtonLink href={`${here}/goals/new`} icon="add">
                {words.add}
              </ButtonLink>
            )}
            <ButtonLink href="/communities/shared" kind="outline">
              {words.shared}
            </ButtonLink>
          </>
        }
      />
      <Rooms {...loaderData.ways} />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={words.saved} />}
          <ErrorSummary problems={problems} />
          <section aria-labelledby="goals">
            <Stack tight>
              <h2 id="goals">{words.goals}</h2>
              {goals.length === 0 ? (
                <Empty title={words.none}>{words.noneText}</Empty>
              ) : (
                <Grid kind="halves">
                  {goals.map(goal => (
                    <GoalCard
                      key={goal.key}
                      goal={goal}
                      words={words}
                      more={goal.owner ? [{ label: words.owner, value: goal.owner }] : []}
                    >
                      <h4>{words.serves}</h4>
                      {goal.serves.length === 0 ? (
                        <p className="al-second">{words.servesNone}</p>
                      ) : (
                        <MarkList>
                          {goal.serves.map(aim => (
                            <MarkItem key={aim.key} state="hope" title={aim.partner}>
                              {aim.words} · {[aim.state, aim.when].filter(Boolean).join(', ')}
                            </MarkItem>
                          ))}
                        </MarkList>
                      )}
                      {(goal.enter || goal.change) && (
                        <Actions>
                          {goal.enter && (
                            <ButtonLink href={goal.enter} kind="outline" aria-label={`${words.enter}: ${goal.title}`}>
                              {words.enter}
                            </ButtonLink>
                          )}
                          {goal.change && (
                            <a href={goal.change} aria-label={`${words.change}: ${goal.title}`}>
                              {words.change}
                            </a>
                          )}
                        </Actions>
                      )}
                    </GoalCard>
                  ))}
                </Grid>
              )}
            </Stack>
          </section>
          <Card title={words.steps} aside={mayKeep && <a href={`${here}/joint-steps/new`}>{words.addStep}</a>}>
            <JointSteps steps={loaderData.steps} words={words} />
          </Card>
          <Grid kind="halves">
            <Card title={words.unmapped}>
              {loaderData.unmapped.length === 0 ? (
                <p>{words.unmappedNone}</p>
              ) : (
                <MarkList>
                  {loaderData.unmapped.map(aim => (
                    <MarkItem key={aim.key} state="open" title={aim.partner}>
                      {aim.words}
                    </MarkItem>
                  ))}
                </MarkList>
              )}
              {loaderData.silent && <p className="al-second">{loaderData.silent}</p>}
              {mayKeep && loaderData.partners.length > 0 && (
                <Disclosure summary={words.objective} open={problems.length > 0}>
                  <form method="post" noValidate>
                    <FormKeys formKey={loaderData.formKey} />
                    <Select
                      name="partnershipId"
                      label={words.partner}
                      options={loaderData.partners}
                      value={typedText(typed, 'partnershipId')}
                      problem={problemAt(problems, 'partnershipId')}
                    />
                    <TextArea
                      name="objective"
                      label={words.objectiveWords}
                      max={500}
                      rows={3}
                      value={typedText(typed, 'objective')}
                      problem={problemAt(problems, 'objective')}
                    />
                    {loaderData.choices.length > 0 && (
                      <CheckboxGroup
                        name="goals"
                        label={words.objectiveGoals}
                        required={false}
                        options={loaderData.choices}
                        value={typedList(typed, 'goals')}
                        problem={problemAt(problems, 'goals')}
                      />
                    )}
                    <Button>{words.objectiveSave}</Button>
                  </form>
                </Disclosure>
              )}
            </Card>
            <Card title={words.rollout} aside={<a href={`${here}/rollout`}>{words.rolloutAll}</a>}>
              {loaderData.rollout.length === 0 && <p>{words.rolloutNone}</p>}
              <MarkList>
                {loaderData.rollout.map(line => (
                  <MarkItem key={line.key} state={line.begun ? 'done' : 'open'} title={line.place}>
                    {[line.state, line.trained].join(' · ')}
                  </MarkItem>
                ))}
              </MarkList>
            </Card>
          </Grid>
          {loaderData.over.length > 0 && (
            <Card title={words.over}>
              <MarkList>
                {loaderData.over.map(goal => (
                  <MarkItem key={goal.key} state={goal.reached ? 'done' : 'open'} title={goal.title}>
                    {goal.words}
                  </MarkItem>
                ))}
              </MarkList>
            </Card>
          )}
        </Stack>
      </Wrap>
    </>
  );
}
