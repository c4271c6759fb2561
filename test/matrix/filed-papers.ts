import { createHash } from 'node:crypto';
import { type Id, newId } from '#kernel/ids.ts';
import { NOW } from '../support/as.ts';
import type { TestDatabase } from '../support/test-database.ts';

/** What addresses of court reports and whole files are filled with. */
export type FiledPapers = Readonly<Record<'reportId' | 'section' | 'packetId' | 'requestId' | 'itemId', string>>;

const FROZEN = JSON.stringify({
  paper: { language: 'en', title: 'Report', blocks: [] },
  letterhead: { agency: 'Calusa', lines: [] },
  footer: '',
  pageNumber: '',
});

/** A filed report, a packet of it and an approved file about a child, each over the file of one letter. */
export async function someFiledPapers(
  db: TestDatabase,
  childId: Id,
  { letterId, by }: { readonly letterId: Id; readonly by: Id },
): Promise<FiledPapers> {
  const ids = { reportId: newId(), packetId: newId(), requestId: newId(), itemId: newId() };
  const paper = async (kind: string, topic: string) => {
    const id = newId();
    await db.rows(
      `insert into app.document (id, agency_id, child_id, kind, topic, title, file_id, user_id, added_at)
       select $1, agency_id, child_id, $3, $4, 'A paper', file_id, user_id, added_at from app.document where id = $2`,
      [id, letterId, kind, topic],
    );
    return id;
  };
  const agency = '(select agency_id from app.person where id = $2)';
  await db.rows(
    `insert into app.court_report (id, agency_id, child_id, language, since, until, state, begun_at, begun_by, steps, steps_done, failed,
       gathered_at, frozen, digest, filed_at, filed_by, document_id)
     values ($1, ${agency}, $2, 'en', '2026-05-01', '2026-11-01', 'filed', $3, $4, 1, 1, false, $3, $5, $6, $3, $4, $7)`,
    [
      ids.reportId,
      childId,
      NOW,
      by,
      FROZEN,
      createHash('sha256').update(FROZEN).digest(),
      await paper('court_report', 'court'),
    ],
  );
  await db.rows(
    `insert into app.court_report_part (id, agency_id, child_id, report_id, section) values ($1, ${agency}, $2, $3, 'health')`,
    [newId(), childId, ids.reportId],
  );
  await db.rows(
    `insert into app.court_packet (id, agency_id, child_id, report_id, contents, attached, document_id, made_by, made_at)
     values ($1, ${agency}, $2, $3, '[]', '{}', $4, $5, $6)`,
    [ids.packetId, childId, ids.reportId, await paper('court_packet', 'court'), by, NOW],
  );
  await db.rows(
    `insert into app.file_request (id, agency_id, child_id, asked_by, basis, sections, until, language, received_on, state, opened_by,
       opened_at, steps, steps_done, failed, gathered_at, digest, document_id, approved_by, approved_at)
     values ($1, ${agency}, $2, 'A clerk', 'subpoena', '{papers}', '2026-11-01', 'en', '2026-11-01', 'approved', $3, $4, 1, 1, false, $4, $5, $6, $3, $4)`,
    [ids.requestId, childId, by, NOW, createHash('sha256').digest(), await paper('whole_file', 'documents')],
  );
  await db.rows(
    `insert into app.file_item (id, agency_id, child_id, request_id, section, place, title, content, proposed)
     values ($1, ${agency}, $2, $3, 'papers', 1, 'A letter', '[]', false)`,
    [ids.itemId, childId, ids.requestId],
  );
  return { ...ids, section: 'health' };
}
