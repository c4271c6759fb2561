import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { findHomeTerms, licenseAgreement, licensesOf } from '#modules/licensing/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { openLicenseCopy } from '../open-license-copy.ts';
import { keepLicenseCopy } from '../policy.ts';

export type BeginLicenseCopyRefusal =
  | { readonly kind: 'home-not-there' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'copy-not-asked' }
  | { readonly kind: 'copy-already-open' };

/** Opens the license copy of a home that came into the record without one. */
export async function beginLicenseCopy(
  ask: Ask,
  { homeId }: { readonly homeId: Id },
): Promise<Result<{ agreementId: Id }, BeginLicenseCopyRefusal>> {
  const home = await findHomeTerms(ask.tx, homeId);
  if (!home) return no({ kind: 'home-not-there' });

  if (!keepLicenseCopy.may(ask.who)) return no({ kind: 'not-allowed' });

  const licenses = await licensesOf(ask.tx, homeId);
  const standing = await licenseAgreement(ask, home, licenses);
  if (!standing.asked) return no({ kind: 'copy-not-asked' });
  if (standing.open || standing.signed) return no({ kind: 'copy-already-open' });

  const last = licenses.at(-1);
  const lastDay = last?.to ? Temporal.PlainDate.from(last.to).subtract({ days: 1 }).toString() : null;
  const agreementId = await openLicenseCopy(ask, {
    homeId,
    event: standing.trigger.event,
    licenseId: last?.id ?? null,
    dueOn: lastDay,
  });
  return agreementId ? ok({ agreementId }) : no({ kind: 'copy-not-asked' });
}
