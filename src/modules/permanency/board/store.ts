import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** The lists of the board. */
export const BOARD_LISTS = ['all', 'decision', 'overdue', 'no_goal', 'no_steps'] as const;
export type BoardList = (typeof BOARD_LISTS)[number];

/** A child in care on the board; days are ISO dates, `dueOn` null where the law asks for no decision or nobody can tell. */
export type BoardRow = {
  readonly childId: Id;
  readonly name: string;
  readonly goal_en: string | null;
  readonly goal_es: string | null;
  readonly concurrent_en: string | null;
  readonly concurrent_es: string | null;
  readonly dueOn: string | null;
  readonly decidedOn: string | null;
  readonly steps: number;
  readonly worker: string | null;
};

/** Children on one page of the board. */
export const BOARD_PAGE = 25;

/** A decision is near when the law asks for it within so many days. */
export const NEAR_DAYS = 60;

const WHERE: Readonly<Record<BoardList, ReturnType<typeof sql>>> = {
  all: sql`true`,
  decision: sql`"dueOn" <= near and (decided_until is null or decided_until < "dueOn")`,
  overdue: sql`"dueOn" < today and (decided_until is null or decided_until < today)`,
  no_goal: sql`goal_en is null`,
  no_steps: sql`goal_en is not null and steps = 0`,
};

/**
 * Children in care with their goals, by when a decision about termination is due and how many steps were taken, the most
 * urgent first; as far as the reader's policies reach. Days are counted by the clocks. `total` counts the whole list.
 */
export async function boardOf(
  tx: Tx,
  { list, page, today }: { list: BoardList; page: number; today: string },
): Promise<{ rows: BoardRow[]; total: number }> {
  const { rows } = await sql<BoardRow & { total: number }>`
    with care as materialized (
      select c.child_id, c.primary_worker from app.cases_v_child c
      where exists (select from app.placement_v_stay s where s.child_id = c.child_id and s.during @> (select app.moment()))
    ),
    due as (
      select child_id, min(due_on) as due_on from app.clocks_v_duty
      where child_id = any (array(select child_id from care)) and year = 0 and duty = 'tpr-petition' and state in ('upcoming', 'due', 'overdue')
      group by child_id
    ),
    standing as (
      select g.child_id, g.id, g.part, k.en, k.es from app.permanency_goal g join app.permanency_goal_kind k on k.code = g.kind
      where g.child_id = any (array(select child_id from care)) and g.ended_on is null
    ),
    taken as (
      select s.goal_id, count(*)::int as steps from app.permanency_v_step s
      where s.child_id = any (array(select child_id from care)) group by s.goal_id
    ),
    decided as (
      select distinct on (child_id) child_id, decided_on, next_on from app.termination_decision
      where child_id = any (array(select child_id from care)) order by child_id, decided_on desc
    ),
    board as (
      select c.child_id as "childId", p.first_name || coalesce(' ' || p.last_name, '') as name, c.primary_worker as worker,
        g.en as goal_en, g.es as goal_es, n.en as concurrent_en, n.es as concurrent_es,
        d.due_on as "dueOn", t.decided_on as "decidedOn", t.next_on as decided_until,
        coalesce(s.steps, 0) as steps, ${today}::date as today, ${today}::date + ${NEAR_DAYS}::int as near
      from care c
      join app.people_v_person p on p.id = c.child_id
      left join standing g on g.child_id = c.child_id and g.part = 'primary'
      left join standing n on n.child_id = c.child_id and n.part = 'concurrent'
      left join due d on d.child_id = c.child_id
      left join decided t on t.child_id = c.child_id
      left join taken s on s.goal_id = g.id
    )
    select "childId", name, worker, goal_en, goal_es, concurrent_en, concurrent_es, "dueOn", "decidedOn", steps, count(*) over ()::int as total
    from board where ${WHERE[list]}
    order by "dueOn" nulls last, name, "childId"
    limit ${BOARD_PAGE} offset ${(page - 1) * BOARD_PAGE}`.execute(tx);
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}
