import { expect, test } from 'vitest';
import { PAGE, pageAsked, pageOf } from './paging.ts';

test.each([
  ['', 1],
  ['page=3', 3],
  ['page=0', 1],
  ['page=-2', 1],
  ['page=1.5', 1],
  ['page=99999999', 1],
  ['page=x', 1],
])('%s asks for page %i', (query, page) => {
  expect(pageAsked(new URLSearchParams(query))).toBe(page);
});

const rows = Array.from({ length: PAGE + 1 }, (_, index) => index);

test('a full page with one more leads on; the second page leads back', () => {
  expect(pageOf(rows, 1, '/homes', { area: 'a' })).toEqual({
    rows: rows.slice(0, PAGE),
    later: '/homes?area=a&page=2',
  });
  expect(pageOf(rows.slice(0, 2), 2, '/homes')).toEqual({ rows: [0, 1], earlier: '/homes' });
});
