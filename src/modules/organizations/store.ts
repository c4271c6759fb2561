import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** An organization of the community, for lists. */
export type OrganizationRow = {
  readonly id: Id;
  readonly name: string;
  readonly services: string | null;
  readonly phone: string | null;
  readonly city: string | null;
  readonly verified_on: string | null;
};

const rows = (tx: Tx) =>
  tx.selectFrom('app.organization').select(['id', 'name', 'services', 'phone', 'city', 'verified_on']);

/** The directory by name, in pages: `after` is the last name of the page before, empty for the first. */
export const organizationsAfter = (tx: Tx, after: string, most: number): Promise<OrganizationRow[]> =>
  rows(tx).where('name', '>', after).orderBy('name').limit(most).execute();

/** An organization of this name, compared without case and accents; undefined when there is none. */
export const organizationNamed = (tx: Tx, name: string): Promise<OrganizationRow | undefined> =>
  rows(tx).where(sql<boolean>`app.plain_name(name) = app.plain_name(${name})`).executeTakeFirst();
