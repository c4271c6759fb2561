import type { ReactNode } from 'react';
import { StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';
import type { SaidIssue } from '../say-issues.ts';
import type { promiseWords } from '../words.promises.en.ts';

type IssueTableProps = {
  words: typeof promiseWords.issues;
  caption: string;
  rows: readonly SaidIssue[];
  empty: ReactNode;
};

/** Issues with their age, who sees to them, and where they stand. */
export function IssueTable({ words, caption, rows, empty }: IssueTableProps) {
  return (
    <Table
      caption={caption}
      hideCaption
      head={[
        { key: 'words', label: words.what, kind: 'wide' },
        { key: 'where', label: words.where },
        { key: 'owner', label: words.owner },
        { key: 'age', label: words.age, kind: 'inline' },
        { key: 'state', label: words.state, kind: 'inline' },
      ]}
      rows={rows.map(({ key, href, words: what, where, age, owner, state }) => ({
        key,
        cells: {
          words: <a href={href}>{what}</a>,
          where,
          age,
          owner,
          state: <StateTag state={state.look}>{state.text}</StateTag>,
        },
      }))}
      empty={empty}
    />
  );
}
