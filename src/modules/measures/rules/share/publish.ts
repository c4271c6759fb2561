import { suppressTable } from '../suppress.ts';
import { cellsThatFollow, type Equation } from './known-cells.ts';
import { type SharedMeasure, STOCK_AND_FLOW } from './measures-published.ts';

/** A figure as it was counted: of a community, or of the whole agency (`place` empty). */
export type ExactFigure = {
  readonly place: string;
  readonly measure: string;
  readonly numerator: number;
  readonly denominator: number | null;
};

/** The same figure as partners may read it. Null: the group is small, or would tell of one that is. */
export type PublishedFigure = {
  readonly place: string;
  readonly measure: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
};

/**
 * What was published before and tells of these figures: in the quarters before, which share days with the year that is
 * counted now, and a year ago.
 */
export type Earlier = {
  readonly last: readonly ExactFigure[];
  readonly yearAgo: readonly (ExactFigure & { readonly shown: boolean })[];
};

/**
 * Takes small groups (1 to `floor` - 1) out of the figures of all communities, their totals and measures that hang
 * together: what is left out, what is left over (denominator less numerator), the rest of the county, children in care
 * who are in no home, and what changed since the last time. First each measure's own table is made safe against whoever
 * adds up its lines (suppress.ts); then, as long as a small group follows from what is shown across measures and from a
 * year ago, the smallest figure it follows from is left out too.
 */
export function publishFigures(
  exact: readonly ExactFigure[],
  measures: readonly SharedMeasure[],
  floor: number,
  earlier: Earlier = { last: [], yearAgo: [] },
): PublishedFigure[] {
  const cells = new Cells(exact, measures, floor, earlier);
  cells.hideSmall();
  cells.hideWhatTells();
  return exact.map(({ place, measure, numerator, denominator }) => ({
    place,
    measure,
    numerator: cells.shows(above(place, measure)) ? numerator : null,
    denominator: cells.shows(below(place, measure)) ? denominator : null,
  }));
}

const above = (place: string, measure: string): string => `${place}|${measure}|above`;
const below = (place: string, measure: string): string => `${place}|${measure}|below`;
const rest = (place: string, measure: string): string => `${place}|${measure}|rest`;
const outside = (place: string, measure: string): string => `${place}|${measure}|outside`;
const yearAgo = (place: string): string => `${place}|a year ago`;

/** The whole agency, and what of it lies in no community: that is shown nowhere. */
const ALL = '';
const ELSEWHERE = '*';

class Cells {
  readonly values = new Map<string, number>();
  readonly equations: Equation[] = [];
  readonly #hidden = new Set<string>();
  readonly #guarded = new Set<string>();
  /** Cells that are published unless they are hidden; the others follow or do not. */
  readonly #published = new Set<string>();
  readonly #measures: readonly SharedMeasure[];
  readonly #places: readonly string[];
  readonly #floor: number;
  readonly #last: readonly ExactFigure[];

  constructor(exact: readonly ExactFigure[], measures: readonly SharedMeasure[], floor: number, earlier: Earlier) {
    this.#measures = measures.filter(({ people }) => people !== null);
    this.#floor = floor;
    this.#last = earlier.last;
    this.#places = [...new Set(exact.map(({ place }) => place))].filter(place => place !== ALL);
    const codes = new Set(this.#measures.map(({ code }) => code));
    const all = exact.filter(({ measure }) => codes.has(measure));
    for (const figure of all) this.#add(figure);
    for (const { code } of this.#measures) this.#addElsewhere(code, all);
    for (const place of [...this.#places, ELSEWHERE, ALL]) this.#tie(place);
    for (const { code } of this.#measures)
      for (const part of [above, below, rest]) this.#addUp(place => part(place, code));
    for (const before of withElsewhere(earlier.yearAgo)) this.#tieToYearAgo(before);
    this.#addUp(yearAgo);
  }

  shows = (cell: string): boolean => !this.#hidden.has(cell);

  /** Small groups, and in each measure's own table what would tell of them. */
  hideSmall(): void {
    for (const { code, people } of this.#measures) {
      const places = [...this.#places, ELSEWHERE].filter(place => this.values.has(above(place, code)));
      if (places.length === 0) continue;
      const count = (cell: string) => this.values.get(cell) ?? 0;
      if (people!.shape === 'share') {
        const shown = suppressTable(
          places.map(place => [count(above(place, code)), count(rest(place, code))]),
          this.#floor,
        );
        for (const [row, place] of places.entries()) {
          const [up, left] = shown.cells[row]!;
          this.#hideParts(place, code, [up!, left!, shown.rowTotals[row]!]);
        }
        this.#hideParts(ALL, code, [shown.columnTotals[0]!, shown.columnTotals[1]!, shown.total]);
      } else {
        this.#hideSmallOf(places, code);
      }
    }
    for (const before of this.#last) this.#hideSmallChanges(before);
  }

  /**
   * Small groups of a list that adds up to the whole. Who lies in no community is shown nowhere, and so hides others first;
   * then the smallest that are shown, until those that are left out could be shared out in as many ways as the floor.
   */
  #hideSmallOf(places: readonly string[], code: string): void {
    const count = (place: string) => this.values.get(above(place, code))!;
    const some = places.filter(place => count(place) > 0).toSorted((one, other) => count(one) - count(other));
    const isSmall = (place: string) => count(place) < this.#floor;
    const left = some.filter(place => place === ELSEWHERE || isSmall(place));
    const more = some.filter(place => !left.includes(place));
    const slack = () => left.reduce((sum, place) => sum + count(place) - 1, 0);
    const tells = () => left.some(isSmall) && (left.length < 2 || slack() < this.#floor - 1);
    while (tells() && more.length > 0) left.push(more.shift()!);
    for (const place of left) this.#hide(above(place, code));
    const whole = this.values.get(above(ALL, code)) ?? 0;
    if (tells() || (whole > 0 && whole < this.#floor)) this.#hide(above(ALL, code));
  }

  /** As long as a guarded cell follows from what is shown: hides the smallest cell it follows from. */
  hideWhatTells(): void {
    for (;;) {
      const follows = cellsThatFollow(this.equations, this.#unknown());
      const told = [...this.#guarded].filter(
        cell => follows.has(cell) || (this.#published.has(cell) && this.shows(cell)),
      );
      if (told.length === 0) return;
      for (const cell of told) if (!this.#hideBeside(cell)) this.#hideAll();
    }
  }

  #add({ place, measure, numerator, denominator }: ExactFigure): void {
    this.values.set(above(place, measure), numerator);
    this.#published.add(above(place, measure));
    if (this.#shapeOf(measure) !== 'share' || denominator === null) return;
    this.values.set(below(place, measure), denominator);
    this.#published.add(below(place, measure));
    this.values.set(rest(place, measure), denominator - numerator);
  }

  /** What of the whole lies in no community. */
  #addElsewhere(measure: string, all: readonly ExactFigure[]): void {
    const of = all.filter(figure => figure.measure === measure);
    const whole = of.find(({ place }) => place === ALL);
    if (!whole) return;
    const sum = (pick: (figure: ExactFigure) => number) =>
      of.filter(({ place }) => place !== ALL).reduce((total, figure) => total + pick(figure), 0);
    const up = whole.numerator - sum(({ numerator }) => numerator);
    this.values.set(above(ELSEWHERE, measure), up);
    if (this.#shapeOf(measure) !== 'share' || whole.denominator === null) return;
    const down = whole.denominator - sum(({ denominator }) => denominator ?? 0);
    this.values.set(below(ELSEWHERE, measure), down);
    this.values.set(rest(ELSEWHERE, measure), down - up);
  }

  /** How the figures of one place hang together. */
  #tie(place: string): void {
    for (const { code, people } of this.#measures) {
      if (!this.values.has(below(place, code))) continue;
      this.equations.push([
        [above(place, code), 1],
        [rest(place, code), 1],
        [below(place, code), -1],
      ]);
      const whole = people!.within && above(place, people!.within);
      if (!whole || !this.values.has(whole)) continue;
      const cell = outside(place, code);
      this.values.set(cell, this.values.get(whole)! - this.values.get(below(place, code))!);
      this.equations.push([
        [below(place, code), 1],
        [cell, 1],
        [whole, -1],
      ]);
    }
    for (const [cell, value] of this.values)
      if (cell.startsWith(`${place}|`) && value > 0 && value < this.#floor) this.#guarded.add(cell);
  }

  /** Communities and elsewhere add up to the whole. */
  #addUp(cellOf: (place: string) => string): void {
    if (!this.values.has(cellOf(ALL))) return;
    const parts = [...this.#places, ELSEWHERE].map(cellOf).filter(cell => this.values.has(cell));
    this.equations.push([...parts.map(cell => [cell, 1] as const), [cellOf(ALL), -1]]);
  }

  /** Where the numbers of a year ago fit to those of now, each tells of the others. */
  #tieToYearAgo({ place, measure, numerator, shown }: Earlier['yearAgo'][number]): void {
    const { stock, came, left } = STOCK_AND_FLOW;
    const [now, entries, exits] = [above(place, stock), above(place, came), below(place, left)];
    if (measure !== stock || ![now, entries, exits].every(cell => this.values.has(cell))) return;
    const of = (cell: string) => this.values.get(cell)!;
    if (of(now) !== numerator + of(entries) - of(exits)) return;
    this.values.set(yearAgo(place), numerator);
    if (!shown) this.#hidden.add(yearAgo(place));
    if (!shown && numerator > 0 && numerator < this.#floor) this.#guarded.add(yearAgo(place));
    this.equations.push([
      [yearAgo(place), 1],
      [entries, 1],
      [exits, -1],
      [now, -1],
    ]);
  }

  #hideParts(place: string, code: string, [up, left, whole]: (number | null)[]): void {
    if (up === null) this.#hide(above(place, code));
    // What is left over is shown nowhere, and follows from both others.
    if (whole === null || (left === null && up !== null)) this.#hide(below(place, code));
  }

  /** Counted over a year: from one time to another the difference is of those who came and went meanwhile. */
  #hideSmallChanges({ place, measure, numerator, denominator }: ExactFigure): void {
    const people = this.#measures.find(({ code }) => code === measure)?.people;
    if (!people?.flow) return;
    this.#hideSmallChange(above(place, measure), numerator);
    if (people.shape !== 'share' || denominator === null) return;
    this.#hideSmallChange(below(place, measure), denominator);
    this.#hideSmallChange(rest(place, measure), denominator - numerator);
  }

  #hideSmallChange(cell: string, before: number): void {
    const value = this.values.get(cell);
    const change = value === undefined ? 0 : Math.abs(value - before);
    if (change === 0 || change >= this.#floor) return;
    this.#guarded.add(cell);
    this.#hide(cell);
  }

  #hideBeside(cell: string): boolean {
    if (this.#published.has(cell) && this.shows(cell)) {
      this.#hide(cell);
      return true;
    }
    const beside = this.equations
      .filter(equation => equation.some(([each]) => each === cell))
      .flatMap(equation => equation.map(([each]) => each))
      .filter(each => each !== cell && this.#published.has(each) && this.shows(each));
    const farther = beside.length > 0 ? beside : [...this.#published].filter(each => this.shows(each));
    const least = farther.toSorted(
      (one, other) =>
        Number(one.startsWith('|')) - Number(other.startsWith('|')) || this.values.get(one)! - this.values.get(other)!,
    )[0];
    if (least === undefined) return false;
    this.#hide(least);
    return true;
  }

  /** What somebody who reads everything does not know. That nobody is elsewhere may be known: the communities are all there is. */
  #unknown(): ReadonlySet<string> {
    const known = (cell: string) =>
      this.#published.has(cell) ||
      cell.endsWith('|a year ago') ||
      (cell.startsWith(ELSEWHERE) && this.values.get(cell) === 0);
    return new Set([...this.values.keys()].filter(cell => this.#hidden.has(cell) || !known(cell)));
  }

  #hide = (cell: string): void => {
    if (this.#published.has(cell)) this.#hidden.add(cell);
  };
  #hideAll(): void {
    for (const cell of this.#published) this.#hide(cell);
    this.#guarded.clear();
  }
  #shapeOf = (measure: string) => this.#measures.find(({ code }) => code === measure)?.people?.shape;
}

/** What of the children of a year ago lay in no community; nobody was shown it. */
function withElsewhere(before: Earlier['yearAgo']): Earlier['yearAgo'] {
  const whole = before.find(({ place }) => place === ALL);
  if (!whole) return before;
  const parts = before.filter(({ place }) => place !== ALL);
  const numerator = whole.numerator - parts.reduce((sum, each) => sum + each.numerator, 0);
  return [...before, { ...whole, place: ELSEWHERE, numerator, shown: numerator === 0 }];
}
