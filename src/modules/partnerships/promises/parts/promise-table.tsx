import type { ReactNode } from 'react';
import { StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';
import type { SaidPromise } from '../say-promises.ts';
import type { promiseWords } from '../words.promises.en.ts';

type PromiseTableProps = {
  words: typeof promiseWords.promises;
  caption: string;
  rows: readonly SaidPromise[];
  empty: ReactNode;
};

/** Promises of both sides: what, from whom, until when, and where each stands. */
export function PromiseTable({ words, caption, rows, empty }: PromiseTableProps) {
  return (
    <Table
      caption={caption}
      hideCaption
      head={[
        { key: 'what', label: words.what, kind: 'wide' },
        { key: 'from', label: words.from },
        { key: 'by', label: words.by, kind: 'inline' },
        { key: 'state', label: words.state, kind: 'inline' },
      ]}
      rows={rows.map(row => ({
        key: row.key,
        cells: {
          what: (
            <>
              <a href={row.href}>{row.what}</a>
              {row.amount && <span className="al-second"> {row.amount}</span>}
            </>
          ),
          from: row.from,
          by: row.by,
          state: <StateTag state={row.state.look}>{row.state.text}</StateTag>,
        },
      }))}
      empty={empty}
    />
  );
}
