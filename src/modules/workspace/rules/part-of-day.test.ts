import { expect, test } from 'vitest';
import { callName, partOfDay } from './part-of-day.ts';

test.each([
  [0, 'morning'],
  [11, 'morning'],
  [12, 'afternoon'],
  [17, 'afternoon'],
  [18, 'evening'],
  [23, 'evening'],
])('at %i it is %s', (hour, part) => {
  expect(partOfDay(hour)).toBe(part);
});

test.each([
  ['Maya Thornton', 'Maya'],
  ['Dr. Renata Quist', 'Renata'],
  ['Ana Lucía Peralta', 'Ana'],
  ['نور سالم', 'نور'],
  ['Hon.', 'Hon.'],
])('%s is greeted as %s', (name, called) => {
  expect(callName(name)).toBe(called);
});
