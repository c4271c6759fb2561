import { type Id, newId } from '#kernel/ids.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { type AgreementRefusal, agreementToIssueOn } from '../check-agreement.ts';
import type { IssueLicense } from '../contract.ts';
import { LicenseIssued } from '../facts.ts';
import { issueLicenses } from '../policy.ts';
import { findHomeTerms } from '../store.ts';

export type IssueLicenseRefusal =
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'home-not-there' }
  | { readonly kind: 'ends-before-it-begins'; readonly at: 'to' }
  | { readonly kind: 'ages-upside-down'; readonly at: 'oldest' }
  | { readonly kind: 'license-overlaps'; readonly fill: { from: string } }
  | AgreementRefusal;

/**
 * Issues a license, one at a time for a home. Where the pack asks for a signed agreement, none is issued without it, and
 * each license has one of its own (S3-01; Florida: 65C-45.010(1)(c), F.A.C.).
 */
export async function issueLicense(
  ask: Ask,
  input: IssueLicense,
): Promise<Result<{ id: Id; agreementId: Id | null }, IssueLicenseRefusal>> {
  const home = await findHomeTerms(ask.tx, input.homeId);
  if (!home) return no({ kind: 'home-not-there' });

  if (!issueLicenses.may(ask.who)) return no({ kind: 'not-allowed' });

  if (input.to <= input.from) return no({ kind: 'ends-before-it-begins', at: 'to' });
  if (input.youngest > input.oldest) return no({ kind: 'ages-upside-down', at: 'oldest' });
  const overlap = home.licenses.find(license => input.from < (license.to ?? '9999') && license.from < input.to);
  if (overlap) return no({ kind: 'license-overlaps', fill: { from: overlap.from } });

  const signed = await agreementToIssueOn(ask, home);
  if (!signed.ok) return signed;

  const id = newId();
  await ask.tx
    .insertInto('app.license')
    .values({
      id,
      agency_id: ask.who.agencyId,
      home_id: input.homeId,
      level: input.level,
      during: writeRange(input),
      beds: input.beds,
      youngest: input.youngest,
      oldest: input.oldest,
      only_child_id: input.onlyChildId ?? null,
      agreement_id: signed.value,
    })
    .execute();
  await recordFact(ask, LicenseIssued, [input.homeId], {
    homeId: input.homeId,
    licenseId: id,
    agreementId: signed.value,
  });
  return ok({ id, agreementId: signed.value });
}
