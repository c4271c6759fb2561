import { ok } from '#kernel/result.ts';
import { staffInRoles } from '#modules/access/index.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedDate } from '#web/form/typed.ts';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { talkFields } from '../license-fields.ts';
import { licenseForm, licensePath } from '../license-form.ts';
import { COUNSELORS } from '../license-signers.ts';
import { LicenseForm } from '../parts/license-form.tsx';
import { keepLicenseCopy } from '../policy.ts';
import { recordLicenseTalk } from '../use-cases/record-license-talk.ts';
import type { Route } from './+types/license-talk';

export const loader = page(
  keepLicenseCopy,
  async ask => ({
    ...(await licenseForm(ask, ask.params.homeId)),
    ...ask.say.group('partnership-plan', 'licenseTalk'),
    counselors: (await staffInRoles(ask.tx, COUNSELORS, ask.now)).map(({ id, name }) => ({ value: id, label: name })),
    me: ask.who.userId,
  }),
  { about: params => params.homeId },
);

export const action = submit(
  keepLicenseCopy,
  { words: 'partnership-plan', about: params => params.homeId },
  async ask => {
    const read = readFields(ask.form, talkFields);
    if (!read.ok) return read;
    const homeId = ask.params.homeId ?? '';
    const recorded = await recordLicenseTalk(ask, { homeId, ...read.value.values });
    return recorded.ok ? ok({ to: `${licensePath(homeId)}?done=talk` }) : recorded;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.metaTitle }];

export default function LicenseTalk({ loaderData, actionData }: Route.ComponentProps) {
  const { counselors, me } = loaderData;
  const known = counselors.some(({ value }) => value === me) ? me : '';
  return (
    <LicenseForm form={loaderData} refused={actionData}>
      {(field, typed) => (
        <>
          <DateInput {...field('talkedOn')} label={loaderData.talkedOn} value={typedDate(typed, 'talkedOn')} />
          <Select
            {...field('talkedBy')}
            label={loaderData.talkedBy}
            options={counselors}
            value={field('talkedBy').value || known}
          />
          <TextArea {...field('note')} label={loaderData.note} required={false} max={2000} rows={4} />
        </>
      )}
    </LicenseForm>
  );
}
