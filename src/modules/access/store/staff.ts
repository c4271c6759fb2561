import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** Somebody of the staff with the unit of one position they hold now. */
export type WorkerRow = {
  readonly id: Id;
  readonly name: string;
  readonly phone: string | null;
  readonly role: string;
  readonly unit_id: Id;
  readonly unit: string;
  readonly office_id: Id;
  readonly organization_id: Id;
  readonly organization: string;
};

const workers = (tx: Tx, moment: string) =>
  tx
    .selectFrom('app.position as p')
    .innerJoin('app.staff_member as s', 's.id', 'p.user_id')
    .innerJoin('app.agency_v_unit as u', 'u.id', 'p.unit_id')
    .select([
      's.id',
      's.name',
      's.phone',
      'p.role',
      'u.id as unit_id',
      'u.name as unit',
      'u.office_id',
      'u.organization_id',
      'u.organization_name as organization',
    ])
    .where(sql<boolean>`p.during @> ${moment}::timestamptz`)
    .$narrowType<Pick<WorkerRow, 'unit_id' | 'unit' | 'office_id' | 'organization_id' | 'organization'>>();

/** Whom a list of staff is about: these people, and everybody of these units and organizations. */
export type AmongStaff = {
  readonly userIds: readonly Id[];
  readonly unitIds: readonly Id[];
  readonly organizationIds: readonly Id[];
};

/** Everybody who holds one of these roles in a unit at a moment, by organization, unit and name; of an agency, or `among` some. */
export const workersInRoles = (
  tx: Tx,
  roles: readonly string[],
  moment: string,
  among?: AmongStaff,
): Promise<WorkerRow[]> =>
  workers(tx, moment)
    .where('p.role', 'in', roles)
    .$if(among !== undefined, query =>
      query.where(
        sql<boolean>`(s.id = any (${[...(among?.userIds ?? [])]}::uuid[]) or u.id = any (${[...(among?.unitIds ?? [])]}::uuid[])
          or u.organization_id = any (${[...(among?.organizationIds ?? [])]}::uuid[]))`,
      ),
    )
    .orderBy('u.organization_name')
    .orderBy('u.name')
    .orderBy('s.name')
    .execute();

/** One member of staff in a unit, in one of these roles at a moment; undefined when they hold none there. */
export const workerInRole = (
  tx: Tx,
  userId: Id,
  roles: readonly string[],
  moment: string,
): Promise<WorkerRow | undefined> =>
  workers(tx, moment).where('p.role', 'in', roles).where('s.id', '=', userId).executeTakeFirst();

/** Everybody who holds one of these roles at a moment (ISO), in a unit or not, by name. */
export const staffInRoles = (tx: Tx, roles: readonly string[], moment: string): Promise<{ id: Id; name: string }[]> =>
  tx
    .selectFrom('app.position as p')
    .innerJoin('app.staff_member as s', 's.id', 'p.user_id')
    .select(['s.id', 's.name'])
    .distinct()
    .where('p.role', 'in', roles)
    .where(sql<boolean>`p.during @> ${moment}::timestamptz`)
    .orderBy('s.name')
    .execute();

/** The staff directory's line of one person; undefined when they are not staff. */
export const staffMember = (
  tx: Tx,
  id: Id,
): Promise<{ id: Id; name: string; title: string; phone: string | null } | undefined> =>
  tx.selectFrom('app.staff_member').select(['id', 'name', 'title', 'phone']).where('id', '=', id).executeTakeFirst();

/** Everybody of the agency's staff, by name. */
export const staffDirectory = (tx: Tx): Promise<{ id: Id; name: string; title: string; phone: string | null }[]> =>
  tx.selectFrom('app.staff_member').select(['id', 'name', 'title', 'phone']).orderBy('name').execute();

/** Names of accounts by id, for saying who acted or looked; staff only. */
export async function accountNames(
  tx: Tx,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, { name: string; kind: string }>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: Id; name: string; kind: string }>`
    select id, name, kind from app_definer.account_names(${[...ids]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, name, kind }) => [id, { name, kind }]));
}

/** Judges, guardians ad litem and attorneys with an account, by name. */
export async function courtAccounts(tx: Tx): Promise<{ id: Id; name: string }[]> {
  const { rows } = await sql<{ id: Id; name: string }>`select id, name from app_definer.court_accounts()`.execute(tx);
  return rows;
}
