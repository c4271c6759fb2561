import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { type SubmitAsk, submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { TextField } from '#web/ui/field-text.tsx';
import { takenFields } from '../contract.ts';
import { goalInAddress, planForm } from '../plan-in-address.ts';
import { writePlan } from '../policy.ts';
import { evidenceById, ratingsOfPlans } from '../store/ratings.ts';
import { takeEvidenceAway } from '../use-cases/take-evidence-away.ts';
import type { Route } from './+types/take-evidence';

/** The evidence of the address, of a rating of this goal. Throws NotThere. */
async function evidenceInAddress(ask: Pick<SubmitAsk, 'params'> & Parameters<typeof goalInAddress>[0]) {
  const { plan, here, goal } = await goalInAddress(ask);
  const evidence = (await evidenceById(ask.tx, ask.params.evidenceId ?? '')) ?? notThere();
  const ratings = await ratingsOfPlans(ask.tx, [plan.id]);
  const of = ratings.find(({ id }) => id === evidence.rating_id);
  return of?.goal_id === goal.id ? { evidence, back: `${here}/goals/${goal.id}` } : notThere();
}

export const loader = page(
  writePlan,
  async ask => {
    const { evidence, back } = await evidenceInAddress(ask);
    const { over, formKey } = await planForm(ask);
    return { over, formKey, back, lead: evidence.words ?? '', words: ask.say.group('planning', 'takeForm') };
  },
  { about: params => params.childId },
);

export const action = submit(writePlan, { words: 'planning', about: params => params.childId }, async ask => {
  const { evidence, back } = await evidenceInAddress(ask);
  const read = readFields(ask.form, takenFields);
  if (!read.ok) return read;
  const taken = await takeEvidenceAway(ask, { evidenceId: evidence.id, why: read.value.values.why });
  return taken.ok ? ok({ to: back }) : taken;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Why evidence is taken away; a line of it stays. */
export default function TakeEvidence({ loaderData, actionData }: Route.ComponentProps) {
  const { words, back, over, lead, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <FormPage
      title={words.title}
      over={over}
      lead={lead}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.save}
    >
      <TextField {...fieldProps(words, typed, problems).text('why')} hint={words.hint} max={300} />
    </FormPage>
  );
}
