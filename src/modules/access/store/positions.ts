import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { type Period, readRange } from '#kernel/ranges.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** How far a role reaches; undefined when there is no such role of the staff. */
export const staffRole = (tx: Tx, code: string) =>
  tx
    .selectFrom('app.job_role')
    .select(['code', 'scope'])
    .where('code', '=', code)
    .where('audience', '=', 'staff')
    .executeTakeFirst();

export const isStaff = async (tx: Tx, userId: Id): Promise<boolean> =>
  (await tx.selectFrom('app.staff_member').select('id').where('id', '=', userId).executeTakeFirst()) !== undefined;

/** A position with its period; undefined when there is none. */
export async function positionById(tx: Tx, id: Id): Promise<{ user_id: Id; period: Period } | undefined> {
  const found = await tx
    .selectFrom('app.position')
    .select(['user_id', 'during'])
    .where('id', '=', id)
    .executeTakeFirst();
  return found && { user_id: found.user_id, period: readRange(found.during) };
}

/** Somebody's positions that hold at a moment or later, as role codes with unit and organization by name. */
export type PositionRow = {
  readonly id: Id;
  readonly role: string;
  readonly unit: string | null;
  readonly organization: string;
};

export async function positionsAt(tx: Tx, userId: Id, moment: string): Promise<PositionRow[]> {
  return tx
    .selectFrom('app.position as p')
    .innerJoin('app.agency_v_organization as o', 'o.id', 'p.organization_id')
    .leftJoin('app.agency_v_unit as u', 'u.id', 'p.unit_id')
    .select(['p.id', 'p.role', 'u.name as unit', 'o.name as organization'])
    .$narrowType<{ organization: string }>()
    .where('p.user_id', '=', userId)
    .where(sql<boolean>`p.during @> ${moment}::timestamptz`)
    .orderBy('p.role')
    .execute();
}

/** Codes of the roles that people outside the staff hold. */
export async function outsideRoles(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.selectFrom('app.job_role').select('code').where('audience', '=', 'portal').execute();
  return new Set(rows.map(row => row.code));
}

/** Makes scope grants equal to somebody's positions. */
export const followPositions = (tx: Tx, userId: Id) => sql`select app_definer.follow_positions(${userId})`.execute(tx);

/** Opens an account; the database checks who may. */
export const openAccount = (
  tx: Tx,
  account: { id: Id; kind: string; name: string; language: string; personId: Id | null },
) =>
  sql`select app_definer.open_account(${account.id}, ${account.kind}, ${account.name}, ${account.language}, ${account.personId})`.execute(
    tx,
  );
