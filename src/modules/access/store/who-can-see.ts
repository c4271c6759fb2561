import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { CaregiverAccess, Seer } from '../contract.ts';

/** Who may see a record now; empty when the asker may not. */
export async function seersOf(tx: Tx, subject: Id): Promise<Seer[]> {
  const { rows } = await sql<Seer>`
    select user_id, name, kind, organization, source, since, until, topics, people from app_definer.who_can_see(${subject})`.execute(
    tx,
  );
  return rows;
}

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
