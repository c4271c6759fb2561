import type { Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { readUpload } from '#modules/documents/index.ts';
import { checkUpload } from '#platform/files/check-upload.ts';
import { fileStore } from '#platform/files/file-store.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { InvalidFields } from '#web/form/read-fields.ts';
import { readAttestation } from './forms/read-attestation.ts';
import { type AttestRefusal, attestPaper } from './use-cases/attest-paper.ts';

/** What browsers may offer to choose: a paper comes back as a PDF or as pictures. */
export const SCANS = 'application/pdf,image/jpeg,image/png,image/webp';

/** Takes a signed paper from its form. What is wrong with the fields and with the file is told together. */
export async function attestScan(
  ask: Ask,
  form: FormData,
  signerId: string,
): Promise<Result<{ signatureId: string }, AttestRefusal | InvalidFields>> {
  const sent = await readUpload(form, 'file');
  const read = readAttestation(form, signerId);
  if (read.ok) {
    const kept = await attestPaper(ask, read.value, sent, fileStore());
    return kept.ok ? ok({ signatureId: kept.value.signatureId }) : kept;
  }
  const upload = await checkUpload(sent);
  // In the order of the page: the file stands first on it, the confirmation last.
  const file: Problem[] = upload.ok ? [] : [{ at: 'file', code: upload.refusal }];
  const attested: Problem[] = form.get('attested') === 'yes' ? [] : [{ at: 'attested', code: 'not-attested' }];
  return no({ ...read.refusal, problems: [...file, ...read.refusal.problems, ...attested] });
}
