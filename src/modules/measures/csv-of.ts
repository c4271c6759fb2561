import { stringify } from 'csv-stringify/sync';
import { withGuard } from '#kernel/csv-guard.ts';

/** Lines as CSV in UTF-8, with the mark that tells a spreadsheet so. Cells that it would run as a formula are guarded. */
export const csvOf = (lines: readonly (readonly string[])[]): Buffer =>
  Buffer.from(
    `\ufeff${stringify(
      lines.map(line => line.map(withGuard)),
      { record_delimiter: '\r\n' },
    )}`,
  );
