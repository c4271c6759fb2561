import { ok } from '#kernel/result.ts';
import { staffInRoles } from '#modules/access/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { PaperView } from '#web/ui/paper.tsx';
import { PersonName } from '#web/ui/person-name.tsx';
import { readyFields } from '../license-fields.ts';
import { licenseForm, licensePath } from '../license-form.ts';
import { licenseRenderings } from '../license-renderings.ts';
import { COUNSELORS, licenseSigners } from '../license-signers.ts';
import { loadLicenseCopy } from '../load/load-license-copy.ts';
import { LicenseForm } from '../parts/license-form.tsx';
import { keepLicenseCopy } from '../policy.ts';
import { prepareLicenseCopy } from '../use-cases/prepare-license-copy.ts';
import type { Route } from './+types/license-ready';

export const loader = page(
  keepLicenseCopy,
  async ask => {
    const { homeId = '' } = ask.params;
    const { open, signers } = await loadLicenseCopy(ask, homeId);
    if (!open) return notThere();
    const [form, counselors, named, renderings] = await Promise.all([
      licenseForm(ask, homeId),
      staffInRoles(ask.tx, COUNSELORS, ask.now),
      licenseSigners(ask, { homeId, pack: open.pack, representative: null }),
      licenseRenderings(ask, open),
    ]);
    return {
      ...form,
      words: ask.say.group('partnership-plan', 'licenseReady'),
      counselors: counselors.map(({ id, name }) => ({ value: id, label: name })),
      chosen: signers.find(({ capacity }) => capacity === 'agency_representative')?.userId ?? ask.who.userId,
      caregivers: named.map(({ name }) => name),
      paper: renderings.find(({ language }) => language === ask.language)!.paper,
    };
  },
  { about: params => params.homeId },
);

export const action = submit(
  keepLicenseCopy,
  { words: 'partnership-plan', about: params => params.homeId },
  async ask => {
    const read = readFields(ask.form, readyFields);
    if (!read.ok) return read;
    const homeId = ask.params.homeId ?? '';
    const ready = await prepareLicenseCopy(ask, { homeId, representative: read.value.values.representative });
    return ready.ok ? ok({ to: `${licensePath(homeId)}?done=ready` }) : ready;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function LicenseReady({ loaderData, actionData }: Route.ComponentProps) {
  const { words, counselors, chosen, caregivers, paper } = loaderData;
  return (
    <LicenseForm form={{ ...loaderData, ...words }} refused={actionData}>
      {field => (
        <>
          <section>
            <h2>{words.caregivers}</h2>
            {caregivers.length === 0 && <p className="al-second">{words.none}</p>}
            <ul>
              {caregivers.map(name => (
                <li key={name}>
                  <PersonName>{name}</PersonName>
                </li>
              ))}
            </ul>
          </section>
          <Select
            {...field('representative')}
            label={words.representative}
            options={counselors}
            value={field('representative').value || chosen}
          />
          <Disclosure summary={words.text}>
            <PaperView paper={paper} />
          </Disclosure>
        </>
      )}
    </LicenseForm>
  );
}
