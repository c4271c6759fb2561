import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Language } from '#platform/http/who.ts';
import type { ReportState } from '../contract.ts';

/** A report as it stands. Days are ISO dates, moments ISO 8601; names are null where the account is no longer staff. */
export type Report = {
  readonly id: Id;
  readonly childId: Id;
  readonly hearingId: Id | null;
  readonly hearingEn: string | null;
  readonly hearingEs: string | null;
  /** When the hearing it is for is set, or was held. */
  readonly hearingAt: string | null;
  readonly language: Language;
  readonly since: string;
  readonly until: string;
  readonly state: ReportState;
  readonly begunBy: Id;
  readonly author: string | null;
  readonly steps: number;
  readonly stepsDone: number;
  readonly failed: boolean;
  readonly gatheredAt: string | null;
  readonly frozen: string | null;
  /** Of the frozen text, hexadecimal. */
  readonly digest: string | null;
  readonly filedAt: string | null;
  readonly filedBy: string | null;
  readonly documentId: Id | null;
  readonly amends: Id | null;
  readonly amendWhy: string | null;
};

const name = (column: 'begun_by' | 'filed_by', outside: boolean) =>
  outside ? sql`null::text` : sql`(select w.name from app.access_v_staff w where w.id = r.${sql.raw(column)})`;

/** The reports about a child, the latest first; people outside read no names of staff. */
export async function reportsOf(tx: Tx, childId: Id, outside = false, only?: Id): Promise<Report[]> {
  const { rows } = await sql<Report>`
    select r.id, r.child_id as "childId", r.hearing_id as "hearingId", k.en as "hearingEn", k.es as "hearingEs",
      coalesce(h.held_at, h.set_for) as "hearingAt", r.language, r.since, r.until, r.state, r.begun_by as "begunBy",
      ${name('begun_by', outside)} as author, r.steps, r.steps_done as "stepsDone", r.failed, r.gathered_at as "gatheredAt",
      r.frozen, encode(r.digest, 'hex') as digest, r.filed_at as "filedAt", ${name('filed_by', outside)} as "filedBy",
      r.document_id as "documentId", r.amends, r.amend_why as "amendWhy"
    from app.court_report r
    left join app.hearing h on h.id = r.hearing_id and h.child_id = r.child_id
    left join app.hearing_kind k on k.code = h.kind
    where r.child_id = ${childId} and (${only ?? null}::uuid is null or r.id = ${only ?? null}::uuid)
    order by r.begun_at desc, r.id desc limit 200`.execute(tx);
  return rows;
}

/** One report of this child; undefined when there is none with this id, or it is not the reader's. */
export const reportOf = async (tx: Tx, childId: string, id: string, outside = false): Promise<Report | undefined> =>
  isId(childId) && isId(id) ? (await reportsOf(tx, childId, outside, id))[0] : undefined;

/** Makes whoever changes this report wait for their turn, until the transaction ends. */
export const lockReport = (tx: Tx, id: Id) =>
  sql`select id from app.court_report where id = ${id} for update`.execute(tx);

/** The hearings of a child that a report may be for: those that are set, the next first. */
export async function hearingsAhead(
  tx: Tx,
  childId: Id,
): Promise<{ id: Id; en: string; es: string; setFor: string }[]> {
  const { rows } = await sql<{ id: Id; en: string; es: string; setFor: string }>`
    select h.id, k.en, k.es, h.set_for as "setFor" from app.hearing h join app.hearing_kind k on k.code = h.kind
    where h.child_id = ${childId} and h.state = 'set' order by h.set_for, h.id limit 50`.execute(tx);
  return rows;
}

/** What a report may begin with: the latest hearing held before a moment, and when the present stay in care began (ISO). */
export async function beginnings(
  tx: Tx,
  childId: Id,
  before: string,
): Promise<{ lastHeld: string | null; careFrom: string | null }> {
  const { rows } = await sql<{ lastHeld: string | null; careFrom: string | null }>`
    select (select max(h.held_at) from app.hearing h where h.child_id = ${childId} and h.state = 'held' and h.held_at < ${before}) as "lastHeld",
      (select max(lower(s.during)) from app.placement_v_stay s where s.child_id = ${childId} and lower(s.during) <= ${before}) as "careFrom"`.execute(
    tx,
  );
  return rows[0]!;
}
