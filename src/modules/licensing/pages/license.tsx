import { type Id, newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { type Refusal, type SubmitAsk, submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { withOptions } from '#web/form/field-spec.ts';
import { readFields } from '#web/form/read-fields.ts';
import { agreementToIssueOn } from '../check-agreement.ts';
import { firstFields, nextFields } from '../license-fields.ts';
import { LicenseFields, LicenseGate } from '../parts/license-fields.tsx';
import { issueLicenses } from '../policy.ts';
import { sayGate } from '../say-gate.ts';
import { findHomeTerms } from '../store.ts';
import { licensesOf } from '../store-licenses.ts';
import { licenseLevels } from '../store-lists.ts';
import { issueLicense } from '../use-cases/issue-license.ts';
import { renewLicense } from '../use-cases/renew-license.ts';
import type { Route } from './+types/license';

export const loader = page(
  issueLicenses,
  async ask => {
    const { tx, say, language, today } = ask;
    const home = (await findHomeTerms(tx, ask.params.homeId ?? '')) ?? notThere();
    const [licenses, levels, gate] = await Promise.all([
      licensesOf(tx, home.homeId),
      licenseLevels(tx, language),
      agreementToIssueOn(ask, home),
    ]);
    const last = licenses.at(-1);
    const from = last?.to ?? today.toString();
    return {
      words: say.group('licensing', 'form'),
      title: say('licensing', last ? 'form.renew' : 'form.issue'),
      home: home.name,
      back: `/homes/${home.homeId}`,
      formKey: newId(),
      gate: gate.ok ? null : sayGate(ask, home.homeId, gate.refusal),
      follows: last?.to ? say('licensing', 'form.follows', { day: sayDay(language, last.to) }) : null,
      levels: [...levels].map(([value, label]) => ({ value, label })),
      usual: {
        level: last?.level ?? '',
        beds: last ? String(last.beds) : '',
        youngest: last ? String(last.youngest) : '',
        oldest: last ? String(last.oldest) : '',
        from,
        to: Temporal.PlainDate.from(from).add({ years: 1 }).subtract({ days: 1 }).toString(),
      },
    };
  },
  { about: params => params.homeId },
);

export const action = submit(
  issueLicenses,
  {
    words: 'licensing',
    about: params => params.homeId,
    constraints: {
      license__one_at_a_time: { kind: 'license-meanwhile' },
      license__one_agreement_serves_one_license: { kind: 'license-meanwhile' },
    },
  },
  async ask => {
    const homeId = ask.params.homeId ?? '';
    const last = (await licensesOf(ask.tx, homeId)).at(-1);
    const issued = last ? await sendNext(ask, homeId) : await sendFirst(ask, homeId);
    return issued.ok ? ok({ to: `/homes/${homeId}?done=license` }) : no(inDays(ask, issued.refusal));
  },
);

const levelsIn = async ({ tx, language }: SubmitAsk) => ({ level: [...(await licenseLevels(tx, language)).keys()] });
/** People say the last day; a period ends before the next one. */
const dayAfter = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

async function sendFirst(ask: SubmitAsk, homeId: Id) {
  const read = readFields(ask.form, withOptions(firstFields, await levelsIn(ask)));
  if (!read.ok) return read;
  const { values } = read.value;
  return issueLicense(ask, { ...values, homeId, to: dayAfter(values.to) });
}

async function sendNext(ask: SubmitAsk, homeId: Id) {
  const read = readFields(ask.form, withOptions(nextFields, await levelsIn(ask)));
  if (!read.ok) return read;
  const { values } = read.value;
  return renewLicense(ask, { ...values, homeId, to: dayAfter(values.to) });
}

/** The day another license begins, as people write it. */
const inDays = <R extends { readonly kind: string }>(ask: SubmitAsk, refusal: R): R | Refusal =>
  'fill' in refusal && refusal.kind === 'license-overlaps'
    ? { kind: refusal.kind, fill: { from: sayDay(ask.language, (refusal.fill as { from: string }).from) } }
    : refusal;

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function License({ loaderData, actionData }: Route.ComponentProps) {
  return loaderData.gate ? (
    <LicenseGate page={loaderData} gate={loaderData.gate} problems={actionData?.problems ?? []} />
  ) : (
    <LicenseFields form={loaderData} refused={actionData} />
  );
}
