import type { Id } from '#kernel/ids.ts';

/** The address of one signer's pages: what links, QR codes and doorsteps lead to. */
export const signingPath = (signerId: Id): string => `/sign/${signerId}`;

/** The page of the record an agreement lives on: the plan of its child, or the agreement of its home. */
export const recordPath = ({ childId, homeId }: { readonly childId: Id | null; readonly homeId: Id | null }): string =>
  childId ? `/children/${childId}/plan` : `/homes/${homeId}/agreement`;
