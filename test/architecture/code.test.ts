import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  actionsOf,
  american,
  foreignTables,
  madeLoaders,
  namedAsDone,
  namesOfActions,
  noClockInRooms,
  noDates,
  noDrawers,
  noStars,
  notTooLong,
  type Rule,
} from './code.ts';
import { placeOf, roomOf } from './layers.ts';
import { productFiles, type SourceFile, storyFiles, withoutTests } from './source-files.ts';

const all = [...(await productFiles), ...(await storyFiles)];
const files = withoutTests(all);

/** Tables by their room, from the generated types. */
const owners = new Map(
  files
    .filter(({ path }) => /\/tables\.ts$/.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^ {2}'app\.([a-z_]+)': \{/gm)].map(match => [match[1]!, roomOf(path) ?? 'platform']),
    ),
);

const rules: [string, Rule, path: string, breach: string][] = [
  ['no star exports', noStars, 'src/modules/people/index.ts', `export * from './store.ts';`],
  ['no drawers for odds and ends', noDrawers, 'src/platform/http/utils.ts', ''],
  ['no drawers for odds and ends', noDrawers, 'src/web/common/x.ts', ''],
  ['no drawers for odds and ends', noDrawers, 'src/web/ui/index.ts', ''],
  ['no file over 550 lines', notTooLong, 'src/web/ui/table.tsx', '\n'.repeat(551)],
  ['no clock in rooms', noClockInRooms, 'src/modules/tasks/store.ts', 'sql`select current_date`'],
  ['no clock in rooms', noClockInRooms, 'src/modules/tasks/store.ts', 'sql`select now()`'],
  ['no clock in rooms', noClockInRooms, 'src/modules/tasks/use-cases/x-y.ts', 'Temporal.Now.instant()'],
  ['no moment without a clock', noDates, 'src/platform/files/x.ts', 'const at = new Date();'],
  ['no moment without a clock', noDates, 'src/web/ui/x.tsx', 'Date.now()'],
  ['loaders and actions are made', madeLoaders, 'src/modules/tasks/pages/x.tsx', 'export async function loader() {}'],
  [
    'loaders and actions are made',
    madeLoaders,
    'src/modules/tasks/pages/x.tsx',
    'export const action = async () => {};',
  ],
  [
    'loaders and actions are made',
    madeLoaders,
    'src/modules/tasks/pages/x.tsx',
    'export const clientLoader = page(viewTasks, read);',
  ],
  [
    'each table is touched by its room',
    foreignTables(owners),
    'src/modules/tasks/store.ts',
    `tx.selectFrom('app.placement')`,
  ],
  ['each table is touched by its room', foreignTables(owners), 'src/platform/http/x.ts', 'sql`select from app.person`'],
  ['each table is touched by its room', foreignTables(owners), 'db/story/children.ts', 'sql`insert into app.person`'],
  ['use cases are named verb-noun', namedAsDone, 'src/modules/tasks/use-cases/tasks.ts', ''],
  ['American spelling', american, 'src/web/ui/x.tsx', '// the colour of a home'],
  ['American spelling', american, 'src/web/words.en.ts', `'Licence'`],
];

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(250);
  expect(owners.size).toBeGreaterThan(50);
  expect(new Set(owners.values()).size).toBeGreaterThan(9);
});

describe('held everywhere', () => {
  test.each([...new Map(rules.map(([name, rule]) => [name, rule]))])('%s', (_, rule) => {
    expect(files.flatMap(rule)).toEqual([]);
  });
  test('American spelling in pages, migrations and lists', () => {
    const texts = ['*.md', 'docs/**/*.md', 'db/**/*.{md,sql,csv,json}', 'scripts/*', 'src/**/*.{md,scss}']
      .flatMap(pattern => globSync(pattern))
      .filter(path => /\.\w+$/.test(path));
    expect(texts.length).toBeGreaterThan(30);
    expect(texts.flatMap(path => american({ path, text: readFileSync(path, 'utf8'), imports: [] }))).toEqual([]);
  });
});

describe('a breach is found', () => {
  test.each(rules)('%s: %#', (_, rule, path, text) => {
    expect(rule({ path, text, imports: [] })).toHaveLength(1);
  });
  test('what is allowed is not', () => {
    const allowed: SourceFile = {
      path: 'src/modules/placement/pages/x.tsx',
      imports: [],
      text: `// never current_date\nexport const loader = page(view, read);\nexport const action = submit(x, y, z);\nsql\`select from app.people_v_person\``,
    };
    expect(rules.flatMap(([, rule]) => rule(allowed))).toEqual([]);
  });
});

test('every use case has a test in its folder that calls it', () => {
  const cases = files.filter(({ path }) => placeOf(path) === 'use-cases');
  expect(cases.length).toBeGreaterThan(15);
  const untested = cases.filter(file => {
    const room = roomOf(file.path);
    const made = [...file.text.matchAll(/^export async function (\w+)/gm)].map(match => match[1]!);
    const tests = all.filter(({ path }) => roomOf(path) === room && /\.test\.tsx?$/.test(path));
    return made.length > 0 && !made.every(name => tests.some(({ text }) => new RegExp(`\\b${name}\\b`).test(text)));
  });
  expect(untested.map(({ path }) => path)).toEqual([]);
});

test('file names are in kebab case', () => {
  expect(
    all.map(({ path }) => path).filter(path => !/^[a-z0-9./_-]+$/.test(path) || /_/.test(path.replace(/\/_[a-z]/, ''))),
  ).toEqual([]);
});

test('the calm of the whole: half the files under 70 lines, nine in ten under 170', () => {
  const lines = files
    .filter(({ path }) => !/tables\.ts$|words\.e[ns]\.ts$|^db\/story/.test(path))
    .map(({ text }) => text.split('\n').length)
    .toSorted((a, b) => a - b);
  expect(lines[Math.floor(lines.length / 2)]).toBeLessThan(70);
  expect(lines[Math.floor(lines.length * 0.9)]).toBeLessThan(170);
});

test('a page says which actions it makes, and a policy what they are called', () => {
  const page: SourceFile = {
    path: 'src/modules/tasks/pages/x.tsx',
    imports: [],
    text: 'export const loader = page(viewTasks, read);\nexport const action = submit(addTask, {}, work);',
  };
  expect(actionsOf(page)).toEqual({ reads: 'viewTasks', submits: 'addTask' });
  expect(
    namesOfActions({ path: '', imports: [], text: `export const viewTasks = action('tasks.view', 'staff');` }),
  ).toEqual(new Map([['viewTasks', 'tasks.view']]));
});
