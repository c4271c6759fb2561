import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { beginsOn } from './rules/report-period.ts';
import { beginnings } from './store/reports.ts';

/** The first day (ISO date) a report begun now would tell of; null when neither a hearing nor a removal is known. */
export async function firstDay({ tx, now, who }: Ask, childId: Id): Promise<string | null> {
  const { lastHeld, careFrom } = await beginnings(tx, childId, now);
  const dayOf = (moment: string | null) =>
    moment && Temporal.Instant.from(moment).toZonedDateTimeISO(who.timeZone).toPlainDate().toString();
  return beginsOn({ lastHeld: dayOf(lastHeld), careFrom: dayOf(careFrom) });
}
