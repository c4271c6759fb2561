import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Id } from '#kernel/ids.ts';
import type { FactSupplier } from '#modules/clocks/index.ts';
import type { Tx } from '#platform/db/transaction.ts';

type Told = { readonly child: Id; readonly trait: string; readonly is: boolean | null };

/** "Medicaid" in the name of who pays says it; another name may be a plan of it, so that somebody has to say no. */
async function insured(tx: Tx, children: readonly Id[], zone: string): Promise<Told[]> {
  const { rows } = await sql<{ child: Id; yes: boolean; no: boolean }>`
    select child_id as child, bool_or(coalesce(medicaid, payer ~* '\\mmedicaid\\M')) as yes, bool_and(medicaid is false) as no
    from app.health_coverage
    where child_id = any(${children}::uuid[]) and during @> ((select app.moment()) at time zone ${zone})::date group by 1`.execute(
    tx,
  );
  return rows.map(({ child, yes, no }) => ({ child, trait: 'medicaid-enrolled', is: yes ? true : no ? false : null }));
}

/** What was noticed, as the must-know card's form asks. */
async function noticed(tx: Tx, children: readonly Id[]): Promise<Told[]> {
  const { rows } = await sql<{ child: Id; dentist: boolean | null; ill: boolean | null }>`
    select child_id as child, seen_by_dentist as dentist, ill_at_removal as ill
    from app.critical_card where child_id = any(${children}::uuid[])`.execute(tx);
  return rows.flatMap(({ child, dentist, ill }) => [
    { child, trait: 'seen-by-dentist', is: dentist },
    { child, trait: 'appears-ill', is: ill },
  ]);
}

/** What rules may know of health: that a caregiver read the must-know card, who insures, and what was noticed. */
export const healthClockFacts: FactSupplier = {
  kinds: ['card-read'],
  traitNames: ['medicaid-enrolled', 'seen-by-dentist', 'appears-ill'],
  traits: async (tx, children, zone) =>
    (await Promise.all([insured(tx, children, zone), noticed(tx, children)])).flat(),
  load: async (tx, children, zone) => {
    const { rows } = await sql<{ id: Id; child: Id; day: Day; at: number }>`
      select id, child_id as child, (confirmed_at at time zone ${zone})::date - date '1970-01-01' as day,
        (extract(epoch from confirmed_at) * 1000)::float8 as at
      from app.card_confirmation where child_id = any(${children}::uuid[])`.execute(tx);
    return rows.map(({ id, child, day, at }) => ({
      child,
      kind: 'card-read',
      id: `card_confirmation:${id}`,
      from: day,
      until: null,
      at,
      is: {},
    }));
  },
};
