import { type Id, isId, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { staffInRoles } from '#modules/access/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { figuresOf } from '../figures.ts';
import { proofFields } from '../forms.ts';
import { ProofInputs } from '../parts/proof-inputs.tsx';
import { BUILDERS, keepCommunities } from '../policy.ts';
import { readCents } from '../rules/cents.ts';
import { communityById } from '../store/communities.ts';
import { planOf, type StepRow, stepById } from '../store/plans.ts';
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

type FormAsk = Ask & { readonly form: FormData };

/** Reads the form of the step's own kind of proof. */
async function readProof(ask: FormAsk, { proof }: StepRow, communityId: Id) {
  switch (proof) {
    case 'money': {
      const read = readFields(ask.form, proofFields.money);
      if (!read.ok) return read;
      const { amount, on, ...money } = read.value.values;
      const cents = readCents(amount);
      if (cents === null) return no(invalid({ at: 'amount', code: 'not-money' }));
      return ok({ on, given: { proof, cents, ...money } });
    }
    case 'snapshot': {
      const read = readFields(ask.form, proofFields.snapshot);
      if (!read.ok) return read;
      return ok({ ...read.value.values, given: { proof, figures: await figuresOf(ask, communityId) } });
    }
    case 'lead': {
      const read = readFields(ask.form, proofFields.lead);
      if (!read.ok) return read;
      const { on, userId } = read.value.values;
      const known = await staffInRoles(ask.tx, BUILDERS, ask.now);
      if (!isId(userId) || !known.some(({ id }) => id === userId))
        return no(invalid({ at: 'userId', code: 'not-one-of' }));
      return ok({ on, given: { proof, userId } });
    }
    case 'words': {
      const read = readFields(ask.form, proofFields.words);
      return read.ok ? ok({ on: read.value.values.on, given: { proof, words: read.value.values.words } }) : read;
    }
    case 'day': {
      const read = readFields(ask.form, proofFields.day);
      if (!read.ok) return read;
      const { on, day, words } = read.value.values;
      return ok({ on, given: { proof, day, words } });
    }
    case 'person': {
      const read = readFields(ask.form, proofFields.person);
      return read.ok ? ok({ on: read.value.values.on, given: { proof, name: read.value.values.name } }) : read;
    }
  }
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Writing down that a step was done, with what proves it. */
export default function Step({ loaderData, actionData }: Route.ComponentProps) {
  const { words, proof, leads } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
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
