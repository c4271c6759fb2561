import type { TaskList } from 'graphile-worker';
import { sql } from 'kysely';
import { z } from 'zod';
import type { FileStore } from '#platform/files/file-store.ts';
import { brokenConstraint } from '#platform/http/database-error.ts';
import type { ExtractFormat, Failure } from '../contract.ts';
import { afcarsAgency } from '../take/afcars-agency.ts';
import { asImport, type ImportHouse, type RunRef } from './import-house.ts';
import { openRunExtract } from './open-run-extract.ts';
import { type RunWork, workOnRun } from './work-on-run.ts';

const payloadShape = z.object({ run: z.uuid(), agency: z.uuid(), user: z.uuid() });

/** The jobs of imports: to look through an extract, and to take one. Their payloads hold ids. */
export function importTasks(house: ImportHouse & { readonly files: FileStore }): TaskList {
  const job = (dryRun: boolean) => async (payload: unknown) => {
    const ref = payloadShape.parse(payload);
    await workOnRun(house, ref, () => claim(house, ref, dryRun));
  };
  return { 'check-extract': job(true), 'take-extract': job(false) };
}

type Claimed = {
  readonly format: ExtractFormat;
  readonly source: string;
  readonly file_name: string;
  readonly mapping: unknown;
  readonly without_refused: boolean;
};

/** Makes a waiting run one under way. Null when it waits no more: it was dropped, or another job had it. */
async function claim(
  house: ImportHouse & { readonly files: FileStore },
  ref: RunRef,
  dryRun: boolean,
): Promise<RunWork | Failure | null> {
  try {
    const claimed = await asImport(house, ref, async (tx, now) => {
      const { rows } = await sql<Claimed>`
        update app.import_run set state = ${dryRun ? 'checking' : 'taking'}, step = 'reading', state_at = ${now}, steps_done = 0, steps = 0
        where id = ${ref.run} and state = ${dryRun ? 'received' : 'taking'} and step is null
        returning format, source, file_name, mapping, without_refused`.execute(tx);
      const file = await sql<{ file_id: string | null; sealed_key: Buffer | null }>`
        select file_id, sealed_key from app_definer.extract_of_import(${ref.run})`.execute(tx);
      const [run] = rows;
      const afcars = run?.format === 'afcars' ? await afcarsAgency(tx, ref.agency, now) : null;
      return run && { ...run, file: file.rows[0], afcars };
    });
    if (!claimed) return null;
    if (!claimed.file) return 'not-allowed';
    const { file_id: id, sealed_key: sealedKey } = claimed.file;
    if (!id || !sealedKey) return 'file-gone';
    const bytes = await house.files.read({ id, sealedKey }).catch(() => null);
    if (!bytes) return 'file-gone';
    return {
      extract: await openRunExtract({
        from: { name: claimed.file_name, bytes },
        mapping: claimed.mapping === null ? null : JSON.stringify(claimed.mapping),
        afcars: claimed.afcars,
      }),
      source: claimed.source,
      dryRun,
      withoutRefused: claimed.without_refused,
      leave: 'checked',
    };
  } catch (error) {
    if (brokenConstraint(error) === 'import_run__one_at_a_time') return 'another-import-runs';
    throw error;
  }
}
