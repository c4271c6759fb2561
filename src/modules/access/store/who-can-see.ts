import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/**
 * Somebody who may see a record now. A unit's supervisor by name; whole organizations and agencies as a role (`name` is
 * the role's code, `user_id` null) with a head count.
 */
export type Seer = {
  readonly user_id: Id | null;
  readonly name: string;
  readonly kind: string;
  readonly organization: string | null;
  readonly source: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly topics: string[];
  readonly people: number;
};

/** Who may see a record now; empty when the asker may not. */
export async function seersOf(tx: Tx, subject: Id): Promise<Seer[]> {
  const { rows } = await sql<Seer>`
    select user_id, name, kind, organization, source, since, until, topics, people from app_definer.who_can_see(${subject})`.execute(
    tx,
  );
  return rows;
}

/** A stretch of a caregiver's access to a child. */
export type CaregiverAccess = {
  readonly user_id: Id;
  readonly name: string;
  readonly source: 'placement' | 'whereabouts';
  readonly since: string;
  readonly until: string | null;
};

/** Caregivers' access to a child until now, newest first. */
export async function caregiversAccess(tx: Tx, child: Id): Promise<CaregiverAccess[]> {
  const { rows } =
    await sql<CaregiverAccess>`select user_id, name, source, since, until from app_definer.caregivers_access(${child})`.execute(
      tx,
    );
  return rows;
}

/** One look at a record. */
export type Reading = { readonly at: string; readonly by_user: Id; readonly action: string; readonly topics: string[] };

/** The newest looks at somebody's record, for those who may read who looked. */
export async function readingsOf(tx: Tx, subject: Id, most: number): Promise<Reading[]> {
  const { rows } = await sql<Reading>`
    select at, by_user, action, topics from record.reading where subjects @> array[${subject}::uuid] order by at desc limit ${most}`.execute(
    tx,
  );
  return rows;
}
