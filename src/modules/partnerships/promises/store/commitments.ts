import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

const commitments = (tx: Tx) =>
  tx
    .selectFrom('app.commitment as c')
    .leftJoin('app.partnership as p', 'p.id', 'c.partnership_id')
    .leftJoin('app.organizations_v_name as o', 'o.id', 'p.organization_id')
    .leftJoin('app.community as m', 'm.id', 'c.community_id')
    .leftJoin('app.access_v_staff as u', 'u.id', 'c.responsible_id')
    .leftJoin('app.partner_person as n', 'n.id', 'c.responsible_person_id')
    .select([
      'c.id',
      'c.partnership_id',
      'c.community_id',
      'c.by_us',
      'c.for_whom',
      'c.what',
      'c.amount',
      'c.unit',
      'c.amount_done',
      'c.made_on',
      'c.due_on',
      'c.responsible_id',
      'c.responsible_person_id',
      'c.kept_on',
      'c.withdrawn_on',
      'c.withdrawn_why',
      'c.released_on',
      'c.released_why',
      'o.name as organization',
      'm.name as community',
      'p.owner_id',
    ])
    .select(sql<string | null>`coalesce(u.name, n.name)`.as('responsible'));

/** A promise with who made it and to whom; days are ISO. */
export type CommitmentRow = Awaited<ReturnType<typeof allCommitments>>[number];

export const commitmentById = async (tx: Tx, id: string) =>
  isId(id) ? commitments(tx).where('c.id', '=', id).executeTakeFirst() : undefined;

/** Promises of both sides with a partner, the first day first. */
export const commitmentsOf = (tx: Tx, partnershipId: Id) =>
  commitments(tx).where('c.partnership_id', '=', partnershipId).orderBy('c.due_on').orderBy('c.id').execute();

/** Promises that nobody has kept, withdrawn or released, the first day first: at most `most` of them, and how many there are. */
export async function openCommitments(tx: Tx, most: number) {
  const open = sql<boolean>`c.kept_on is null and c.withdrawn_on is null and c.released_on is null`;
  const [rows, { count }] = [
    await commitments(tx).where(open).orderBy('c.due_on').orderBy('c.id').limit(most).execute(),
    await tx
      .selectFrom('app.commitment as c')
      .where(open)
      .select(sql<number>`count(*)::integer`.as('count'))
      .executeTakeFirstOrThrow(),
  ];
  return { rows, count };
}

/** The communities for which each promise counts: the one it was made for, otherwise all that its partner is in on its day. */
export async function communitiesOfCommitments(tx: Tx): Promise<ReadonlyMap<Id, ReadonlySet<Id>>> {
  const { rows } = await sql<{ id: Id; community_id: Id }>`
    select c.id, c.community_id from app.commitment c where c.community_id is not null
    union all
    select c.id, k.community_id from app.commitment c
      join app.partnership_community k on k.partnership_id = c.partnership_id and k.during @> c.due_on
    where c.community_id is null`.execute(tx);
  return new Map(
    [...Map.groupBy(rows, row => row.id)].map(([id, each]) => [id, new Set(each.map(row => row.community_id))]),
  );
}

/** Promises of both sides whose day lies in a time (ISO, both days with it), of one community or all, the first day first. */
export function allCommitments(
  tx: Tx,
  { communityId, from, to }: { readonly communityId?: Id | null; readonly from?: string; readonly to?: string } = {},
) {
  let rows = commitments(tx).orderBy('c.due_on').orderBy('c.id');
  // A partner's promise counts for every community it is in, unless it was made for one.
  if (communityId)
    rows = rows.where(
      sql<boolean>`(c.community_id = ${communityId} or c.community_id is null and exists (
        select from app.partnership_community k where k.partnership_id = c.partnership_id and k.community_id = ${communityId}
          and k.during @> c.due_on))`,
    );
  if (from) rows = rows.where('c.due_on', '>=', from);
  if (to) rows = rows.where('c.due_on', '<=', to);
  return rows.execute();
}
