import { loadedAt, type StoryLoad, TIME_ZONE } from './day.ts';

/** The day tests load the story on: Wednesday 18 November 2026, 09:00 in the county. */
export const TEST_LOAD: StoryLoad = loadedAt('2026-11-18T09:00:00-05:00');

/** Every day the story can be loaded on and still be true: 1 January 2026 to 30 December 2029. */
export function everyLoadDay(): readonly Temporal.PlainDate[] {
  const first = Temporal.PlainDate.from('2026-01-01');
  const count = first.until('2029-12-30').days + 1;
  return Array.from({ length: count }, (_, days) => first.add({ days }));
}

/** Every eleventh of them, so that all weekdays, months and leap days take part: for checks that walk the whole story. */
export const sampledLoadDays = (): readonly Temporal.PlainDate[] =>
  everyLoadDay().filter((_, index) => index % 11 === 0);

/** The story loaded on a day at a clock time of the county. */
export const loadOn = (day: Temporal.PlainDate, plainTime = '09:00'): StoryLoad =>
  loadedAt(day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime }).toInstant());
