import { Table } from '#web/ui/table.tsx';
import type { Lines } from '../contract.ts';
import { Missing } from './missing.tsx';

type QuartersTableProps = { readonly caption: string; readonly lines: Lines; readonly notRecorded: string };

/** One row for each thing that has a history, one column for each quarter. */
export function QuartersTable({ caption, lines: { head, rows }, notRecorded }: QuartersTableProps) {
  return (
    <div className="al-quarters">
      <Table
        caption={caption}
        hideCaption
        head={[...head]}
        empty={<Missing>{notRecorded}</Missing>}
        rows={rows.map(({ key, cells }) => ({
          key,
          cells: Object.fromEntries(
            head.map((column, place) => [
              column.key,
              cells[place] ?? <Missing key={column.key}>{notRecorded}</Missing>,
            ]),
          ),
        }))}
      />
    </div>
  );
}
