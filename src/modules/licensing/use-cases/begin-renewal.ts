import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { licenseAgreement } from '../check-agreement.ts';
import { LicenseRenewalBegan } from '../facts.ts';
import { issueLicenses } from '../policy.ts';
import { findHomeTerms } from '../store.ts';
import { licensesOf } from '../store-licenses.ts';

export type BeginRenewalRefusal =
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'home-not-there' }
  | { readonly kind: 'nothing-to-renew' }
  | { readonly kind: 'renewal-asks-nothing' }
  | { readonly kind: 'renewal-already-begun' };

/** Begins the renewal of the last license: what the pack asks to be signed for it is opened by those who hear of it. */
export async function beginRenewal(
  ask: Ask,
  { homeId }: { readonly homeId: Id },
): Promise<Result<{ licenseId: Id }, BeginRenewalRefusal>> {
  const home = await findHomeTerms(ask.tx, homeId);
  if (!home) return no({ kind: 'home-not-there' });

  if (!issueLicenses.may(ask.who)) return no({ kind: 'not-allowed' });

  const licenses = await licensesOf(ask.tx, homeId);
  const last = licenses.at(-1);
  if (!last?.to) return no({ kind: 'nothing-to-renew' });
  const standing = await licenseAgreement(ask, home, licenses);
  if (!standing.asked) return no({ kind: 'renewal-asks-nothing' });
  if (standing.open || standing.signed) return no({ kind: 'renewal-already-begun' });

  const lastDay = Temporal.PlainDate.from(last.to).subtract({ days: 1 }).toString();
  await recordFact(ask, LicenseRenewalBegan, [homeId], { homeId, licenseId: last.id, lastDay });
  return ok({ licenseId: last.id });
}
