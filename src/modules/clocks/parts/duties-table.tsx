import { StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';
import type { sayBehind } from '../say/say-board.ts';
import type { words as english } from '../words.en.ts';

type DutiesTableProps = { caption: string; words: typeof english.board; duties: ReturnType<typeof sayBehind> };

/** The duties behind a number of the board. */
export function DutiesTable({ caption, words, duties }: DutiesTableProps) {
  return (
    <Table
      caption={caption}
      hideCaption
      head={[
        { key: 'child', label: words.child },
        { key: 'date', label: words.date },
        { key: 'day', label: words.day },
        { key: 'state', label: words.state },
      ]}
      empty={<p>{words.none}</p>}
      rows={duties.map(duty => ({
        key: duty.key,
        cells: {
          child: duty.href ? <a href={duty.href}>{duty.child}</a> : duty.child,
          date: duty.date,
          day: duty.day,
          state: <StateTag state={duty.state}>{duty.word}</StateTag>,
        },
      }))}
    />
  );
}
