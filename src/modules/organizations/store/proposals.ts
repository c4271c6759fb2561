import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

export type Proposal = {
  readonly id: Id;
  readonly organization_id: Id;
  readonly organization: string;
  readonly other: string | null;
  readonly other_id: Id | null;
  readonly kind: 'remove' | 'change' | 'same-as';
  readonly table_name: string;
  readonly row_id: Id;
  /** What the row is called, where it is a service or a place. */
  readonly row_name: string | null;
  readonly field: string | null;
  readonly offered: string | null;
  readonly source: string | null;
  readonly why: string;
};

const selected = sql`select p.id, p.organization_id, o.name as organization, x.name as other, p.other_id, p.kind, p.table_name, p.row_id,
  coalesce((select s.name from app.service s where s.id = p.row_id), (select l.name from app.location l where l.id = p.row_id)) as row_name,
  p.field, p.offered, d.name as source, p.why
  from app.directory_proposal p join app.organization o on o.id = p.organization_id
  left join app.organization x on x.id = p.other_id left join app.directory_source d on d.id = p.source_id`;

/** What waits for a decision, the oldest first. */
export const openProposals = async (tx: Tx, most: number): Promise<Proposal[]> =>
  (await sql<Proposal>`${selected} where p.decision is null order by p.proposed_at, p.id limit ${most}`.execute(tx))
    .rows;

/** One that waits; undefined when it is decided. Held until the end of the transaction, so that it is decided once. */
export const openProposal = async (tx: Tx, id: Id): Promise<Proposal | undefined> =>
  (await sql<Proposal>`${selected} where p.id = ${id} and p.decision is null for update of p`.execute(tx)).rows[0];

/** How many wait. */
export const countProposals = async (tx: Tx): Promise<number> =>
  (
    await sql<{
      count: number;
    }>`select count(*)::integer as count from app.directory_proposal where decision is null`.execute(tx)
  ).rows[0]!.count;
