import { isId, newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { staffInRoles } from '#modules/access/index.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { typedFrom } from '#web/form/typed.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { partnerFrame } from '../../partners/partner-frame.ts';
import { BUILDERS, keepCommunities } from '../../policy.ts';
import { livingCommunities } from '../../store/communities.ts';
import { issueFields } from '../fields.ts';
import { RAISED_BY } from '../rules/codes.ts';
import { livingPartners } from '../store/factors.ts';
import { raiseIssue } from '../use-cases/raise-issue.ts';
import type { Route } from './+types/add-issue';

export const loader = page(keepCommunities, async ask => {
  const { tx, say, query, today, now, who } = ask;
  const partner = query.get('partner');
  const frame = partner && isId(partner) ? await partnerFrame(ask, partner, 'issues') : null;
  const [partners, communities, staff] = await Promise.all([
    livingPartners(tx, today.toString()),
    livingCommunities(tx),
    staffInRoles(tx, BUILDERS, now),
  ]);
  const words = say.group('partnerships', 'issue');
  return {
    words,
    over: frame?.name ?? null,
    partner: frame?.partnershipId ?? null,
    back: frame ? `/partners/${frame.partnershipId}/issues` : '/issues-register',
    partners: partners.filter(({ id }) => id !== partner).map(({ id, name }) => ({ value: id, label: name })),
    communities: communities.map(({ id, name }) => ({ value: id, label: name })),
    staff: staff.map(({ id, name }) => ({ value: id, label: name })),
    labels: { communityId: say('partnerships', 'promise.communityId') },
    suggested: typedFrom(issueFields, { raisedOn: today.toString(), ownerId: who.userId, raisedBy: 'partner' }),
    formKey: newId(),
  };
});

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const read = readFields(ask.form, issueFields);
  if (!read.ok) return read;
  const partner = ask.form.get('partner');
  const partnershipId = isId(partner) ? partner : null;
  const raised = await raiseIssue(ask, { partnershipId, ...read.value.values });
  const to = partnershipId ? `/partners/${partnershipId}/issues` : '/issues-register';
  return raised.ok ? ok({ to: `${to}?done=raised` }) : raised;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Writing down something that stands between both sides. */
export default function AddIssue({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, loaderData.suggested);
  return (
    <FormPage
      title={words.addTitle}
      over={loaderData.over}
      lead={words.addLead}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      {loaderData.partner && <input type="hidden" name="partner" value={loaderData.partner} />}
      <TextArea {...field.text('words')} rows={3} max={500} />
      <Select
        {...field.text('communityId', loaderData.labels.communityId)}
        required={loaderData.over === null}
        options={loaderData.communities}
      />
      {loaderData.over && (
        <Select
          {...field.text('otherPartnershipId')}
          required={false}
          empty={words.noOther}
          options={loaderData.partners}
        />
      )}
      <RadioGroup {...field.text('raisedBy')} options={RAISED_BY.map(value => ({ value, label: words[value] }))} />
      <DateInput {...field.date('raisedOn')} />
      <Select {...field.text('ownerId')} options={loaderData.staff} />
    </FormPage>
  );
}
