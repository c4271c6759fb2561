import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf } from '#platform/words/say-date.ts';
import type { WhyNot } from './rules/home-fit.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T/;

/** Values of a reason as people read them: days and moments in words. */
export function readableFill(
  ask: Ask,
  fill: Readonly<Record<string, string | number>> = {},
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(fill).map(([name, value]) => {
      const text = String(value);
      if (DAY.test(text)) return [name, sayDay(ask.language, text)];
      return [name, MOMENT.test(text) ? sayDayOf(ask.language, ask.who.timeZone, text) : value];
    }),
  );
}

/** Why a home cannot take a child, in a few words for a list. */
export const sayWhyNot = (ask: Ask, reason: WhyNot): string =>
  ask.say('placement', `why.${reason.code}`, readableFill(ask, reason.fill));
