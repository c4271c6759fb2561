import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importBreaches, layerOf, rooms } from './layers.ts';
import { productFiles, sourceFile, withoutTests } from './source-files.ts';

const files = withoutTests(await productFiles);

test('there are files in every layer, and most of them import something', () => {
  for (const layer of ['kernel', 'platform', 'web', 'room', 'app'])
    expect([layer, files.filter(({ path }) => layerOf(path) === layer).length]).not.toEqual([layer, 0]);
  expect(files.filter(({ imports }) => imports.length > 0).length).toBeGreaterThan(files.length / 2);
});

test('every folder of src/modules is a room of the list', () => {
  expect(readdirSync('src/modules').filter(name => !rooms.includes(name as never))).toEqual([]);
});

test('everybody imports what their layer may', () => {
  expect(files.flatMap(importBreaches)).toEqual([]);
});

test('every import of our own leads to a file', async () => {
  const paths = new Set((await productFiles).map(({ path }) => path));
  const lost = files.flatMap(({ path, imports }) =>
    imports
      .filter(({ to }) => layerOf(to) && /\.tsx?$/.test(to) && !to.includes('/+types/') && !paths.has(to))
      .map(({ to }) => `${path} → ${to}`),
  );
  expect(lost).toEqual([]);
});

describe('a breach is found', () => {
  test.each([
    ['src/kernel/money.ts', `import { createPool } from '#platform/db/pool.ts';`],
    ['src/kernel/money.ts', `import { z } from 'zod';`],
    ['src/platform/db/pool.ts', `import { endPlacement } from '#modules/placement/index.ts';`],
    ['src/platform/db/pool.ts', `import type { Child } from '#modules/people/contract.ts';`],
    [
      'src/web/ui/card.tsx',
      `import { sayIn } from '#platform/words/say.ts';\nexport const Card = () => <p>{String(sayIn)}</p>;`,
    ],
    ['src/web/ui/card.tsx', `import { z } from 'zod';\nexport const Card = () => <p>{String(z)}</p>;`],
    ['src/modules/people/store.ts', `import { endPlacement } from '#modules/placement/index.ts';`],
    ['src/modules/people/store.ts', `import type { Placement } from '../placement/index.ts';`],
    ['src/modules/placement/store.ts', `import { personById } from '#modules/people/store.ts';`],
    ['src/modules/placement/store.ts', `export { personById } from '#modules/people/use-cases/add-person.ts';`],
    ['src/modules/placement/store.ts', `const { x } = await import('#modules/people/rules/age.ts');`],
    ['src/modules/placement/rules/capacity.ts', `import { sql } from 'kysely';`],
    ['src/modules/placement/rules/capacity.ts', `import type { Tx } from '#platform/db/transaction.ts';`],
    ['src/modules/placement/rules/capacity.ts', `import { store } from '../store.ts';`],
    [
      'src/modules/placement/pages/move.tsx',
      `import { inTransaction } from '#platform/db/transaction.ts';\nexport default () => <p>{String(inTransaction)}</p>;`,
    ],
    [
      'src/modules/placement/parts/stay.tsx',
      `import { moves } from '../store.ts';\nexport const Stay = () => <p>{String(moves)}</p>;`,
    ],
    ['src/modules/placement/use-cases/end-placement.ts', `import { redirect } from 'react-router';`],
    ['src/modules/placement/routes.ts', `import { viewPlacement } from './policy.ts';`],
    ['src/modules/placement/store.ts', `import { startApp } from '#app';`],
  ])('%s: %s', async (path, text) => {
    expect(importBreaches(await sourceFile(path, text))).toHaveLength(1);
  });

  test('and what is allowed is not', async () => {
    const lines = [
      `import { page } from '#platform/http/page.ts';`,
      `import { ChildFrame } from '#modules/people/parts/child-frame.tsx';`,
      `import { childFrame } from '#modules/people/index.ts';`,
      `import { Card } from '#web/ui/card.tsx';`,
      `import type { Route } from './+types/move';`,
      `export default (_: Route.ComponentProps) => <Card>{String([page, ChildFrame, childFrame])}</Card>;`,
    ];
    const page = await sourceFile('src/modules/placement/pages/move.tsx', lines.join('\n'));
    expect(page.imports.length).toBe(5);
    expect(importBreaches(page)).toEqual([]);
  });
});
