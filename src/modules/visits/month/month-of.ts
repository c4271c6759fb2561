import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { type MonthOfChild, monthOfVisits } from './rules/month-of-visits.ts';
import { monthRows } from './store.ts';

/** Where the monthly visit of one child stands; `month` is `2026-11`. Null for a child who was not in care in it. */
export async function monthOf({ tx, who, today }: Ask, childId: Id, month: string): Promise<MonthOfChild | null> {
  const [row] = await monthRows(tx, { month, zone: who.timeZone, childId });
  return row ? monthOfVisits(row.stays, row.visits, month, today.toString()) : null;
}
