import { sql } from 'kysely';
import type { CaseCounter } from '#modules/rulebook/index.ts';

/** How many children each rule touches now: whose duty under it is open, and whose duties the reader may see. */
export const openCasesByRule: CaseCounter = async ({ tx }) => {
  const { rows } = await sql<{ rule: string; children: number }>`
    select rule, count(distinct child_id)::int as children from app.obligation
    where state in ('not-yet', 'upcoming', 'due', 'overdue', 'cannot-tell') group by rule`.execute(tx);
  return new Map(rows.map(({ rule, children }) => [rule, children]));
};
