/** From and to on one line, in pixels. */
export type Span = { readonly from: number; readonly to: number };

/**
 * Gives bars along a line room to be seen: each is at least `least` wide (or an equal share when there are too many),
 * none overlaps another, all stay inside `frame`, their order stays. Spans come sorted by their start.
 */
export function placeBars(spans: readonly Span[], frame: Span, least: number): Span[] {
  const wide = Math.max(0, frame.to - frame.from);
  const width = Math.min(least, wide / Math.max(1, spans.length));
  const placed: { from: number; to: number }[] = [];
  let edge = frame.from;
  for (const span of spans) {
    const from = Math.max(edge, Math.min(span.from, frame.to));
    const to = Math.max(from + width, Math.min(span.to, frame.to));
    placed.push({ from, to });
    edge = to;
  }
  // What was pushed over the end comes back, from the last bar to the first.
  let limit = frame.to;
  for (const bar of placed.toReversed()) {
    bar.to = Math.min(bar.to, limit);
    bar.from = Math.min(bar.from, bar.to - width);
    limit = bar.from;
  }
  return placed.map(bar => ({ from: tenth(Math.max(bar.from, frame.from)), to: tenth(bar.to) }));
}

/** Rounded to a tenth of a pixel: edges that touch keep touching. */
export const tenth = (x: number): number => Math.round(x * 10) / 10;
