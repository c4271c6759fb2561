/** Counts of what was made up, by name and value, to be compared with what is published. */
export type Tally = {
  count(name: string, value: string | number): void;
  /** The shares of a name in percent, by value. */
  shares(name: string): ReadonlyMap<string, number>;
  total(name: string): number;
};

export function newTally(): Tally {
  const counts = new Map<string, Map<string, number>>();
  const of = (name: string) => counts.getOrInsertComputed(name, () => new Map());
  const total = (name: string) => [...of(name).values()].reduce((sum, count) => sum + count, 0);
  return {
    count: (name, value) => void of(name).set(String(value), (of(name).get(String(value)) ?? 0) + 1),
    shares: name => {
      const all = total(name);
      return new Map([...of(name)].map(([value, count]) => [value, (100 * count) / all]));
    },
    total,
  };
}
