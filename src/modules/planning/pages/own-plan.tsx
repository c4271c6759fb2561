import { ok } from '#kernel/result.ts';
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
import { takePart, viewOwnPlan } from '../policy.ts';
import { refusedForm } from '../refused-form.ts';
import type { Route } from './+types/own-plan';

export const loader = page(viewOwnPlan, ask => loadOwnPlans(ask, null));

export const action = submit(takePart, { words: 'planning' }, async ask => {
  const acted = await actOnOwnPlan(ask);
  return acted.ok ? ok({ to: `/home/case-plan?done=${acted.value}` }) : acted;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A parent's or youth's own case plan: goals in their own words, their steps, how far they see it. */
export default function OwnPlan({ loaderData, actionData }: Route.ComponentProps) {
  const { words, done } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const refused = refusedForm(typed);
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        crumbs={<Crumbs items={[{ label: words.home, href: '/home' }, { label: words.crumb }]} />}
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
