import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Refusal } from '#platform/process/refusal.ts';
import { leave } from '#platform/start/run-at-console.ts';
import { afcars } from './afcars.ts';
import { areas } from './areas.ts';
import { backup } from './backup.ts';
import { chronology } from './chronology.ts';
import { clocks } from './clocks.ts';
import { compare } from './compare.ts';
import { courtReport } from './court-report.ts';
import { directory } from './directory.ts';
import { explain } from './explain.ts';
import { familyTime } from './family-time.ts';
import { type Figure, growthOf, tableOf } from './figure.ts';
import { hsds } from './hsds.ts';
import { hsdsImport } from './hsds-import.ts';
import { importCaseload } from './import.ts';
import { importBad } from './import-bad.ts';
import { load } from './load.ts';
import { measures } from './measures.ts';
import { memory } from './memory.ts';
import { move } from './move.ts';
import { pages } from './pages.ts';
import { papers } from './papers.ts';
import { partners } from './partners.ts';
import { plans } from './plans.ts';
import { policies } from './policies.ts';
import { referrals } from './referrals.ts';
import { scripts } from './scripts.ts';
import { search } from './search.ts';
import { start } from './start.ts';
import { type State, withFolder, withState } from './state.ts';

/** Benches on a generated state, with how often each measures unless told. */
const onState: Readonly<
  Record<string, { runs: number; bench: (state: State, runs: number, data?: string) => Promise<Figure[]> }>
> = {
  pages: { runs: 60, bench: pages },
  policies: { runs: 25, bench: policies },
  move: { runs: 60, bench: move },
  plans: { runs: 20, bench: plans },
  scripts: { runs: 1, bench: scripts },
  load: { runs: 60, bench: load },
  explain: { runs: 1, bench: explain },
  backup: { runs: 1, bench: backup },
  search: { runs: 400, bench: search },
  clocks: { runs: 60, bench: clocks },
  directory: { runs: 60, bench: directory },
  measures: { runs: 25, bench: measures },
  areas: { runs: 1, bench: areas },
  compare: { runs: 40, bench: compare },
  referrals: { runs: 80, bench: referrals },
  partners: { runs: 80, bench: partners },
  chronology: { runs: 80, bench: chronology },
  'family-time': { runs: 20, bench: familyTime },
  'court-report': { runs: 20, bench: courtReport },
};
/** Benches on the product itself with the story county. */
const onProduct: Readonly<Record<string, (say: (line: string) => void) => Promise<Figure[]>>> = { memory, start };
/** Benches that need neither. */
const alone: Readonly<Record<string, { runs: number; bench: (runs: number) => Promise<Figure[]> }>> = {
  afcars: { runs: 1, bench: afcars },
  papers: { runs: 50, bench: papers },
  import: { runs: 1, bench: () => importCaseload() },
  hsds: { runs: 40, bench: runs => hsds(runs) },
  'hsds-import': { runs: 1, bench: () => hsdsImport() },
  'import-bad': { runs: 1, bench: () => importBad() },
};

/** Benches that write files, want an installation of their own, or take minutes: only by name. */
const onDemand = [
  'explain',
  'backup',
  'load',
  'search',
  'clocks',
  'directory',
  'measures',
  'areas',
  'compare',
  'referrals',
  'partners',
  'chronology',
  'family-time',
  'import',
  'import-bad',
  'hsds',
  'hsds-import',
];

const names = [...Object.keys(onState), ...Object.keys(onProduct), ...Object.keys(alone)];
const usage = `npm run bench -- [${names.join('|')}] [--children NUMBER | --data FOLDER] [--runs NUMBER] [--against FILE] [--json]`;

async function run(): Promise<void> {
  const { chosen, children, data, runs, against, json } = readArguments();
  const say = (line: string): void => console.error(line);
  const figures: Figure[] = [];
  const stateful = chosen.filter(name => name in onState);
  if (stateful.length > 0) {
    const withIt = data === undefined ? withState.bind(null, children, say) : withFolder.bind(null, data);
    await withIt(async state => {
      for (const name of stateful) {
        say(`Measuring ${name}.`);
        figures.push(...(await onState[name]!.bench(state, runs ?? onState[name]!.runs, data)));
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
  if (against !== undefined) console.log(growthOf(JSON.parse(readFileSync(against, 'utf8')), figures));
  console.log(
    json ? JSON.stringify({ at: Temporal.Now.instant().toString(), children, figures }, null, 2) : tableOf(figures),
  );
}

function readArguments() {
  try {
    const options = {
      children: { type: 'string', default: '5000' },
      data: { type: 'string' },
      runs: { type: 'string' },
      against: { type: 'string' },
      json: { type: 'boolean', default: false },
    } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const unknown = positionals.filter(name => !names.includes(name));
    const [children, runs] = [Number(values.children), values.runs === undefined ? undefined : Number(values.runs)];
    if (unknown.length > 0 || !(children >= 100) || (runs !== undefined && !(runs >= 1)))
      throw new TypeError('not understood');
    const usual = names.filter(name => !onDemand.includes(name));
    return {
      chosen: positionals.length > 0 ? positionals : usual,
      children,
      data: values.data,
      runs,
      against: values.against,
      json: values.json,
    };
  } catch {
    throw new Refusal(`Usage: ${usage}`);
  }
}

run().catch(leave);
