import { expect, test } from 'vitest';
import { wayBack } from './way-back.ts';

const CHILD = '/children/0190a1b2-0000-7000-8000-000000000001';

test.each([
  ['/today', '/today'],
  [CHILD, CHILD],
  [`${CHILD}/tasks`, `${CHILD}/tasks`],
  ['https://elsewhere.example/today', '/home'],
  ['//elsewhere.example', '/home'],
  ['/today?next=//elsewhere.example', '/home'],
  ['/sign-out', '/home'],
  [null, '/home'],
])('%s leads to %s', (asked, to) => {
  expect(wayBack(asked, '/home')).toBe(to);
});
