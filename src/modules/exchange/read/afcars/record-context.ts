import type { Sheet } from './sheet.ts';

/** The period a file tells of: its last day, as ISO and as people read it. */
export type ReportPeriod = { readonly end: string; readonly said: string };

/** What mapping one record needs to know. */
export type RecordContext = {
  readonly sheet: Sheet;
  /** The record's number (E4). */
  readonly number: string;
  /** Its last letters, by which people tell such a child from another. */
  readonly tail: string;
  readonly period: ReportPeriod;
  /** The agency's day. */
  readonly today: string;
};

/** The beginning of a day in the agency's time: a moment without an offset is the agency's. */
export const dayBegins = (day: string | null): string => (day === null ? '' : `${day}T00:00`);
