import { existsSync, globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { expect, test } from 'vitest';
import { productFiles, withoutTests } from './source-files.ts';

type Manifest = Record<'dependencies' | 'devDependencies' | 'optionalDependencies' | 'scripts', Record<string, string>>;
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const named = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

test('docs/dependencies.md says of every dependency what it is for', () => {
  const page = existsSync('docs/dependencies.md') ? readFileSync('docs/dependencies.md', 'utf8') : '';
  expect(Object.keys(named).length).toBeGreaterThan(30);
  expect(Object.keys(named).filter(name => !page.includes(`\`${name}\``))).toEqual([]);
});

test('versions are exact', () => {
  expect(Object.entries(named).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test('what the product imports is a dependency of it, and every dependency is imported', async () => {
  const files = withoutTests(await productFiles);
  const used = new Set(
    files.flatMap(({ imports }) =>
      imports
        .filter(
          ({ to, typeOnly }) =>
            !to.startsWith('src/') &&
            !to.startsWith('node:') &&
            !to.startsWith('virtual:') &&
            // Reference data of our own.
            !to.startsWith('db/reference/') &&
            !typeOnly &&
            !/\.(scss|css|svg|woff2)/.test(to),
        )
        .map(({ to }) => packageOf(to)),
    ),
  );
  // src/routes.ts is read by the build.
  const building = ['@react-router/dev'];
  expect(
    [...used].filter(
      name => !(name in manifest.dependencies) && !builtinModules.includes(name) && !building.includes(name),
    ),
  ).toEqual([]);
  // The router asks for it by itself when it draws.
  const asked = ['isbot', '@react-router/node'];
  expect(Object.keys(manifest.dependencies).filter(name => !used.has(name) && !asked.includes(name))).toEqual([]);
});

test('scripts that run before anything is installed import nothing that must be', () => {
  const plain = globSync('scripts/*.mjs');
  expect(plain.length).toBeGreaterThan(3);
  const foreign = plain.flatMap(path =>
    [...readFileSync(path, 'utf8').matchAll(/^import .* from '([^']+)'/gm)]
      .filter(([, to]) => !/^(node:|\.\/)/.test(to!))
      .map(([, to]) => `${path} → ${to}`),
  );
  expect(foreign).toEqual([]);
});

test('continuous integration runs what a person runs', () => {
  expect(readFileSync('.ci/run', 'utf8')).toMatch(/^exec npm test$/m);
  expect(readFileSync('.github/workflows/ci.yml', 'utf8')).toMatch(/run: \.ci\/run$/m);
  expect(manifest.scripts.test).toBe('node scripts/test.mjs');
});
