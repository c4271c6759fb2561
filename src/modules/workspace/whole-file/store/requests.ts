import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Language } from '#platform/http/who.ts';
import type { Basis } from '../contract.ts';

export type RequestState = 'gathering' | 'review' | 'approved' | 'given' | 'closed';

/** A request for a file. Days are ISO dates, moments ISO 8601; names are null where the account is no longer staff. */
export type FileRequest = {
  readonly id: Id;
  readonly childId: Id;
  readonly askedBy: string;
  readonly basis: Basis;
  readonly reference: string | null;
  readonly sections: readonly string[];
  readonly since: string | null;
  readonly until: string;
  readonly language: Language;
  readonly receivedOn: string;
  readonly dueOn: string | null;
  readonly state: RequestState;
  readonly openedBy: Id;
  readonly opener: string | null;
  readonly steps: number;
  readonly stepsDone: number;
  readonly failed: boolean;
  /** SHA-256 of the PDF, hexadecimal. */
  readonly digest: string | null;
  readonly documentId: Id | null;
  readonly approver: string | null;
  readonly approvedAt: string | null;
  readonly givenOn: string | null;
  readonly givenTo: string | null;
  readonly closedWhy: string | null;
};

/** The requests about a child, the latest first. */
export async function requestsOf(tx: Tx, childId: Id, only: Id | null = null): Promise<FileRequest[]> {
  const { rows } = await sql<FileRequest>`
    select r.id, r.child_id as "childId", r.asked_by as "askedBy", r.basis, r.reference, r.sections, r.since, r.until, r.language,
      r.received_on as "receivedOn", r.due_on as "dueOn", r.state, r.opened_by as "openedBy", o.name as opener, r.steps,
      r.steps_done as "stepsDone", r.failed, encode(r.digest, 'hex') as digest, r.document_id as "documentId", a.name as approver,
      r.approved_at as "approvedAt", r.given_on as "givenOn", r.given_to as "givenTo", r.closed_why as "closedWhy"
    from app.file_request r left join app.access_v_staff o on o.id = r.opened_by left join app.access_v_staff a on a.id = r.approved_by
    where r.child_id = ${childId} and (${only}::uuid is null or r.id = ${only}::uuid)
    order by r.received_on desc, r.id desc limit 200`.execute(tx);
  return rows;
}

/** One request about this child; undefined when there is none with this id, or it is not the reader's. */
export const requestOf = async (tx: Tx, childId: string, id: string): Promise<FileRequest | undefined> =>
  isId(childId) && isId(id) ? (await requestsOf(tx, childId, id))[0] : undefined;

/** Makes whoever changes this request wait for their turn, until the transaction ends. */
export const lockRequest = (tx: Tx, id: Id) =>
  sql`select id from app.file_request where id = ${id} for update`.execute(tx);

/** Reasons for holding something back, in their order. */
export const redactionRules = (tx: Tx): Promise<{ code: string; en: string; es: string; citation: string }[]> =>
  tx.selectFrom('app.redaction_rule').select(['code', 'en', 'es', 'citation']).orderBy('place').execute();
