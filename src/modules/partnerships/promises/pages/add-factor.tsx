import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { staffInRoles } from '#modules/access/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { withOptions } from '#web/form/field-spec.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { typedFrom, typedList } from '#web/form/typed.ts';
import { CheckboxGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { BUILDERS, keepCommunities } from '../../policy.ts';
import { livingCommunities } from '../../store/communities.ts';
import { factorFields } from '../fields.ts';
import { FACTOR_KINDS } from '../rules/codes.ts';
import { livingPartners } from '../store/factors.ts';
import { noteFactor } from '../use-cases/note-factor.ts';
import type { Route } from './+types/add-factor';

const partnersOf = async ({ tx, today }: Ask) =>
  (await livingPartners(tx, today.toString())).map(({ id, name }) => ({ value: id, label: name }));

export const loader = page(keepCommunities, async ask => {
  const { tx, say, today, now, who } = ask;
  const [partners, communities, staff] = await Promise.all([
    partnersOf(ask),
    livingCommunities(tx),
    staffInRoles(tx, BUILDERS, now),
  ]);
  return {
    words: say.group('partnerships', 'outside'),
    partners,
    communities: communities.map(({ id, name }) => ({ value: id, label: name })),
    staff: staff.map(({ id, name }) => ({ value: id, label: name })),
    kinds: FACTOR_KINDS.map(value => ({ value, label: say('partnerships', `factorKinds.${value}`) })),
    suggested: typedFrom(factorFields, {
      fromOn: today.toString(),
      ownerId: who.userId,
      reviewOn: today.add({ weeks: 2 }).toString(),
    }),
    formKey: newId(),
  };
});

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const ids = (await partnersOf(ask)).map(({ value }) => value);
  const read = readFields(
    ask.form,
    withOptions(
      { ...factorFields, partnershipIds: { ...factorFields.partnershipIds, required: false } },
      { partnershipIds: ids },
    ),
  );
  if (!read.ok) return read;
  const { effectLabel: effect, riskLabel: risk, ...given } = read.value.values;
  const noted = await noteFactor(ask, { ...given, effect, risk });
  return noted.ok ? ok({ to: '/partners/outside?done=noted' }) : noted;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Writing down something from outside that changes the work. */
export default function AddFactor({ loaderData, actionData }: Route.ComponentProps) {
  const { words, suggested } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, suggested);
  return (
    <FormPage
      title={words.addTitle}
      lead={words.lead}
      problems={problems}
      back={{ href: '/partners/outside' }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      <Select {...field.text('communityId')} required={false} empty={words.nowhere} options={loaderData.communities} />
      <Select {...field.text('kind')} options={loaderData.kinds} />
      <TextField {...field.text('what')} max={300} />
      <TextArea {...field.text('effectLabel')} rows={3} max={1000} />
      <TextArea {...field.text('riskLabel')} required={false} rows={3} max={1000} />
      <DateInput {...field.date('fromOn')} />
      {loaderData.partners.length > 0 && (
        <CheckboxGroup
          {...field.text('partnershipIds')}
          required={false}
          value={typedList(typed, 'partnershipIds')}
          options={loaderData.partners}
        />
      )}
      <Select {...field.text('ownerId')} options={loaderData.staff} />
      <DateInput {...field.date('reviewOn')} />
    </FormPage>
  );
}
