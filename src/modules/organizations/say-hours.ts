import type { PublicAsk } from '#platform/http/public-page.ts';
import { sayDay, sayList } from '#platform/words/say-date.ts';
import { WEEKDAYS } from './contract.ts';
import type { Schedule } from './rules/open-at.ts';
import { sayClock } from './say-found.ts';

type Said = Schedule & { readonly description?: string | null };

/** Hours in words, one stretch after the other; what is only said in words stands as it was said. */
export function sayHours(ask: Pick<PublicAsk, 'say' | 'language'>, schedules: readonly Said[]): string {
  return [...new Set(schedules.map(schedule => sayLine(ask, schedule)).filter(Boolean))].join('; ');
}

function sayLine({ say, language }: Pick<PublicAsk, 'say' | 'language'>, schedule: Said): string {
  const { opensAt, closesAt, description = null } = schedule;
  if (schedule.closed) {
    const { validFrom, validTo } = schedule;
    if (!validFrom || !validTo) return description ?? '';
    return say('organizations', 'hours.closed', { from: sayDay(language, validFrom), to: sayDay(language, validTo) });
  }
  if (!opensAt || !closesAt) return description ?? '';
  const named = [...(schedule.byday ?? '').matchAll(/([+-]?\d+)?(MO|TU|WE|TH|FR|SA|SU)/g)];
  const plain = named.every(([, nth]) => nth === undefined);
  const days =
    named.length === 0
      ? ''
      : plain && new Set(named.map(([, , day]) => day)).size === WEEKDAYS.length
        ? say('organizations', 'hours.everyDay')
        : sayList(
            language,
            named.map(([, nth, day]) => {
              const weekday = say.code('organizations', `day.${day}`);
              if (nth === undefined) return weekday;
              const place = say.code('organizations', `hours.nth${Number(nth)}`);
              return say('organizations', 'hours.nth', { nth: place, day: weekday });
            }),
          );
  const line = say('organizations', 'hours.line', {
    days,
    from: sayClock({ language }, opensAt),
    to: sayClock({ language }, closesAt),
  }).replace(/^: /, '');
  return description ? `${line} (${description})` : line;
}
