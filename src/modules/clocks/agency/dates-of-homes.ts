import type { Id } from '#kernel/ids.ts';
import { packsInForce } from '#modules/rulebook/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { rulesOf } from '../rules-of-packs.ts';
import { type OwedGroup, sayOwed } from '../say/say-owed.ts';
import { openForHomes, owedFor } from './store.ts';

/** Licensing keeps the dates of homes: what is late, and what is due within so many days. */
const LICENSING: readonly string[] = ['licensing_counselor', 'licensing_supervisor'];

/** Dates of all homes by urgency, for those who answer for them; null for others. */
export async function datesOfHomes(
  ask: Ask,
  { days, most }: { readonly days: number; readonly most: number },
): Promise<readonly OwedGroup[] | null> {
  const { tx, who, now, today } = ask;
  if (!who.roles.some(role => LICENSING.includes(role))) return null;
  const [packs, rows] = await Promise.all([
    packsInForce(tx, who.agencyId, now),
    openForHomes(tx, { until: today.add({ days }).toString(), most }),
  ]);
  return sayOwed(ask, rulesOf(packs, today.toString()), rows, null).groups;
}

/** What is open for one home by urgency; each leads to the page that says why. */
export async function datesOfHome(ask: Ask, home: Id): Promise<readonly OwedGroup[]> {
  const { tx, who, now, today } = ask;
  const [packs, rows] = await Promise.all([packsInForce(tx, who.agencyId, now), owedFor(tx, home)]);
  const named = rows.map(row => ({ ...row, home: null }));
  return sayOwed(ask, rulesOf(packs, today.toString()), named, null).groups;
}
