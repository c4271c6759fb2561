import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Id } from '#kernel/ids.ts';
import type { FactSupplier } from '#modules/clocks/index.ts';

const SIGNED = { step: 'signed' };

/**
 * What rules may know of Partnership Plans: the moment everybody who must had signed one. One that was set aside by an edit is
 * not signed until it is signed again.
 */
export const planClockFacts: FactSupplier = {
  kinds: ['partnership-plan'],
  attributes: { 'partnership-plan': ['step'] },
  load: async (tx, children, zone) => {
    const { rows } = await sql<{ id: Id; child: Id; day: Day; at: number }>`
      select id, child_id as child, (in_force_from at time zone ${zone})::date - date '1970-01-01' as day,
        (extract(epoch from in_force_from) * 1000)::float8 as at
      from app.agreements_v_agreement
      where child_id = any(${children}::uuid[]) and kind = 'partnership_placement' and in_force_from is not null and state in ('in_force', 'superseded', 'ended')`.execute(
      tx,
    );
    return rows.map(({ id, child, day, at }) => ({
      child,
      kind: 'partnership-plan',
      id: `agreement:${id}`,
      from: day,
      until: null,
      at,
      is: SIGNED,
    }));
  },
};
