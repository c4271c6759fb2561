import type { Id } from '#kernel/ids.ts';
import { type Period, readRange } from '#kernel/ranges.ts';
import type { MemberRow } from './store/cases.ts';

/** How long somebody has been in a case as its child, the latest time first; null when they never were. */
export function stayInCase(members: readonly MemberRow[], childId: Id): Period | null {
  const stays = members
    .filter(member => member.person_id === childId && member.part === 'child')
    .map(member => readRange(member.during))
    .sort((a, b) => Number(b.to === null) - Number(a.to === null) || b.from.localeCompare(a.from));
  return stays[0] ?? null;
}
