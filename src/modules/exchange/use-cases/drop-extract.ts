import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { DropExtract } from '../contract.ts';
import { mayNotImport, type NotAllowed } from '../policy.ts';
import { forgetExtract, importRun } from '../store/runs.ts';

/**
 * Drops an extract that was not taken: its file is thrown away, its report stays. Throws NotThere for an import that is
 * not the asker's.
 */
export async function dropExtract(
  ask: Ask,
  input: DropExtract,
): Promise<Result<null, NotAllowed | { readonly kind: 'import-moved-on' }>> {
  const { tx, who, now } = ask;
  const run = (await importRun(tx, input.runId, true)) ?? notThere();

  const refused = mayNotImport(who);
  if (refused) return no(refused);

  if (!['received', 'checked', 'failed'].includes(run.state)) return no({ kind: 'import-moved-on' });

  await tx
    .updateTable('app.import_run')
    .set({ state: 'dropped', state_at: now, failed_why: null })
    .where('id', '=', run.id)
    .execute();
  await forgetExtract(tx, run.id);
  return ok(null);
}
