import type { Id } from '#kernel/ids.ts';
import { no, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { RenewLicense } from '../contract.ts';
import { licensesOf } from '../store-licenses.ts';
import { type IssueLicenseRefusal, issueLicense } from './issue-license.ts';

export type RenewLicenseRefusal = IssueLicenseRefusal | { readonly kind: 'nothing-to-renew' };

/** The next license, from the day the last one ends; a kin license stays for the same child. The same checks as the first. */
export async function renewLicense(
  ask: Ask,
  input: RenewLicense,
): Promise<Result<{ id: Id; agreementId: Id | null }, RenewLicenseRefusal>> {
  const last = (await licensesOf(ask.tx, input.homeId)).at(-1);
  if (!last?.to) return no({ kind: 'nothing-to-renew' });
  return issueLicense(ask, { ...input, from: last.to, onlyChildId: last.onlyChildId });
}
