import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { organizationFields } from '../contract.ts';
import { organizationSaid, waysOf, yesNoOf } from '../organization-form.ts';
import { OrganizationFields } from '../parts/organization-fields.tsx';
import { keepDirectory } from '../policy.ts';
import { addOrganization } from '../use-cases/add-organization.ts';
import type { Route } from './+types/add-organization';

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: `${loaderData?.words.addOrganization} | Alongside` }];

export const loader = page(keepDirectory, async ({ say }) => ({
  words: say.group('organizations', 'form'),
  yesNo: yesNoOf(say),
  ways: waysOf(say),
  formKey: newId(),
}));

export const action = submit(keepDirectory, { words: 'organizations' }, async ask => {
  const read = readFields(ask.form, organizationFields);
  if (!read.ok) return read;
  const added = await addOrganization(ask, organizationSaid(read.value.values));
  return added.ok ? ok({ to: `/directory/organizations/${added.value.id}?done=saved` }) : added;
});

export default function AddOrganization({ loaderData, actionData }: Route.ComponentProps) {
  const { words, yesNo, ways, formKey } = loaderData;
  const { problems = [], typed = { listed: 'yes' } } = actionData ?? {};
  return (
    <FormPage
      title={words.addOrganization}
      problems={problems}
      back={{ href: '/directory/keep' }}
      formKey={formKey}
      continueLabel={words.save}
    >
      <OrganizationFields words={words} yesNo={yesNo} ways={ways} typed={typed} problems={problems} />
    </FormPage>
  );
}
