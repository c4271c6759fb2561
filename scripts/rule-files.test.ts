import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shippedPack } from '../src/modules/rulebook/load/shipped-packs.ts';
import { coverageOf, ruleFiles, shippedNames } from './rule-files.ts';

test('what is written of rules is what packs and language say: npm run generate-tables', () => {
  for (const [path, text] of ruleFiles()) expect(existsSync(path) && readFileSync(path, 'utf8'), path).toBe(text);
});

test('every pack that comes along is told of', () => {
  const packs = globSync('db/reference/rules/*.json').filter(path => !path.endsWith('.schema.json'));
  expect(packs.toSorted()).toEqual(shippedNames.map(name => `db/reference/rules/${name}.json`).toSorted());
});

describe.each(shippedNames)('%s', name => {
  const coverage = coverageOf(name);
  const rules = new Set(shippedPack(name).rules.map(({ id }) => id));

  test('every provision is answered once, and what is expressed is expressed by rules of the pack', () => {
    expect(coverage.length).toBeGreaterThan(9);
    expect(new Set(coverage.map(({ id }) => id)).size).toBe(coverage.length);
    for (const { id, answer, rules: by, why } of coverage) {
      expect([id, answer]).toEqual([id, expect.stringMatching(/^(expressed|not-a-clock|cannot-be-expressed)$/)]);
      expect([id, by.filter(rule => !rules.has(rule))]).toEqual([id, []]);
      expect([id, by.length > 0]).toEqual([id, answer === 'expressed']);
      if (answer !== 'expressed') expect([id, why]).toEqual([id, expect.stringMatching(/\S/)]);
    }
  });

  test('every rule expresses a provision', () => {
    const expressed = new Set(coverage.flatMap(({ rules: by }) => by));
    expect([...rules].filter(rule => !expressed.has(rule))).toEqual([]);
  });
});
