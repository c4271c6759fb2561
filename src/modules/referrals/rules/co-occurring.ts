import type { Id } from '#kernel/ids.ts';
import { LIVE, type ReferralState } from './life.ts';

type Need = {
  readonly id: Id;
  readonly person_id: Id;
  readonly sensitive: string | null;
  readonly ended_on: string | null;
};
type Asked = {
  readonly person_id: Id;
  readonly sensitive: string | null;
  readonly state: ReferralState;
  readonly organization: string;
};

/** What, where both are open for one person, is safer and works better when those who help know of each other. */
const TOGETHER = ['substance-use', 'domestic-violence'] as const;

/** Whether both are open needs of one person. */
export const bothOpen = (needs: readonly Need[]): boolean =>
  needs.some(({ person_id: personId }) =>
    TOGETHER.every(kind =>
      needs.some(need => need.person_id === personId && need.sensitive === kind && need.ended_on === null),
    ),
  );

/**
 * The meeting that one person's needs and referrals ask for: the organizations that were asked for each, and the need it
 * follows from, so that it is asked for once. Null where one of both is not open, or nobody was asked for it yet.
 */
export function meetingOf(
  needs: readonly Need[],
  referrals: readonly Asked[],
): { readonly sourceId: Id; readonly organizations: readonly string[] } | null {
  if (!bothOpen(needs)) return null;
  const asked = TOGETHER.map(kind =>
    referrals.find(referral => referral.sensitive === kind && LIVE.includes(referral.state)),
  );
  const source = needs.find(need => need.sensitive === TOGETHER[0] && need.ended_on === null);
  if (!source || asked.some(each => !each)) return null;
  return { sourceId: source.id, organizations: [...new Set(asked.map(each => each!.organization))] };
}
