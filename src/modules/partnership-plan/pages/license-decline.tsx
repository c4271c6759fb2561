import { no, ok } from '#kernel/result.ts';
import { recordDeclineTalk } from '#modules/agreements/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedDate } from '#web/form/typed.ts';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Quote } from '#web/ui/quote.tsx';
import { declineTalkFields } from '../license-fields.ts';
import { licenseForm, licensePath } from '../license-form.ts';
import { loadLicenseCopy } from '../load/load-license-copy.ts';
import { LicenseForm } from '../parts/license-form.tsx';
import { keepLicenseCopy } from '../policy.ts';
import type { Route } from './+types/license-decline';

export const loader = page(
  keepLicenseCopy,
  async ask => {
    const { homeId = '', signerId } = ask.params;
    const { signers } = await loadLicenseCopy(ask, homeId);
    const signer = signers.find(({ id, declined }) => id === signerId && declined) ?? notThere();
    return {
      ...(await licenseForm(ask, homeId)),
      ...ask.say.group('partnership-plan', 'licenseDecline'),
      title: ask.say('partnership-plan', 'licenseDecline.title', { name: signer.name }),
      said: { words: signer.declined?.reason ?? '', by: signer.name },
    };
  },
  { about: params => params.homeId },
);

export const action = submit(
  keepLicenseCopy,
  { words: 'partnership-plan', about: params => params.homeId },
  async ask => {
    const read = readFields(ask.form, declineTalkFields);
    if (!read.ok) return read;
    const { homeId = '', signerId } = ask.params;
    const { signers } = await loadLicenseCopy(ask, homeId);
    const declined = signers.find(({ id }) => id === signerId)?.declined;
    if (!declined) return no({ kind: 'copy-not-open' });
    const recorded = await recordDeclineTalk(ask, { declineId: declined.id, ...read.value.values });
    return recorded.ok ? ok({ to: `${licensePath(homeId)}?done=declined` }) : recorded;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.metaTitle }];

export default function LicenseDecline({ loaderData, actionData }: Route.ComponentProps) {
  const { said } = loaderData;
  return (
    <LicenseForm form={loaderData} refused={actionData}>
      {(field, typed) => (
        <>
          <Quote by={said.by}>
            <p>{said.words}</p>
          </Quote>
          <DateInput {...field('talkedOn')} label={loaderData.talkedOn} value={typedDate(typed, 'talkedOn')} />
          <TextArea {...field('outcome')} label={loaderData.outcome} max={1000} rows={4} />
        </>
      )}
    </LicenseForm>
  );
}
