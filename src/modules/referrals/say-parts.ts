import type { Ask } from '#platform/http/ask.ts';
import { sayList } from '#platform/words/say-date.ts';

/** What a ground lets an organization know, as one sentence would: "Name and how to reach, health, and school". */
export function sayParts({ say, language }: Pick<Ask, 'say' | 'language'>, parts: readonly string[]): string {
  const said = sayList(
    language,
    parts.map(part => say.code('referrals', `partsWithin.${part}`)),
  );
  return said.slice(0, 1).toLocaleUpperCase(language) + said.slice(1);
}
