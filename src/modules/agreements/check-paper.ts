import type { Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { readUpload } from '#modules/documents/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { checkUpload } from '#platform/files/check-upload.ts';
import { type CheckedSeal, checkSeal } from '#platform/papers/check-seal.ts';
import { ownFingerprints } from './store/certificates.ts';

/**
 * Checks the seal of a PDF that somebody brings: whether it is whole, and whether the certificate is one of the agency's
 * own (a whole paper sealed by somebody else is `not-ours`). Nothing of it is kept.
 */
export async function checkPaper(tx: Tx, form: FormData): Promise<Result<CheckedSeal, readonly Problem[]>> {
  const upload = await checkUpload(await readUpload(form, 'file'));
  if (!upload.ok) return no([{ at: 'file', code: upload.refusal }]);
  if (upload.value.mediaType !== 'application/pdf') return no([{ at: 'file', code: 'not-a-pdf' }]);
  const checked = checkSeal(upload.value.bytes);
  const ours = checked.fingerprint !== null && (await ownFingerprints(tx)).includes(checked.fingerprint);
  return ok(checked.whole && !ours ? { ...checked, whole: false, why: 'not-ours' } : checked);
}
