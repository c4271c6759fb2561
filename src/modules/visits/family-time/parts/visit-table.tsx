import { Table } from '#web/ui/table.tsx';
import type { sayVisitRow } from '../say-family-time.ts';

type VisitTableProps = {
  words: { when: string; what: string; who: string; how: string };
  caption: string;
  rows: readonly ReturnType<typeof sayVisitRow>[];
};

/** Visits under each other, as they are given. */
export function VisitTable({ words, caption, rows }: VisitTableProps) {
  return (
    <Table
      caption={caption}
      hideCaption
      rowHead="when"
      head={[
        { key: 'when', label: words.when },
        { key: 'what', label: words.what },
        { key: 'who', label: words.who },
        { key: 'how', label: words.how },
      ]}
      rows={rows.map(({ key, href, when, what, who, how }) => ({
        key,
        cells: { when: <a href={href}>{when}</a>, what, who, how },
      }))}
    />
  );
}
