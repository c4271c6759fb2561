import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf, sayMoment } from '#platform/words/say-date.ts';
import type { State } from '#web/ui/state-tag.tsx';
import { isBefore } from '../editions/is-before.ts';
import type { Edition } from '../store.ts';

type Asking = Pick<Ask, 'say' | 'language' | 'who' | 'now'>;

/** Where an edition stands: brought and waiting, taken and not begun, in force, or past. */
export type Standing = 'waiting' | 'planned' | 'running' | 'past';

/** Where an edition stands at a moment (ISO). */
export function standingOf({ inForce }: Pick<Edition, 'inForce'>, now: string): Standing {
  if (!inForce) return 'waiting';
  if (inForce.from !== '' && isBefore(now, inForce.from)) return 'planned';
  return inForce.to !== null && !isBefore(now, inForce.to) ? 'past' : 'running';
}

const MARKS: Readonly<Record<Standing, State>> = { waiting: 'waiting', planned: 'info', running: 'ok', past: 'plain' };

/** Where an edition stands, as a tag. */
export const sayStanding = ({ say, now }: Asking, edition: Edition): { state: State; word: string } => {
  const standing = standingOf(edition, now);
  return { state: MARKS[standing], word: say('rulebook', `packs.${standing}`) };
};

/** From when to when it is in force: "In force since Nov 18, 2026". */
export function sayInForce(asking: Asking, { inForce, broughtAt }: Edition): string {
  const { say, language, who, now } = asking;
  const day = (moment: string) => sayDayOf(language, who.timeZone, moment);
  if (!inForce) return say('rulebook', 'packs.brought', { when: sayMoment(language, who.timeZone, broughtAt) });
  const { from, to } = inForce;
  if (from === '') return to === null ? say('rulebook', 'packs.came') : say('rulebook', 'packs.until', { to: day(to) });
  if (to !== null) return say('rulebook', 'packs.fromUntil', { from: day(from), to: day(to) });
  return say('rulebook', isBefore(now, from) ? 'packs.from' : 'packs.since', { from: day(from) });
}

/** An edition as a list shows it. */
export type EditionLine = {
  readonly key: string;
  readonly href: string;
  readonly title: string;
  readonly text: string;
  readonly standing: { readonly state: State; readonly word: string };
};

/** One line of the list of editions. */
export const sayEditionLine = (asking: Asking, edition: Edition): EditionLine => ({
  key: edition.id,
  href: `/rules/packs/${edition.id}`,
  title: asking.say('rulebook', 'packs.edition', { version: edition.version }),
  text: [sayInForce(asking, edition), asking.say('rulebook', 'packs.rules', { count: edition.rules })].join(' · '),
  standing: sayStanding(asking, edition),
});
