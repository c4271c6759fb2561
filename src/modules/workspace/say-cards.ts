import { initialsOf } from '#kernel/initials.ts';
import type { CardOfChild } from '#modules/health/index.ts';
import type { PlaceNow } from '#modules/placement/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { unreadCards } from './rules/unread-cards.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'who'>;
type Child = { readonly childId: string; readonly first_name: string };
export type CardData = {
  readonly key: string;
  readonly initials: string;
  readonly name: string;
  readonly href: string;
  readonly text: string;
};

/** Must-know cards that not every caregiver has read as they stand, the one that waits longest first. */
export function sayCardsToRead(
  { say, language, who }: Speaker,
  cards: readonly CardOfChild[],
  children: readonly Child[],
  places: ReadonlyMap<string, PlaceNow>,
  caregivers: ReadonlyMap<string, readonly string[]>,
): CardData[] {
  const names = new Map(children.map(child => [child.childId, child.first_name]));
  return unreadCards(cards, id => caregivers.get(places.get(id)?.homeId ?? '') ?? []).flatMap(
    ({ card, read, asked }) => {
      const name = names.get(card.childId);
      if (name === undefined) return [];
      const day = sayDayOf(language, who.timeZone, card.version ?? '');
      return {
        key: card.childId,
        initials: initialsOf(name),
        name,
        href: `/children/${card.childId}/health`,
        text: say('workspace', read === 0 ? 'cards.nobody' : 'cards.some', { read, count: asked, day }),
      };
    },
  );
}
