import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Level, PartnerState } from '../rules/states.ts';

/** A partnership as it stands on a day. */
export type PartnershipRow = NonNullable<Awaited<ReturnType<typeof partnershipOn>>>;

/** A partnership with the state and level of a day (ISO); undefined when it is not there for the asker. */
export const partnershipOn = async (tx: Tx, id: string, on: string) =>
  isId(id)
    ? tx
        .selectFrom('app.partnership as p')
        .innerJoin('app.organizations_v_name as o', 'o.id', 'p.organization_id')
        .leftJoin('app.access_v_staff as u', 'u.id', 'p.owner_id')
        .leftJoin('app.partnership_stay as s', join =>
          join.onRef('s.partnership_id', '=', 'p.id').on(sql<boolean>`s.during @> ${on}::date`),
        )
        .leftJoin('app.partnership_level as l', join =>
          join.onRef('l.partnership_id', '=', 'p.id').on(sql<boolean>`l.during @> ${on}::date`),
        )
        .select([
          'p.id',
          'p.organization_id',
          'p.sector',
          'p.owner_id',
          'p.introduced_by',
          'p.noted_on',
          sql<string>`o.name`.as('organization'),
          'u.name as owner',
        ])
        .select([
          sql<PartnerState | null>`s.state`.as('state'),
          sql<string | null>`lower(s.during)::text`.as('since'),
          sql<Level | null>`l.level`.as('level'),
          sql<string | null>`lower(l.during)::text`.as('level_since'),
        ])
        .where('p.id', '=', id)
        .executeTakeFirst()
    : undefined;

/** The communities in which a partnership works on a day, by name. */
export const communitiesOf = (tx: Tx, partnershipId: Id, on: string) =>
  tx
    .selectFrom('app.partnership_community as c')
    .innerJoin('app.community as m', 'm.id', 'c.community_id')
    .select(['c.id', 'c.community_id', 'm.name'])
    .select(sql<string>`lower(c.during)::text`.as('from'))
    .where('c.partnership_id', '=', partnershipId)
    .where(sql<boolean>`c.during @> ${on}::date`)
    .orderBy('m.name')
    .execute();

/** Where a partnership stands, whatever the day: its stay that goes on. */
export const standingOf = (tx: Tx, partnershipId: Id) =>
  tx
    .selectFrom('app.partnership_stay')
    .select([sql<PartnerState>`state`.as('state'), sql<string>`lower(during)::text`.as('since')])
    .where('partnership_id', '=', partnershipId)
    .where(sql<boolean>`upper_inf(during)`)
    .executeTakeFirstOrThrow();

/** The level that goes on, since when, and the last ISO day on which any level began or ended; null where there is none. */
export const levelState = async (tx: Tx, partnershipId: Id) =>
  (await tx
    .selectFrom('app.partnership_level')
    .select([
      sql<Level | null>`max(level) filter (where upper_inf(during))`.as('level'),
      sql<string | null>`(max(lower(during)) filter (where upper_inf(during)))::text`.as('since'),
      sql<string | null>`max(greatest(lower(during), upper(during)))::text`.as('changed'),
    ])
    .where('partnership_id', '=', partnershipId)
    .executeTakeFirst()) ?? { level: null, since: null, changed: null };

/** The last day on which a partner began or ceased to work in a community; null before the first. */
export const lastCommunityDay = async (tx: Tx, partnershipId: Id): Promise<string | null> =>
  (
    await tx
      .selectFrom('app.partnership_community')
      .select(sql<string | null>`max(greatest(lower(during), upper(during)))::text`.as('day'))
      .where('partnership_id', '=', partnershipId)
      .executeTakeFirst()
  )?.day ?? null;

/** By whom each partnership of the agency was introduced. */
export const introductions = async (tx: Tx): Promise<ReadonlyMap<Id, Id>> =>
  new Map(
    (
      await tx
        .selectFrom('app.partnership')
        .select(['id', 'introduced_by'])
        .where('introduced_by', 'is not', null)
        .execute()
    ).map(row => [row.id, row.introduced_by!]),
  );

/** Names of the organizations of partnerships. */
export const organizationsOf = async (tx: Tx, partnershipIds: readonly Id[]): Promise<ReadonlyMap<Id, string>> =>
  new Map(
    (
      await tx
        .selectFrom('app.partnership as p')
        .innerJoin('app.organizations_v_name as o', 'o.id', 'p.organization_id')
        .select(['p.id', 'o.name'])
        .$narrowType<{ name: string }>()
        .where('p.id', 'in', [...partnershipIds])
        .execute()
    ).map(row => [row.id, row.name]),
  );

/** Every stay of a partnership, the first one first. */
export const staysOfPartnership = (tx: Tx, partnershipId: Id) =>
  tx
    .selectFrom('app.partnership_stay as s')
    .leftJoin('app.access_v_staff as u', 'u.id', 's.set_by')
    .select(['s.id', 's.reason', 's.words', 'u.name as by'])
    .select([
      sql<PartnerState>`s.state`.as('state'),
      sql<string>`lower(s.during)::text`.as('from'),
      sql<string | null>`upper(s.during)::text`.as('to'),
    ])
    .where('s.partnership_id', '=', partnershipId)
    .orderBy(sql`lower(s.during)`)
    .execute();

/** Every level of a partnership, the first one first. */
export const levelsOf = (tx: Tx, partnershipId: Id) =>
  tx
    .selectFrom('app.partnership_level as l')
    .leftJoin('app.access_v_staff as u', 'u.id', 'l.set_by')
    .select(['l.id', 'l.evidence', 'u.name as by'])
    .select([
      sql<Level>`l.level`.as('level'),
      sql<string>`lower(l.during)::text`.as('from'),
      sql<string | null>`upper(l.during)::text`.as('to'),
    ])
    .where('l.partnership_id', '=', partnershipId)
    .orderBy(sql`lower(l.during)`)
    .execute();

/** Whom a partnership introduced, by name. */
export const introducedBy = (tx: Tx, partnershipId: Id) =>
  tx
    .selectFrom('app.partnership as p')
    .innerJoin('app.organizations_v_name as o', 'o.id', 'p.organization_id')
    .select(['p.id', 'o.name'])
    .$narrowType<{ name: string }>()
    .where('p.introduced_by', '=', partnershipId)
    .orderBy('o.name')
    .execute();

/** The scores of a partnership, the newest first. */
export const scoresOf = (tx: Tx, partnershipId: Id) =>
  tx
    .selectFrom('app.prospect_score as s')
    .leftJoin('app.access_v_staff as u', 'u.id', 's.scored_by')
    .selectAll('s')
    .select('u.name as by')
    .where('s.partnership_id', '=', partnershipId)
    .orderBy('s.scored_on', 'desc')
    .orderBy('s.id', 'desc')
    .execute();
