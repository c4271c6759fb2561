import { isId, newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { withOptions } from '#web/form/field-spec.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { typedFrom } from '#web/form/typed.ts';
import { serviceFields } from '../contract.ts';
import { answer, evidenceOf, payersOf, serviceSaid, yesNoOf } from '../organization-form.ts';
import { ServiceFields } from '../parts/service-fields.tsx';
import { keepDirectory } from '../policy.ts';
import { ownPhone } from '../store/contacts.ts';
import { serviceParts } from '../store/service-pages.ts';
import { serviceById } from '../store/services.ts';
import { termsOfAgency } from '../store/terms.ts';
import { changeService } from '../use-cases/change-service.ts';
import type { Route } from './+types/edit-service';

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: `${loaderData?.words.editService} | Alongside` }];

export const loader = page(keepDirectory, async ({ tx, say, language, params }) => {
  const id = isId(params.serviceId) ? params.serviceId : notThere();
  const row = await serviceById(tx, id);
  if (!row || row.ended_on) return notThere();
  const parts = await serviceParts(tx, id, language);
  return {
    words: say.group('organizations', 'form'),
    terms: (await termsOfAgency(tx, language)).map(({ id: value, name: label }) => ({ value, label })),
    payers: payersOf(say),
    yesNo: yesNoOf(say),
    evidence: evidenceOf(say),
    back: `/directory/services/${id}`,
    name: row.name,
    formKey: newId(),
    typed: typedFrom(serviceFields, {
      name: row.name,
      description: row.description,
      termIds: parts.terms.map(term => term.id),
      applicationProcess: row.application_process,
      eligibility: row.eligibility_description,
      minimumAge: row.minimum_age === null ? null : Number(row.minimum_age),
      maximumAge: row.maximum_age === null ? null : Number(row.maximum_age),
      payers: parts.payers,
      feesDescription: row.fees_description,
      phone: await ownPhone(tx, { organizationId: row.organization_id, serviceId: id }),
      url: row.url,
      inHome: answer(row.in_home),
      bringsTransport: answer(row.brings_transport),
      evidence: row.evidence,
      measure: row.measure,
      alert: row.alert,
      confidential: row.confidential,
    }),
  };
});

export const action = submit(keepDirectory, { words: 'organizations' }, async ask => {
  const serviceId = isId(ask.params.serviceId) ? ask.params.serviceId : notThere();
  const termIds = (await termsOfAgency(ask.tx, ask.language)).map(term => term.id);
  const read = readFields(ask.form, withOptions(serviceFields, { termIds }));
  if (!read.ok) return read;
  const changed = await changeService(ask, { serviceId, ...serviceSaid(read.value.values) });
  return changed.ok ? ok({ to: `/directory/services/${serviceId}?done=saved` }) : changed;
});

export default function EditService({ loaderData, actionData }: Route.ComponentProps) {
  const { words, formKey, back, name, typed: kept, ...lists } = loaderData;
  const { problems = [], typed = kept } = actionData ?? {};
  return (
    <FormPage
      title={words.editService}
      over={name}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.save}
    >
      <ServiceFields words={words} {...lists} typed={typed} problems={problems} />
    </FormPage>
  );
}
