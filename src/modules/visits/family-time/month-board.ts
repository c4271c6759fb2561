import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { type Booking, type Conflict, findConflicts } from './rules/find-conflicts.ts';
import { type FamilyVisit, guestsOf, visitsBetween } from './store/visits.ts';

/** A month's family time of all children the reader may see, and what is taken twice in it. */
export type MonthBoard = {
  readonly visits: ReadonlyMap<Id, FamilyVisit>;
  readonly conflicts: readonly Conflict[];
  /** First names by the ids of people, rooms and cars by theirs; staff is named by the caller. */
  readonly names: ReadonlyMap<string, string>;
};

/** Looks through the family time between two moments (ISO): who or what is planned for two visits at once. */
export async function monthBoard(tx: Tx, from: string, to: string): Promise<MonthBoard> {
  const visits = await visitsBetween(tx, from, to);
  const guests = await guestsOf(
    tx,
    visits.map(({ id }) => id),
  );
  const names = new Map<string, string>();
  const people = new Map<Id, string[]>();
  for (const { visit_id, person_id, first_name, answer } of guests) {
    if (first_name) names.set(person_id, first_name);
    if (answer === 'declined') continue;
    const list = people.get(visit_id);
    if (list) list.push(person_id);
    else people.set(visit_id, [person_id]);
  }
  const bookings = visits
    .filter(({ way }) => way !== 'letter')
    .map((visit): Booking => {
      if (visit.room_id && visit.room) names.set(visit.room_id, visit.room);
      if (visit.car_id && visit.car) names.set(visit.car_id, visit.car);
      const own = [visit.child_id, visit.driver_id, visit.supervisor_id, visit.room_id, visit.car_id];
      return {
        id: visit.id,
        from: visit.starts_at,
        to: visit.ends_at,
        uses: [...own.filter(id => id !== null), ...(people.get(visit.id) ?? [])],
      };
    });
  return { visits: new Map(visits.map(visit => [visit.id, visit])), conflicts: findConflicts(bookings), names };
}
