import { newId } from '#kernel/ids.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { IssueLicense } from '../contract.ts';
import { findHomeTerms } from '../store.ts';

export type IssueLicenseRefusal =
  | { readonly kind: 'home-not-there' }
  | { readonly kind: 'ends-before-it-begins' }
  | { readonly kind: 'ages-upside-down' }
  | { readonly kind: 'license-overlaps'; readonly fill: { from: string } };

/** Issues or renews a license: one at a time for a home. The gate of signed agreements comes with the agreements room. */
export async function issueLicense(ask: Ask, input: IssueLicense): Promise<Result<void, IssueLicenseRefusal>> {
  const home = await findHomeTerms(ask.tx, input.homeId);
  if (!home) return no({ kind: 'home-not-there' });

  if (input.to <= input.from) return no({ kind: 'ends-before-it-begins' });
  if (input.youngest > input.oldest) return no({ kind: 'ages-upside-down' });
  const overlap = home.licenses.find(license => input.from < (license.to ?? '9999') && license.from < input.to);
  if (overlap) return no({ kind: 'license-overlaps', fill: { from: overlap.from } });

  await ask.tx
    .insertInto('app.license')
    .values({
      id: newId(),
      agency_id: ask.who.agencyId,
      home_id: input.homeId,
      level: input.level,
      during: writeRange(input),
      beds: input.beds,
      youngest: input.youngest,
      oldest: input.oldest,
      only_child_id: input.onlyChildId ?? null,
    })
    .execute();
  return ok(undefined);
}
