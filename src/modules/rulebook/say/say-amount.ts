import type { Say } from '#platform/words/say.ts';
import type { Amount } from '../language/rule.ts';

/** How long, without its direction: "60 days", "1 month", "3 court days". */
export const sayAmount = (say: Say, { count, unit }: Amount): string =>
  say('rulebook', `units.${unit}`, { count: Math.abs(count) });
