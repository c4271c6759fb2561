import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kindOfDuty } from './kind-of-duty.ts';

test('every duty to visit in the packs that come with the product is a kind of visit that can be planned', () => {
  const duties = ['federal', 'florida'].flatMap(pack => {
    const { rules } = JSON.parse(readFileSync(`db/reference/rules/${pack}.json`, 'utf8')) as {
      rules: { topic: string; duty: string }[];
    };
    return rules.filter(({ topic }) => topic === 'visits').map(({ duty }) => duty);
  });
  expect(duties.length).toBeGreaterThan(8);
  expect(duties.filter(duty => kindOfDuty(duty) === undefined)).toEqual([]);
  expect(kindOfDuty('permanency-hearing')).toBeUndefined();
});
