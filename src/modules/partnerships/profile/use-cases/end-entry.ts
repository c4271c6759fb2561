import { sql } from 'kysely';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { EndEntry, EntryKind, ProfileRefusal } from '../contract.ts';
import { partnerToKeep } from '../keep-partner.ts';
import { dayProblems } from '../rules/problems.ts';

const TABLES = {
  mandate: 'app.partner_mandate',
  contribution: 'app.partner_contribution',
  funding: 'app.partner_funding',
  strength: 'app.partner_strength',
  seat: 'app.coalition_member',
} as const satisfies Record<EntryKind, string>;

/** An entry of a profile does not count any more from a day on; days before still find it. */
export async function endEntry(
  ask: Ask,
  { partnershipId, kind, id, on }: EndEntry,
): Promise<Result<{ id: string }, ProfileRefusal>> {
  const kept = await partnerToKeep(ask, partnershipId);
  if (!kept.ok) return kept;
  const table = sql.table(TABLES[kind]);
  const { rows } = await sql<{ from: string }>`
    select lower(during)::text as "from" from ${table}
    where id = ${id} and partnership_id = ${partnershipId} and (upper_inf(during) or upper(during) > ${on}::date)`.execute(
    ask.tx,
  );
  const { from } = rows[0] ?? notThere();
  const problems = dayProblems('on', on, ask.today.toString(), from);
  if (problems.length > 0) return no(invalid(...problems));
  // What ends on the day it began was noted by mistake: it never counted.
  if (on === from) await sql`delete from ${table} where id = ${id}`.execute(ask.tx);
  else await sql`update ${table} set during = daterange(lower(during), ${on}::date) where id = ${id}`.execute(ask.tx);
  return ok({ id });
}
