/** Something that takes people, rooms or cars for a time. Moments are ISO 8601; `uses` are ids of what is taken. */
export type Booking = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly uses: readonly string[];
};

/** Two bookings that take the same at the same time. */
export type Conflict = { readonly uses: string; readonly first: string; readonly second: string };

/**
 * Every pair of bookings that take one person, room or car at once, each pair once for each of them. Sorted by beginning
 * for each of what is taken, so that a month of an office is looked through in one go.
 */
export function findConflicts(bookings: readonly Booking[]): Conflict[] {
  const taken = new Map<string, Booking[]>();
  for (const booking of bookings)
    for (const use of new Set(booking.uses)) {
      const list = taken.get(use);
      if (list) list.push(booking);
      else taken.set(use, [booking]);
    }
  const found: Conflict[] = [];
  for (const [uses, list] of taken) {
    list.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
    let running: Booking[] = [];
    for (const booking of list) {
      running = running.filter(({ to }) => to > booking.from);
      for (const before of running) found.push({ uses, first: before.id, second: booking.id });
      running.push(booking);
    }
  }
  return found;
}
