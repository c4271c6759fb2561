import { page } from '#platform/http/page.ts';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';
import { viewDues } from '../../policy.ts';
import { byWorker } from '../rules/by-worker.ts';
import { daysLate, sayDue } from '../say-dues.ts';
import { allDues } from '../store/dues.ts';
import type { Route } from './+types/dues';

/** More than a unit has; who reads a whole agency is told that these are the first. */
const MOST = 500;

export const loader = page(
  viewDues,
  async ask => {
    const { tx, say, today } = ask;
    const dues = await allDues(tx, MOST);
    const words = say.group('assessments', 'dues');
    const lines = byWorker(
      dues.map(({ userId, worker, dueOn }) => ({ userId, worker, late: daysLate(dueOn, today) > 0 })),
    );
    return {
      words,
      more: dues.length === MOST ? say('assessments', 'dues.more', { count: MOST }) : null,
      counts:
        lines.length > 1
          ? lines.map(({ userId, worker, all, late }) => ({
              key: userId ?? '',
              worker: worker ?? words.nobody,
              all,
              late,
            }))
          : [],
      balance: say('assessments', 'dues.balance', { count: dues.length }),
      groups: lines.map(({ userId, worker, all, late }) => ({
        key: userId ?? '',
        title: worker ?? words.nobody,
        counts: say('assessments', 'dues.counts', { count: all, late }),
        rows: dues.filter(due => due.userId === userId).map(due => sayDue(ask, due)),
      })),
    };
  },
  { reach: 'open' },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Who is to be assessed by when: a worker's own, and for who leads a unit by worker. */
export default function Dues({ loaderData }: Route.ComponentProps) {
  const { words, counts, groups } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} arches={false} />
      <Wrap body>
        <Stack>
          {groups.length === 0 && <Empty title={words.none}>{words.noneText}</Empty>}
          {counts.length > 0 && (
            <Card title={words.byWorker}>
              <Table
                caption={words.byWorker}
                hideCaption
                head={[
                  { key: 'worker', label: words.worker },
                  { key: 'all', label: words.all, kind: 'number' },
                  { key: 'late', label: words.late, kind: 'number' },
                ]}
                rows={counts.map(({ key, ...cells }) => ({ key, cells }))}
              />
              <p className="al-second">{loaderData.balance}</p>
            </Card>
          )}
          {groups.map(({ key, title, counts: said, rows }) => (
            <Card key={key} title={title} aside={said}>
              <Table
                caption={title}
                hideCaption
                head={[
                  { key: 'child', label: words.child },
                  { key: 'instrument', label: words.instrument },
                  { key: 'day', label: words.day },
                  { key: 'why', label: words.why },
                ]}
                rows={rows.map(({ key: row, childId, child, instrument, day, late, why }) => ({
                  key: row,
                  cells: {
                    child: <a href={`/children/${childId}/assessments`}>{child}</a>,
                    instrument,
                    day: (
                      <>
                        {day} {late && <StateTag state="late">{late}</StateTag>}
                      </>
                    ),
                    why,
                  },
                }))}
              />
            </Card>
          ))}
          {loaderData.more && <p>{loaderData.more}</p>}
        </Stack>
      </Wrap>
    </>
  );
}
