import { newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayList } from '#platform/words/say-date.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { typedFrom } from '#web/form/typed.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Rooms } from '#web/ui/rooms.tsx';
import { gateFields } from '../forms.ts';
import { loadPlan } from '../load-plan.ts';
import { PlanBody } from '../parts/plan-body.tsx';
import { keepCommunities, viewCommunities } from '../policy.ts';
import { sayCommunityWays } from '../say-community-ways.ts';
import { areasOf, communityById } from '../store/communities.ts';
import { planOf } from '../store/plans.ts';
import { adoptPlan } from '../use-cases/adopt-plan.ts';
import { passGate } from '../use-cases/pass-gate.ts';
import type { Route } from './+types/community';

const DONE = ['adopted', 'proved', 'moved'] as const;

export const loader = page(viewCommunities, async ask => {
  const { tx, say, language, params, who, query, today } = ask;
  const community = (await communityById(tx, params.communityId ?? '')) ?? notThere();
  const here = `/communities/${community.id}`;
  const [plan, areas] = await Promise.all([planOf(tx, community.id), areasOf(tx, community.id, today.toString())]);
  const mayKeep = keepCommunities.may(who);
  const done = DONE.find(each => each === query.get('done'));
  return {
    words: say.group('partnerships', 'plan'),
    name: community.name,
    ways: sayCommunityWays(ask, community.id, 'plan'),
    facts: [
      { label: say('partnerships', 'plan.leads'), value: community.lead ?? say('partnerships', 'plan.noLead') },
      ...(areas.length > 0
        ? [
            {
              label: say('partnerships', 'plan.areas'),
              value: sayList(
                language,
                areas.map(area => area.name),
              ),
            },
          ]
        : []),
    ],
    done: done ? say('partnerships', `plan.${done}`) : null,
    mayKeep,
    plan: plan ? await loadPlan(ask, plan, mayKeep ? `${here}/steps` : null) : null,
    kept: typedFrom(gateFields, { on: today.toString() }),
    formKey: newId(),
  };
});

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const community = (await communityById(ask.tx, ask.params.communityId ?? '')) ?? notThere();
  const here = `/communities/${community.id}`;
  if (ask.form.get('act') === 'adopt') {
    const adopted = await adoptPlan(ask, { of: { communityId: community.id }, on: ask.today.toString() });
    return adopted.ok ? ok({ to: `${here}?done=adopted` }) : adopted;
  }
  const plan = await planOf(ask.tx, community.id);
  if (!plan) return no({ kind: 'not-the-next-phase' });
  const read = readFields(ask.form, gateFields);
  if (!read.ok) return read;
  const passed = await passGate(ask, { planId: plan.id, ...read.value.values });
  return passed.ok ? ok({ to: `${here}?done=moved` }) : passed;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A community's plan: what its gate needs, every step with what proves it, and how it came here. */
export default function Community({ loaderData, actionData }: Route.ComponentProps) {
  const { words, name, facts, plan } = loaderData;
  const { problems = [], typed = loaderData.kept } = actionData ?? {};
  return (
    <>
      <PageHead
        title={name}
        crumbs={<Crumbs items={[{ label: words.communities, href: '/communities' }, { label: name }]} />}
      >
        <FactList facts={facts} />
      </PageHead>
      <Rooms {...loaderData.ways} />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <ErrorSummary problems={problems} />
          {!plan && (
            <Card title={words.none}>
              <Empty title={words.noneText} />
              {loaderData.mayKeep && (
                <form method="post" noValidate>
                  <FormKeys formKey={loaderData.formKey} />
                  <input type="hidden" name="act" value="adopt" />
                  <Button>{words.adopt}</Button>
                </form>
              )}
            </Card>
          )}
          {plan && (
            <PlanBody
              words={words}
              plan={plan}
              mayKeep={loaderData.mayKeep}
              form={{ problems, typed, formKey: loaderData.formKey }}
            />
          )}
        </Stack>
      </Wrap>
    </>
  );
}
