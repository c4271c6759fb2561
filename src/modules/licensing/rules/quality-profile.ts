/** Whose eyes a home is seen with: its own, and those around it. */
export const SOURCES = ['self', 'child', 'parent', 'worker', 'licensing'] as const;
export type Source = (typeof SOURCES)[number];

export type View = {
  readonly indicator: string;
  readonly source: Source;
  readonly level: number;
  readonly seenOn: string;
};

/** One indicator with the latest view of each source; null where that source was not asked yet. */
export type IndicatorRow<V extends View> = {
  readonly indicator: string;
  readonly views: readonly { readonly source: Source; readonly view: V | null }[];
};

/** Every indicator beside every source, so that a view nobody has given is seen as missing (S3-10). */
export function qualityProfile<V extends View>(indicators: readonly string[], views: readonly V[]): IndicatorRow<V>[] {
  const latest = (indicator: string, source: Source): V | null =>
    views
      .filter(view => view.indicator === indicator && view.source === source)
      .reduce<V | null>((last, view) => (last && last.seenOn > view.seenOn ? last : view), null);
  return indicators.map(indicator => ({
    indicator,
    views: SOURCES.map(source => ({ source, view: latest(indicator, source) })),
  }));
}
