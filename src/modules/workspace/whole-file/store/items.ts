import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import type { Block } from '#kernel/paper.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { FileItemDraft, OpenFileRequest, RuleCode } from '../contract.ts';

/** An item of a file; `place` is its number, `rule` why it is held back. */
export type FileItem = {
  readonly id: Id;
  readonly section: string;
  readonly place: number;
  readonly title: string;
  readonly content: readonly Block[];
  readonly documentId: Id | null;
  readonly rule: RuleCode | null;
  readonly proposed: boolean;
  readonly decider: string | null;
  /** ISO moment. */
  readonly decidedAt: string | null;
};

/** The items of a request, in their order. */
export async function itemsOf(tx: Tx, requestId: Id): Promise<FileItem[]> {
  const { rows } = await sql<FileItem>`
    select i.id, i.section, i.place, i.title, i.content, i.document_id as "documentId", i.rule, i.proposed,
      (select w.name from app.access_v_staff w where w.id = i.decided_by) as decider, i.decided_at as "decidedAt"
    from app.file_item i where i.request_id = ${requestId} order by i.place`.execute(tx);
  return rows;
}

export async function insertRequest({ tx, who, now }: Ask, id: Id, given: OpenFileRequest): Promise<void> {
  await tx
    .insertInto('app.file_request')
    .values({
      id,
      agency_id: who.agencyId,
      office_id: null,
      child_id: given.childId,
      asked_by: given.askedBy,
      basis: given.basis,
      reference: given.reference,
      sections: [...given.sections],
      since: given.since,
      until: given.until,
      language: given.language,
      received_on: given.receivedOn,
      due_on: given.dueOn,
      state: 'gathering',
      opened_by: who.userId,
      opened_at: now,
      steps: given.sections.length,
      steps_done: 0,
      failed: false,
      gathered_at: null,
      digest: null,
      document_id: null,
      approved_by: null,
      approved_at: null,
      given_on: null,
      given_to: null,
      closed_why: null,
    })
    .execute();
}

/** How far gathering is. */
export const keepSteps = (tx: Tx, id: Id, done: number) =>
  sql`update app.file_request set steps_done = least(${done}, steps) where id = ${id} and state = 'gathering'`.execute(
    tx,
  );
export const keepFailed = (tx: Tx, id: Id) =>
  sql`update app.file_request set failed = true where id = ${id} and state = 'gathering'`.execute(tx);

/** What was gathered; a person looks through it from now on. */
export async function keepItems(
  { tx, who, now }: Ask,
  { id, childId }: { readonly id: Id; readonly childId: Id },
  items: readonly FileItemDraft[],
): Promise<void> {
  const rows = items.map(({ section, title, blocks, rule, documentId = null }, at) => ({
    id: newId(),
    agency_id: who.agencyId,
    office_id: null,
    child_id: childId,
    request_id: id,
    section,
    place: at + 1,
    title,
    content: JSON.stringify(blocks),
    document_id: documentId,
    rule,
    proposed: rule !== null,
    decided_by: null,
    decided_at: null,
  }));
  if (rows.length > 0) await tx.insertInto('app.file_item').values(rows).execute();
  await sql`update app.file_request set state = 'review', steps_done = steps, failed = false, gathered_at = ${now}
    where id = ${id} and state = 'gathering'`.execute(tx);
}

/** Whether an item is given or held back, as a person decided. */
export const keepDecision = ({ tx, who, now }: Ask, itemId: Id, rule: RuleCode | null) =>
  sql`update app.file_item set rule = ${rule}, decided_by = ${who.userId}, decided_at = ${now} where id = ${itemId}`.execute(
    tx,
  );

export const keepApproved = (
  { tx, who, now }: Ask,
  id: Id,
  { digest, documentId }: { readonly digest: Buffer; readonly documentId: Id },
) =>
  sql`update app.file_request set state = 'approved', digest = ${digest}, document_id = ${documentId}, approved_by = ${who.userId},
    approved_at = ${now} where id = ${id}`.execute(tx);
export const keepGiven = (tx: Tx, id: Id, on: string, to: string) =>
  sql`update app.file_request set state = 'given', given_on = ${on}, given_to = ${to} where id = ${id}`.execute(tx);
export const keepClosed = (tx: Tx, id: Id, why: string) =>
  sql`update app.file_request set state = 'closed', closed_why = ${why} where id = ${id}`.execute(tx);
