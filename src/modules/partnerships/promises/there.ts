import type { Id } from '#kernel/ids.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { partnershipOn } from '../partners/store/partnerships.ts';
import { communityById } from '../store/communities.ts';
import type { Toward } from './contract.ts';

/** What a promise or an issue is toward, as ids that are there for the asker. Throws NotThere. */
export async function towardThere({ tx, today }: Ask, { partnershipId, communityId }: Toward) {
  const partnership = partnershipId ? ((await partnershipOn(tx, partnershipId, today.toString())) ?? notThere()) : null;
  const community = communityId ? ((await communityById(tx, communityId)) ?? notThere()) : null;
  return { partnership, community };
}

/** Who sees to something of a partnership or a community when nobody else is named: who keeps it, or leads it. */
export const keeperOf = ({
  partnership,
  community,
}: {
  readonly partnership: { readonly owner_id: Id | null } | null;
  readonly community: { readonly lead_user_id: Id | null } | null;
}): Id | null => partnership?.owner_id ?? community?.lead_user_id ?? null;
