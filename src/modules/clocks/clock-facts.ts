import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Id } from '#kernel/ids.ts';
import type { FactSupplier, SuppliedFact } from './supply.ts';

type Row = {
  id: Id;
  child: Id;
  exception: boolean;
  duty: string;
  meant: string | null;
  from: Day;
  until: Day | null;
};

/** What was documented here: that something was done, and exceptions that were approved. */
export const ownClockFacts: FactSupplier = {
  kinds: ['done', 'exception'],
  attributes: { done: ['duty', 'obligation'] },
  load: async (tx, children) => {
    const { rows } = await sql<Row>`
      select id, child_id as child, false as exception, duty, array_to_string(obligations, ' ') as meant,
        done_on - date '1970-01-01' as from, null::integer as until
      from app.duty_done where child_id = any(${children}::uuid[])
      union all
      select id, child_id, true, duty_key, null, lower(holds) - date '1970-01-01', upper(holds) - date '1970-01-01'
      from app.duty_exception where child_id = any(${children}::uuid[]) and decision = 'approved'`.execute(tx);
    return rows.map(
      ({ id, child, exception, duty, meant, from, until }): SuppliedFact => ({
        child,
        kind: exception ? 'exception' : 'done',
        id: `${exception ? 'duty_exception' : 'duty_done'}:${id}`,
        from,
        until,
        at: null,
        is: { duty, ...(!exception && { obligation: meant }) },
      }),
    );
  },
};
