import type { Id } from '#kernel/ids.ts';
import { writeRange } from '#kernel/ranges.ts';
import type { Ask } from '#platform/http/ask.ts';

/** The columns of a row of a profile that counts from a first to a last day (ISO; null: no end is known). */
export const lasting = (
  { who }: Pick<Ask, 'who'>,
  { partnershipId, from, until }: { partnershipId: Id; from: string; until: string | null },
) => ({
  agency_id: who.agencyId,
  partnership_id: partnershipId,
  during: writeRange({ from, to: until && Temporal.PlainDate.from(until).add({ days: 1 }).toString() }),
  set_by: who.userId,
});
