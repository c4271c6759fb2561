import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';

/** Something in the calendar of the asker themselves: they lead it, are asked to it, drive, go there, or have the child. */
export type Appointment = {
  readonly id: Id;
  readonly kind: 'meeting' | 'hearing' | 'visit' | 'family-time';
  /** ISO day. */
  readonly day: string;
  /** ISO moments; `at` null where only the day is set, `until` null where no end is. */
  readonly at: string | null;
  readonly until: string | null;
  /** Where the asker reads what it is. */
  readonly path: string;
};

/** A room that keeps appointments of the staff: those of the asker between two moments (ISO). */
export type AppointmentSupplier = (ask: Ask, from: string, to: string) => Promise<Appointment[]>;

let suppliers: readonly AppointmentSupplier[] = [];

/** Hands in the rooms that keep appointments, in their order: later rooms, from app.ts. */
export const setAppointmentSuppliers = (inOrder: readonly AppointmentSupplier[]): void => {
  suppliers = inOrder;
};

/** All appointments of the asker between two moments (ISO). */
export async function myAppointments(ask: Ask, from: string, to: string): Promise<Appointment[]> {
  const found: Appointment[] = [];
  for (const supplier of suppliers) found.push(...(await supplier(ask, from, to)));
  return found;
}
