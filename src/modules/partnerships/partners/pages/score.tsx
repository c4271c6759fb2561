import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedText } from '#web/form/typed.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { keepCommunities } from '../../policy.ts';
import { DECISIONS } from '../contract.ts';
import { scoreFields } from '../forms.ts';
import { partnershipOn } from '../store/partnerships.ts';
import { scoreProspect } from '../use-cases/score-prospect.ts';
import type { Route } from './+types/score';

const SCORES = ['contribution', 'reach', 'readiness'] as const;

export const loader = page(keepCommunities, async ({ tx, say, params, today }) => {
  const partner = (await partnershipOn(tx, params.partnershipId ?? '', today.toString())) ?? notThere();
  return {
    words: say.group('partnerships', 'partnerScore'),
    name: partner.organization,
    back: `/partners/${partner.id}`,
    decisions: DECISIONS.map(each => ({
      value: each as string,
      label: say('partnerships', `partnerDecisions.${each}`),
    })),
    formKey: newId(),
  };
});

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const { partnershipId = '' } = ask.params;
  const read = readFields(ask.form, scoreFields);
  if (!read.ok) return read;
  const scored = await scoreProspect(ask, { partnershipId, ...read.value.values });
  return scored.ok ? ok({ to: `/partners/${partnershipId}?done=scored` }) : scored;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function ScoreProspect({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  const { problems = [] } = actionData ?? {};
  const typed: Typed = actionData?.typed ?? {};
  const field = <N extends string>(name: N, label: string) => ({
    name,
    label,
    value: typedText(typed, name),
    problem: problemAt(problems, name),
  });
  const points = ['0', '1', '2', '3'].map(value => ({
    value,
    label: `${value}: ${words[`point${value}` as 'point0']}`,
  }));
  return (
    <FormPage
      over={loaderData.name}
      title={words.title}
      lead={words.lead}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      {SCORES.map(score => (
        <div key={score}>
          <RadioGroup {...field(score, words[score])} hint={words[`${score}Hint`]} options={points} />
          <TextArea {...field(`${score}Words`, words.why)} max={1000} rows={2} />
        </div>
      ))}
      <RadioGroup {...field('decision', words.decision)} options={loaderData.decisions} />
      <TextArea {...field('decisionWords', words.decisionWords)} required={false} max={1000} rows={2} />
    </FormPage>
  );
}
