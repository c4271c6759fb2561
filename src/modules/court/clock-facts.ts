import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Id } from '#kernel/ids.ts';
import type { FactSupplier, SuppliedFact } from '#modules/clocks/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Judge, Plea } from './contract.ts';

type Dated = { readonly id: Id; readonly child: Id; readonly kind: string; readonly day: Day };

/** Hearings that were held or are set, and the plea that was heard at one. Canceled and continued ones never were. */
async function hearings(tx: Tx, children: readonly Id[], zone: string): Promise<SuppliedFact[]> {
  const { rows } = await sql<Dated & { at: number; held: boolean; judge: Judge | null; plea: Plea | null }>`
    select id, child, kind, (moment at time zone ${zone})::date - date '1970-01-01' as day,
      floor(extract(epoch from moment) * 1000)::float8 as at, held, judge, plea
    from (select id, child_id as child, kind, coalesce(held_at, set_for) as moment, state = 'held' as held, judge, plea
          from app.hearing where child_id = any(${children}::uuid[]) and state in ('set', 'held')) h`.execute(tx);
  return rows.flatMap(({ id, child, kind, day, at, held, judge, plea }) => {
    const when = { child, from: day, until: null, at };
    const hearing = { ...when, kind: 'hearing', id: `hearing:${id}`, is: { kind, held, judge } };
    return plea === null ? [hearing] : [hearing, { ...when, kind: 'plea', id: `plea:${id}`, is: { kind: plea } }];
  });
}

/** What has a day and no time of day. */
const onDay = ({ child, day }: Dated) => ({ child, from: day, until: null, at: null });

async function findings(tx: Tx, children: readonly Id[]): Promise<SuppliedFact[]> {
  const { rows } = await sql<Dated & { first: boolean | null }>`
    select id, child_id as child, kind, found_on - date '1970-01-01' as day, first_order as first
    from app.finding where child_id = any(${children}::uuid[])`.execute(tx);
  return rows.map(row => ({
    ...onDay(row),
    kind: 'finding',
    id: `finding:${row.id}`,
    is: { kind: row.kind, 'first-order': row.first },
  }));
}

async function petitions(tx: Tx, children: readonly Id[]): Promise<SuppliedFact[]> {
  const { rows } = await sql<Dated & { early: boolean | null }>`
    select id, child_id as child, kind, filed_on - date '1970-01-01' as day, early_demand as early
    from app.petition where child_id = any(${children}::uuid[])`.execute(tx);
  return rows.map(row => ({
    ...onDay(row),
    kind: 'petition',
    id: `petition:${row.id}`,
    is: { kind: row.kind, 'early-demand': row.early },
  }));
}

async function orders(tx: Tx, children: readonly Id[]): Promise<SuppliedFact[]> {
  const { rows } = await sql<Dated>`
    select id, child_id as child, kind, ordered_on - date '1970-01-01' as day
    from app.court_order where child_id = any(${children}::uuid[])`.execute(tx);
  return rows.map(row => ({ ...onDay(row), kind: 'order', id: `order:${row.id}`, is: { kind: row.kind } }));
}

/** What rules may know of courts. One query for each table, whatever the number of children. */
export const courtClockFacts: FactSupplier = {
  kinds: ['hearing', 'finding', 'petition', 'order', 'plea'],
  load: async (tx, children, zone) =>
    (
      await Promise.all([
        hearings(tx, children, zone),
        findings(tx, children),
        petitions(tx, children),
        orders(tx, children),
      ])
    ).flat(),
};
