import { type Id, newId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { AddHoliday, AddHolidayRefusal } from '../contract.ts';
import { manageAgency } from '../policy.ts';
import { missingTexts } from '../rules/required-text.ts';
import { holidaysBetween } from '../store.ts';

/** Adds a day the offices are closed. Rules that count work days pass over it. */
export async function addHoliday(ask: Ask, { day, name }: AddHoliday): Promise<Result<{ id: Id }, AddHolidayRefusal>> {
  if (!manageAgency.may(ask.who)) return no({ kind: 'not-allowed' });
  const missing = missingTexts({ name });
  if (missing) return no(missing);
  if ((await holidaysBetween(ask.tx, day, day)).size > 0) return no({ kind: 'already-a-holiday' });

  const id = newId();
  await ask.tx.insertInto('app.holiday').values({ id, agency_id: ask.who.agencyId, day, name }).execute();
  return ok({ id });
}
