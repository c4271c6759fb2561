/** Is this a day the offices are open? Monday to Friday, except the agency's holidays (ISO dates). */
export const isWorkDay = (day: Temporal.PlainDate, holidays: ReadonlySet<string>): boolean =>
  day.dayOfWeek <= 5 && !holidays.has(day.toString());

/** The day itself when it is a work day, or the next one after it. */
export function workDayOnOrAfter(day: Temporal.PlainDate, holidays: ReadonlySet<string>): Temporal.PlainDate {
  return isWorkDay(day, holidays) ? day : workDayOnOrAfter(day.add({ days: 1 }), holidays);
}

/** The day itself when it is a work day, or the last one before it. */
export function workDayOnOrBefore(day: Temporal.PlainDate, holidays: ReadonlySet<string>): Temporal.PlainDate {
  return isWorkDay(day, holidays) ? day : workDayOnOrBefore(day.subtract({ days: 1 }), holidays);
}

/** The day that is `count` work days after this one; the day itself is not counted. `count` is 0 or more. */
export function addWorkDays(day: Temporal.PlainDate, count: number, holidays: ReadonlySet<string>): Temporal.PlainDate {
  let reached = day;
  for (let left = count; left > 0; left--) reached = workDayOnOrAfter(reached.add({ days: 1 }), holidays);
  return reached;
}
