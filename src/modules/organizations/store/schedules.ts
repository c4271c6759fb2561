import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Schedule } from '../rules/open-at.ts';

type Row = Schedule & { readonly of: Id };

/**
 * Hours by the entry they count for: those at this place, else of the service, else of the place. Days on which it is
 * closed count from wherever they are said.
 */
export async function schedulesOfEntries(tx: Tx, entryIds: readonly Id[]): Promise<Map<Id, Schedule[]>> {
  if (entryIds.length === 0) return new Map();
  const { rows } = await sql<Row>`
    with entry as (
      select e.id as entry_id, e.service_id, e.location_id, a.id as at_place
      from app.directory_entry e left join app.service_at_location a on a.service_id = e.service_id and a.location_id = e.location_id
      where e.id = any (${[...entryIds]}::uuid[])
    ), said as (
      select e.entry_id, d.*, 1 as level from entry e join app.directory_schedule d on d.service_at_location_id = e.at_place
      union all
      select e.entry_id, d.*, 2 from entry e join app.directory_schedule d on d.service_id = e.service_id
      union all
      select e.entry_id, d.*, 3 from entry e join app.directory_schedule d on d.location_id = e.location_id
    ), counting as (
      select s.*, min(s.level) filter (where not s.closed) over (partition by s.entry_id) as nearest from said s
    )
    select entry_id as of, freq, interval, byday, bymonthday, dtstart, until, count, valid_from as "validFrom", valid_to as "validTo",
      opens_at as "opensAt", closes_at as "closesAt", closed
    from counting where closed or level = nearest order by opens_at, id`.execute(tx);
  return Map.groupBy(rows, row => row.of);
}
