import { packsInForce, type Rule } from '#modules/rulebook/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { rulesOf } from './rules-of-packs.ts';

/** A rule in force and the exceptions it allows; none where it is not in force any more. */
export async function exceptionsAllowed(
  { tx, who, now, today }: Pick<Ask, 'tx' | 'who' | 'now' | 'today'>,
  ruleId: string,
): Promise<{ rule: Rule | undefined; allowed: NonNullable<Rule['exceptions']> }> {
  const packs = await packsInForce(tx, who.agencyId, now);
  const rule = rulesOf(packs, today.toString()).byId.get(ruleId)?.rule;
  return { rule, allowed: rule?.exceptions ?? [] };
}
