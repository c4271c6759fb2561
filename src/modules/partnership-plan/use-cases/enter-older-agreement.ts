import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, type Result } from '#kernel/result.ts';
import { type NotThereRefusal, type RecordOlderAgreement, recordOlderAgreement } from '#modules/agreements/index.ts';
import { findHomeTerms } from '#modules/licensing/index.ts';
import { type FileStore, fileStore } from '#platform/files/file-store.ts';
import type { Ask } from '#platform/http/ask.ts';
import { keepLicenseCopy } from '../policy.ts';

export type EnterOlderAgreementRefusal =
  | { readonly kind: 'home-not-there' }
  | { readonly kind: 'not-allowed' }
  | NotThereRefusal
  | Invalid;

/** Enters a bilateral agreement of before the Partnership Plan: it is shown as replaced and stays readable (S3-08). */
export async function enterOlderAgreement(
  ask: Ask,
  input: RecordOlderAgreement,
  files: FileStore = fileStore(),
): Promise<Result<{ agreementId: Id }, EnterOlderAgreementRefusal>> {
  if (!(await findHomeTerms(ask.tx, input.homeId))) return no({ kind: 'home-not-there' });

  if (!keepLicenseCopy.may(ask.who)) return no({ kind: 'not-allowed' });

  if (input.signedOn > ask.today.toString()) return no(invalid({ at: 'signedOn', code: 'talk-in-the-future' }));

  return recordOlderAgreement(ask, input, undefined, files);
}
