import { isId, newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedFrom, typedList, typedText } from '#web/form/typed.ts';
import { CheckboxGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { keepCommunities } from '../../policy.ts';
import { partnerChoices } from '../choices.ts';
import { keepFields } from '../forms.ts';
import { communitiesOf, partnershipOn } from '../store/partnerships.ts';
import { changePartner } from '../use-cases/change-partner.ts';
import { setCommunities } from '../use-cases/set-communities.ts';
import type { Route } from './+types/change';

export const loader = page(keepCommunities, async ask => {
  const { tx, say, params, today } = ask;
  const on = today.toString();
  const partner = (await partnershipOn(tx, params.partnershipId ?? '', on)) ?? notThere();
  const [choices, communities] = await Promise.all([
    partnerChoices(ask, partner.id),
    communitiesOf(tx, partner.id, on),
  ]);
  // Whoever keeps it stays to be chosen, whatever their position is now.
  const owners = choices.owners.some(({ value }) => value === partner.owner_id)
    ? choices.owners
    : [...choices.owners, ...(partner.owner_id ? [{ value: partner.owner_id, label: partner.owner ?? '' }] : [])];
  return {
    words: say.group('partnerships', 'partnerChange'),
    ...choices,
    owners,
    name: partner.organization,
    back: `/partners/${partner.id}`,
    kept: {
      ...typedFrom(keepFields, {
        sector: partner.sector,
        introducedBy: partner.introduced_by,
        ownerId: partner.owner_id,
        on,
      }),
      communityIds: communities.map(each => each.community_id),
    },
    formKey: newId(),
  };
});

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const { partnershipId = '' } = ask.params;
  const read = readFields(ask.form, keepFields);
  if (!read.ok) return read;
  const { on, ...rest } = read.value.values;
  const changed = await changePartner(ask, { partnershipId, ...rest });
  if (!changed.ok) return changed;
  const chosen = ask.form.getAll('communityIds').map(String).filter(isId);
  const now = (await communitiesOf(ask.tx, partnershipId, ask.today.toString())).map(each => each.community_id);
  if (chosen.toSorted().join() !== now.toSorted().join()) {
    const set = await setCommunities(ask, { partnershipId, communityIds: chosen, on });
    if (!set.ok) return set;
  }
  return ok({ to: `/partners/${partnershipId}?done=changed` });
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function ChangePartner({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  const { problems = [] } = actionData ?? {};
  const typed = actionData?.typed ?? loaderData.kept;
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
      <Select {...field('sector')} required={false} empty={words.unknown} options={loaderData.sectors} />
      <Select {...field('ownerId')} required={false} empty={words.nobody} options={loaderData.owners} />
      <Select {...field('introducedBy')} required={false} empty={words.nobody} options={loaderData.partners} />
      <CheckboxGroup
        {...field('communityIds')}
        required={false}
        options={loaderData.communities}
        value={typedList(typed, 'communityIds')}
      />
      <DateInput {...field('on')} hint={words.onHint} value={typedDate(typed, 'on')} />
    </FormPage>
  );
}
