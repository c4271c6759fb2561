import { initialsOf } from '#kernel/initials.ts';
import { fullName, type Name } from '#modules/people/index.ts';
import type { Away, PlaceNow } from '#modules/placement/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf, sayMoment } from '#platform/words/say-date.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'who'>;
type AwayChild = Away & {
  readonly childId: string;
  readonly firstName: string;
  readonly name: string;
  readonly livesAt: string | null;
};
export type AwayData = {
  readonly key: string;
  readonly initials: string;
  readonly name: string;
  readonly href: string;
  readonly text: string;
};

/** Those of these children who are somewhere else than they live now. */
export const awayOf = (
  children: readonly (Name & { readonly childId: string })[],
  places: ReadonlyMap<string, PlaceNow>,
): AwayChild[] =>
  children.flatMap(child => {
    const place = places.get(child.childId);
    return place?.away
      ? {
          ...place.away,
          childId: child.childId,
          firstName: child.first_name,
          name: fullName(child),
          livesAt: place.place,
        }
      : [];
  });

/** Children who are somewhere else for a while, each in a sentence. */
export const sayAwayRows = (ask: Speaker, children: readonly AwayChild[]): AwayData[] =>
  children.map(child => ({
    key: child.childId,
    initials: initialsOf(child.name),
    name: child.firstName,
    href: `/children/${child.childId}/placement`,
    text: sayAway(ask, child),
  }));

/** "Respite with the Yancey home until Nov 22, 2026, 5:00 PM. Lives with Greg and Patti Lundstrom." */
export function sayAway({ say, language, who }: Speaker, away: Away & { readonly livesAt?: string | null }): string {
  const where = away.place ? say('workspace', 'away.at', { what: away.label, place: away.place }) : away.label;
  const when = away.until
    ? say('workspace', 'away.until', { moment: sayMoment(language, who.timeZone, away.until) })
    : say('workspace', 'away.since', { day: sayDayOf(language, who.timeZone, away.from) });
  const home = away.livesAt ? say('workspace', 'away.home', { place: away.livesAt }) : '';
  // "5:00 p.m." ends the sentence by itself.
  const stop = when.endsWith('.') ? '' : '.';
  return [`${where}, ${when}${stop}`, home].filter(Boolean).join(' ');
}
