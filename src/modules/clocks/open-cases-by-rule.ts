import { sql } from 'kysely';
import type { CaseCounter } from '#modules/rulebook/index.ts';

/** How many children each rule touches now: whose duty under it is open, and whose duties the reader may see. */
export const openCasesByRule: CaseCounter = async ({ tx }) => {
  const { rows } = await sql<{ rule: string; children: number }>`
    select o.rule, count(distinct o.child_id)::int as children
    from app.cases_v_child c join app.clocks_v_duty o on o.child_id = c.child_id and o.year = 0
    where o.state <> 'excepted' group by o.rule`.execute(tx);
  return new Map(rows.map(({ rule, children }) => [rule, children]));
};
