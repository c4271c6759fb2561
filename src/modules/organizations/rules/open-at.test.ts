import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fallsOn, hoursOn, minuteOfWeek, openAt, type Schedule } from './open-at.ts';

const ZONE = 'America/New_York';
const at = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime(ZONE);
const weekly = (byday: string | null, opensAt: string, closesAt: string, more: Partial<Schedule> = {}): Schedule => ({
  freq: 'WEEKLY',
  byday,
  opensAt,
  closesAt,
  closed: false,
  ...more,
});
const closedFrom = (validFrom: string, validTo: string): Schedule => ({
  freq: null,
  validFrom,
  validTo,
  opensAt: null,
  closesAt: null,
  closed: true,
});
const weekdays = weekly('MO,TU,WE,TH,FR', '09:00', '17:00');

// 2026-11-18 is a Wednesday.
test.each([
  ['in its hours', [weekdays], '2026-11-18T10:00', { state: 'open', until: '17:00' }],
  ['at the minute it opens', [weekdays], '2026-11-18T09:00', { state: 'open', until: '17:00' }],
  [
    'at the minute it closes',
    [weekdays],
    '2026-11-18T17:00',
    { state: 'closed', next: { day: '2026-11-19', opensAt: '09:00' } },
  ],
  [
    'before it opens',
    [weekdays],
    '2026-11-18T08:59',
    { state: 'closed', next: { day: '2026-11-18', opensAt: '09:00' } },
  ],
  [
    'over the weekend',
    [weekdays],
    '2026-11-21T10:00',
    { state: 'closed', next: { day: '2026-11-23', opensAt: '09:00' } },
  ],
  [
    'hours that touch',
    [weekly('WE', '12:00', '15:00'), weekly('WE', '09:00', '12:00')],
    '2026-11-18T10:00',
    { state: 'open', until: '15:00' },
  ],
  ['until midnight', [weekly('WE', '00:00', '24:00')], '2026-11-18T23:59', { state: 'open', until: '24:00' }],
  [
    'a closed day',
    [weekdays, closedFrom('2026-11-18', '2026-11-19')],
    '2026-11-18T10:00',
    { state: 'closed', next: { day: '2026-11-20', opensAt: '09:00' } },
  ],
  ['no hours', [], '2026-11-18T10:00', { state: 'unknown' }],
  ['hours in words only', [{ ...weekdays, opensAt: null, closesAt: null }], '2026-11-18T10:00', { state: 'unknown' }],
  [
    'not valid any more',
    [weekly('WE', '09:00', '17:00', { validTo: '2026-11-17' })],
    '2026-11-18T10:00',
    { state: 'closed', next: null },
  ],
  [
    'not valid yet',
    [weekly('WE', '09:00', '17:00', { validFrom: '2026-11-20' })],
    '2026-11-18T10:00',
    { state: 'closed', next: { day: '2026-11-25', opensAt: '09:00' } },
  ],
  // On March 8, 2026 the clock goes from 2:00 to 3:00; on November 1, from 2:00 back to 1:00.
  [
    'the hour that is left out',
    [weekly('SU', '02:30', '04:00')],
    '2026-03-08T03:05',
    { state: 'open', until: '04:00' },
  ],
  [
    'the night the clock goes back',
    [weekly('SU', '09:00', '17:00')],
    '2026-11-01T09:00',
    { state: 'open', until: '17:00' },
  ],
] as const)('%s', (_, schedules, wall, expected) => {
  expect(openAt(schedules as readonly Schedule[], at(wall))).toEqual(expected);
});

test('both hours of the night the clock goes back are read off the wall', () => {
  const early = weekly('SU', '01:00', '01:45');
  for (const moment of ['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z'])
    expect(openAt([early], Temporal.Instant.from(moment).toZonedDateTimeISO(ZONE)).state).toBe('open');
});

const monthly = (more: Partial<Schedule>): Schedule => ({
  freq: 'MONTHLY',
  opensAt: '09:00',
  closesAt: '10:00',
  closed: false,
  ...more,
});
test.each([
  ['first Monday', monthly({ byday: '1MO' }), ['2026-11-02']],
  ['last Friday', monthly({ byday: '-1FR' }), ['2026-11-27']],
  ['second and fourth Tuesday', monthly({ byday: '2TU,4TU' }), ['2026-11-10', '2026-11-24']],
  ['every Thursday', monthly({ byday: 'TH' }), ['2026-11-05', '2026-11-12', '2026-11-19', '2026-11-26']],
  ['the 1st and the last', monthly({ bymonthday: '1,-1' }), ['2026-11-01', '2026-11-30']],
  ['the day it began', monthly({ dtstart: '2026-09-15' }), ['2026-11-15']],
  ['every third month', monthly({ dtstart: '2026-09-15', interval: 3 }), []],
  [
    'every other week',
    weekly('MO', '09:00', '10:00', { dtstart: '2026-11-02', interval: 2 }),
    ['2026-11-02', '2026-11-16', '2026-11-30'],
  ],
  ['three times', weekly('MO', '09:00', '10:00', { dtstart: '2026-10-26', count: 3 }), ['2026-11-02', '2026-11-09']],
  ['until a day', weekly('MO', '09:00', '10:00', { until: '2026-11-09' }), ['2026-11-02', '2026-11-09']],
  [
    'weekly without days: as it began',
    weekly(null, '09:00', '10:00', { dtstart: '2026-11-04' }),
    ['2026-11-04', '2026-11-11', '2026-11-18', '2026-11-25'],
  ],
  ['once', { ...weekdays, freq: null, byday: null, dtstart: '2026-11-12' } as Schedule, ['2026-11-12']],
] as const)('%s', (_, schedule, days) => {
  const november = Array.from({ length: 30 }, (_each, index) =>
    Temporal.PlainDate.from('2026-11-01').add({ days: index }),
  );
  expect(november.filter(day => fallsOn(schedule, day)).map(String)).toEqual(days);
});

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const time = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const someHours = fc
  .tuple(fc.subarray(days, { minLength: 1 }), fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 1, max: 600 }))
  .map(([chosen, from, long]) => weekly(chosen.join(','), time(from), time(Math.min(from + long, 1440))));

test('hours of a day are in order and apart, and open now agrees with them', () => {
  fc.assert(
    fc.property(
      fc.array(someHours, { maxLength: 5 }),
      fc.integer({ min: 0, max: 7 * 1440 - 1 }),
      (schedules, minute) => {
        const now = Temporal.PlainDateTime.from('2026-06-01T00:00').add({ minutes: minute }).toZonedDateTime(ZONE);
        const hours = hoursOn(schedules, now.toPlainDate());
        for (const [index, { from, to }] of hours.entries()) {
          expect(from).toBeLessThan(to);
          if (index > 0) expect(hours[index - 1]!.to).toBeLessThan(from);
        }
        const open = hours.some(({ from, to }) => from <= minute % 1440 && minute % 1440 < to);
        expect(openAt(schedules, now).state === 'open').toBe(open);
        expect(minuteOfWeek(now)).toBe(minute);
      },
    ),
  );
});
