import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { storeFile } from '#modules/documents/index.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { Ask } from '#platform/http/ask.ts';
import { cleanText } from '#web/form/clean-text.ts';
import { type BringExtract, MOST_EXTRACT_BYTES, MOST_MEGABYTES, SOURCE } from '../contract.ts';
import { packFiles } from '../pack-files.ts';
import { mayNotImport, type NotAllowed } from '../policy.ts';
import { readMapping } from '../read/read-mapping.ts';
import type { Found } from '../read/source.ts';
import { baseName, extractKind } from '../rules/extract-kind.ts';
import { sayTold } from '../say-report.ts';
import { importRunsNow, queueImport } from '../store/runs.ts';

export type BringExtractRefusal = Invalid | NotAllowed | { readonly kind: 'another-import-runs' };

/**
 * Brings an extract: it is stored sealed, and looked through as a job; nothing of it is taken yet. All problems at once.
 * The file is on disk before the transaction commits.
 */
export async function bringExtract(
  ask: Ask,
  input: BringExtract,
  files: FileStore,
): Promise<Result<{ id: Id }, BringExtractRefusal>> {
  const { tx, who, now } = ask;
  const refused = mayNotImport(who);
  if (refused) return no(refused);
  if (await importRunsNow(tx)) return no({ kind: 'another-import-runs' });

  const kind = extractKind(input.files, MOST_EXTRACT_BYTES);
  const mapping = mappingProblems(ask, input.mapping);
  const problems: Problem[] = [];
  if (!kind.ok) problems.push({ at: 'files', code: kind.refusal, fill: { most: MOST_MEGABYTES } });
  if (!SOURCE.test(input.source)) problems.push({ at: 'source', code: 'not-a-source-name' });
  if (!mapping.ok) problems.push(...mapping.refusal);
  if (!kind.ok || !mapping.ok || problems.length > 0) return no(invalid(...problems));

  const fileId = await storeFile(
    ask,
    {
      bytes: kind.value === 'csv' ? await packFiles(input.files) : input.files[0]!.bytes,
      mediaType: kind.value === 'afcars' ? 'application/xml' : 'application/zip',
    },
    files,
  );
  const id = newId();
  await tx
    .insertInto('app.import_run')
    .values({
      id,
      agency_id: who.agencyId,
      user_id: who.userId,
      format: kind.value === 'afcars' ? 'afcars' : 'caseload',
      source: input.source,
      state: 'received',
      state_at: now,
      brought_at: now,
      file_name: nameOf(input.files),
      file_id: fileId,
      mapping: mapping.value === null ? null : JSON.stringify(mapping.value),
      without_refused: false,
      step: null,
      steps_done: 0,
      steps: 0,
      failed_why: null,
      invited: null,
    })
    .execute();
  await queueImport(tx, id);
  return ok({ id });
}

/** What was brought, in a line: the name of the first file, and how many came with it. */
function nameOf(files: BringExtract['files']): string {
  const first = cleanText(baseName(files[0]?.name ?? '')).text.slice(0, 120);
  return files.length > 1 ? `${first} +${files.length - 1}` : first;
}

/** What is wrong with a mapping file, each with its place in it. */
function mappingProblems(ask: Ask, sent: BringExtract['mapping']): Result<object | null, Problem[]> {
  if (!sent) return ok(null);
  const read = readMapping(Buffer.from(sent.bytes));
  if (read.ok) return ok(read.value);
  const place = (found: Found) => found.value ?? '/';
  return no(
    read.refusal.slice(0, 10).map(found => ({
      at: 'mapping',
      code: 'not-a-mapping',
      fill: { place: place(found), told: sayTold(ask.say, { code: found.code, told: found.told ?? null }) },
    })),
  );
}
