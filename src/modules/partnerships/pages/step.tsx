import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { staffInRoles } from '#modules/access/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { keptProof } from '../kept-proof.ts';
import { ProofInputs } from '../parts/proof-inputs.tsx';
import { BUILDERS, keepCommunities } from '../policy.ts';
import { readProof } from '../read-proof.ts';
import { communityById } from '../store/communities.ts';
import { planOf, stepById } from '../store/plans.ts';
import { proveStep } from '../use-cases/prove-step.ts';
import type { Route } from './+types/step';

type Params = Readonly<Record<string, string | undefined>>;

/** The step of this community's plan. Throws NotThere when it is another's. */
async function stepIn(ask: Ask, { communityId = '', stepId = '' }: Params) {
  const community = (await communityById(ask.tx, communityId)) ?? notThere();
  const step = await stepById(ask.tx, stepId);
  const plan = await planOf(ask.tx, community.id);
  return step && step.plan_id === plan?.id ? { community, step } : notThere();
}

export const loader = page(keepCommunities, async ask => {
  const { say, language, tx, now } = ask;
  const { community, step } = await stepIn(ask, ask.params);
  return {
    words: say.group('partnerships', 'step'),
    community: community.name,
    title: step[`title_${language}`],
    help: step[`help_${language}`],
    proof: step.proof,
    kept: keptProof(step, ask.today.toString()),
    back: `/communities/${community.id}`,
    leads:
      step.proof === 'lead'
        ? (await staffInRoles(tx, BUILDERS, now)).map(({ id, name }) => ({ value: id, label: name }))
        : [],
    formKey: newId(),
  };
});

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const { community, step } = await stepIn(ask, ask.params);
  const given = await readProof(ask, step, community.id);
  if (!given.ok) return given;
  const proved = await proveStep(ask, { stepId: step.id, ...given.value });
  return proved.ok ? ok({ to: `/communities/${community.id}?done=proved` }) : proved;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Writing down that a step was done, with what proves it. */
export default function Step({ loaderData, actionData }: Route.ComponentProps) {
  const { words, proof, leads } = loaderData;
  const { problems = [], typed = loaderData.kept } = actionData ?? {};
  return (
    <FormPage
      title={loaderData.title}
      over={loaderData.community}
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
