import { sql } from 'kysely';
import { type Day, writeDay } from '#kernel/days.ts';
import type { Id } from '#kernel/ids.ts';
import type { Obligation } from '#modules/rulebook/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { obligationId } from './obligation-id.ts';

/** The duties of one home, or (null) of the agency itself. */
export type OwedBy = { readonly home: Id | null; readonly duties: readonly Obligation[] };

const day = (one: Day | null | undefined): string | null => (one == null ? null : writeDay(one));
const moment = (at: number | null | undefined): string | null =>
  at == null ? null : Temporal.Instant.fromEpochMilliseconds(at).toString();

const rowOf = (agencyId: Id, home: Id | null, duty: Obligation) => ({
  id: obligationId(home ?? agencyId, duty.key),
  home_id: home,
  key: duty.key,
  rule: duty.rule.id,
  pack: duty.pack.pack,
  duty: duty.rule.duty,
  topic: duty.rule.topic,
  responsible: duty.rule.responsible,
  state: duty.state,
  began_on: writeDay(duty.begin.day),
  opens_on: day(duty.opens),
  due_on: day(duty.due?.day),
  due_at: moment(duty.due?.at),
  settled_on: day(duty.settledOn),
  settled_by: duty.settledBy?.id ?? null,
  ended_on: day(duty.ended?.on),
  missed: duty.ended?.missed ?? false,
  missing: duty.missing,
});

const COLUMNS = `home_id, key, rule, pack, duty, topic, responsible, state, began_on, opens_on, due_on, due_at, settled_on, settled_by,
  ended_on, missed, missing`;
const NAMES = COLUMNS.split(',').map(name => name.trim());

/**
 * Keeps what was counted, and nothing else of those homes. Counting again changes nothing until a fact, a rule or the day
 * does; what was told about a duty stays with its row.
 */
export async function keepOwed(
  tx: Tx,
  { agencyId, now }: { readonly agencyId: Id; readonly now: string },
  owed: readonly OwedBy[],
): Promise<{ readonly changed: number; readonly removed: number }> {
  const rows = owed.flatMap(({ home, duties }) => duties.map(duty => rowOf(agencyId, home, duty)));
  const homes = owed.flatMap(({ home }) => home ?? []);
  const itself = owed.some(({ home }) => home === null);
  const gone = await sql`
    delete from app.agency_obligation where (home_id = any (${homes}::uuid[]) or ${itself} and home_id is null)
      and id <> all (${rows.map(({ id }) => id)}::uuid[])`.execute(tx);
  const kept = await sql`
    insert into app.agency_obligation as o (id, agency_id, ${sql.raw(COLUMNS)}, counted_at)
    select r.id, ${agencyId}, ${sql.raw(NAMES.map(name => `r.${name}`).join(', '))}, ${now}
    from jsonb_populate_recordset(null::app.agency_obligation, ${JSON.stringify(rows)}::jsonb) r
    on conflict (id) do update set ${sql.raw(NAMES.map(name => `${name} = excluded.${name}`).join(', '))}, counted_at = excluded.counted_at
    where (${sql.raw(NAMES.map(name => `o.${name}`).join(', '))}) is distinct from (${sql.raw(NAMES.map(name => `excluded.${name}`).join(', '))})`.execute(
    tx,
  );
  return { changed: Number(kept.numAffectedRows ?? 0), removed: Number(gone.numAffectedRows ?? 0) };
}
