import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayList } from '#platform/words/say-date.ts';
import type { visionsOn } from './store/visions.ts';

type Vision = Awaited<ReturnType<typeof visionsOn>>[number];

/** A version of a shared vision with who agreed to it. */
export function sayVision({ say, language }: Pick<Ask, 'say' | 'language'>, vision: Vision) {
  const names = vision.agreed.map(({ name, partner }) =>
    partner === null
      ? say('partnerships', 'together.agencyAgreed', { name })
      : say('partnerships', 'together.partnerAgreed', { name, partner }),
  );
  return {
    key: vision.id,
    title: say('partnerships', 'profile.visionOf', {
      version: vision.version,
      day: sayDay(language, vision.written_on),
    }),
    words: vision.words,
    agreed:
      names.length === 0
        ? say('partnerships', 'profile.nobodyAgreed')
        : say('partnerships', 'profile.agreedBy', { names: sayList(language, names) }),
  };
}
