import { isId, newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { typedFrom } from '#web/form/typed.ts';
import { organizationFields } from '../contract.ts';
import { answer, organizationSaid, waysOf, yesNoOf } from '../organization-form.ts';
import { OrganizationFields } from '../parts/organization-fields.tsx';
import { keepDirectory } from '../policy.ts';
import { organizationById } from '../store/organizations.ts';
import { changeOrganization } from '../use-cases/change-organization.ts';
import type { Route } from './+types/edit-organization';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${loaderData?.words.editOrganization} | Alongside` },
];

export const loader = page(keepDirectory, async ({ tx, say, params }) => {
  const id = isId(params.organizationId) ? params.organizationId : notThere();
  const row = await organizationById(tx, id);
  if (!row || row.merged_into) return notThere();
  return {
    words: say.group('organizations', 'form'),
    yesNo: yesNoOf(say),
    ways: waysOf(say),
    back: `/directory/organizations/${id}`,
    name: row.name,
    formKey: newId(),
    typed: typedFrom(organizationFields, {
      name: row.name,
      alternateName: row.alternate_name,
      description: row.description,
      email: row.email,
      website: row.website,
      phone: row.phone,
      independent: answer(row.independent),
      programOf: row.program_of,
      goals: row.goals,
      suits: row.suits,
      referralWay: row.referral_way,
      listed: row.listed,
    }),
  };
});

export const action = submit(keepDirectory, { words: 'organizations' }, async ask => {
  const organizationId = isId(ask.params.organizationId) ? ask.params.organizationId : notThere();
  const read = readFields(ask.form, organizationFields);
  if (!read.ok) return read;
  const changed = await changeOrganization(ask, { organizationId, ...organizationSaid(read.value.values) });
  return changed.ok ? ok({ to: `/directory/organizations/${organizationId}?done=saved` }) : changed;
});

export default function EditOrganization({ loaderData, actionData }: Route.ComponentProps) {
  const { words, yesNo, ways, formKey, back, name } = loaderData;
  const { problems = [], typed = loaderData.typed } = actionData ?? {};
  return (
    <FormPage
      title={words.editOrganization}
      over={name}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.save}
    >
      <OrganizationFields words={words} yesNo={yesNo} ways={ways} typed={typed} problems={problems} />
    </FormPage>
  );
}
