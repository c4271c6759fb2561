import type { OrganizationWords, ServiceWords } from '../contract.ts';

const clean = (text: string | null | undefined): string | null => text?.trim() || null;

/** What is said of an organization as its row keeps it; empty words are not known. */
export const organizationRow = (said: OrganizationWords) => ({
  name: said.name.trim(),
  alternate_name: clean(said.alternateName),
  description: clean(said.description),
  email: clean(said.email),
  website: clean(said.website),
  kind: clean(said.kind),
  independent: said.independent ?? null,
  program_of: clean(said.programOf),
  goals: clean(said.goals),
  suits: clean(said.suits),
  referral_way: said.referralWay ?? null,
});

/** What is said of a service as its row keeps it. */
export const serviceRow = (said: ServiceWords) => ({
  name: said.name.trim(),
  description: clean(said.description),
  url: clean(said.url),
  email: clean(said.email),
  application_process: clean(said.applicationProcess),
  fees_description: clean(said.feesDescription),
  eligibility_description: clean(said.eligibility),
  minimum_age: said.minimumAge === undefined || said.minimumAge === null ? null : String(said.minimumAge),
  maximum_age: said.maximumAge === undefined || said.maximumAge === null ? null : String(said.maximumAge),
  alert: clean(said.alert),
  in_home: said.inHome ?? null,
  brings_transport: said.bringsTransport ?? null,
  evidence: said.evidence ?? null,
  measure: clean(said.measure),
  confidential: said.confidential ?? false,
});
