/** A figure as it was counted, of one measure on one day. `parts` are the places that make up this one. */
export type Counted = {
  readonly place: string;
  readonly numerator: number | null;
  /** Null, or of no people: only what stands above the line is counted of people. */
  readonly people: number | null;
};

/** One place and those that make it up; what lies in none of them is nowhere shown. */
export type MadeOf = { readonly whole: string; readonly parts: readonly string[] };

/** Of homes, services, partners and what is agreed with them no few are people. */
export const NO_PEOPLE: ReadonlySet<string> = new Set([
  'licensed_homes',
  'licensed_beds',
  'open_beds',
  'new_homes',
  'services',
  'services_checked',
  'partnerships',
  'formal_agreements',
  'promises_kept',
]);

/**
 * The places whose figure is not shown to whoever may not read small groups: where fewer than `floor` are counted, above
 * the line, below it or left over between both; and those by which a hidden one could be worked out, because places make
 * up others. Of the places that make up a shown one, those hidden could share what is missing in at least `floor` ways. A
 * nought is shown: it tells of nobody.
 */
export function hideFew(figures: readonly Counted[], made: readonly MadeOf[], floor: number): ReadonlySet<string> {
  const at = new Map(figures.map(figure => [figure.place, figure]));
  const counts = [
    (figure: Counted) => figure.numerator ?? 0,
    (figure: Counted) => figure.people ?? 0,
    (figure: Counted) => (figure.people === null ? 0 : figure.people - (figure.numerator ?? 0)),
  ];
  const isSmall = (count: number) => count > 0 && count < floor;
  const hidden = new Set(
    figures.filter(figure => counts.some(count => isSmall(count(figure)))).map(({ place }) => place),
  );
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size;
    for (const { whole, parts } of made) for (const count of counts) hideBeside(whole, parts, count);
  }
  return hidden;

  function hideBeside(whole: string, parts: readonly string[], count: (figure: Counted) => number): void {
    const total = at.get(whole);
    if (!total) return;
    const there = parts.flatMap(place => at.get(place) ?? []);
    const elsewhere = count(total) - there.reduce((sum, figure) => sum + count(figure), 0);
    const left = there.filter(figure => hidden.has(figure.place) && count(figure) > 0);
    const small = left.some(figure => isSmall(count(figure))) || isSmall(elsewhere);
    if (!small || hidden.has(whole)) return;
    const more = there
      .filter(figure => !hidden.has(figure.place) && count(figure) > 0)
      .toSorted((one, other) => count(one) - count(other));
    const tells = () => {
      const unknown = [...left.map(count), ...(elsewhere > 0 ? [elsewhere] : [])];
      return unknown.length < 2 || unknown.reduce((sum, each) => sum + each - 1, 0) < floor - 1;
    };
    while (tells() && more.length > 0) {
      const next = more.shift()!;
      left.push(next);
      hidden.add(next.place);
    }
    if (tells()) hidden.add(whole);
  }
}
