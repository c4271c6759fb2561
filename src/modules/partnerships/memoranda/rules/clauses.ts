import type { PartnerKind } from './kinds.ts';

/** A clause of a draft, in both languages. */
export type ClauseText = { readonly clause: string; readonly en: string; readonly es: string };

/** Which clauses of those a kind needs are not there, in the order of `needed`. */
export const missingClauses = (
  needed: readonly string[],
  given: readonly Pick<ClauseText, 'clause' | 'en' | 'es'>[],
): string[] =>
  needed.filter(code => !given.some(each => each.clause === code && each.en.trim() !== '' && each.es.trim() !== ''));

const MONEY = /\$\s?\d|\b\d[\d,.]*\s?(?:dollars?|USD|d[oó]lares)\b/i;

/**
 * Clauses that speak of an amount of money where the kind is none that may: money makes a memorandum a contract
 * (Texas rule; S4-85). A warning, not a refusal: a number can stand there for another reason.
 */
export const clausesWithMoney = (kind: PartnerKind, given: readonly ClauseText[]): string[] =>
  kind === 'contract_cover'
    ? []
    : given.filter(each => MONEY.test(each.en) || MONEY.test(each.es)).map(each => each.clause);
