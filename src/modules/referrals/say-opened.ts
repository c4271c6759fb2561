import type { Ask } from '#platform/http/ask.ts';
import type { Once } from '#platform/http/submit.ts';
import { sayDay, sayMoment } from '#platform/words/say-date.ts';
import type { OpenedToProvider } from './use-cases/open-to-provider.ts';

/**
 * The way in that was made with the sending, as it is shown this one time. `message` is for the worker's own telephone; it
 * names nobody and never holds the digits.
 */
export function sayOpened({ say, language, who }: Ask, opened: OpenedToProvider, dueOn: string): Once {
  const { email, link, code, endsAt } = opened;
  const day = sayDay(language, dueOn);
  return {
    title:
      email === null ? say('referrals', 'opened.byHand', { day }) : say('referrals', 'opened.sent', { email, day }),
    digits: code ?? '',
    link,
    until: sayMoment(language, who.timeZone, endsAt),
    ...(email === null && { message: say('referrals', 'opened.text', { agency: who.agencyName, link }) }),
  };
}
