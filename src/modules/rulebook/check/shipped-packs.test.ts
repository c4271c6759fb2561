import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Pack } from '../language/rule.ts';
import { checkPack } from './check-pack.ts';
import { loosenings } from './compare-strictness.ts';
import { runExamples } from './run-examples.ts';

const folder = new URL('../../../../db/reference/rules/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
const shipped = readdirSync(folder)
  .filter(file => file.endsWith('.json') && !file.endsWith('.schema.json'))
  .map(file => file.slice(0, -5))
  .filter(name => name !== 'federal');

/** The pack, once everything that is wrong with it has been shown. */
function sound(name: string, below: readonly Pack[]): Pack {
  const { pack, problems } = checkPack(read(name), below);
  expect(problems).toEqual([]);
  return pack as Pack;
}

describe('federal', () => {
  const pack = sound('federal', []);
  test('every worked example comes out as written', () => {
    expect(runExamples(pack, [])).toEqual([]);
  });
  test.each(pack.rules.map(rule => rule.id))('%s has worked examples', id => {
    for (const rule of pack.rules.filter(one => one.id === id)) expect(rule.examples?.length).toBeGreaterThan(1);
  });
});

describe.each(shipped)('%s', name => {
  const federal = sound('federal', []);
  const pack = sound(name, [federal]);
  test('every worked example comes out as written', () => {
    expect(runExamples(pack, [federal])).toEqual([]);
  });
  test('no federal rule is loosened', () => {
    expect(loosenings(pack, [federal])).toEqual([]);
  });
  test.each(pack.rules.map(rule => rule.id))('%s has worked examples', id => {
    for (const rule of pack.rules.filter(one => one.id === id)) expect(rule.examples?.length).toBeGreaterThan(1);
  });
});
