import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { licenseForm, licensePath } from '../license-form.ts';
import { LicenseForm } from '../parts/license-form.tsx';
import { keepLicenseCopy } from '../policy.ts';
import { beginLicenseCopy } from '../use-cases/begin-license-copy.ts';
import type { Route } from './+types/license-begin';

export const loader = page(
  keepLicenseCopy,
  async ask => ({
    ...(await licenseForm(ask, ask.params.homeId)),
    ...ask.say.group('partnership-plan', 'licenseBegin'),
  }),
  { about: params => params.homeId },
);

export const action = submit(
  keepLicenseCopy,
  { words: 'partnership-plan', about: params => params.homeId },
  async ask => {
    const homeId = ask.params.homeId ?? '';
    const begun = await beginLicenseCopy(ask, { homeId });
    return begun.ok ? ok({ to: `${licensePath(homeId)}?done=begun` }) : begun;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.metaTitle }];

export default function LicenseBegin({ loaderData, actionData }: Route.ComponentProps) {
  return <LicenseForm form={loaderData} refused={actionData} />;
}
