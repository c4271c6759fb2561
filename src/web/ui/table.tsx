// biome-ignore-all lint/a11y/noRedundantRoles: display: block on a phone takes the roles away, these give them back
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type Column = {
  key: string;
  label: string;
  /**
   * `number` is aligned right. On a phone `wide` takes the whole card without its label, `inline` stands in one line with
   * its neighbors, and `far` is left to the page behind the row.
   */
  kind?: 'number' | 'wide' | 'inline' | 'far';
};
export type Row = { key: string; cells: Readonly<Record<string, ReactNode>> };

type TableProps = {
  caption: string;
  hideCaption?: boolean;
  head: Column[];
  rows: Row[];
  /** The column that names the row; the first one unless told. */
  rowHead?: string;
  /** Stands in place of a table without rows. */
  empty?: ReactNode;
};

/** A table with a caption; on a phone each row becomes a card with labels. Roles stay when CSS changes the display. */
export function Table({ caption, hideCaption, head, rows, rowHead = head[0]?.key, empty }: TableProps) {
  if (rows.length === 0 && empty) return empty;
  return (
    <table className="usa-table usa-table--borderless" role="table">
      <caption className={hideCaption ? 'usa-sr-only' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {head.map(column => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              className={column.kind === 'number' ? 'al-cell--number' : undefined}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(row => (
          <tr key={row.key} role="row">
            {head.map(column =>
              column.key === rowHead ? (
                <th key={column.key} role="rowheader" scope="row">
                  {row.cells[column.key]}
                </th>
              ) : (
                <td
                  key={column.key}
                  role="cell"
                  data-label={column.label}
                  className={classNames(column.kind && `al-cell--${column.kind}`) || undefined}
                >
                  <span>{row.cells[column.key]}</span>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
