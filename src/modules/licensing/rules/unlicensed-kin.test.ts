import { expect, test } from 'vitest';
import { isUnlicensedKin } from './unlicensed-kin.ts';

test.each([
  ['relative', [], true],
  ['nonrelative', [], true],
  ['relative', ['I'], false],
  ['foster', [], false],
  ['facility', [], false],
] as const)('a %s home with licenses %j', (kind, licenses, hidden) => {
  expect(isUnlicensedKin({ kind, licenses })).toBe(hidden);
});
