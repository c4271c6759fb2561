/**
 * A stretch of time, closed at the start and open at the end, as PostgreSQL writes it: `tstzrange` with moments or
 * `daterange` with days. `to` is null while it goes on.
 */
export type Period = { readonly from: string; readonly to: string | null };

const RANGE = /^([[(])("?)([^",]*)\2,("?)([^",]*)\4([\])])$/;

/** Reads PostgreSQL's text of a range. Dates stay `YYYY-MM-DD`; moments become ISO 8601 with an offset of Z. */
export function readRange(text: string): Period {
  const parts = RANGE.exec(text);
  if (!parts) throw new Error('not a range');
  const from = parts[3] ?? '';
  const to = parts[5] ?? '';
  return { from: isoOf(from), to: to === '' || to === 'infinity' ? null : isoOf(to) };
}

/** Writes a half-open range for PostgreSQL. */
export const writeRange = (period: { from: string; to?: string | null }): string =>
  `[${period.from},${period.to ?? ''})`;

/** Does the period hold this moment (or day)? Both must be of the same kind, ISO text. */
export const holds = (period: Period, at: string): boolean =>
  period.from <= at && (period.to === null || at < period.to);

/** PostgreSQL writes `2026-11-18 14:00:00+00`; on the wire we write `2026-11-18T14:00:00Z`. */
export function isoOf(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) || text === '') return text;
  return Temporal.Instant.from(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00')).toString();
}
