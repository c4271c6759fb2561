import type { Id } from '#kernel/ids.ts';
import type { AgreementRow } from './contract.ts';

/** The address of one signer's pages: what links, QR codes and doorsteps lead to. */
export const signingPath = (signerId: Id): string => `/sign/${signerId}`;

type Kept = Pick<AgreementRow, 'id' | 'kind' | 'childId' | 'homeId' | 'partnershipId'>;

/** The page of the record an agreement lives on: the plan of its child, the agreement of its home, or its own. */
export function recordPath({ id, kind, childId, homeId, partnershipId }: Kept): string {
  if (partnershipId) return `/agreements-with-partners/${id}`;
  if (kind === 'case_plan') return `/children/${childId}/case-plan`;
  return childId ? `/children/${childId}/plan` : `/homes/${homeId}/agreement`;
}
