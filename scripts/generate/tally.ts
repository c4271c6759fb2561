/** Counts of what was made up, by name and value, to be compared with what is published. */
export type Tally = {
  count(name: string, value: string | number, times?: number): void;
  /** The counts of a name, by value. */
  counts(name: string): ReadonlyMap<string, number>;
  /** The shares of a name in percent, by value. */
  shares(name: string): ReadonlyMap<string, number>;
  total(name: string): number;
  /** The mean of values that are numbers. */
  mean(name: string): number;
};

export function newTally(): Tally {
  const names = new Map<string, Map<string | number, number>>();
  const of = (name: string) => names.getOrInsertComputed(name, () => new Map());
  const total = (name: string) =>
    of(name)
      .values()
      .reduce((sum, count) => sum + count, 0);
  const counts = (name: string) => new Map([...of(name)].map(([value, count]) => [String(value), count]));
  return {
    count: (name, value, times = 1) => {
      const counted = of(name);
      counted.set(value, (counted.get(value) ?? 0) + times);
    },
    counts,
    shares: name => {
      const all = total(name);
      return new Map([...counts(name)].map(([value, count]) => [value, (100 * count) / all]));
    },
    total,
    mean: name => [...of(name)].reduce((sum, [value, count]) => sum + Number(value) * count, 0) / total(name),
  };
}
