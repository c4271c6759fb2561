import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { TakeExtract } from '../contract.ts';
import { mayNotImport, type NotAllowed } from '../policy.ts';
import { whatWouldBeTaken } from '../store/reports.ts';
import { importRun, importRunsNow, queueImport } from '../store/runs.ts';

export type TakeExtractRefusal =
  | NotAllowed
  | { readonly kind: 'import-moved-on' }
  | { readonly kind: 'rows-refused' }
  | { readonly kind: 'extract-refused' }
  | { readonly kind: 'nothing-to-take' }
  | { readonly kind: 'another-import-runs' };

/**
 * Takes an extract that was looked through, as a job: all of it, or all but the refused rows and what hangs on them when
 * that was asked for. Throws NotThere for an import that is not the asker's. Two at one moment are held apart by
 * import_run__one_at_a_time.
 */
export async function takeExtract(ask: Ask, input: TakeExtract): Promise<Result<null, TakeExtractRefusal>> {
  const { tx, who, now } = ask;
  const run = (await importRun(tx, input.runId, true)) ?? notThere();

  const refused = mayNotImport(who);
  if (refused) return no(refused);

  if (run.state !== 'checked') return no({ kind: 'import-moved-on' });
  if (await importRunsNow(tx)) return no({ kind: 'another-import-runs' });

  const found = await whatWouldBeTaken(tx, run.id);
  if (found.refusedWhole) return no({ kind: 'extract-refused' });
  if (found.refused > 0 && !input.withoutRefused) return no({ kind: 'rows-refused' });
  if (found.rows === 0) return no({ kind: 'nothing-to-take' });

  await tx
    .updateTable('app.import_run')
    .set({
      state: 'taking',
      state_at: now,
      without_refused: input.withoutRefused,
      step: null,
      steps_done: 0,
      steps: 0,
    })
    .where('id', '=', run.id)
    .execute();
  await queueImport(tx, run.id);
  return ok(null);
}
