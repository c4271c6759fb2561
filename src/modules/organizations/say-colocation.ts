import type { Language } from '#platform/http/who.ts';
import type { Say } from '#platform/words/say.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { WEEKDAYS } from './contract.ts';
import type { Colocation } from './store/colocations.ts';

/** A day under one roof in words; `today` (ISO) decides whether its beginning is worth saying. */
export function sayColocation(
  { say, language, today }: { readonly say: Say; readonly language: Language; readonly today: string },
  day: Colocation,
) {
  const span = [
    day.from > today ? say('organizations', 'colocation.schedule.from', { day: sayDay(language, day.from) }) : null,
    day.until ? say('organizations', 'colocation.schedule.until', { day: sayDay(language, day.until) }) : null,
  ].filter(Boolean);
  return {
    key: day.id,
    day: [say('organizations', `day.${WEEKDAYS[day.weekday - 1]!}`), ...span].join(', '),
    hours: `${day.beginsAt}–${day.endsAt}`,
    organization: day.organization,
    href: `/directory/organizations/${day.organizationId}`,
    where: day.place ?? say('organizations', 'colocation.schedule.inOffice'),
    note: [day.note, day.transportation].filter(Boolean).join(' · '),
  };
}
