import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { ContactKind } from './contract.ts';
import type { Contact } from './store.ts';

/**
 * Contacts of some kinds around a child whose day in a time zone lies between two days (ISO dates, both included), the
 * earliest first: for whoever tells of a period, as a report to the court does.
 */
export async function contactsBetween(
  tx: Tx,
  childId: Id,
  kinds: readonly ContactKind[],
  { since, until, timeZone }: { readonly since: string; readonly until: string; readonly timeZone: string },
): Promise<Contact[]> {
  const { rows } = await sql<Contact>`
    select c.id, k.en as kind_en, k.es as kind_es, c.way, p.en as place_en, p.es as place_es, c.held, c.alone_with_child,
      c.happened_at, c.entered_at, c.made_by, m.name as maker, c.entered_by, w.name as writer
    from app.contact c join app.contact_kind k on k.code = c.kind
    left join app.contact_place p on p.code = c.place
    left join app.access_v_staff m on m.id = c.made_by left join app.access_v_staff w on w.id = c.entered_by
    where c.child_id = ${childId} and c.kind = any (${[...kinds]}::text[])
      and c.happened_at >= ${since}::date::timestamp at time zone ${timeZone}
      and c.happened_at < (${until}::date + 1)::timestamp at time zone ${timeZone}
    order by c.happened_at, c.id`.execute(tx);
  return rows;
}
