import { parseArgs } from 'node:util';
import { Refusal } from '#platform/process/refusal.ts';
import { leave } from '#platform/start/run-at-console.ts';
import { type Figure, tableOf } from './figure.ts';
import { memory } from './memory.ts';
import { move } from './move.ts';
import { pages } from './pages.ts';
import { papers } from './papers.ts';
import { plans } from './plans.ts';
import { policies } from './policies.ts';
import { scripts } from './scripts.ts';
import { start } from './start.ts';
import { type State, withState } from './state.ts';

/** Benches on a generated state, with how often each measures unless told. */
const onState: Readonly<Record<string, { runs: number; bench: (state: State, runs: number) => Promise<Figure[]> }>> = {
  pages: { runs: 60, bench: pages },
  policies: { runs: 25, bench: policies },
  move: { runs: 60, bench: move },
  plans: { runs: 20, bench: plans },
  scripts: { runs: 1, bench: scripts },
};
/** Benches on the product itself with the story county. */
const onProduct: Readonly<Record<string, (say: (line: string) => void) => Promise<Figure[]>>> = { memory, start };
/** Benches that need neither. */
const alone: Readonly<Record<string, { runs: number; bench: (runs: number) => Promise<Figure[]> }>> = {
  papers: { runs: 50, bench: papers },
};

const names = [...Object.keys(onState), ...Object.keys(onProduct), ...Object.keys(alone)];
const usage = `npm run bench -- [${names.join('|')}] [--children NUMBER] [--runs NUMBER] [--json]`;

async function run(): Promise<void> {
  const { chosen, children, runs, json } = readArguments();
  const say = (line: string): void => console.error(line);
  const figures: Figure[] = [];
  const stateful = chosen.filter(name => name in onState);
  if (stateful.length > 0) {
    await withState(children, say, async state => {
      for (const name of stateful) {
        say(`Measuring ${name}.`);
        figures.push(...(await onState[name]!.bench(state, runs ?? onState[name]!.runs)));
      }
    });
  }
  for (const name of chosen.filter(each => each in onProduct)) {
    say(`Measuring ${name}.`);
    figures.push(...(await onProduct[name]!(say)));
  }
  for (const name of chosen.filter(each => each in alone)) {
    say(`Measuring ${name}.`);
    figures.push(...(await alone[name]!.bench(runs ?? alone[name]!.runs)));
  }
  console.log(
    json ? JSON.stringify({ at: Temporal.Now.instant().toString(), children, figures }, null, 2) : tableOf(figures),
  );
}

function readArguments() {
  try {
    const options = {
      children: { type: 'string', default: '5000' },
      runs: { type: 'string' },
      json: { type: 'boolean', default: false },
    } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const unknown = positionals.filter(name => !names.includes(name));
    const [children, runs] = [Number(values.children), values.runs === undefined ? undefined : Number(values.runs)];
    if (unknown.length > 0 || !(children >= 100) || (runs !== undefined && !(runs >= 1)))
      throw new TypeError('not understood');
    return { chosen: positionals.length > 0 ? positionals : names, children, runs, json: values.json };
  } catch {
    throw new Refusal(`Usage: ${usage}`);
  }
}

run().catch(leave);
