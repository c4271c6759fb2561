import { scaleLinear } from 'd3-scale';
import type { IconName } from '../ui/icon.tsx';
import { placeBars, type Span, tenth } from './place-bars.ts';
import { placeLabels } from './place-labels.ts';
import { textWidth, twoLines } from './text-width.ts';
import { type Tick, timeAxis } from './time-axis.ts';
import { layOutRows, type MarkRow, type RowLayout } from './time-rows.ts';

/** What a home or setting is drawn as. */
export type StayKind = 'kin' | 'foster' | 'shelter' | 'trial-home' | 'group' | 'hospital' | 'away' | 'other';

/** Where a child was for a time without leaving the placement. */
export type InsideKind = 'respite' | 'hospital' | 'away' | 'home-visit' | 'camp' | 'detention' | 'other';

/** Words are finished, in the reader's language; moments are ISO 8601 with offset or Z; `to` is null while it goes on. */
export type Stay = {
  readonly id: string;
  readonly kind: StayKind;
  /** "Foster home" */
  readonly label: string;
  /** "Rosa and Luis Delgado" */
  readonly name: string;
  /** "123 days" */
  readonly lasted: string;
  /** "Jul 20 to Nov 20, 2026 · 123 days" */
  readonly when: string;
  readonly note?: string;
  readonly from: string;
  readonly to: string | null;
  readonly inside?: readonly Inside[];
};
export type Inside = {
  readonly id: string;
  readonly kind: InsideKind;
  readonly label: string;
  readonly when: string;
  readonly from: string;
  readonly to: string | null;
};

export type TimeInCareInput = {
  /** "Where Jojo lived" and "5 places". */
  readonly row: { readonly title: string; readonly note?: string };
  readonly stays: readonly Stay[];
  /** The moment of Today's line. */
  readonly today: string;
  readonly timeZone: string;
  readonly lang: string;
  /** Court, case manager, family time: drawn only when given. */
  readonly rows?: readonly MarkRow[];
};

export type BarLayout = Span & {
  readonly id: string;
  readonly kind: StayKind;
  /** Still goes on: a dashed end reaches to the right of Today up to here. */
  readonly openTo: number | null;
  /** Words of the bar, the first line strong; they begin at `textX`, right of Today when the stay is still short. */
  readonly lines: readonly string[];
  readonly textX: number;
};
export type InsetLayout = Span & { readonly id: string; readonly kind: InsideKind; readonly label: string };
export type LabelLayout = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly leader: { readonly x: number; readonly from: number; readonly to: number } | null;
};

/** Everything the drawing needs, in pixels of its own frame; plain data for the page. */
export type TimeInCareLayout = {
  readonly width: number;
  readonly height: number;
  readonly frame: Span;
  readonly title: { readonly lines: readonly string[]; readonly note?: string };
  readonly bar: { readonly y: number; readonly height: number };
  readonly ticks: readonly Tick[];
  readonly today: number;
  readonly bars: readonly BarLayout[];
  readonly insets: readonly InsetLayout[];
  readonly labels: readonly LabelLayout[];
  /** Stays without room for words; the list has them. */
  readonly unlabeled: number;
  readonly rows: readonly RowLayout[];
  readonly foot: number;
};

/** The same facts as a list, newest first. */
export type TimeInCareItem = {
  readonly id: string;
  readonly when: string;
  readonly title: string;
  readonly note?: string;
  readonly icon: IconName;
  readonly state?: 'now' | 'next';
  readonly inside: readonly { readonly id: string; readonly text: string }[];
};

const WIDTH = 1164;
const FRAME: Span = { from: 168, to: 1160 };
const BAR_TOP = 44;
const SIZE = 13;
const LEAST = 4;
const LANES = 4;
const OPEN = 170;
const DAY = 86_400_000;

const ms = (moment: string): number => Temporal.Instant.from(moment).epochMilliseconds;

/** Lays out the drawing of a child's time in care and the list that says the same. Pure; stays may come in any order. */
export function layOutTimeInCare(input: TimeInCareInput): { drawing: TimeInCareLayout; list: TimeInCareItem[] } {
  const stays = input.stays.toSorted((a, b) => ms(a.from) - ms(b.from) || endOf(a, input) - endOf(b, input));
  const range = rangeOf(stays, input);
  const scale = scaleLinear([range.from, range.to], [FRAME.from, FRAME.to]);
  const today = tenth(scale(ms(input.today)));
  const spans = placeBars(
    stays.map(stay => ({ from: scale(ms(stay.from)), to: scale(endOf(stay, input)) })),
    FRAME,
    LEAST,
  );
  const bars = stays.map((stay, index) => barOf(stay, spans[index]!, today, index === stays.length - 1));
  const insets = stays.flatMap((stay, index) => insetsOf(stay, spans[index]!, scale, input));
  const bar = { y: BAR_TOP, height: insets.length > 0 ? 54 : 42 };
  const under = labelsOf(stays, bars, bar.y + bar.height);
  const rows = layOutRows(input.rows ?? [], scale, FRAME, bar.y + bar.height + 14 + under.lanes * 17);
  const foot = rows.at(-1)?.bottom ?? bar.y + bar.height + 14 + under.lanes * 17;
  const drawing: TimeInCareLayout = {
    width: WIDTH,
    height: foot + 30,
    frame: FRAME,
    title: { lines: twoLines(input.row.title, FRAME.from - 14, 14, true), note: input.row.note },
    bar,
    ticks: timeAxis({ ...input, scale, from: isoAt(range.from), to: isoAt(range.to) }),
    today,
    bars,
    insets,
    labels: under.labels,
    unlabeled: bars.filter(b => b.lines.length === 0).length - under.labels.length,
    rows,
    foot,
  };
  return { drawing, list: stays.toReversed().map(stay => itemOf(stay, input)) };
}

const isoAt = (at: number): string => Temporal.Instant.fromEpochMilliseconds(Math.round(at)).toString();
const endOf = (stay: { from: string; to: string | null }, { today }: TimeInCareInput): number =>
  stay.to === null ? Math.max(ms(today), ms(stay.from)) : ms(stay.to);

/** From the first stay to Today with room on both sides; at least two weeks, so that one day is not a wall. */
function rangeOf(stays: readonly Stay[], input: TimeInCareInput): Span {
  const marks = (input.rows ?? []).flatMap(row => row.marks.map(mark => ms(mark.at)));
  const starts = [...stays.map(stay => ms(stay.from)), ...marks, ms(input.today)];
  const ends = [...stays.map(stay => endOf(stay, input)), ...marks, ms(input.today)];
  const today = ms(input.today);
  const long = Math.max(today - Math.min(...starts), 10 * DAY);
  const from = Math.min(...starts) - long * 0.015 - (long < 30 * DAY ? DAY / 2 : 0);
  // The words of a stay that has just begun stand right of Today.
  const share = (OPEN + 10) / (FRAME.to - FRAME.from - OPEN - 10);
  const open = stays.some(stay => stay.to === null) ? (Math.max(today, from + 7 * DAY) - from) * share : long * 0.05;
  const last = Math.max(...ends);
  return { from, to: Math.max(today + open, from + 14 * DAY, last > today ? last + long * 0.1 : 0) };
}

function barOf(stay: Stay, span: Span, today: number, last: boolean): BarLayout {
  const openTo = stay.to === null && last ? tenth(Math.min(FRAME.to, Math.max(span.to, today) + OPEN)) : null;
  const choices = [
    [stay.label, `${stay.name}, ${stay.lasted}`],
    [stay.label, stay.name],
    [stay.label, stay.lasted],
    [stay.label],
  ];
  const widthOf = (lines: string[]) => Math.max(...lines.map((line, i) => textWidth(line, SIZE, i === 0)));
  const widest = (room: number, among = choices) => among.find(lines => widthOf(lines) <= room - 16);
  const inside = widest(span.to - span.from, openTo === null ? choices : choices.slice(0, 2));
  if (inside || openTo === null)
    return { id: stay.id, kind: stay.kind, ...span, openTo, lines: inside ?? [], textX: span.from + 8 };
  return { id: stay.id, kind: stay.kind, ...span, openTo, lines: widest(openTo - span.to) ?? [], textX: span.to + 10 };
}

function insetsOf(stay: Stay, bar: Span, scale: (at: number) => number, input: TimeInCareInput): InsetLayout[] {
  const inside = (stay.inside ?? []).toSorted((a, b) => ms(a.from) - ms(b.from));
  const room = bar.to - bar.from > 8 ? { from: bar.from + 2, to: bar.to - 2 } : bar;
  const spans = placeBars(
    inside.map(part => ({ from: scale(ms(part.from)), to: scale(endOf(part, input)) })),
    room,
    LEAST,
  );
  return inside.map((part, index) => ({ id: part.id, kind: part.kind, label: part.label, ...spans[index]! }));
}

/** Words of bars too narrow for them, in lanes beneath. */
function labelsOf(stays: readonly Stay[], bars: readonly BarLayout[], bottom: number) {
  const texts = new Map(stays.map(stay => [stay.id, [`${stay.label}, ${stay.lasted}`, stay.label]]));
  const narrow = bars.filter(bar => bar.lines.length === 0);
  const wishes = narrow.map(bar => ({
    id: bar.id,
    anchor: (bar.from + bar.to) / 2,
    x: bar.from,
    widths: texts.get(bar.id)!.map(text => textWidth(text, SIZE)),
  }));
  const placed = placeLabels(wishes, FRAME, LANES);
  const lanes = Math.max(0, ...placed.map(label => label.lane + 1));
  const anchors = new Map(wishes.map(wish => [wish.id, wish.anchor]));
  const labels = placed.map(({ id, x, lane, choice }): LabelLayout => {
    const y = bottom + 16 + lane * 17;
    const anchor = tenth(anchors.get(id)!);
    const leader = lane > 0 ? { x: anchor, from: bottom + 2, to: y - 11 } : null;
    return { id, x: tenth(x), y, text: texts.get(id)![choice]!, leader };
  });
  return { labels, lanes };
}

const ICONS: Record<StayKind, IconName> = {
  kin: 'favorite',
  foster: 'home',
  shelter: 'flag',
  'trial-home': 'favorite',
  group: 'groups',
  hospital: 'hospital',
  away: 'location_on',
  other: 'home',
};

const itemOf = (stay: Stay, input: TimeInCareInput): TimeInCareItem => ({
  id: stay.id,
  when: stay.when,
  title: `${stay.label}: ${stay.name}`,
  note: stay.note,
  icon: ICONS[stay.kind],
  state: ms(stay.from) > ms(input.today) ? 'next' : stay.to === null ? 'now' : undefined,
  inside: (stay.inside ?? []).map(part => ({ id: part.id, text: `${part.label}, ${part.when}` })),
});
