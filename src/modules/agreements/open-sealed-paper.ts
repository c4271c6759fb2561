import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import { type FileStore, fileStore } from '#platform/files/file-store.ts';
import { downloadName } from '#platform/files/kinds.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { Download } from '#platform/http/download.ts';
import { agreementOf } from './store/agreements.ts';
import { findCopy } from './store/signings.ts';

/**
 * A sealed PDF to hand out: the filed one of an agreement for those who work with it, or somebody's own copy by the id of
 * the copy. Throws NotThere when it is not made yet, or not the asker's.
 */
export async function openSealedPaper(ask: Ask, about: Id, files: FileStore): Promise<Download> {
  const copy = await findCopy(ask.tx, about);
  const agreement = copy ? undefined : await agreementOf(ask.tx, about);
  const fileId = copy?.fileId ?? agreement?.sealedFileId ?? notThere();
  return openFile(ask, fileId, copy?.title ?? ask.say('agreements', 'paper.fileName'), files);
}

/**
 * The scan behind a signature on paper, also a voided one, for those who work with the agreement. `of` is the agreement, or
 * the child or home it is about. Throws NotThere when there is none, or none of theirs.
 */
export async function openScan(
  ask: Ask,
  { of, signatureId }: { readonly of: string; readonly signatureId: string },
  files: FileStore = fileStore(),
): Promise<Download> {
  if (!isId(of) || !isId(signatureId)) return notThere();
  const row = await ask.tx
    .selectFrom('app.agreement_signature')
    .select('scan_file_id')
    .where('id', '=', signatureId)
    .where(eb => eb.or([eb('agreement_id', '=', of), eb('subject_id', '=', of)]))
    .executeTakeFirst();
  return openFile(ask, row?.scan_file_id ?? notThere(), ask.say('agreements', 'paper.scanName'), files);
}

async function openFile(ask: Ask, fileId: Id, title: string, files: FileStore): Promise<Download> {
  const { rows } = await sql<{ media_type: string; sealed_key: Buffer; subject_id: Id }>`
    select media_type, sealed_key, subject_id from app_definer.file_of_agreement(${fileId}::uuid)`.execute(ask.tx);
  const file = rows[0] ?? notThere();
  return {
    bytes: await files.read({ id: fileId, sealedKey: file.sealed_key }),
    mediaType: file.media_type,
    name: downloadName(title, file.media_type),
    subjects: [file.subject_id],
  };
}
