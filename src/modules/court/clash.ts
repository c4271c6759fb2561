import type { Id } from '#kernel/ids.ts';
import type { Problem } from '#kernel/problem.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { HearingKind } from './contract.ts';
import { hearingWithin } from './store.ts';

/**
 * Whether a hearing of this kind is set or held on the day of a moment (ISO) already: two people may write down the same
 * one. Hearings of no kind of their own may be several on a day.
 */
export async function clashProblems(
  { tx, who }: Ask,
  childId: Id,
  kind: HearingKind,
  moment: string,
  except: Id | null = null,
): Promise<Problem[]> {
  if (kind === 'other') return [];
  const day = Temporal.Instant.from(moment).toZonedDateTimeISO(who.timeZone).startOfDay();
  const [from, until] = [day, day.add({ days: 1 })].map(each => each.toInstant().toString()) as [string, string];
  const found = await hearingWithin(tx, childId, kind, from, until, except);
  return found ? [{ at: 'day', code: 'hearing-on-that-day' }] : [];
}
