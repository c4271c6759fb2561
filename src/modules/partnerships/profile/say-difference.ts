import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { Untold } from './rules/approaches.ts';
import type { Topic } from './rules/codes.ts';
import type { differencesOn } from './store/profile.ts';

type Speaker = Pick<Ask, 'say' | 'language'>;
type Difference = Awaited<ReturnType<typeof differencesOn>>[number];

/** A difference in words, seen from one of its two sides or from none. */
export function sayDifference({ say, language }: Speaker, difference: Difference) {
  const other = difference.other ?? say('partnerships', 'profile.ours');
  return {
    key: difference.id,
    open: difference.handling === null,
    state: say('partnerships', difference.handling === null ? 'profile.open' : 'profile.handled'),
    title: difference.title,
    between: say('partnerships', 'profile.between', { partner: difference.partner, other }),
    sides: [
      { who: difference.partner, words: difference.theirs },
      { who: other, words: difference.others },
    ],
    handling:
      difference.handling === null
        ? say('partnerships', 'profile.notHandled')
        : say('partnerships', 'profile.practice', {
            day: sayDay(language, difference.agreedOn!),
            handling: difference.handling,
          }),
    noted: say('partnerships', 'profile.sinceDay', { day: sayDay(language, difference.notedOn) }),
  };
}

type Way = { readonly topic: Topic; readonly approach: string; readonly words?: string | null };

/** How somebody goes about a matter; another way in its own words. */
export const sayWay = (say: Ask['say'], { approach, words }: Way): string =>
  approach === 'other' && words ? words : say.code('partnerships', `profileCodes.approach.${approach}`);

/** Two partners that differ and have not talked about it. */
export const sayUntold = (say: Ask['say'], { topic, one, other }: Untold, names: ReadonlyMap<string, string>): string =>
  say('partnerships', 'profile.untold', {
    topic: say('partnerships', `profileCodes.topic.${topic}`),
    one: names.get(one.partnershipId) ?? '',
    oneWay: sayWay(say, one),
    other: names.get(other.partnershipId) ?? '',
    otherWay: sayWay(say, other),
  });
