import type { Ask } from '#platform/http/ask.ts';
import { callName, partOfDay } from './rules/part-of-day.ts';

/** "Good morning, Maya", by the hour in the agency's time zone. Judges and attorneys are greeted by their whole name. */
export function sayGreeting({ say, who, now }: Pick<Ask, 'say' | 'who' | 'now'>): string {
  const { hour } = Temporal.Instant.from(now).toZonedDateTimeISO(who.timeZone);
  return say('workspace', `greeting.${partOfDay(hour)}`, {
    name: who.kind === 'court' ? who.name : callName(who.name),
  });
}
