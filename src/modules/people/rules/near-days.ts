/** How a birth date was reached: as it was typed, with day and month swapped, or one slip of the pen away. */
export type DayHow = 'typed' | 'swapped' | 'near';

/** A date somebody may have meant. `closeness` is what it adds to the likeness of a name, from 0 to 0.3. */
export type MeantDay = { readonly day: string; readonly how: DayHow; readonly closeness: number };

/**
 * The dates a typed birth date may have been meant for, the likeliest first: itself, day and month swapped, the days and
 * years beside it, and those that differ in one digit or have two digits turned around. None lies after `today`.
 */
export function nearDays(typed: Temporal.PlainDate, today: Temporal.PlainDate): MeantDay[] {
  const found = new Map<string, MeantDay>();
  const add = (day: Temporal.PlainDate | null, how: DayHow, closeness: number) => {
    if (day === null || Temporal.PlainDate.compare(day, today) > 0) return;
    const key = day.toString();
    if (!found.has(key)) found.set(key, { day: key, how, closeness });
  };
  const { year, month, day } = typed;
  add(typed, 'typed', 0.3);
  add(dateOf(year, day, month), 'swapped', 0.26);
  for (const days of [-1, 1]) add(typed.add({ days }), 'near', 0.2);
  for (const years of [-1, 1, -10, 10]) add(dateOf(year + years, month, day), 'near', 0.18);
  for (const other of oneDigitOff(day)) add(dateOf(year, month, other), 'near', 0.18);
  for (const other of oneDigitOff(month)) add(dateOf(year, other, day), 'near', 0.18);
  for (const other of oneDigitOff(year % 100))
    if (Math.abs(other - (year % 100)) < 10) add(dateOf(year - (year % 100) + other, month, day), 'near', 0.16);
  return [...found.values()];
}

/** Numbers of two digits that differ from this one in a single digit, or have its digits turned around. */
function oneDigitOff(number: number): number[] {
  const [tens, units] = [Math.floor(number / 10), number % 10];
  const digits = [...Array(10).keys()];
  return [
    units * 10 + tens,
    ...digits.filter(digit => digit !== units).map(digit => tens * 10 + digit),
    ...digits.filter(digit => digit !== tens).map(digit => digit * 10 + units),
  ];
}

/** The day of these numbers; null when the calendar has none. */
export function dateOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  if (year < 1880 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}
