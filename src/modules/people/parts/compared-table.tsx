import { Table } from '#web/ui/table.tsx';

type Line = {
  readonly key: string;
  readonly label: string;
  readonly left: string | number;
  readonly right: string | number;
  /** "differs" or "the same"; left out where it says nothing. */
  readonly said?: string;
};
type ComparedTableProps = {
  words: Readonly<Record<'caption' | 'what' | 'left' | 'right' | 'sameOrNot' | 'nothing', string>>;
  lines: readonly Line[];
};

/** Two records beside each other, line by line. */
export function ComparedTable({ words, lines }: ComparedTableProps) {
  const said = lines.some(line => line.said !== undefined);
  return (
    <Table
      caption={words.caption}
      hideCaption
      head={[
        { key: 'label', label: words.what },
        { key: 'left', label: words.left },
        { key: 'right', label: words.right },
        ...(said ? [{ key: 'said', label: words.sameOrNot }] : []),
      ]}
      rows={lines.map(line => ({
        key: line.key,
        cells: {
          label: line.label,
          left: line.left === '' ? words.nothing : line.left,
          right: line.right === '' ? words.nothing : line.right,
          said: line.said,
        },
      }))}
    />
  );
}
