import type { Id } from '#kernel/ids.ts';
import { staffMember } from '#modules/access/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { primaryWorkerOf } from './store.ts';

/** Somebody who works for the child now. `role` is null for the primary worker. */
export type TeamMember = {
  readonly id: Id;
  readonly name: string;
  readonly phone: string | null;
  readonly role: string | null;
};

/** The team of the child's open case now, the primary worker first; empty where the reader may not see the case. */
export async function teamOfChild({ tx }: Pick<Ask, 'tx'>, childId: Id): Promise<TeamMember[]> {
  const primary = await primaryWorkerOf(tx, childId);
  if (!primary) return [];
  const staff = await staffMember(tx, primary);
  return staff ? [{ id: staff.id, name: staff.name, phone: staff.phone, role: null }] : [];
}
