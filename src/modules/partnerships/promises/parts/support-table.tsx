import { Table } from '#web/ui/table.tsx';
import type { sayLines } from '../load-promises.ts';
import type { promiseWords } from '../words.promises.en.ts';

type SupportTableProps = {
  words: typeof promiseWords.promises;
  caption: string;
  /** What a line is about: a community, an organization, a person. */
  name: string;
  rows: ReturnType<typeof sayLines>;
};

/** How many promises are open, kept, late: one line for each community, organization or person. */
export function SupportTable({ words, caption, name, rows }: SupportTableProps) {
  return (
    <Table
      caption={caption}
      hideCaption
      head={[
        { key: 'name', label: name, kind: 'wide' },
        { key: 'open', label: words.open, kind: 'number' },
        { key: 'kept', label: words.keptOnTime, kind: 'number' },
        { key: 'late', label: words.keptLate, kind: 'number' },
        { key: 'overdue', label: words.overdue, kind: 'number' },
        { key: 'released', label: words.released, kind: 'number' },
        { key: 'rate', label: words.rate },
      ]}
      rows={rows}
    />
  );
}
