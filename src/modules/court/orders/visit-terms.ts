import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { VisitTerms } from './contract.ts';

/** Family time as a court ordered it: with whom, how often, how; days are ISO dates, `until` open. */
export type OrderedVisits = VisitTerms & {
  readonly childId: Id;
  readonly termId: Id;
  readonly withPersonId: Id;
  readonly kind: 'family_time' | 'sibling_time';
  readonly says: string;
  readonly from: string;
  readonly until: string | null;
};

/** Keeps the standing order of family time that a court's term is; it may not refuse. */
export type VisitTermsKeeper = (ask: Ask, ordered: OrderedVisits) => Promise<void>;

let keeper: VisitTermsKeeper | null = null;

/** Hands in who keeps standing orders of family time, once, from app.ts: inside the transaction that writes the order. */
export function setVisitTerms(given: VisitTermsKeeper): void {
  keeper = given;
}

/** Tells whoever keeps standing orders what a court ordered. */
export const keepVisitTerms: VisitTermsKeeper = async (ask, ordered) => keeper?.(ask, ordered);
