import { writeFileSync } from 'node:fs';
import type { Compared } from './compare.ts';
import { generatorVersion } from './load.ts';
import { iso } from './moments.ts';
import type { Step } from './steps.ts';
import type { Plan, World } from './world.ts';

type Made = { readonly world: World; readonly steps: readonly Step[]; readonly compared: readonly Compared[] };

/** What the state leaves out although it is published, and why. */
export const leftOut = ['Permanency goals (case plan goals): Alongside has no table for them yet.'];

/** The most memory this process ever had, in megabytes. */
export const megabytesOfNode = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

/** Writes what was made as JSON: the plan, the seconds of each step, the comparison, entries and exits by month. */
export function writeReport(file: string, plan: Plan, { world, steps, compared }: Made): void {
  const { tally } = world;
  const byMonth = (name: string) => Object.fromEntries([...tally.counts(name)].sort(([a], [b]) => a.localeCompare(b)));
  const report = {
    generator: generatorVersion,
    plan: { ...plan, now: iso(plan.now) },
    made: { inCare: tally.total('setting'), pastEpisodes: tally.total('exit') },
    steps: steps.map(({ name, seconds }) => ({ name, seconds: Math.round(seconds * 10) / 10 })),
    megabytesOfNode: megabytesOfNode(),
    compared,
    leftOut,
    enteredByMonth: byMonth('entered, month'),
    leftByMonth: byMonth('left, month'),
  };
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}
