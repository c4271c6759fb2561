import type { Span } from './place-bars.ts';

/** A label that wants to begin at `x`, under (or above) the thing at `anchor`. */
export type Wish = {
  readonly id: string;
  readonly anchor: number;
  readonly x: number;
  readonly widths: readonly number[];
};

/** Where a label stands: lane 0 is nearest; `choice` is the index of the width that fitted. */
export type PlacedLabel = { readonly id: string; readonly x: number; readonly lane: number; readonly choice: number };

type Taken = { span: Span; lane: number; anchor: number };

const GAP = 9;

/**
 * Puts labels into lanes so that no two touch and no leader line (from the thing straight to its lane) crosses a
 * label. Each wish offers its texts from long to short; what fits nowhere is left out (the list says it).
 */
export function placeLabels(wishes: readonly Wish[], frame: Span, lanes: number): PlacedLabel[] {
  const taken: Taken[] = [];
  const placed: PlacedLabel[] = [];
  // From the right: a label runs to the right of its thing, over things already labeled.
  for (const wish of wishes.toReversed()) {
    const found = tryWish(wish, frame, lanes, taken);
    if (!found) continue;
    taken.push({ span: found.span, lane: found.lane, anchor: wish.anchor });
    placed.push({ id: wish.id, x: found.span.from, lane: found.lane, choice: found.choice });
  }
  return placed.toReversed();
}

function tryWish(wish: Wish, frame: Span, lanes: number, taken: readonly Taken[]) {
  for (const [choice, width] of wish.widths.entries()) {
    if (width > frame.to - frame.from) continue;
    const from = Math.max(frame.from, Math.min(wish.x, frame.to - width));
    const span = { from, to: from + width };
    for (let lane = 0; lane < lanes; lane += 1)
      if (taken.every(other => clear(other, span, lane, wish.anchor))) return { span, lane, choice };
  }
  return null;
}

function clear(other: Taken, span: Span, lane: number, anchor: number): boolean {
  const meets = span.from < other.span.to + GAP && other.span.from < span.to + GAP;
  if (other.lane === lane) return !meets;
  if (other.lane > lane) return other.anchor < span.from - 3 || other.anchor > span.to + 3;
  return anchor < other.span.from - 3 || anchor > other.span.to + 3;
}
