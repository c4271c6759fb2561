import { Table } from '#web/ui/table.tsx';
import type { words as english } from '../words.en.ts';

type Row = {
  readonly key: string;
  readonly role: string;
  readonly invited: string;
  readonly recorded: string;
  readonly came: string;
  readonly spoke: string;
};

/** Invited, came and spoke, by role. */
export function EngagementTable({ words, rows }: { words: typeof english.engagement; rows: readonly Row[] }) {
  return (
    <Table
      caption={words.caption}
      hideCaption
      rowHead="role"
      head={[
        { key: 'role', label: words.role },
        { key: 'invited', label: words.invited, kind: 'number' },
        { key: 'recorded', label: words.recorded, kind: 'number' },
        { key: 'came', label: words.came, kind: 'number' },
        { key: 'spoke', label: words.spoke, kind: 'number' },
      ]}
      rows={rows.map(({ key, ...cells }) => ({ key, cells }))}
    />
  );
}
