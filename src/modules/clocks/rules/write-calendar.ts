/** One entry of a calendar: the whole day, or a moment where the law counts hours. */
export type CalendarEntry = {
  /** The same whenever the entry is written again, so that calendar programs move it instead of adding another. */
  readonly uid: string;
  /** When it was last counted, ISO moment. */
  readonly stamp: string;
  /** ISO day. */
  readonly day: string;
  /** ISO moment; null for the whole day. */
  readonly at: string | null;
  /** ISO moment an appointment ends; left out of days by which something is due, which take no time from anybody. */
  readonly until?: string | null;
  readonly title: string;
  readonly text: string;
  readonly url: string;
};

/**
 * Writes a calendar as RFC 5545 asks: lines end in CRLF and are folded at 75 octets, text is escaped, moments are UTC, and
 * a day by which something is due takes no time from anybody; an appointment with an end does.
 */
export function writeCalendar(name: string, entries: readonly CalendarEntry[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Alongside//Due dates//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...entries.flatMap(linesOf),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

const linesOf = ({ uid, stamp, day, at, until, title, text, url }: CalendarEntry): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTAMP:${utc(stamp)}`,
  ...(at === null
    ? [
        `DTSTART;VALUE=DATE:${plain(day)}`,
        `DTEND;VALUE=DATE:${plain(Temporal.PlainDate.from(day).add({ days: 1 }).toString())}`,
      ]
    : [`DTSTART:${utc(at)}`, ...(until ? [`DTEND:${utc(until)}`] : [])]),
  `SUMMARY:${escaped(title)}`,
  `DESCRIPTION:${escaped(text)}`,
  `URL:${url}`,
  `TRANSP:${until ? 'OPAQUE' : 'TRANSPARENT'}`,
  'CLASS:PRIVATE',
  'END:VEVENT',
];

const plain = (day: string): string => day.replaceAll('-', '');

/** `20261211T150000Z` */
const utc = (moment: string): string =>
  `${plain(Temporal.Instant.from(moment).round('second').toString()).replaceAll(':', '')}`;

/** Section 3.3.11: backslash, semicolon, comma and line breaks. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, sign => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n');

const MOST = 75;
const sizeOf = (text: string): number => new TextEncoder().encode(text).length;

/** Section 3.1: no line is longer than 75 octets; the next begins with a space. A letter is never cut in two. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const letter of line) {
    if (sizeOf(part + letter) > (parts.length === 0 ? MOST : MOST - 1)) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part].join('\r\n ');
}
