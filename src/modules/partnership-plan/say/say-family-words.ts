import type { SignerRow } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf } from '#platform/words/say-date.ts';
import type { WishesData } from '../parts/wishes-card.tsx';
import type { FamilyLimit, FamilyWord } from '../store/family.ts';
import { firstNameOf } from './say-words.ts';

type FamilyParts = {
  readonly words: readonly FamilyWord[];
  readonly limits: readonly FamilyLimit[];
  readonly signers: readonly SignerRow[];
};

/** What the family adds, whose words they are and which caregiver saw them, and the orders followed today. */
export function sayFamilyWords(
  { say, language, who, today }: Pick<Ask, 'say' | 'language' | 'who' | 'today'>,
  { words, limits, signers }: FamilyParts,
  here: string | null,
): WishesData {
  const names = new Set(words.map(({ name }) => name));
  const [only] = names.size === 1 ? names : [null];
  const day = today.toString();
  const seer = (userId: string | null) => signers.find(signer => signer.userId === userId)?.name;
  return {
    title: only ? say('partnership-plan', 'wishes.titleOf', { name: only }) : say('partnership-plan', 'wishes.title'),
    words: words.map(word => {
      const seenBy = seer(word.seenBy);
      return {
        id: word.id,
        text: word.words,
        ...(word.language !== language && { lang: word.language }),
        translation: word.translationLanguage === language ? word.translation : null,
        by: say('partnership-plan', 'wishes.said', {
          who: word.name ?? say('partnership-plan', 'sides.family'),
          day: sayDay(language, word.saidOn),
          way: say('partnership-plan', `byWays.${word.way}`),
        }),
        seen: word.seenAt
          ? say('partnership-plan', 'wishes.seen', {
              name: seenBy ? firstNameOf(seenBy) : say('partnership-plan', 'capacities.caregiver'),
              day: sayDayOf(language, who.timeZone, word.seenAt),
            })
          : say('partnership-plan', 'wishes.notSeen'),
      };
    }),
    limits: limits
      .filter(({ from, to }) => from <= day && (to === null || to > day))
      .map(({ name, hides }) =>
        say('partnership-plan', hides === 'everything' ? 'wishes.hidden' : 'wishes.limited', {
          name: name ?? say('partnership-plan', 'capacities.parent'),
        }),
      ),
    none: say('partnership-plan', 'wishes.none'),
    add: here ? { href: `${here}/family`, label: say('partnership-plan', 'wishes.add') } : null,
  };
}
