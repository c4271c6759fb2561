import type { ReactNode } from 'react';
import { StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';
import type { WaitingData } from '../board/say-waiting.ts';
import type { boardWords as english } from '../board-words.en.ts';

type WaitingTableProps = { words: typeof english.board; rows: readonly WaitingData[]; empty: ReactNode };

/** Referrals that go on: for whom, what they wait for, who acts next. */
export function WaitingTable({ words, rows, empty }: WaitingTableProps) {
  return (
    <Table
      caption={words.caption}
      hideCaption
      head={[
        { key: 'person', label: words.person },
        { key: 'state', label: words.state, kind: 'wide' },
        { key: 'service', label: words.service, kind: 'wide' },
        { key: 'next', label: words.next, kind: 'wide' },
        { key: 'worker', label: words.worker, kind: 'inline' },
        { key: 'since', label: words.since, kind: 'inline' },
      ]}
      empty={empty}
      rows={rows.map(row => ({
        key: row.key,
        cells: {
          person: (
            <>
              <a href={row.href}>{row.name}</a>
              <span className="al-line al-second">{row.number}</span>
            </>
          ),
          state: (
            <>
              <StateTag state={row.tag}>{row.waits}</StateTag>
              {row.urgent && <span className="al-line">{row.urgent}</span>}
            </>
          ),
          service: (
            <>
              {row.service}
              <span className="al-line al-second">{row.organization}</span>
            </>
          ),
          next: [row.who, row.next].filter(Boolean).join('. '),
          worker: row.worker,
          since: row.days,
        },
      }))}
    />
  );
}
