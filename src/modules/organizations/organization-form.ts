import type { Say } from '#platform/words/say.ts';
import type { ValuesOf } from '#web/form/field-spec.ts';
import {
  EVIDENCE,
  type OrganizationWords,
  type organizationFields,
  PAYERS,
  REFERRAL_WAYS,
  type ServiceWords,
  type serviceFields,
} from './contract.ts';

/** Yes and no as a form offers them. */
export const yesNoOf = (say: Say) =>
  (['yes', 'no'] as const).map(code => ({ value: code, label: say('organizations', `form.${code}`) }));
export const waysOf = (say: Say) =>
  REFERRAL_WAYS.map(code => ({ value: code, label: say('organizations', `way.${code}`) }));
export const payersOf = (say: Say) =>
  PAYERS.map(code => ({ value: code, label: say('organizations', `payer.${code}`) }));
export const evidenceOf = (say: Say) =>
  EVIDENCE.map(code => ({ value: code, label: say('organizations', `evidence.${code}`) }));

const truth = (said: 'yes' | 'no' | null): boolean | null => (said === null ? null : said === 'yes');
export const answer = (held: boolean | null): 'yes' | 'no' | null => (held === null ? null : held ? 'yes' : 'no');

/** What a form said of an organization. */
export const organizationSaid = (
  values: ValuesOf<typeof organizationFields>,
): OrganizationWords & { readonly phone: string | null; readonly listed: boolean } => ({
  ...values,
  independent: truth(values.independent),
});

/** What a form said of a service. */
export const serviceSaid = (values: ValuesOf<typeof serviceFields>): ServiceWords => ({
  ...values,
  inHome: truth(values.inHome),
  bringsTransport: truth(values.bringsTransport),
});
