import { newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { typedFrom } from '#web/form/typed.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { gateFields } from '../../forms.ts';
import { loadPlan } from '../../load-plan.ts';
import { PlanBody } from '../../parts/plan-body.tsx';
import { keepCommunities, viewCommunities } from '../../policy.ts';
import { StartAlert } from '../../profile/parts/start-alert.tsx';
import { sayStart } from '../../profile/say-start.ts';
import { planWith } from '../../store/plans.ts';
import { adoptPlan } from '../../use-cases/adopt-plan.ts';
import { passGate } from '../../use-cases/pass-gate.ts';
import { partnerFrame } from '../partner-frame.ts';
import { PartnerFrame } from '../parts/partner-frame.tsx';
import { partnershipOn } from '../store/partnerships.ts';
import type { Route } from './+types/plan';

const DONE = ['adopted', 'proved', 'moved'] as const;

export const loader = page(viewCommunities, async ask => {
  const { tx, say, params, query, who } = ask;
  const frame = await partnerFrame(ask, params.partnershipId ?? '', 'overview');
  const plan = await planWith(tx, frame.ownOrganizationId);
  const mayKeep = keepCommunities.may(who);
  const done = DONE.find(each => each === query.get('done'));
  return {
    frame,
    words: say.group('partnerships', 'plan'),
    about: say.group('partnerships', 'partnerPlan'),
    done: done ? say('partnerships', done === 'moved' ? 'partnerPlan.moved' : `plan.${done}`) : null,
    mayKeep,
    plan: plan ? await loadPlan(ask, plan, mayKeep ? `/partners/${frame.partnershipId}/plan` : null) : null,
    start: plan ? await sayStart(ask, frame.partnershipId) : null,
    kept: typedFrom(gateFields, { on: ask.today.toString() }),
    formKey: newId(),
  };
});

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const partner = (await partnershipOn(ask.tx, ask.params.partnershipId ?? '', ask.today.toString())) ?? notThere();
  const here = `/partners/${partner.id}/plan`;
  if (ask.form.get('act') === 'adopt') {
    const adopted = await adoptPlan(ask, { of: { partnershipId: partner.id }, on: ask.today.toString() });
    return adopted.ok ? ok({ to: `${here}?done=adopted` }) : adopted;
  }
  const plan = await planWith(ask.tx, partner.organization_id);
  if (!plan) return no({ kind: 'not-the-next-phase' });
  const read = readFields(ask.form, gateFields);
  if (!read.ok) return read;
  const passed = await passGate(ask, { planId: plan.id, ...read.value.values });
  return passed.ok ? ok({ to: `${here}?done=moved` }) : passed;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.about.metaTitle }];

/** The plan of the work with one partner: it goes at its own pace, beside those of communities. */
export default function PartnerPlan({ loaderData, actionData }: Route.ComponentProps) {
  const { words, about, plan } = loaderData;
  const { problems = [], typed = loaderData.kept } = actionData ?? {};
  return (
    <PartnerFrame frame={loaderData.frame}>
      <Stack>
        {loaderData.done && <SuccessPanel title={loaderData.done} />}
        <ErrorSummary problems={problems} />
        {plan ? (
          <PlanBody
            words={words}
            plan={plan}
            atGate={<StartAlert start={loaderData.start} />}
            mayKeep={loaderData.mayKeep}
            form={{ problems, typed, formKey: loaderData.formKey }}
          />
        ) : (
          <Card title={words.none}>
            <Empty title={about.noneText} />
            {loaderData.mayKeep && (
              <form method="post" noValidate>
                <FormKeys formKey={loaderData.formKey} />
                <input type="hidden" name="act" value="adopt" />
                <Button>{words.adopt}</Button>
              </form>
            )}
          </Card>
        )}
      </Stack>
    </PartnerFrame>
  );
}
