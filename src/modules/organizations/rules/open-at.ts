/** A row of hours as the directory keeps it: RFC 5545 in columns. Days are ISO, times `HH:MM` or `HH:MM:SS`. */
export type Schedule = {
  readonly freq: 'WEEKLY' | 'MONTHLY' | null;
  readonly interval?: number | null;
  /** `MO,TU`; with a number before it the nth (or from the end, `-1FR`) of the month. */
  readonly byday?: string | null;
  readonly bymonthday?: string | null;
  readonly dtstart?: string | null;
  readonly until?: string | null;
  readonly count?: number | null;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  /** A rule of days on which it is closed, whatever else says. */
  readonly closed: boolean;
};

/** `until` and `opensAt` are times of day (`HH:MM`) of the agency's clock; `next` is looked for over four weeks. */
export type OpenState =
  | { readonly state: 'open'; readonly until: string }
  | { readonly state: 'closed'; readonly next: { readonly day: string; readonly opensAt: string } | null }
  | { readonly state: 'unknown' };

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const AHEAD = 28;
/** Occurrences are counted over this many days; a longer series has no end that matters. */
const COUNTED_DAYS = 4000;

/**
 * Is it open at this moment of the agency's clock? Hours are wall time: on the days the clock is changed they are read as
 * the clock on the wall shows them. Without any hours it is not known.
 */
export function openAt(schedules: readonly Schedule[], at: Temporal.ZonedDateTime): OpenState {
  if (!schedules.some(each => !each.closed && minutesOf(each))) return { state: 'unknown' };
  const now = at.hour * 60 + at.minute;
  const today = at.toPlainDate();
  const here = hoursOn(schedules, today).find(({ from, to }) => from <= now && now < to);
  if (here) return { state: 'open', until: timeOf(here.to) };
  for (let ahead = 0; ahead <= AHEAD; ahead += 1) {
    const day = today.add({ days: ahead });
    const next = hoursOn(schedules, day).find(({ from }) => ahead > 0 || from > now);
    if (next) return { state: 'closed', next: { day: day.toString(), opensAt: timeOf(next.from) } };
  }
  return { state: 'closed', next: null };
}

type Minutes = { readonly from: number; readonly to: number };

/** Hours of one day in order, in minutes from midnight; hours that touch are one stretch. */
export function hoursOn(schedules: readonly Schedule[], day: Temporal.PlainDate): Minutes[] {
  const falling = schedules.filter(each => fallsOn(each, day));
  if (falling.some(each => each.closed)) return [];
  const stretches: { from: number; to: number }[] = [];
  const all = falling.flatMap(each => minutesOf(each) ?? []).toSorted((one, other) => one.from - other.from);
  for (const { from, to } of all) {
    const last = stretches.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else stretches.push({ from, to });
  }
  return stretches;
}

/** Does a rule of recurrence fall on this day? */
export function fallsOn(schedule: Schedule, day: Temporal.PlainDate): boolean {
  const { validFrom, validTo, until, dtstart, count } = schedule;
  const iso = day.toString();
  if ((validFrom && iso < validFrom) || (validTo && iso > validTo)) return false;
  if ((dtstart && iso < dtstart) || (until && iso > until)) return false;
  if (!recursOn(schedule, day)) return false;
  if (!count || !dtstart) return true;
  const from = Temporal.PlainDate.from(dtstart);
  const days = from.until(day).days;
  if (days > COUNTED_DAYS) return false;
  let occurrences = 0;
  for (let passed = 0; passed <= days; passed += 1)
    if (recursOn(schedule, from.add({ days: passed }))) occurrences += 1;
  return occurrences <= count;
}

function recursOn(schedule: Schedule, day: Temporal.PlainDate): boolean {
  const start = schedule.dtstart ? Temporal.PlainDate.from(schedule.dtstart) : null;
  if (schedule.freq === null) return start ? start.equals(day) : Boolean(schedule.validFrom ?? schedule.validTo);
  const days = [...(schedule.byday ?? '').matchAll(/([+-]?\d+)?(MO|TU|WE|TH|FR|SA|SU)/g)];
  const every = schedule.interval ?? 1;
  if (schedule.freq === 'WEEKLY') {
    if (start && weeksBetween(start, day) % every !== 0) return false;
    if (days.length > 0) return days.some(([, , weekday]) => weekday === WEEKDAYS[day.dayOfWeek - 1]);
    return start !== null && start.dayOfWeek === day.dayOfWeek;
  }
  if (start && (day.year * 12 + day.month - start.year * 12 - start.month) % every !== 0) return false;
  const dates = (schedule.bymonthday ?? '').split(',').filter(Boolean).map(Number);
  if (days.length > 0 && !days.some(([, nth, weekday]) => isNth(day, nth, weekday!))) return false;
  if (dates.length > 0) return dates.some(date => day.day === date || day.day === day.daysInMonth + 1 + date);
  return days.length > 0 || (start !== null && start.day === day.day);
}

function isNth(day: Temporal.PlainDate, nth: string | undefined, weekday: string): boolean {
  if (weekday !== WEEKDAYS[day.dayOfWeek - 1]) return false;
  if (nth === undefined) return true;
  const wanted = Number(nth);
  const place = wanted > 0 ? Math.ceil(day.day / 7) : -Math.ceil((day.daysInMonth - day.day + 1) / 7);
  return place === wanted;
}

/** Weeks begin on Monday, as RFC 5545 has it unless told otherwise. */
const weeksBetween = (start: Temporal.PlainDate, day: Temporal.PlainDate): number => {
  const monday = (of: Temporal.PlainDate) => of.subtract({ days: of.dayOfWeek - 1 });
  return monday(start).until(monday(day)).days / 7;
};

function minutesOf({ opensAt, closesAt, closed }: Schedule): Minutes | null {
  if (closed || opensAt === null || closesAt === null) return null;
  const [from, to] = [opensAt, closesAt].map(time => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)));
  return from! < to! ? { from: from!, to: to! } : null;
}

const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The minute of the week (from Monday at midnight) by the clock on the wall: what a search asks first. */
export const minuteOfWeek = (at: Temporal.ZonedDateTime): number =>
  (at.dayOfWeek - 1) * 1440 + at.hour * 60 + at.minute;
