/** One element of a federal file as it stood there. */
export type ReportedElement = {
  /** The official tag, `E112_date_living_arrangement`. */
  readonly tag: string;
  /** Where in the record: the tags it stands in, each with which one it is, and its own. */
  readonly path: string;
  /** What stood there; null for an element without a response. */
  readonly value: string | null;
  /** The line of the file, from 1. */
  readonly line: number;
};

/** A record of a federal file, every element in the order of the file. */
export type ReportedRecord = {
  /** The number the record has in the report (E4). */
  readonly number: string;
  /** The last day of the period it tells of. */
  readonly periodEnd: string;
  readonly line: number;
  readonly elements: readonly ReportedElement[];
};
