import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedFrom, typedText } from '#web/form/typed.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { keepCommunities } from '../../policy.ts';
import { leaveFields, levelFields } from '../forms.ts';
import { LEVELS } from '../rules/states.ts';
import { partnershipOn } from '../store/partnerships.ts';
import { setLevel } from '../use-cases/set-level.ts';
import type { Route } from './+types/level';

export const loader = page(keepCommunities, async ({ tx, say, params, today }) => {
  const partner = (await partnershipOn(tx, params.partnershipId ?? '', today.toString())) ?? notThere();
  return {
    words: say.group('partnerships', 'partnerLevel'),
    name: partner.organization,
    back: `/partners/${partner.id}`,
    level: partner.level ?? '',
    levels: LEVELS.map(level => ({
      value: level as string,
      label: say('partnerships', `partnerLevels.${level}`),
      hint: say('partnerships', `partnerLevelHelp.${level}`),
    })),
    today: today.toString(),
    formKey: newId(),
  };
});

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const { partnershipId = '' } = ask.params;
  const read = readFields(ask.form, levelFields);
  if (!read.ok) return read;
  const set = await setLevel(ask, { partnershipId, ...read.value.values });
  return set.ok ? ok({ to: `/partners/${partnershipId}?done=leveled` }) : set;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function SetLevel({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  const { problems = [] } = actionData ?? {};
  const typed = actionData?.typed ?? { level: loaderData.level, ...typedFrom(leaveFields, { on: loaderData.today }) };
  const field = <N extends keyof typeof words>(name: N) => ({
    name,
    label: words[name],
    value: typedText(typed, name),
    problem: problemAt(problems, name),
  });
  return (
    <FormPage
      over={loaderData.name}
      title={words.title}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      <RadioGroup {...field('level')} options={loaderData.levels} />
      <DateInput {...field('on')} value={typedDate(typed, 'on')} />
      <TextArea {...field('evidence')} hint={words.evidenceHint} max={1000} rows={3} />
    </FormPage>
  );
}
