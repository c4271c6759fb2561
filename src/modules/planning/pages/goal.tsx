import { newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { accountNames } from '#modules/access/index.ts';
import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Actions, Grid, Stack } from '#web/ui/layout.tsx';
import { Quote } from '#web/ui/quote.tsx';
import { endGoalFields } from '../contract.ts';
import { loadRecord } from '../load-record.ts';
import { Ratings } from '../parts/ratings.tsx';
import { StepList } from '../parts/step-list.tsx';
import { goalInAddress } from '../plan-in-address.ts';
import { viewPlan, writePlan } from '../policy.ts';
import { sayGoals } from '../say/say-plan.ts';
import { completeStep } from '../use-cases/complete-step.ts';
import { endGoal } from '../use-cases/write-goal.ts';
import { dropStep } from '../use-cases/write-step.ts';
import type { Route } from './+types/goal';

export const loader = page(
  viewPlan,
  async ask => {
    const { tx, say, language, who } = ask;
    const { plan, here, childId, goal } = await goalInAddress(ask);
    const frame = await childFrame(ask, childId, 'case-plan');
    const record = await loadRecord(ask, plan);
    const said = sayGoals(ask, record).find(({ key }) => key === goal.id) ?? notThere();
    const ratings = new Map(record.ratings.filter(({ goal_id }) => goal_id === goal.id).map(row => [row.id, row]));
    const evidence = record.evidence.filter(({ rating_id }) => ratings.has(rating_id));
    const names = await accountNames(
      tx,
      evidence.flatMap(({ taken_by }) => taken_by ?? []),
    );
    const open = plan.closed_on === null && goal.state === 'open' && writePlan.may(who);
    return {
      frame,
      here: `${here}/goals/${goal.id}`,
      back: here,
      words: say.group('planning', 'goal'),
      plan: say.group('planning', 'plan'),
      goal: said,
      states: (['met', 'dropped'] as const).map(value => ({ value, label: say('planning', `goalStates.${value}`) })),
      evidence: evidence.map(each => ({
        key: each.id,
        words: each.words ?? say('planning', 'goal.document'),
        href: each.document_id ? `/children/${childId}/documents/${each.document_id}` : null,
        of: `${ratings.get(each.rating_id)?.name ?? ''}, ${sayDay(language, each.added_on)}`,
        taken:
          each.taken_on && each.taken_by
            ? say('planning', 'goal.taken', {
                name: names.get(each.taken_by)?.name ?? '',
                day: sayDay(language, each.taken_on),
                why: each.taken_why ?? '',
              })
            : null,
      })),
      may: { write: open, draft: open && record.version.state === 'draft' },
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(writePlan, { words: 'planning', about: params => params.childId }, async ask => {
  const { plan, here, goal } = await goalInAddress(ask);
  const to = `${here}/goals/${goal.id}`;
  const stepId = String(ask.form.get('stepId') ?? '');
  switch (ask.form.get('act')) {
    case 'done': {
      const done = await completeStep(ask, { stepId });
      return done.ok ? ok({ to }) : done;
    }
    case 'drop-step': {
      const dropped = await dropStep(ask, { planId: plan.id, stepId });
      return dropped.ok ? ok({ to }) : dropped;
    }
    case 'end': {
      const read = readFields(ask.form, endGoalFields);
      if (!read.ok) return read;
      const ended = await endGoal(ask, { planId: plan.id, goalId: goal.id, ...read.value.values });
      return ended.ok ? ok({ to: `${here}?done=saved` }) : ended;
    }
    default:
      return no(invalid({ at: '', code: 'not-one-of' }));
  }
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** One goal: its steps, how far each rater sees it, and what the ratings rest on. */
export default function Goal({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, here, back, words, plan, goal, may, evidence, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <ChildFrame frame={frame}>
      <Stack>
        <ErrorSummary problems={problems} />
        <p>
          <a href={back}>{words.back}</a>
        </p>
        <Card
          title={goal.words}
          aside={
            may.draft && (
              <ButtonLink href={`${here}/edit`} size="s">
                {words.edit}
              </ButtonLink>
            )
          }
        >
          {goal.own && (
            <Quote lang={goal.own.language} by={plan.ownWords}>
              {goal.own.words}
            </Quote>
          )}
          <FactList facts={goal.facts} />
        </Card>
        <Grid kind="main-side">
          <Stack>
            <Card
              title={words.steps}
              aside={
                may.draft && (
                  <ButtonLink href={`${here}/steps/new`} size="s" icon="add">
                    {words.addStep}
                  </ButtonLink>
                )
              }
            >
              <StepList
                steps={goal.steps}
                words={{ ...plan, done: plan.markDone }}
                formKey={may.write ? formKey : null}
              />
              {may.draft && goal.steps.some(({ open }) => open) && (
                <Disclosure summary={words.dropSteps}>
                  {goal.steps
                    .filter(({ open }) => open)
                    .map(step => (
                      <form key={step.key} method="post" noValidate>
                        <FormKeys formKey={formKey} />
                        <input type="hidden" name="act" value="drop-step" />
                        <input type="hidden" name="stepId" value={step.key} />
                        <Button kind="quiet" size="s">
                          {plan.takeOut}: {step.words}
                        </Button>
                      </form>
                    ))}
                </Disclosure>
              )}
            </Card>
          </Stack>
          <Stack>
            <Card
              title={words.ratings}
              aside={
                may.write && (
                  <ButtonLink href={`${here}/rate`} size="s" icon="add">
                    {words.rate}
                  </ButtonLink>
                )
              }
            >
              <Ratings ratings={goal.ratings} none={words.noRatings} earlier={words.earlier} />
            </Card>
            <Card title={words.evidence}>
              {evidence.length === 0 && <p className="al-second">{words.noEvidence}</p>}
              {evidence.map(each => (
                <section key={each.key} className="al-part">
                  <p>{each.href && !each.taken ? <a href={each.href}>{each.words}</a> : each.words}</p>
                  <p className="al-second">{each.taken ?? each.of}</p>
                  {may.write && !each.taken && (
                    <p>
                      <a href={`${here}/evidence/${each.key}`} aria-label={`${words.takeAway}: ${each.words}`}>
                        {words.takeAway}
                      </a>
                    </p>
                  )}
                </section>
              ))}
            </Card>
            {may.draft && (
              <Disclosure summary={words.end} open={typed.act === 'end'}>
                <form method="post" noValidate>
                  <FormKeys formKey={formKey} keep="end" />
                  <input type="hidden" name="act" value="end" />
                  <Stack tight>
                    <RadioGroup {...field.text('state', words.endState)} options={loaderData.states} />
                    <TextArea {...field.text('why')} required={false} max={500} />
                    <Actions>
                      <Button kind="outline">{words.end}</Button>
                    </Actions>
                  </Stack>
                </form>
              </Disclosure>
            )}
          </Stack>
        </Grid>
      </Stack>
    </ChildFrame>
  );
}
