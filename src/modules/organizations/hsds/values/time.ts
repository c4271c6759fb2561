/** A time of day as the database takes it, and whether it was written as the standard wants it. */
export type ReadTime = { readonly time: string; readonly plain: boolean };

const CLOCK = /^(\d{1,2})(?:[:.h](\d{2}))?(?::(\d{2})(?:\.\d+)?)?\s*(?:([ap])\.?\s*m\.?)?\s*(z|[+-]\d{2}:?\d{2})?$/i;
const PLAIN = /^\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?$/;
const NAMED: Readonly<Record<string, string>> = { noon: '12:00', midday: '12:00', midnight: '00:00' };

/** Reads `09:00`, `9am`, `9:30 p.m.`, `0900`, `17.30`, `noon`, `09:00-05:00` (local time). Null when it is no time of day. */
export function readTime(text: string): ReadTime | null {
  const given = text.trim();
  const named = NAMED[given.toLowerCase()];
  if (named !== undefined) return { time: named, plain: false };
  const joined = given.replace(/^(\d{1,2})(\d{2})(?=\s*(?:[ap]\.?\s*m\.?)?$)/i, '$1:$2');
  const parts = CLOCK.exec(/^\d{3,4}/.test(given) ? joined : given);
  if (!parts) return null;
  const [, hours = '', minutes, seconds = '00', half] = parts;
  // A bare number is no time: it may as well be a number of hours.
  if (minutes === undefined && half === undefined) return null;
  let hour = Number(hours);
  const minute = Number(minutes ?? '0');
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  if (minute > 59 || Number(seconds) > 59 || hour > 24 || (hour === 24 && minute + Number(seconds) > 0)) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  return { time: `${two(hour)}:${two(minute)}${seconds === '00' ? '' : `:${seconds}`}`, plain: PLAIN.test(given) };
}
