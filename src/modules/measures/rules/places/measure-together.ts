import type { Day } from '#kernel/days.ts';
import type { Counted, Measured } from './counted.ts';
import { lasts, type PlaceFacts, type Promised } from './facts.ts';
import { lastYear } from './measure-stays.ts';

/** Partnerships, formal agreements and promises of places on a day; definitions stand in db/reference/lists/measure.csv. */
export function measureTogether(facts: PlaceFacts, day: Day): Readonly<Record<string, Measured>> {
  const areasOf = new Map(
    facts.communities.map(({ id, areas }) => [id, areas.filter(area => lasts(area, day)).map(area => area.code)]),
  );
  /** Communities, and the neighborhoods each is made of. */
  const withAreas = (communityIds: readonly string[]) =>
    communityIds.flatMap(communityId => [communityId, ...(areasOf.get(communityId) ?? [])]);
  const living = Map.groupBy(
    facts.working.filter(each => lasts(each, day)),
    each => each.partnershipId,
  );
  const communitiesOf = (partnershipId: string) => (living.get(partnershipId) ?? []).map(each => each.communityId);
  const binding = Map.groupBy(
    facts.agreed.filter(each => lasts(each, day)),
    each => each.agreementId,
  );
  const year = lastYear(day);
  const due = facts.promised.filter(each => each.dueOn >= year.from && each.dueOn <= year.to);
  return {
    // A partner is counted once in the whole agency, once in each community, and in each neighborhood of it.
    partnerships: {
      shape: 'sum',
      rows: [...living].map(([of, all]) => ({
        places: withAreas(all.map(each => each.communityId)),
        above: 1,
        below: 1,
        of,
      })),
    },
    formal_agreements: {
      shape: 'sum',
      rows: [...binding].map(([of, all]) => ({
        places: withAreas(all.flatMap(each => communitiesOf(each.partnershipId))),
        above: 1,
        below: 1,
        of,
      })),
    },
    promises_kept: {
      shape: 'share',
      rows: due.flatMap((each): Counted[] => {
        const above = keptOn(each, day);
        return above === null ? [] : [{ places: withAreas(each.communityIds), above, below: 1, of: each.id }];
      }),
    },
  };
}

/** 1 kept by its day, 0 not; null when it was let go in time. What happened after `day` is not known on it. */
function keptOn({ dueOn, keptOn: kept, withdrawnOn, releasedOn }: Promised, day: Day): 0 | 1 | null {
  if (kept !== null && kept <= day) return kept <= dueOn ? 1 : 0;
  if (releasedOn !== null && releasedOn <= day) return null;
  return withdrawnOn !== null && withdrawnOn <= dueOn ? null : 0;
}
