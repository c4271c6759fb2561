import { ok } from '#kernel/result.ts';
import { personById } from '#modules/people/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { actOnOwnPlan } from '../act-on-own-plan.ts';
import { loadOwnPlans } from '../load-own-plans.ts';
import { OwnPlansView } from '../parts/own-plans.tsx';
import { takePart, viewHomePlan } from '../policy.ts';
import { refusedForm } from '../refused-form.ts';
import type { Route } from './+types/home-plan';

export const loader = page(
  viewHomePlan,
  async ask => {
    const childId = ask.params.childId ?? '';
    const child = await personById(ask.tx, childId);
    if (!child) return notThere();
    return {
      ...(await loadOwnPlans(ask, childId)),
      name: child.first_name,
      title: ask.say('planning', 'plans.ofChild', { name: child.first_name }),
      back: `/home/children/${childId}`,
    };
  },
  { about: params => params.childId },
);

export const action = submit(takePart, { words: 'planning', about: params => params.childId }, async ask => {
  const childId = ask.params.childId ?? '';
  if (!(await personById(ask.tx, childId))) return notThere();
  const acted = await actOnOwnPlan(ask);
  return acted.ok ? ok({ to: `/home/children/${childId}/case-plan?done=${acted.value}` }) : acted;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** The case plan of a child at home with the reader: what they are asked and their own steps. */
export default function HomePlan({ loaderData, actionData }: Route.ComponentProps) {
  const { words, name, title, back, done } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const refused = refusedForm(typed);
  return (
    <>
      <PageHead
        title={title}
        lead={words.homeLead}
        crumbs={<Crumbs items={[{ label: name, href: back }, { label: words.crumb }]} />}
        arches={false}
      />
      <Wrap body>
        <Stack>
          {done && <SuccessPanel title={done} />}
          <ErrorSummary problems={problems} />
          <OwnPlansView
            {...loaderData}
            refused={refused}
            fieldFor={(act, id) =>
              act === refused.act && id === refused.id ? fieldProps(words, typed, problems) : fieldProps(words, {}, [])
            }
          />
        </Stack>
      </Wrap>
    </>
  );
}
