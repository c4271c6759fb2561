import { isId, newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { organizationsAfter } from '#modules/organizations/index.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedFrom, typedList, typedText } from '#web/form/typed.ts';
import { CheckboxGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { keepCommunities } from '../../policy.ts';
import { partnerChoices } from '../choices.ts';
import { addFields, leaveFields } from '../forms.ts';
import { STATES } from '../rules/states.ts';
import { notePartner } from '../use-cases/note-partner.ts';
import type { Route } from './+types/add';

const MOST = 5_000;

export const loader = page(keepCommunities, async ask => {
  const { tx, say, query, today, who } = ask;
  const [choices, listed] = await Promise.all([partnerChoices(ask), organizationsAfter(tx, '', MOST)]);
  return {
    words: say.group('partnerships', 'partnerAdd'),
    ...choices,
    organizations: listed.map(({ id, name }) => ({ value: id, label: name })),
    states: STATES.map(state => ({ value: state as string, label: say('partnerships', `partnerStates.${state}`) })),
    asked: {
      organizationId: query.get('organization') ?? '',
      community: query.get('community') ?? '',
      sector: query.get('sector') ?? '',
      ownerId: choices.owners.some(({ value }) => value === who.userId) ? who.userId : '',
    },
    today: today.toString(),
    formKey: newId(),
  };
});

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const read = readFields(ask.form, addFields);
  if (!read.ok) return read;
  const { organizationId, name, phone, email, ...rest } = read.value.values;
  const noted = await notePartner(ask, {
    ...rest,
    organization: organizationId ? { id: organizationId } : { name: name ?? '', phone, email },
    communityIds: ask.form.getAll('communityIds').map(String).filter(isId),
  });
  if (noted.ok) return ok({ to: `/partners/${noted.value.id}?done=noted` });
  const { refusal } = noted;
  return no('organization' in refusal ? { kind: refusal.kind, organization: refusal.organization } : refusal);
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function AddPartner({ loaderData, actionData }: Route.ComponentProps) {
  const { words, asked } = loaderData;
  const { problems = [] } = actionData ?? {};
  const typed = actionData?.typed ?? {
    ...typedFrom(leaveFields, { on: loaderData.today }),
    ...{ organizationId: asked.organizationId, sector: asked.sector, ownerId: asked.ownerId, state: 'identified' },
    communityIds: asked.community === '' ? [] : [asked.community],
  };
  const field = <N extends keyof typeof words>(name: N) => ({
    name,
    label: words[name],
    value: typedText(typed, name),
    problem: problemAt(problems, name),
  });
  return (
    <FormPage
      title={words.title}
      lead={words.lead}
      problems={problems}
      back={{ href: '/partners' }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      <Select {...field('organizationId')} required={false} empty={words.newOne} options={loaderData.organizations} />
      <TextField {...field('name')} hint={words.nameHint} required={false} max={200} />
      <TextField {...field('phone')} type="tel" required={false} max={40} width="m" />
      <TextField {...field('email')} type="email" required={false} max={200} />
      <Select {...field('state')} options={loaderData.states} />
      <DateInput {...field('on')} value={typedDate(typed, 'on')} />
      <Select {...field('sector')} required={false} empty={words.unknown} options={loaderData.sectors} />
      <CheckboxGroup
        {...field('communityIds')}
        required={false}
        options={loaderData.communities}
        value={typedList(typed, 'communityIds')}
      />
      <Select {...field('introducedBy')} required={false} empty={words.nobody} options={loaderData.partners} />
      <Select {...field('ownerId')} required={false} empty={words.nobody} options={loaderData.owners} />
      <Select
        {...field('reason')}
        hint={words.reasonHint}
        required={false}
        empty={words.none}
        options={loaderData.reasons}
      />
      <TextArea {...field('words')} required={false} max={1000} rows={3} />
    </FormPage>
  );
}
