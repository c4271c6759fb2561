import { isId, newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { withOptions } from '#web/form/field-spec.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { serviceFields } from '../contract.ts';
import { evidenceOf, payersOf, serviceSaid, yesNoOf } from '../organization-form.ts';
import { ServiceFields } from '../parts/service-fields.tsx';
import { keepDirectory } from '../policy.ts';
import { organizationById } from '../store/organizations.ts';
import { termsOfAgency } from '../store/terms.ts';
import { addService } from '../use-cases/add-service.ts';
import type { Route } from './+types/add-service';

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: `${loaderData?.words.addService} | Alongside` }];

export const loader = page(keepDirectory, async ({ tx, say, language, params }) => {
  const id = isId(params.organizationId) ? params.organizationId : notThere();
  const organization = await organizationById(tx, id);
  if (!organization || organization.merged_into) return notThere();
  return {
    words: say.group('organizations', 'form'),
    terms: (await termsOfAgency(tx, language)).map(({ id: value, name: label }) => ({ value, label })),
    payers: payersOf(say),
    yesNo: yesNoOf(say),
    evidence: evidenceOf(say),
    back: `/directory/organizations/${id}`,
    name: organization.name,
    formKey: newId(),
  };
});

export const action = submit(keepDirectory, { words: 'organizations' }, async ask => {
  const organizationId = isId(ask.params.organizationId) ? ask.params.organizationId : notThere();
  const termIds = (await termsOfAgency(ask.tx, ask.language)).map(term => term.id);
  const read = readFields(ask.form, withOptions(serviceFields, { termIds }));
  if (!read.ok) return read;
  const added = await addService(ask, { organizationId, ...serviceSaid(read.value.values) });
  return added.ok ? ok({ to: `/directory/services/${added.value.id}/place` }) : added;
});

export default function AddService({ loaderData, actionData }: Route.ComponentProps) {
  const { words, formKey, back, name, ...lists } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <FormPage title={words.addService} over={name} problems={problems} back={{ href: back }} formKey={formKey}>
      <ServiceFields words={words} {...lists} typed={typed} problems={problems} />
    </FormPage>
  );
}
