import { episodesOf } from '#modules/placement/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';

/** Whoever comes back within so many months counts as come back soon (CFSR, re-entry to foster care). */
const SOON_MONTHS = 12;

/** The times a child was in care before, the latest first: from when to when, how it ended, and when the child came back. */
export async function sayEarlierStays(ask: Ask, childId: string) {
  const { tx, say, language, who } = ask;
  const dayOf = (moment: string) => Temporal.Instant.from(moment).toZonedDateTimeISO(who.timeZone).toPlainDate();
  const stays = await episodesOf(tx, childId, language);
  return stays
    .flatMap((stay, at) => {
      if (stay.to === null) return [];
      const left = dayOf(stay.to);
      const next = stays[at + 1];
      const back = next ? dayOf(next.from) : null;
      return {
        key: stay.id,
        when: say('permanency', 'page.stay', {
          from: sayDay(language, dayOf(stay.from).toString()),
          to: sayDay(language, left.toString()),
        }),
        exit: stay.exit ?? '',
        back: back ? say('permanency', 'page.stayBack', { count: left.until(back).days }) : null,
        soon: back !== null && Temporal.PlainDate.compare(back, left.add({ months: SOON_MONTHS })) < 0,
      };
    })
    .toReversed();
}
