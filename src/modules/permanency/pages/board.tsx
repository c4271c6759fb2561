import { page } from '#platform/http/page.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Pages } from '#web/ui/pages.tsx';
import { Rooms } from '#web/ui/rooms.tsx';
import { Table } from '#web/ui/table.tsx';
import { BOARD_LISTS, BOARD_PAGE, type BoardList, type BoardRow, boardOf } from '../board/store.ts';
import { viewBoard } from '../policy.ts';
import type { Route } from './+types/board';

const WORD = { all: 'all', decision: 'decision', overdue: 'overdue', no_goal: 'noGoal', no_steps: 'noSteps' } as const;

export const loader = page(
  viewBoard,
  async ask => {
    const { tx, say, language, query, today } = ask;
    const list: BoardList = BOARD_LISTS.find(one => one === query.get('show')) ?? 'all';
    const asked = Number(query.get('page') ?? 1);
    const wanted = Number.isSafeInteger(asked) && asked > 0 ? Math.min(asked, 10_000) : 1;
    const { rows, total } = await boardOf(tx, { list, page: wanted, today: today.toString() });
    const words = say.group('permanency', 'board');
    const sayDue = (row: BoardRow) => {
      if (row.dueOn === null) return words.noDate;
      const day = sayDay(language, row.dueOn);
      if (row.decidedOn === null) return day;
      return `${day} · ${say('permanency', 'board.decided', { day: sayDay(language, row.decidedOn) })}`;
    };
    return {
      words,
      done: query.get('done') === 'sealed' ? words['done-sealed'] : null,
      list,
      lists: BOARD_LISTS.map(one => ({
        href: one === 'all' ? '/permanency' : `/permanency?show=${one}`,
        label: words[WORD[one]],
        current: one === list,
      })),
      count: say('permanency', 'board.count', { count: total }),
      rows: rows.map(row => ({
        key: row.childId,
        href: `/children/${row.childId}/permanency`,
        name: row.name,
        goal: row[`goal_${language}`] ?? words.goalNone,
        concurrent: row[`concurrent_${language}`] ?? '–',
        due: sayDue(row),
        steps: String(row.steps),
        worker: row.worker ?? '–',
      })),
      page: wanted,
      pages: Math.max(1, Math.ceil(total / BOARD_PAGE)),
    };
  },
  { reach: 'open' },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Children in care for those who lead: goals, decisions that are due, goals without a step. */
export default function Board({ loaderData }: Route.ComponentProps) {
  const { words, rows, lists, list } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <Rooms label={words.show} items={lists} />
          <Card>
            <p className="al-second">{loaderData.count}</p>
            {rows.length === 0 ? (
              <Empty title={words.none}>{words.noneText}</Empty>
            ) : (
              <Table
                caption={words.title}
                hideCaption
                rowHead="child"
                head={[
                  { key: 'child', label: words.child },
                  { key: 'goal', label: words.goal },
                  { key: 'concurrent', label: words.concurrent },
                  { key: 'due', label: words.due },
                  { key: 'steps', label: words.steps, kind: 'number' },
                  { key: 'worker', label: words.worker },
                ]}
                rows={rows.map(({ key, href, name, ...cells }) => ({
                  key,
                  cells: { ...cells, child: <a href={href}>{name}</a> },
                }))}
              />
            )}
            <Pages
              page={loaderData.page}
              pages={loaderData.pages}
              href={number => `/permanency?show=${list}&page=${number}`}
            />
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
