import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A group; days are ISO dates. `homes` counts those in it on the day asked for. */
export type GroupRow = {
  readonly id: Id;
  readonly name: string;
  readonly partnership_id: Id | null;
  readonly partner: string | null;
  readonly meets: string | null;
  readonly language: string | null;
  readonly began_on: string;
  readonly ended_on: string | null;
  readonly homes: number;
};

const groups = (tx: Tx, today: string) =>
  tx
    .selectFrom('app.support_group as g')
    .leftJoin('app.partnership as p', 'p.id', 'g.partnership_id')
    .leftJoin('app.organizations_v_name as o', 'o.id', 'p.organization_id')
    .select([
      'g.id',
      'g.name',
      'g.partnership_id',
      'o.name as partner',
      'g.meets',
      'g.language',
      'g.began_on',
      'g.ended_on',
    ])
    .select(
      sql<number>`(select count(*)::int from app.support_group_home m where m.group_id = g.id and m.during @> ${today}::date)`.as(
        'homes',
      ),
    );

/** The agency's groups by name, those that still meet first. */
export const groupsOn = (tx: Tx, today: string): Promise<GroupRow[]> =>
  groups(tx, today).orderBy(sql`g.ended_on is not null`).orderBy('g.name').execute();

/** One group; undefined when there is none of this id. */
export const groupById = async (tx: Tx, id: string, today: string): Promise<GroupRow | undefined> =>
  isId(id) ? groups(tx, today).where('g.id', '=', id).executeTakeFirst() : undefined;

/** Homes of a group: who is in it, and who was. Half-open days. */
export type Membership = { readonly home_id: Id; readonly from: string; readonly to: string | null };

/** The homes that are or were in a group, the latest to join first. */
export const membershipsOf = (tx: Tx, groupId: Id): Promise<Membership[]> =>
  tx
    .selectFrom('app.support_group_home as m')
    .select([
      'm.home_id',
      sql<string>`lower(m.during)::text`.as('from'),
      sql<string | null>`upper(m.during)::text`.as('to'),
    ])
    .where('m.group_id', '=', groupId)
    .orderBy(sql`lower(m.during) desc`)
    .execute();

/** For each home, the groups it is in on a day, by name. */
export async function groupsOfHomes(
  tx: Tx,
  homes: readonly Id[],
  today: string,
): Promise<ReadonlyMap<Id, { readonly id: Id; readonly name: string; readonly meets: string | null }[]>> {
  if (homes.length === 0) return new Map();
  const rows = await tx
    .selectFrom('app.support_group_home as m')
    .innerJoin('app.support_group as g', 'g.id', 'm.group_id')
    .select(['m.home_id', 'g.id', 'g.name', 'g.meets'])
    .where('m.home_id', 'in', [...homes])
    .where(sql<boolean>`m.during @> ${today}::date`)
    .orderBy('g.name')
    .execute();
  return new Map(
    [...Map.groupBy(rows, row => row.home_id)].map(([home, of]) => [home, of.map(({ home_id: _, ...group }) => group)]),
  );
}

/** For each home, the partners that brought it to the agency, by name (inquiries credit them). */
export async function partnersBehindHomes(tx: Tx, homes: readonly Id[]): Promise<ReadonlyMap<Id, readonly string[]>> {
  if (homes.length === 0) return new Map();
  const rows = await tx
    .selectFrom('app.licensing_v_inquiry as i')
    .innerJoin('app.organizations_v_name as o', 'o.id', 'i.organization_id')
    .select([sql<Id>`i.home_id`.as('home'), sql<string>`o.name`.as('name')])
    .where('i.home_id', 'in', [...homes])
    .distinct()
    .orderBy('name')
    .execute();
  return new Map([...Map.groupBy(rows, row => row.home)].map(([home, of]) => [home, of.map(({ name }) => name)]));
}
