import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Dated } from '../rules/standing.ts';

/** A counted duty of the agency as it is kept. Days are ISO dates, moments ISO. */
export type AgencyObligation = Dated & {
  readonly id: Id;
  readonly home_id: Id | null;
  readonly home: string | null;
  readonly key: string;
  readonly rule: string;
  readonly pack: string;
  readonly duty: string;
  readonly responsible: string;
  readonly began_on: string;
  readonly settled_on: string | null;
  readonly ended_on: string | null;
  readonly missed: boolean;
  readonly missing: string | null;
  readonly escalated_at: string | null;
  readonly escalated_to: 'supervisor' | 'program-director' | null;
};

const OWED =
  sql.raw(`select o.id, o.home_id, h.name as home, o.key, o.rule, o.pack, o.duty, o.responsible, o.state, o.began_on, o.opens_on,
    o.due_on, o.due_at, o.settled_on, o.ended_on, o.missed, o.missing, o.escalated_at, o.escalated_to
  from app.agency_obligation o left join app.licensing_v_home h on h.id = o.home_id`);

/** As many duties of one home as anybody reads: a license of ten years has some of every year. */
const MOST = 200;

/** Every duty for a home, or (null) of the agency itself, that the reader may know of: the latest begun first. */
export async function owedFor(tx: Tx, home: Id | null): Promise<AgencyObligation[]> {
  const { rows } = await sql<AgencyObligation>`
    ${OWED} where o.home_id is not distinct from ${home}::uuid order by o.began_on desc, o.key limit ${MOST}`.execute(
    tx,
  );
  return rows;
}

/** What is open for all homes up to a day (ISO), of those who answer for it: the earliest first. */
export async function openForHomes(
  tx: Tx,
  { until, most }: { readonly until: string; readonly most: number },
): Promise<AgencyObligation[]> {
  const { rows } = await sql<AgencyObligation>`
    ${OWED} where o.home_id is not null and o.state in ('upcoming', 'due', 'overdue') and o.due_on <= ${until}
    order by o.due_on, h.name, o.key limit ${most}`.execute(tx);
  return rows;
}

/** A home by its name; undefined where there is none, or it has nothing the reader may know of. */
export async function homeNamed(tx: Tx, home: Id): Promise<{ name: string; licensed: boolean } | undefined> {
  const { rows } = await sql<{ name: string; licensed: boolean }>`
    select h.name, exists (select from app.licensing_v_license l where l.home_id = h.id) as licensed
    from app.licensing_v_home h where h.id = ${home}`.execute(tx);
  return rows[0];
}

/** Homes with something to count: a license, a step, or what was counted before. As counting sees them. */
export async function homesToCount(tx: Tx): Promise<Id[]> {
  const { rows } = await sql<{ home: Id }>`
    select home_id as home from app.licensing_v_license
    union select home_id from app.agency_step where home_id is not null
    union select home_id from app.agency_obligation where home_id is not null
    order by 1`.execute(tx);
  return rows.map(({ home }) => home);
}

/** What was documented for a home, or (null) by the agency: the latest first. */
export async function stepsFor(tx: Tx, home: Id | null) {
  return await tx
    .selectFrom('app.agency_step')
    .select(['id', 'fact', 'kind', 'done_on', 'note'])
    .where(sql<boolean>`home_id is not distinct from ${home}::uuid`)
    .orderBy('done_on', 'desc')
    .limit(50)
    .execute();
}

/** What went further of homes, and of the agency itself: the longest late first. */
export async function escalatedOfAgency(
  tx: Tx,
  { homes, itself, most }: { readonly homes: boolean; readonly itself: boolean; readonly most: number },
): Promise<AgencyObligation[]> {
  if (!homes && !itself) return [];
  const { rows } = await sql<AgencyObligation>`
    ${OWED} where o.escalated_at is not null and o.state in ('upcoming', 'due', 'overdue')
      and (o.home_id is not null and ${homes} or o.home_id is null and ${itself})
    order by o.due_on, o.key limit ${most}`.execute(tx);
  return rows;
}
