import { no, ok } from '#kernel/result.ts';
import { voidAgreement } from '#modules/agreements/index.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { TextArea } from '#web/ui/field-text.tsx';
import { againFields } from '../license-fields.ts';
import { licenseForm, licensePath } from '../license-form.ts';
import { loadLicenseCopy } from '../load/load-license-copy.ts';
import { LicenseForm } from '../parts/license-form.tsx';
import { keepLicenseCopy } from '../policy.ts';
import type { Route } from './+types/license-again';

export const loader = page(
  keepLicenseCopy,
  async ask => ({
    ...(await licenseForm(ask, ask.params.homeId)),
    ...ask.say.group('partnership-plan', 'licenseAgain'),
  }),
  { about: params => params.homeId },
);

export const action = submit(
  keepLicenseCopy,
  { words: 'partnership-plan', about: params => params.homeId },
  async ask => {
    const read = readFields(ask.form, againFields);
    if (!read.ok) return read;
    const homeId = ask.params.homeId ?? '';
    const { present } = await loadLicenseCopy(ask, homeId);
    if (!present) return no({ kind: 'copy-not-open' });
    const voided = await voidAgreement(ask, { agreementId: present.id, why: read.value.values.why });
    return voided.ok ? ok({ to: `${licensePath(homeId)}?done=again` }) : voided;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.metaTitle }];

export default function LicenseAgain({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <LicenseForm form={loaderData} refused={actionData}>
      {field => <TextArea {...field('why')} label={loaderData.why} max={500} rows={3} />}
    </LicenseForm>
  );
}
