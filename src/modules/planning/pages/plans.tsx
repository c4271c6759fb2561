import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { caseOfChild, parentsOfCase } from '#modules/cases/index.ts';
import { childFrame, fullName, personsById } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { loadRecord } from '../load-record.ts';
import { viewPlan, writePlan } from '../policy.ts';
import { sayGoals, sayNeeds, sayReview, sayVersions } from '../say/say-plan.ts';
import { opensPlansOf, plansAround } from '../store/plans.ts';
import { beginPlan } from '../use-cases/begin-plan.ts';
import type { Route } from './+types/plans';

export const loader = page(
  viewPlan,
  async ask => {
    const { tx, say, who } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'case-plan');
    if (!(await opensPlansOf(tx, childId))) return notThere();
    const caseId = await caseOfChild(tx, childId);
    const plans = await plansAround(tx, { childId, caseId });
    const parents = (caseId ? await parentsOfCase(ask, caseId) : []).map(({ person_id }) => person_id);
    const names = await personsById(tx, [...parents, ...plans.map(plan => plan.adult_id ?? childId)]);
    const nameOf = (id: string) => {
      const person = names.get(id);
      return person ? fullName(person) : say('planning', 'owners.parent');
    };
    const living = plans.filter(({ closed_on }) => closed_on === null);
    const shown = [];
    for (const plan of plans) {
      const record = await loadRecord(ask, plan);
      const needs = sayNeeds(ask, record);
      shown.push({
        key: plan.id,
        href: `/children/${childId}/case-plan/${plan.id}`,
        title: plan.adult_id
          ? say('planning', 'plans.ofParent', { name: nameOf(plan.adult_id) })
          : say('planning', 'plans.ofChild', { name: frame.firstName }),
        closed:
          plan.closed_on && plan.closed_why
            ? `${say('planning', 'states.closed')}: ${say('planning', `closedWhy.${plan.closed_why}`)}`
            : null,
        version: sayVersions(ask, record)[0]!,
        review: sayReview(ask, plan),
        goals: sayGoals(ask, record)
          .filter(({ over }) => over === null)
          .map(({ key, words }) => ({ key, words })),
        unmet: say('planning', 'plans.unmet', { count: needs.filter(({ tag }) => tag === 'late').length }),
        hasUnmet: needs.some(({ tag }) => tag === 'late'),
      });
    }
    return {
      frame,
      words: say.group('planning', 'plans'),
      plans: shown,
      begin:
        caseId && writePlan.may(who)
          ? [
              ...(living.some(plan => plan.adult_id === null)
                ? []
                : [{ value: '', label: say('planning', 'plans.beginFor', { name: frame.firstName }) }]),
              ...parents
                .filter(id => !living.some(plan => plan.adult_id === id))
                .map(id => ({ value: id, label: say('planning', 'plans.beginFor', { name: nameOf(id) }) })),
            ]
          : [],
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  writePlan,
  {
    words: 'planning',
    about: params => params.childId,
    constraints: {
      case_plan__one_live_for_a_child: { kind: 'plan-is-there-already' },
      case_plan__one_live_for_a_parent: { kind: 'plan-is-there-already' },
    },
  },
  async ask => {
    const childId = ask.params.childId ?? '';
    const begun = await beginPlan(ask, { childId, adultId: String(ask.form.get('adultId') ?? '') || null });
    return begun.ok ? ok({ to: `/children/${childId}/case-plan/${begun.value.id}?done=begun` }) : begun;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** The case plans around a child: the child's own and the parents', with what is unmet. */
export default function Plans({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, words, plans, begin, formKey } = loaderData;
  return (
    <ChildFrame frame={frame}>
      <Stack>
        <ErrorSummary problems={actionData?.problems ?? []} />
        {begin.length > 0 && (
          <Actions>
            {begin.map(({ value, label }) => (
              <form key={value} method="post" noValidate>
                <FormKeys formKey={formKey} />
                <input type="hidden" name="adultId" value={value} />
                <Button icon="add" kind={value === '' ? 'fill' : 'outline'}>
                  {label}
                </Button>
              </form>
            ))}
          </Actions>
        )}
        {plans.length === 0 && (
          <Card>
            <Empty title={words.none}>{words.noneText}</Empty>
          </Card>
        )}
        {plans.map(plan => (
          <Card key={plan.key} title={<a href={plan.href}>{plan.title}</a>}>
            <p>
              <StateTag state={plan.closed ? 'plain' : plan.version.tag}>{plan.closed ?? plan.version.state}</StateTag>{' '}
              {plan.hasUnmet && !plan.closed && <StateTag state="late">{plan.unmet}</StateTag>}{' '}
              {plan.review?.past && <StateTag state="late">{plan.review.words}</StateTag>}
            </p>
            <p className="al-second">
              {plan.version.title}. {plan.version.when}. {plan.review && !plan.review.past && plan.review.words}
            </p>
            {plan.goals.length > 0 && (
              <ul>
                {plan.goals.map(goal => (
                  <li key={goal.key}>{goal.words}</li>
                ))}
              </ul>
            )}
          </Card>
        ))}
      </Stack>
    </ChildFrame>
  );
}
