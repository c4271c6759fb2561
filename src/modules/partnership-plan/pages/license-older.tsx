import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedDate } from '#web/form/typed.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { olderFields } from '../license-fields.ts';
import { licenseForm, licensePath } from '../license-form.ts';
import { LicenseForm } from '../parts/license-form.tsx';
import { keepLicenseCopy } from '../policy.ts';
import { enterOlderAgreement } from '../use-cases/enter-older-agreement.ts';
import type { Route } from './+types/license-older';

export const loader = page(
  keepLicenseCopy,
  async ask => ({
    ...(await licenseForm(ask, ask.params.homeId)),
    words: ask.say.group('partnership-plan', 'licenseOlder'),
  }),
  { about: params => params.homeId },
);

export const action = submit(
  keepLicenseCopy,
  { words: 'partnership-plan', about: params => params.homeId },
  async ask => {
    const read = readFields(ask.form, olderFields);
    if (!read.ok) return read;
    const homeId = ask.params.homeId ?? '';
    const recorded = await enterOlderAgreement(ask, { homeId, ...read.value.values });
    return recorded.ok ? ok({ to: `${licensePath(homeId)}?done=older` }) : recorded;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function LicenseOlder({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  const languages = (['en', 'es'] as const).map(value => ({ value, label: words.languages[value] }));
  return (
    <LicenseForm form={{ ...loaderData, ...words }} refused={actionData}>
      {(field, typed) => (
        <>
          <DateInput {...field('signedOn')} label={words.signedOn} value={typedDate(typed, 'signedOn')} />
          <TextField {...field('title')} label={words.what} max={160} />
          <RadioGroup {...field('language')} label={words.language} options={languages} />
          <TextArea {...field('words')} label={words.words} max={4000} rows={8} />
        </>
      )}
    </LicenseForm>
  );
}
