import { packsInForce } from '#modules/rulebook/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { rulesOf } from '../rules-of-packs.ts';
import { schedulesOf } from './store.ts';

/** Whom or which rule a schedule is for; null where it is neither. */
export async function scheduleNamed(
  { tx, who, now, today }: Pick<Ask, 'tx' | 'who' | 'now' | 'today'>,
  name: string,
): Promise<{ responsible: string | null; rule: string | null } | null> {
  const [{ stock }, packs] = await Promise.all([schedulesOf(tx), packsInForce(tx, who.agencyId, now)]);
  if (stock.has(name)) return { responsible: name, rule: null };
  return rulesOf(packs, today.toString()).byId.has(name) ? { responsible: null, rule: name } : null;
}
