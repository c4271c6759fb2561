import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Four kinds of tests, told apart by where they lie and what they import:
 * `pure` (no database, threads without isolation), `database` (imports test/support or test/builders: a copy of the
 * template for each file), `processes` (test/start, test/commands: starts the product's own processes, one at a time)
 * and `journeys` (a browser; for each worker a product of its own).
 */
const all = globSync('{src,db,test,scripts,bench}/**/*.test.{ts,tsx}');
const journeys = all.filter(file => file.startsWith('test/journeys/'));
const processes = all.filter(file => /^test\/(start|commands)\//.test(file));
const rest = all.filter(file => !journeys.includes(file) && !processes.includes(file));
const database = rest.filter(file =>
  /#test\/|test\/(support|builders|matrix|catalog)\//.test(`${file}\n${readFileSync(file, 'utf8')}`),
);
const pure = rest.filter(file => !database.includes(file));

const workers = Math.max(1, Math.min(2, availableParallelism()));
const project = (name: string, include: string[], groupOrder: number, test: object) => ({
  extends: true as const,
  // A project without files is told a name that no file has, because an empty list means "the usual places".
  test: { name, include: include.length > 0 ? include : ['test/none/*.test.ts'], sequence: { groupOrder }, ...test },
});

/** A test that takes so long hangs: the three runs of `npm test` share the machine, so that none of them is ever quick. */
const HANGS = 180_000;

/** What takes minutes is begun first, so that no worker waits at the end for another. */
const LONGEST = ['test/journeys/pages.test.ts'];
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONGEST.some(path => moduleId.endsWith(path));
    const byProject = Map.groupBy(await super.sort(files), ({ project }) => project);
    return [...byProject.values()].flatMap(own => [...own.filter(isLong), ...own.filter(file => !isLong(file))]);
  }
}

export default defineConfig({
  test: {
    passWithNoTests: false,
    slowTestThreshold: 1000,
    sequence: { sequencer: LongestFirst },
    expect: { poll: { timeout: 60_000 } },
    projects: [
      project('pure', pure, 0, { pool: 'threads', isolate: false, maxWorkers: workers, testTimeout: HANGS }),
      project('database', database, 1, {
        pool: 'threads',
        isolate: false,
        maxWorkers: workers,
        globalSetup: ['test/support/global-setup.ts'],
        testTimeout: HANGS,
        hookTimeout: HANGS,
      }),
      project('processes', processes, 2, {
        pool: 'forks',
        fileParallelism: false,
        testTimeout: HANGS,
        hookTimeout: HANGS,
      }),
      project('journeys', journeys, 3, {
        pool: 'forks',
        globalSetup: ['test/journeys/support/start-product.ts'],
        // Each worker has a product of its own; one that runs already is walked through by one.
        maxWorkers: process.env.ALONGSIDE_AT ? 1 : workers,
        testTimeout: HANGS,
        hookTimeout: HANGS,
      }),
    ],
  },
});
