import { isId, newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { staffInRoles } from '#modules/access/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { typedFrom } from '#web/form/typed.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { peopleOn } from '../../partners/store/people.ts';
import { BUILDERS, keepCommunities } from '../../policy.ts';
import { livingCommunities } from '../../store/communities.ts';
import { promiseFields } from '../fields.ts';
import { FOR_WHOM } from '../rules/codes.ts';
import { livingPartners } from '../store/factors.ts';
import { makeCommitment } from '../use-cases/make-commitment.ts';
import type { Route } from './+types/add-promise';

/** Who may answer for a promise: people of the agency who build partnerships, and those of the partner's side. */
async function answering({ tx, today, now }: Ask, partnershipId: string) {
  const ours = await staffInRoles(tx, BUILDERS, now);
  const theirs = isId(partnershipId) ? await peopleOn(tx, partnershipId, today.toString()) : [];
  return [
    ...ours.map(({ id, name }) => ({ value: `us:${id}`, label: name })),
    ...theirs.filter(({ side }) => side === 'partner').map(({ id, name }) => ({ value: `them:${id}`, label: name })),
  ];
}

export const loader = page(keepCommunities, async ask => {
  const { tx, say, query, today } = ask;
  const partner = query.get('partner') ?? '';
  const [partners, communities, people] = await Promise.all([
    livingPartners(tx, today.toString()),
    livingCommunities(tx),
    answering(ask, partner),
  ]);
  const words = say.group('partnerships', 'promise');
  return {
    words,
    partners: partners.map(({ id, name }) => ({ value: id, label: name })),
    communities: communities.map(({ id, name }) => ({ value: id, label: name })),
    people,
    forWhom: FOR_WHOM.map(value => ({ value, label: say('partnerships', `forWhom.${value}`) })),
    suggested: typedFrom(promiseFields, {
      partnershipId: partner,
      communityId: query.get('community') ?? '',
      forWhom: 'all',
      madeOn: today.toString(),
    }),
    back: isId(partner) ? `/partners/${partner}/promises` : '/promises',
    formKey: newId(),
  };
});

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const read = readFields(ask.form, promiseFields);
  if (!read.ok) return read;
  const { byUs, responsible, ...given } = read.value.values;
  const [side, id = ''] = (responsible ?? '').split(':');
  const made = await makeCommitment(ask, {
    ...given,
    byUs: byUs === 'us',
    responsibleId: side === 'us' && isId(id) ? id : null,
    responsiblePersonId: side === 'them' && isId(id) ? id : null,
  });
  const to = given.partnershipId ? `/partners/${given.partnershipId}/promises` : '/promises';
  return made.ok ? ok({ to: `${to}?done=made` }) : made;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Writing down what one side promised the other. */
export default function AddPromise({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, loaderData.suggested);
  return (
    <FormPage
      title={words.addTitle}
      lead={words.addLead}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      <RadioGroup
        {...field.text('byUs')}
        options={[
          { value: 'partner', label: words.theirs },
          { value: 'us', label: words.ours },
        ]}
      />
      <Select {...field.text('partnershipId')} required={false} empty={words.noPartner} options={loaderData.partners} />
      <Select
        {...field.text('communityId')}
        required={false}
        empty={words.anyCommunity}
        options={loaderData.communities}
      />
      <TextField {...field.text('what')} max={300} />
      <Select {...field.text('forWhom')} options={loaderData.forWhom} />
      <TextField {...field.text('amount')} required={false} width="s" inputMode="numeric" />
      <TextField {...field.text('unit')} required={false} width="m" max={60} />
      <DateInput {...field.date('madeOn')} />
      <DateInput {...field.date('dueOn')} />
      <Select {...field.text('responsible')} required={false} options={loaderData.people} />
    </FormPage>
  );
}
