import { CONTRIBUTIONS, type ContributionKind, type Per } from './codes.ts';

export type Brought = {
  readonly kind: ContributionKind;
  /** In the unit of the kind; null: not said yet. */
  readonly amount: number | null;
  readonly per: Per;
};
/** What is brought of a kind: amounts by period as they were said, and how many did not say one. */
export type Total = {
  readonly kind: ContributionKind;
  readonly amounts: readonly { readonly per: Per; readonly amount: number }[];
  readonly count: number;
  readonly unsaid: number;
};

const ORDER: readonly Per[] = ['week', 'month', 'year', 'once'];

/**
 * Totals of contributions by kind (S4-55). What is given once, a month or a year is not turned into the other: partners
 * did not say that it would go on so. Only kinds that somebody brings.
 */
export function totalsOf(all: readonly Brought[]): Total[] {
  return CONTRIBUTIONS.flatMap(kind => {
    const of = all.filter(each => each.kind === kind);
    if (of.length === 0) return [];
    const amounts = ORDER.flatMap(per => {
      const said = of.filter(each => each.per === per && each.amount !== null);
      return said.length === 0 ? [] : { per, amount: said.reduce((sum, each) => sum + each.amount!, 0) };
    });
    return { kind, amounts, count: of.length, unsaid: of.filter(each => each.amount === null).length };
  });
}
