import { scaleLinear } from 'd3-scale';
import type { Day } from '#kernel/days.ts';
import { placeBars, type Span, tenth } from '#web/drawings/place-bars.ts';
import { textWidth, twoLines } from '#web/drawings/text-width.ts';
import { timeAxis } from '#web/drawings/time-axis.ts';
import type { TimeFrameLayout } from '#web/drawings/time-frame.tsx';
import type { StayKind } from '#web/drawings/time-in-care.ts';
import { layOutRows, type MarkKind, type RowLayout } from '#web/drawings/time-rows.ts';

/** A stretch of days with its words, from the most to the fewest; `until` is the first day after, null while it goes on. */
export type Band = {
  readonly id: string;
  readonly kind: StayKind;
  readonly from: Day;
  readonly until: Day | null;
  readonly words: readonly string[];
};
export type Inside = {
  readonly id: string;
  readonly kind: 'hospital' | 'detention' | 'away';
  readonly from: Day;
  readonly until: Day | null;
};
export type DayMark = { readonly day: Day; readonly kind: MarkKind; readonly label?: string };

/** What is drawn: words are finished, days are days since 1970. */
export type TimelineInput = {
  readonly lived: { readonly title: string; readonly bands: readonly Band[]; readonly inside: readonly Inside[] };
  readonly rows: readonly {
    readonly id: string;
    readonly title: string;
    readonly note: string;
    readonly marks: readonly DayMark[];
  }[];
  readonly months: MonthsInput | null;
  readonly today: Day;
  readonly timeZone: string;
  readonly lang: string;
};

type MonthsInput = {
  readonly title: string;
  readonly note: string;
  readonly counted: readonly { readonly from: Day; readonly until: Day }[];
  readonly left: readonly { readonly from: Day; readonly until: Day }[];
  readonly ahead: { readonly from: Day; readonly until: Day } | null;
  readonly reached: Day | null;
  readonly countedWords: string;
  readonly aheadWords: string;
  readonly reachedWords: string;
};

type Title = { readonly lines: readonly string[]; readonly notes: readonly string[]; readonly y: number };
export type BandLayout = Span & {
  readonly id: string;
  readonly kind: StayKind;
  readonly openTo: number | null;
  readonly words: string | null;
};
export type MonthsLayout = {
  readonly title: Title;
  readonly y: number;
  readonly counted: readonly Span[];
  readonly left: readonly Span[];
  readonly ahead: Span | null;
  readonly words: readonly {
    readonly id: string;
    readonly x: number;
    readonly text: string;
    readonly kind: 'counted' | 'ahead';
  }[];
  readonly flag: { readonly x: number; readonly text: string } | null;
};

/** The drawing in pixels of its own frame; plain data for the page. */
export type TimelineLayout = TimeFrameLayout & {
  readonly lived: {
    readonly title: Title;
    readonly y: number;
    readonly bands: readonly BandLayout[];
    readonly inside: readonly (Span & { id: string; kind: Inside['kind'] })[];
  };
  readonly rows: readonly RowLayout[];
  readonly months: MonthsLayout | null;
};

const WIDTH = 1164;
const FRAME: Span = { from: 168, to: 1160 };
const BAR = { y: 44, height: 42 };
const MONTHS_HEIGHT = 22;
const DAY = 86_400_000;
const LEAST = 4;

/** Lays out a child's time in care with what courts and rules make of it. Pure. */
export function layOutTimeline(input: TimelineInput): TimelineLayout {
  const range = rangeOf(input);
  const scale = scaleLinear([range.from * DAY, range.to * DAY], [FRAME.from, FRAME.to]);
  const at = (day: Day): number => tenth(Math.min(FRAME.to, Math.max(FRAME.from, scale(day * DAY))));
  const today = at(input.today);
  const rows = layOutRows(
    input.rows.map(row => ({ ...row, marks: row.marks.map(mark => ({ ...mark, at: isoAt(mark.day) })) })),
    milliseconds => scale(milliseconds),
    FRAME,
    BAR.y + BAR.height + 14,
  );
  const under = (rows.at(-1)?.bottom ?? BAR.y + BAR.height) + 18;
  const months = input.months && monthsOf(input.months, at, under);
  const foot = months ? months.y + MONTHS_HEIGHT + 24 : under;
  return {
    width: WIDTH,
    height: foot + 30,
    frame: FRAME,
    ticks: timeAxis({
      scale,
      from: isoAt(range.from),
      to: isoAt(range.to),
      timeZone: input.timeZone,
      lang: input.lang,
    }),
    today,
    foot,
    lived: { ...bandsOf(input, at, today), title: titleOf(input.lived.title, undefined, BAR.y + 18), y: BAR.y },
    rows,
    months,
  };
}

const isoAt = (day: Day): string => Temporal.Instant.fromEpochMilliseconds(Math.round(day * DAY)).toString();

const titleOf = (title: string, note: string | undefined, y: number): Title => ({
  lines: twoLines(title, FRAME.from - 14, 14, true),
  notes: note === undefined ? [] : twoLines(note, FRAME.from - 14, 13),
  y,
});

/** From what happened first to what lies furthest ahead, with some room on both sides. */
function rangeOf({ lived, rows, months, today }: TimelineInput): { from: Day; to: Day } {
  const days = [
    today,
    ...lived.bands.flatMap(({ from, until }) => [from, until ?? today]),
    ...rows.flatMap(({ marks }) => marks.map(({ day }) => day)),
    ...(months?.counted.map(({ from }) => from) ?? []),
    ...(months?.reached ? [months.reached] : []),
  ];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const long = Math.max(last - first, 60);
  return { from: first - long * 0.02, to: Math.max(last + long * 0.04, today + long * 0.12) };
}

function bandsOf({ lived }: TimelineInput, at: (day: Day) => number, today: number) {
  const bands = lived.bands.toSorted((one, other) => one.from - other.from);
  const spans = placeBars(
    bands.map(({ from, until }) => ({ from: at(from), to: until === null ? Math.max(today, at(from)) : at(until) })),
    FRAME,
    LEAST,
  );
  const placed = bands.map((band, place): BandLayout => {
    const span = spans[place]!;
    const openTo =
      band.until === null && place === bands.length - 1
        ? tenth(Math.min(FRAME.to, Math.max(span.to, today) + 40))
        : null;
    const words = band.words.find(text => textWidth(text, 13, true) <= span.to - span.from - 14) ?? null;
    return { id: band.id, kind: band.kind, ...span, openTo, words };
  });
  const inside = lived.inside.map(({ id, kind, from, until }) => ({
    id,
    kind,
    from: at(from),
    to: Math.max(at(from) + LEAST, until === null ? today : at(until)),
  }));
  return { bands: placed, inside };
}

function monthsOf(months: MonthsInput, at: (day: Day) => number, y: number): MonthsLayout {
  const span = ({ from, until }: { from: Day; until: Day }): Span => ({ from: at(from), to: at(until) });
  const counted = months.counted.map(span);
  const ahead = months.ahead && span(months.ahead);
  const widest = counted.toSorted((one, other) => other.to - other.from - (one.to - one.from))[0];
  const fits = (text: string, room: Span | null | undefined): room is Span =>
    room != null && textWidth(text, 13, true) <= room.to - room.from - 14;
  const flagX = months.reached === null ? null : at(months.reached);
  return {
    title: titleOf(months.title, months.note, y + 15),
    y,
    counted,
    left: months.left.map(span),
    ahead,
    words: [
      ...(fits(months.countedWords, widest)
        ? [{ id: 'counted', x: widest.from + 7, text: months.countedWords, kind: 'counted' as const }]
        : []),
      ...(fits(months.aheadWords, ahead)
        ? [{ id: 'ahead', x: ahead.from + 7, text: months.aheadWords, kind: 'ahead' as const }]
        : []),
    ],
    flag: flagX === null ? null : { x: flagX, text: months.reachedWords },
  };
}
