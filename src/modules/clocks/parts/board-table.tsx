import { Table } from '#web/ui/table.tsx';
import type { BoardLine } from '../say/say-board.ts';
import type { words as english } from '../words.en.ts';

type BoardTableProps = { words: typeof english.board; lines: readonly BoardLine[] };

/** Late, soon and unclear, by worker and rule; every number opens to the duties behind it. */
export function BoardTable({ words, lines }: BoardTableProps) {
  return (
    <Table
      caption={words.caption}
      hideCaption
      head={[
        { key: 'name', label: words.worker },
        { key: 'late', label: words.late, kind: 'number' },
        { key: 'soon', label: words.soon, kind: 'number' },
        { key: 'unknown', label: words.unknown, kind: 'number' },
      ]}
      rows={lines.map(line => ({
        key: line.key,
        cells: {
          name: line.isWorker ? <b>{line.name}</b> : <span className="al-indent">{line.name}</span>,
          late: <Count of={line.late} label={`${line.name}: ${words.late}`} />,
          soon: <Count of={line.soon} label={`${line.name}: ${words.soon}`} />,
          unknown: <Count of={line.unknown} label={`${line.name}: ${words.unknown}`} />,
        },
      }))}
    />
  );
}

function Count({ of, label }: { of: BoardLine['late']; label: string }) {
  if (!of.href) return of.count;
  return (
    <a href={of.href} aria-label={`${label}: ${of.count}`}>
      {of.count}
    </a>
  );
}
