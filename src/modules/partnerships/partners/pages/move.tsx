import { newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedFrom, typedText } from '#web/form/typed.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { keepCommunities } from '../../policy.ts';
import { StartAlert } from '../../profile/parts/start-alert.tsx';
import { sayStart } from '../../profile/say-start.ts';
import { leaveFields, moveFields } from '../forms.ts';
import { asksWhy, waysFrom } from '../rules/states.ts';
import { partnershipOn, standingOf } from '../store/partnerships.ts';
import { endReasons } from '../store/sectors.ts';
import { movePartner } from '../use-cases/move-partner.ts';
import type { Route } from './+types/move';

export const loader = page(keepCommunities, async ask => {
  const { tx, say, language, params, today } = ask;
  const partner = (await partnershipOn(tx, params.partnershipId ?? '', today.toString())) ?? notThere();
  const { state } = await standingOf(tx, partner.id);
  return {
    words: say.group('partnerships', 'partnerMove'),
    name: partner.organization,
    back: `/partners/${partner.id}`,
    lead: say('partnerships', 'partnerMove.lead', { state: say('partnerships', `partnerStates.${state}`) }),
    ways: waysFrom(state).map(each => ({
      value: each as string,
      label: say('partnerships', `partnerStates.${each}`),
      ...(asksWhy(each) && { hint: say('partnerships', 'partnerMove.asksWhy') }),
    })),
    start: waysFrom(state).includes('partner') ? await sayStart(ask, partner.id) : null,
    reasons: (await endReasons(tx, language)).map(({ code, name }) => ({ value: code, label: name })),
    today: today.toString(),
    formKey: newId(),
  };
});

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const { partnershipId = '' } = ask.params;
  const read = readFields(ask.form, moveFields);
  if (!read.ok) return read;
  const moved = await movePartner(ask, { partnershipId, ...read.value.values });
  if (moved.ok) return ok({ to: `/partners/${partnershipId}?done=moved` });
  return no(moved.refusal.kind === 'not-a-way' ? { kind: 'not-a-way' } : moved.refusal);
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function MovePartner({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  const { problems = [] } = actionData ?? {};
  const typed = actionData?.typed ?? typedFrom(leaveFields, { on: loaderData.today });
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
      lead={loaderData.lead}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      <StartAlert start={loaderData.start} />
      <RadioGroup {...field('to')} options={loaderData.ways} />
      <DateInput {...field('on')} value={typedDate(typed, 'on')} />
      <Select {...field('reason')} required={false} empty={words.none} options={loaderData.reasons} />
      <TextArea {...field('words')} hint={words.wordsHint} required={false} max={1000} rows={3} />
    </FormPage>
  );
}
