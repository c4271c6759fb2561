import type { Span } from './place-bars.ts';
import { tenth } from './place-bars.ts';
import { placeLabels } from './place-labels.ts';
import { textWidth, twoLines } from './text-width.ts';

/** What a moment on a row is: `ahead` is hollow, `missed` a hollow of the other color. */
export type MarkKind = 'held' | 'done' | 'ahead' | 'missed';
export type Mark = { readonly at: string; readonly kind: MarkKind; readonly label?: string };
export type MarkRow = {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly marks: readonly Mark[];
};

export type MarkLayout = {
  readonly id: string;
  readonly x: number;
  readonly kind: MarkKind;
  readonly text: { x: number; y: number; words: string } | null;
};
export type RowLayout = {
  readonly id: string;
  readonly y: number;
  readonly bottom: number;
  readonly title: readonly string[];
  readonly note?: string;
  readonly marks: readonly MarkLayout[];
};

const HEIGHT = 60;

/** Rows of moments under the bars, each 60 high; labels stand under their mark where there is room. */
export function layOutRows(
  rows: readonly MarkRow[],
  scale: (at: number) => number,
  frame: Span,
  top: number,
): RowLayout[] {
  return rows.map((row, index) => {
    const y = top + 24 + index * HEIGHT;
    const xs = row.marks.map(mark => clamp(scale(Temporal.Instant.from(mark.at).epochMilliseconds), frame));
    const order = row.marks.map((_, i) => i).sort((a, b) => xs[a]! - xs[b]!);
    const wishes = order
      .filter(i => row.marks[i]!.label)
      .map(i => ({ id: String(i), anchor: xs[i]!, x: xs[i]! - 5, widths: [textWidth(row.marks[i]!.label!, 13)] }));
    const placed = new Map(placeLabels(wishes, frame, 1).map(label => [label.id, label]));
    return {
      id: row.id,
      y,
      bottom: y + HEIGHT - 20,
      title: twoLines(row.title, frame.from - 14, 14, true),
      note: row.note,
      marks: order.map(i => {
        const label = placed.get(String(i));
        const words = row.marks[i]!.label;
        return {
          id: `${row.id} ${i}`,
          x: tenth(xs[i]!),
          kind: row.marks[i]!.kind,
          text: label && words ? { x: tenth(label.x), y: y + 24, words } : null,
        };
      }),
    };
  });
}

const clamp = (x: number, frame: Span): number => Math.max(frame.from + 7, Math.min(frame.to - 7, x));
