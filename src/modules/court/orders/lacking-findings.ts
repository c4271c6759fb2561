import type { Id } from '#kernel/ids.ts';
import { openObligationsOf } from '#modules/clocks/index.ts';
import { packsInForce } from '#modules/rulebook/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { wordsOf } from '../store.ts';
import { rulesAskingForFindings } from './rules/required-findings.ts';

/** How far ahead a finding that is still to be made is named. */
const DAYS_AHEAD = 30;

/**
 * The findings that rules in force ask a court to make about a child and that are not on record, one sentence for each rule: those
 * whose day is near, or over (S2-49).
 */
export async function lackingFindings(ask: Ask, childId: Id): Promise<string[]> {
  const { tx, who, now, today, say, language } = ask;
  const until = today.add({ days: DAYS_AHEAD }).toString();
  const [open, packs] = await Promise.all([
    openObligationsOf(tx, { children: [childId], until }),
    packsInForce(tx, who.agencyId, now),
  ]);
  const asking = rulesAskingForFindings(packs.flatMap(({ rules }) => rules));
  const lacking = [...new Set(open.map(({ rule }) => rule))].flatMap(rule => asking.get(rule) ?? []);
  if (lacking.length === 0) return [];
  const words = new Map((await wordsOf(tx, 'findings', lacking)).map(row => [row.code, row[language]]));
  const sentences = [...new Set(open.map(({ rule }) => rule))].flatMap(rule => {
    const kinds = asking.get(rule);
    if (!kinds) return [];
    const findings = kinds.map(kind => words.get(kind) ?? kind).join(` ${say('court', 'orderForm.or')} `);
    return [say('court', 'hearing.lackingChild', { findings })];
  });
  return [...new Set(sentences)];
}
