import type { Id } from '#kernel/ids.ts';
import { type Admin, insertRow } from './rows.ts';

const NOW = '2026-11-18T14:00:00Z';

/** Somebody who brings extracts, and an import of theirs that is being taken. */
export async function anImportRun(db: Admin, agencyId: Id): Promise<{ agencyId: Id; userId: Id; runId: Id }> {
  const userId = await insertRow(db, 'app.user_account', {
    agency_id: agencyId,
    kind: 'staff',
    name: 'Ida Import',
    language: 'en',
    active: true,
  });
  const runId = await insertRow(db, 'app.import_run', {
    agency_id: agencyId,
    user_id: userId,
    format: 'caseload',
    source: 'old-system',
    state: 'taking',
    state_at: NOW,
    brought_at: NOW,
    file_name: 'extract.zip',
    without_refused: false,
    steps: 0,
    steps_done: 0,
  });
  return { agencyId, userId, runId };
}
