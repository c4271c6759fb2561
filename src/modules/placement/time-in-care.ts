import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import {
  type Stay as DrawnStay,
  type InsideKind,
  layOutTimeInCare,
  type StayKind,
} from '#web/drawings/time-in-care.ts';
import { placementHistory, type Stay } from './store-history.ts';

const KIND: Readonly<Record<string, StayKind>> = {
  foster_home: 'foster',
  pre_adoptive: 'foster',
  foster_home_relative: 'kin',
  relative_unlicensed: 'kin',
  emergency_home: 'shelter',
  group_care: 'group',
  qrtp: 'group',
  trial_home_visit: 'trial-home',
};
const INSIDE: Readonly<Record<string, InsideKind>> = {
  respite: 'respite',
  hospital: 'hospital',
  away: 'away',
  home_visit: 'home-visit',
  camp: 'camp',
  detention: 'detention',
};

/** Whole days between two moments in the agency's time zone. */
export function daysBetween(from: string, to: string, timeZone: string): number {
  const day = (moment: string) => Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate();
  return day(from).until(day(to)).days;
}

/** "Jul 20, 2026 to Nov 20, 2026", or "Since Nov 20, 2026". */
export function spanOf(ask: Ask, stay: { readonly from: string; readonly to: string | null }): string {
  const say = (moment: string) => sayDayOf(ask.language, ask.who.timeZone, moment);
  return stay.to
    ? ask.say('placement', 'page.span', { from: say(stay.from), to: say(stay.to) })
    : ask.say('placement', 'page.since', { from: say(stay.from) });
}

/** The drawing of a child's time in care, and the same facts as a list; undefined when there was none. */
export async function timeInCare(ask: Ask, childId: Id, firstName: string) {
  const stays = await placementHistory(ask.tx, childId, ask.language);
  const placements = stays.filter(stay => stay.layer === 'placement');
  if (placements.length === 0) return undefined;
  const meanwhile = stays.filter(stay => stay.layer === 'whereabouts');
  return layOutTimeInCare({
    row: {
      title: ask.say('placement', 'page.livesRow', { name: firstName }),
      note: ask.say('placement', 'page.placements', { count: placements.length }),
    },
    stays: placements.map(stay =>
      drawn(
        ask,
        stay,
        meanwhile.filter(other => lies(other, stay)),
      ),
    ),
    today: ask.now,
    timeZone: ask.who.timeZone,
    lang: ask.language,
  });
}

const lies = (inner: Stay, outer: Stay) => inner.from >= outer.from && (outer.to === null || inner.from < outer.to);

function drawn(ask: Ask, stay: Stay, inside: readonly Stay[]): DrawnStay {
  const days = ask.say('placement', 'page.days', {
    count: daysBetween(stay.from, stay.to ?? ask.now, ask.who.timeZone),
  });
  return {
    id: stay.id,
    kind: KIND[stay.setting] ?? 'other',
    label: stay.settingLabel,
    name: stay.place ?? ask.say('placement', 'page.homeHidden'),
    lasted: days,
    when: `${spanOf(ask, stay)} · ${days}`,
    from: stay.from,
    to: stay.to,
    inside: inside.map(other => ({
      id: other.id,
      kind: INSIDE[other.setting] ?? 'other',
      label: [other.settingLabel, other.place].filter(Boolean).join(': '),
      when: spanOf(ask, other),
      from: other.from,
      to: other.to,
    })),
  };
}
