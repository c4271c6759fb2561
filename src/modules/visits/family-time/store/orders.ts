import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { FamilyWay, SetStandingOrder, Supervision, WithWhom } from '../contract.ts';

/** What was ordered or agreed, with the names of those it is with (as far as the reader may see them). Days are ISO dates. */
export type StandingOrder = {
  readonly id: Id;
  readonly source: SetStandingOrder['source'];
  readonly ordered_on: string;
  readonly with_whom: WithWhom;
  readonly way: FamilyWay;
  readonly times: number;
  readonly times_per: 'week' | 'month';
  readonly minutes: number;
  readonly supervision: Supervision;
  readonly place_kind: SetStandingOrder['placeKind'];
  readonly transport: SetStandingOrder['transport'];
  readonly words: string | null;
  readonly from_on: string;
  readonly ended_on: string | null;
  readonly ended_why: string | null;
  readonly replaces: Id | null;
  readonly person_ids: readonly Id[];
  readonly names: readonly string[];
};

/** May the reader see the family time of this child? */
export async function opensFamilyTimeOf(tx: Tx, childId: string): Promise<boolean> {
  if (!isId(childId)) return false;
  const { rows } = await sql<{ may: boolean }>`select ${childId}::uuid = any (app.mine('family_time')) as may`.execute(
    tx,
  );
  return rows[0]?.may ?? false;
}

const orders = (where: ReturnType<typeof sql>) => sql<StandingOrder>`
  select o.id, o.source, o.ordered_on, o.with_whom, o.way, o.times, o.times_per, o.minutes, o.supervision, o.place_kind, o.transport, o.words,
    o.from_on, o.ended_on, o.ended_why, o.replaces,
    array(select w.person_id::text from app.standing_order_person w where w.order_id = o.id order by w.id) as person_ids,
    array(select p.first_name from app.standing_order_person w join app.people_v_person p on p.id = w.person_id where w.order_id = o.id order by w.id) as names
  from app.standing_order o where ${where}`;

/** The orders and agreements about a child's family time, the newest first. */
export async function ordersOf(tx: Tx, childId: Id): Promise<StandingOrder[]> {
  const { rows } =
    await sql<StandingOrder>`${orders(sql`o.child_id = ${childId}`)} order by o.from_on desc, o.id desc`.execute(tx);
  return rows;
}

/** One of them, locked where it is to be changed; undefined when there is none with this id. */
export async function orderOf(tx: Tx, childId: Id, id: string, lock = false): Promise<StandingOrder | undefined> {
  if (!isId(id)) return undefined;
  const { rows } =
    await sql<StandingOrder>`${orders(sql`o.id = ${id} and o.child_id = ${childId}`)} ${lock ? sql`for update of o` : sql``}`.execute(
      tx,
    );
  return rows[0];
}

type Writing = Pick<Ask, 'tx' | 'who' | 'now'>;

export const insertOrder = ({ tx, who, now }: Writing, id: Id, input: SetStandingOrder) =>
  tx
    .insertInto('app.standing_order')
    .values({
      id,
      agency_id: who.agencyId,
      office_id: null,
      child_id: input.childId,
      source: input.source,
      ordered_on: input.orderedOn,
      with_whom: input.withWhom,
      way: input.way,
      times: input.times,
      times_per: input.timesPer,
      minutes: input.minutes,
      supervision: input.supervision,
      place_kind: input.placeKind,
      transport: input.transport,
      words: input.words,
      from_on: input.fromOn,
      ended_on: null,
      ended_why: null,
      replaces: input.replaces,
      recorded_by: who.userId,
      recorded_at: now,
    })
    .execute();

export const insertOrderPerson = (
  { tx, who }: Writing,
  row: { readonly id: Id; readonly childId: Id; readonly orderId: Id; readonly personId: Id },
) =>
  tx
    .insertInto('app.standing_order_person')
    .values({
      id: row.id,
      agency_id: who.agencyId,
      office_id: null,
      child_id: row.childId,
      order_id: row.orderId,
      person_id: row.personId,
    })
    .execute();

/** Ends an order on a day: it counts no more from then on. */
export const endOrder = ({ tx }: Writing, id: Id, on: string, why: string) =>
  tx.updateTable('app.standing_order').set({ ended_on: on, ended_why: why }).where('id', '=', id).execute();

/** The orders that name somebody and count on a day (ISO date) or later, for that somebody. */
export async function ordersNaming(tx: Tx, personId: Id, day: string): Promise<StandingOrder[]> {
  const { rows } =
    await sql<StandingOrder>`${orders(sql`(o.ended_on is null or o.ended_on > ${day}::date) and o.id in (select w.order_id from app.standing_order_person w where w.person_id = ${personId})`)}
    order by o.from_on desc, o.id desc`.execute(tx);
  return rows;
}
