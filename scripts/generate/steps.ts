/** A part of the work with how long it took, in seconds. */
export type Step = { readonly name: string; readonly seconds: number };

export type Steps = {
  readonly taken: readonly Step[];
  readonly say: (line: string) => void;
  /** Does a part of the work, times it and says so. */
  take<T>(name: string, work: () => Promise<T>): Promise<T>;
};

export function newSteps(say: (line: string) => void): Steps {
  const taken: Step[] = [];
  return {
    taken,
    say,
    take: async (name, work) => {
      const begun = performance.now();
      const value = await work();
      const seconds = (performance.now() - begun) / 1000;
      taken.push({ name, seconds });
      say(`${name.padEnd(28)} ${seconds.toFixed(1).padStart(7)} s`);
      return value;
    },
  };
}
