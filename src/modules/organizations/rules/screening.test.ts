import { expect, test } from 'vitest';
import { type Check, DRIVING, NEAR_CHILDREN, notScreened } from './screening.ts';

const valid = '[2026-01-01,2026-11-20)';
const all: readonly Check[] = [
  { kind: 'background', valid },
  { kind: 'abuse-registry', valid },
  { kind: 'driving', valid: '[2026-06-01,2027-06-01)' },
];

test.each([
  ['2026-11-19', all, DRIVING, null],
  ['2026-11-20', all, DRIVING, { kind: 'check-expired', check: 'background', lastDay: '2026-11-19' }],
  ['2026-03-01', all, NEAR_CHILDREN, null],
  ['2026-03-01', all, DRIVING, { kind: 'no-check', check: 'driving' }],
  ['2026-11-19', all.slice(1), NEAR_CHILDREN, { kind: 'no-check', check: 'background' }],
  ['2026-11-19', [], NEAR_CHILDREN, { kind: 'no-check', check: 'background' }],
  // A new check follows an old one: what holds on the day counts.
  ['2026-11-25', [...all, ...all.map(({ kind }) => ({ kind, valid: '[2026-11-20,2027-11-20)' }))], DRIVING, null],
] as const)('on %s', (day, checks, needed, missing) => {
  expect(notScreened(checks, needed, day)).toEqual(missing);
});
