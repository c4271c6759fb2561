import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import type { Block } from '#kernel/paper.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { DecideReport } from '../contract.ts';

type NewReport = {
  readonly id: Id;
  readonly childId: Id;
  readonly hearingId: Id | null;
  readonly language: string;
  readonly since: string;
  readonly until: string;
  readonly amends: Id | null;
  readonly amendWhy: string | null;
};

/** A report that is to be gathered, with an empty part for each of these sections. */
export async function insertReport(
  { tx, who, now }: Ask,
  report: NewReport,
  sections: readonly string[],
): Promise<void> {
  const { id, childId, hearingId, language, since, until, amends, amendWhy } = report;
  await sql`
    insert into app.court_report (id, agency_id, child_id, hearing_id, language, since, until, state, begun_at, begun_by, steps, steps_done, failed, amends, amend_why)
    values (${id}, ${who.agencyId}, ${childId}, ${hearingId}, ${language}, ${since}, ${until}, 'gathering', ${now}, ${who.userId}, ${sections.length}, 0, false, ${amends}, ${amendWhy})`.execute(
    tx,
  );
  const rows = sections.map(section => ({
    id: newId(),
    agency_id: who.agencyId,
    office_id: null,
    child_id: childId,
    report_id: id,
    section,
    gathered: null,
    words: null,
    written_by: null,
    written_at: null,
  }));
  await tx.insertInto('app.court_report_part').values(rows).execute();
}

/** How far gathering is. */
export const keepSteps = (tx: Tx, id: Id, done: number) =>
  sql`update app.court_report set steps_done = least(${done}, steps) where id = ${id} and state = 'gathering'`.execute(
    tx,
  );

/** Gathering broke off; the author may ask again. */
export const keepFailed = (tx: Tx, id: Id) =>
  sql`update app.court_report set failed = true where id = ${id} and state = 'gathering'`.execute(tx);

/** Gathers again what the record says up to a day (ISO date); the author's words stay. */
export const beginAgain = (tx: Tx, id: Id, until: string) =>
  sql`update app.court_report set state = 'gathering', steps_done = 0, failed = false, until = ${until} where id = ${id}`.execute(
    tx,
  );

/** What the record says, by section; the report is a draft from now on. */
export async function keepGathered(
  { tx, now }: Ask,
  id: Id,
  gathered: ReadonlyMap<string, readonly Block[]>,
): Promise<void> {
  const sections = [...gathered].map(([section, blocks]) => ({ section, blocks }));
  await sql`
    update app.court_report_part p set gathered = g.blocks
    from jsonb_to_recordset(${JSON.stringify(sections)}::jsonb) g (section text, blocks jsonb)
    where p.report_id = ${id} and p.section = g.section`.execute(tx);
  await sql`
    update app.court_report set state = 'draft', steps_done = steps, failed = false, gathered_at = ${now}
    where id = ${id} and state = 'gathering'`.execute(tx);
}

/** What the author writes to a section; null takes it away. */
export const keepWords = ({ tx, who, now }: Ask, partId: Id, words: string | null) =>
  sql`update app.court_report_part set words = ${words}, written_by = ${who.userId}, written_at = ${now} where id = ${partId}`.execute(
    tx,
  );

/** The words of a report go along into the one that amends it. */
export const copyWords = ({ tx }: Ask, from: Id, to: Id) =>
  sql`update app.court_report_part n set words = o.words, written_by = o.written_by, written_at = o.written_at
    from app.court_report_part o where o.report_id = ${from} and n.report_id = ${to} and n.section = o.section and o.words is not null`.execute(
    tx,
  );

export const insertApproval = (
  { tx, who, now }: Ask,
  { childId, reportId, part, decision, note, seen }: DecideReport,
) =>
  tx
    .insertInto('app.court_report_approval')
    .values({
      id: newId(),
      agency_id: who.agencyId,
      office_id: null,
      child_id: childId,
      report_id: reportId,
      part,
      decision,
      note,
      of_text: Buffer.from(seen, 'hex'),
      decided_by: who.userId,
      decided_at: now,
    })
    .execute();

/** Freezes a report: from here on its text is what it is. */
export const keepFiled = (
  { tx, who, now }: Ask,
  id: Id,
  { frozen, documentId }: { readonly frozen: string; readonly documentId: Id },
) =>
  sql`update app.court_report set state = 'filed', frozen = ${frozen}, digest = sha256(convert_to(${frozen}, 'UTF8')),
      filed_at = ${now}, filed_by = ${who.userId}, document_id = ${documentId} where id = ${id}`.execute(tx);

/** A filed report that an amended one takes the place of. */
export const supersede = (tx: Tx, id: Id) =>
  sql`update app.court_report set state = 'superseded' where id = ${id} and state = 'filed'`.execute(tx);

/** Throws a draft away with all that was written. Refused by the database under a legal hold, and of what was filed. */
export async function removeDraft(tx: Tx, id: Id): Promise<void> {
  await sql`delete from app.court_report_approval where report_id = ${id}`.execute(tx);
  await sql`delete from app.court_report_part where report_id = ${id}`.execute(tx);
  await sql`delete from app.court_report where id = ${id}`.execute(tx);
}
