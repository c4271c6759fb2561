import { z } from 'zod';
import { factKind } from '#platform/record/record-fact.ts';

const id = z.string();

/** A home or facility came into the record. */
export const HomeAdded = factKind('HomeAdded', 1, 'home', z.object({ homeId: id, kind: z.string() }));
/** An adult came to live or care in a home; `part` is `caregiver` or `household`. */
export const HomeAdultAdded = factKind(
  'HomeAdultAdded',
  1,
  'home',
  z.object({ homeId: id, personId: id, part: z.string() }),
);
/** A license was issued, the first one or the next; `agreementId` is what it was issued on. */
export const LicenseIssued = factKind(
  'LicenseIssued',
  1,
  'home',
  z.object({ homeId: id, licenseId: id, agreementId: id.nullable() }),
);
/** The renewal of a license began; `lastDay` (ISO) is the last day of the license that runs out. */
export const LicenseRenewalBegan = factKind(
  'LicenseRenewalBegan',
  1,
  'home',
  z.object({ homeId: id, licenseId: id, lastDay: z.string() }),
);
