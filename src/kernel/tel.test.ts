import { expect, test } from 'vitest';
import { telOf } from './tel.ts';

test.each([
  ['(239) 555-0114', 'tel:+12395550114'],
  ['239-555-0114', 'tel:+12395550114'],
  ['+1 239 555 0114', 'tel:+12395550114'],
  ['911', 'tel:911'],
])('%s is called as %s', (phone, address) => {
  expect(telOf(phone)).toBe(address);
});
