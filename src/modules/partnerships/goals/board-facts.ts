import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { keptRate } from '../promises/rules/commitment.ts';
import { allCommitments } from '../promises/store/commitments.ts';
import { goalsIn } from './store/goals.ts';
import { partnersIn } from './store/objectives.ts';

/** What the board says of each community besides its gate: how many partners, promises kept on time of those due, the goal. */
export async function boardFacts(ask: Ask, communityIds: readonly Id[]) {
  const { tx, say, language, today } = ask;
  const [partners, goals, promises] = [
    await partnersIn(tx, communityIds),
    await goalsIn(tx, communityIds),
    await allCommitments(tx),
  ];
  const placesOf = Map.groupBy(partners, each => each.partnershipId);
  // A partner's promise counts for every community it is in, unless it was made for one.
  const isIn = (promise: (typeof promises)[number], communityId: Id) =>
    promise.community_id === null
      ? (placesOf.get(promise.partnership_id ?? '') ?? []).some(each => each.community_id === communityId)
      : promise.community_id === communityId;
  return (communityId: Id) => {
    const { kept, of } = keptRate(
      promises.filter(promise => isIn(promise, communityId)),
      today.toString(),
    );
    const goal = goals.find(each => each.community_id === communityId && each.agreed_on !== null);
    const title = goal && (language === 'es' ? (goal.title_es ?? goal.title_en) : (goal.title_en ?? goal.title_es));
    return [
      {
        label: say('partnerships', 'boardFacts.partners'),
        value: String(partners.filter(each => each.community_id === communityId && each.state === 'partner').length),
      },
      {
        label: say('partnerships', 'boardFacts.kept'),
        value:
          of === 0
            ? say('partnerships', 'boardFacts.noneYet')
            : say('partnerships', 'boardFacts.keptOf', { kept, all: of }),
      },
      { label: say('partnerships', 'boardFacts.goal'), value: title ?? say('partnerships', 'boardFacts.noGoal') },
    ];
  };
}
