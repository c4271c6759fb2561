import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A service as somebody who refers to it sees it. */
export type ServiceSheet = {
  readonly id: Id;
  readonly name: string;
  readonly organizationId: Id;
  readonly organization: string;
  readonly goals: string | null;
  readonly suits: string | null;
  readonly how: string | null;
  readonly measure: string | null;
  readonly evidence: string | null;
  readonly ended: boolean;
  /** Protected by a rule of its own, as its categories say. */
  readonly sensitive: 'substance-use' | 'domestic-violence' | 'forensic' | null;
};

/** The sheet of a service; undefined when there is none to be seen. */
export async function serviceSheet(tx: Tx, serviceId: string): Promise<ServiceSheet | undefined> {
  if (!isId(serviceId)) return undefined;
  const { rows } = await sql<ServiceSheet>`
    select s.id, s.name, o.id as "organizationId", o.name as organization, o.goals, o.suits, s.application_process as how, s.measure, s.evidence,
      s.ended_on is not null as ended,
      (select min(t.sensitive) from app.directory_attribute a join app.taxonomy_term t on t.id = a.taxonomy_term_id
        where a.service_id = s.id and t.sensitive in ('substance-use', 'domestic-violence', 'forensic')) as sensitive
    from app.service s join app.organization o on o.id = s.organization_id where s.id = ${serviceId}`.execute(tx);
  return rows[0];
}

/** The category of services with this code; null when the agency has none. */
export async function termByCode(tx: Tx, code: string | null): Promise<Id | null> {
  if (code === null) return null;
  const { rows } = await sql<{ id: Id }>`
    select t.id from app.taxonomy_term t where t.code = ${code} order by t.source_id is not null, t.id limit 1`.execute(
    tx,
  );
  return rows[0]?.id ?? null;
}

/** Codes of the categories a service stands in. */
export async function serviceKind(tx: Tx, serviceId: Id): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select t.code from app.directory_attribute a join app.taxonomy_term t on t.id = a.taxonomy_term_id
    where a.service_id = ${serviceId} and t.code is not null order by t.code`.execute(tx);
  return rows.map(row => row.code);
}

/** Those of these services that share a category with a service, or are it. */
export async function servicesLike(tx: Tx, serviceId: Id, among: readonly Id[]): Promise<ReadonlySet<Id>> {
  const { rows } = await sql<{ id: Id }>`
    select u as id from unnest(${[...among]}::uuid[]) u where u = ${serviceId} or exists (
      select from app.directory_attribute a join app.directory_attribute b on b.taxonomy_term_id = a.taxonomy_term_id
      where a.service_id = u and b.service_id = ${serviceId})`.execute(tx);
  return new Set(rows.map(row => row.id));
}

/** Names of services and of the organizations that offer them, by the service's id; where a `confidential` one is given is told nobody. */
export async function serviceNames(
  tx: Tx,
  ids: readonly Id[],
): Promise<
  ReadonlyMap<Id, { readonly service: string; readonly organization: string; readonly confidential: boolean }>
> {
  const { rows } = await sql<{ id: Id; service: string; organization: string; confidential: boolean }>`
    select s.id, s.name as service, o.name as organization, s.confidential from app.service s join app.organization o on o.id = s.organization_id
    where s.id = any (${[...ids]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}

/** Names of organizations by id. */
export async function organizationNames(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  const { rows } = await sql<{ id: Id; name: string }>`
    select id, name from app.organization where id = any (${[...ids]}::uuid[])`.execute(tx);
  return new Map(rows.map(row => [row.id, row.name]));
}
