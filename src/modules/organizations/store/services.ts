import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { type AnyAsk, agencyIdOf } from '#platform/http/guest-page.ts';

export type Service = {
  readonly id: Id;
  readonly organization_id: Id;
  readonly name: string;
  readonly description: string | null;
  readonly url: string | null;
  readonly email: string | null;
  readonly application_process: string | null;
  readonly fees_description: string | null;
  readonly eligibility_description: string | null;
  readonly minimum_age: string | null;
  readonly maximum_age: string | null;
  readonly alert: string | null;
  readonly in_home: boolean | null;
  readonly brings_transport: boolean | null;
  readonly evidence: string | null;
  readonly measure: string | null;
  readonly confidential: boolean;
  readonly status: string;
  readonly assured_on: string | null;
  readonly ended_on: string | null;
};

/** One service; undefined when there is none to be seen. */
export const serviceById = (tx: Tx, id: Id): Promise<Service | undefined> =>
  tx
    .selectFrom('app.service')
    .select([
      'id',
      'organization_id',
      'name',
      'description',
      'url',
      'email',
      'application_process',
      'fees_description',
      'eligibility_description',
      'minimum_age',
      'maximum_age',
      'alert',
      'in_home',
      'brings_transport',
      'evidence',
      'measure',
      'confidential',
      'status',
      'assured_on',
      'ended_on',
    ])
    .where('id', '=', id)
    .executeTakeFirst();

type Of = { readonly organizationId: Id; readonly serviceId: Id };

/** Puts these categories in the place of those the service had. */
export async function setTerms(ask: AnyAsk, { organizationId, serviceId }: Of, termIds: readonly Id[]): Promise<void> {
  await sql`delete from app.directory_attribute where service_id = ${serviceId}::uuid and taxonomy_term_id <> all (${[...termIds]}::uuid[])`.execute(
    ask.tx,
  );
  await sql`insert into app.directory_attribute (id, agency_id, organization_id, service_id, taxonomy_term_id)
    select uuidv7(), ${agencyIdOf(ask)}, ${organizationId}, ${serviceId}, t.id from app.taxonomy_term t
    where t.id = any (${[...termIds]}::uuid[])
      and not exists (select from app.directory_attribute a where a.service_id = ${serviceId}::uuid and a.taxonomy_term_id = t.id)`.execute(
    ask.tx,
  );
}

/** Says who pays; options of an import that name a price stay. */
export async function setPayers(
  ask: AnyAsk,
  { organizationId, serviceId }: Of,
  payers: readonly string[],
): Promise<void> {
  await sql`delete from app.cost_option where service_id = ${serviceId}::uuid and payer <> all (${[...payers]}::text[])`.execute(
    ask.tx,
  );
  await sql`insert into app.cost_option (id, agency_id, organization_id, service_id, payer)
    select uuidv7(), ${agencyIdOf(ask)}, ${organizationId}, ${serviceId}, p from unnest(${[...payers]}::text[]) p
    where not exists (select from app.cost_option c where c.service_id = ${serviceId}::uuid and c.payer = p)`.execute(
    ask.tx,
  );
}

/** Puts these languages (BCP 47 codes) in the place of those said of the service itself. */
export async function putLanguages(
  ask: AnyAsk,
  { organizationId, serviceId }: Of,
  codes: readonly string[],
): Promise<void> {
  await sql`delete from app.directory_language where service_id = ${serviceId}::uuid and code <> all (${[...codes]}::text[])`.execute(
    ask.tx,
  );
  await sql`insert into app.directory_language (id, agency_id, organization_id, service_id, code)
    select uuidv7(), ${agencyIdOf(ask)}, ${organizationId}, ${serviceId}, c from unnest(${[...codes]}::text[]) c
    where not exists (select from app.directory_language l where l.service_id = ${serviceId}::uuid and l.code = c)`.execute(
    ask.tx,
  );
}

/** What is confidential has no place in the directory, nor in its history: its places go. */
export const forgetPlaces = (ask: AnyAsk, serviceId: Id) =>
  sql`select app_definer.forget_places(${serviceId}::uuid)`.execute(ask.tx);

/** The same of one place that turned confidential, whatever is given there. */
export const forgetPlace = (ask: AnyAsk, locationId: Id) =>
  sql`select app_definer.forget_place(${locationId}::uuid)`.execute(ask.tx);

/** Marks a service as changed at this moment. */
export const touchService = (ask: AnyAsk, serviceId: Id) =>
  ask.tx.updateTable('app.service').set({ last_modified: ask.now }).where('id', '=', serviceId).execute();

/** A row of the directory that belongs to a service, with its id. */
export const ownedBy = (ask: AnyAsk, { organizationId, serviceId }: Of) => ({
  id: newId(),
  agency_id: agencyIdOf(ask),
  organization_id: organizationId,
  service_id: serviceId,
});
