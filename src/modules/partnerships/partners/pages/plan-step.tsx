import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { staffInRoles } from '#modules/access/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { keptProof } from '../../kept-proof.ts';
import { ProofInputs } from '../../parts/proof-inputs.tsx';
import { BUILDERS, keepCommunities } from '../../policy.ts';
import { readProof } from '../../read-proof.ts';
import { planWith, stepById } from '../../store/plans.ts';
import { proveStep } from '../../use-cases/prove-step.ts';
import { partnershipOn } from '../store/partnerships.ts';
import type { Route } from './+types/plan-step';

type Params = Readonly<Record<string, string | undefined>>;

/** The step of the plan with this partner. Throws NotThere when it is another's. */
async function stepIn({ tx, today }: Ask, { partnershipId = '', stepId = '' }: Params) {
  const partner = (await partnershipOn(tx, partnershipId, today.toString())) ?? notThere();
  const step = await stepById(tx, stepId);
  const plan = await planWith(tx, partner.organization_id);
  return step && step.plan_id === plan?.id ? { partner, step } : notThere();
}

export const loader = page(keepCommunities, async ask => {
  const { say, language, tx, now } = ask;
  const { partner, step } = await stepIn(ask, ask.params);
  return {
    words: say.group('partnerships', 'step'),
    partner: partner.organization,
    title: step[`title_${language}`],
    help: step[`help_${language}`],
    proof: step.proof,
    kept: keptProof(step, ask.today.toString()),
    back: `/partners/${partner.id}/plan`,
    leads:
      step.proof === 'lead'
        ? (await staffInRoles(tx, BUILDERS, now)).map(({ id, name }) => ({ value: id, label: name }))
        : [],
    formKey: newId(),
  };
});

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const { partner, step } = await stepIn(ask, ask.params);
  const given = await readProof(ask, step, null);
  if (!given.ok) return given;
  const proved = await proveStep(ask, { stepId: step.id, ...given.value });
  return proved.ok ? ok({ to: `/partners/${partner.id}/plan?done=proved` }) : proved;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Writing down that a step of the plan with one partner was done, with what proves it. */
export default function PlanStep({ loaderData, actionData }: Route.ComponentProps) {
  const { words, proof, leads } = loaderData;
  const { problems = [], typed = loaderData.kept } = actionData ?? {};
  return (
    <FormPage
      title={loaderData.title}
      over={loaderData.partner}
      lead={loaderData.help ?? words.lead}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      <ProofInputs proof={proof} words={words} leads={leads} typed={typed} problems={problems} />
    </FormPage>
  );
}
