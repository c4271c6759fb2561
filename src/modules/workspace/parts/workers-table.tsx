import { Card } from '#web/ui/card.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';
import type { WorkerData } from '../say-team.ts';

type WorkersTableProps = {
  words: {
    readonly workers: string;
    readonly workersText: string;
    readonly worker: string;
    readonly unit: string;
    readonly children: string;
    readonly late: string;
    readonly week: string;
  };
  workers: readonly WorkerData[];
};

/** What each worker carries. Numbers stand in plain ink: red is for dates, never for people. */
export function WorkersTable({ words, workers }: WorkersTableProps) {
  return (
    <Card title={words.workers} count={workers.length}>
      <p className="al-second">{words.workersText}</p>
      <Table
        caption={words.workers}
        hideCaption
        head={[
          { key: 'name', label: words.worker },
          { key: 'unit', label: words.unit },
          { key: 'children', label: words.children, kind: 'number' },
          { key: 'late', label: words.late, kind: 'number' },
          { key: 'week', label: words.week, kind: 'number' },
        ]}
        rows={workers.map(({ key, leaves, ...worker }) => ({
          key,
          cells: {
            ...worker,
            name: (
              <>
                {worker.name} {leaves && <StateTag state="info">{leaves}</StateTag>}
              </>
            ),
          },
        }))}
      />
    </Card>
  );
}
