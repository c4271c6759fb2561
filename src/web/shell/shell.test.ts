import { expect, test } from 'vitest';
import { navigation } from '../audiences.ts';
import { currentItem } from './shell.ts';

test.each([
  ['staff', '/communities/1/goals', 'communities'],
  ['staff', '/areas/eastbank', 'communities'],
  ['staff', '/inquiries', 'communities'],
  ['staff', '/reports/partnerships', 'communities'],
  ['staff', '/agreements-with-partners/1/text', 'communities'],
  ['staff', '/partners/1', 'partners'],
  ['staff', '/agreements/1', undefined],
  ['analyst', '/reports/partnerships', 'communities'],
  ['analyst', '/reports/needs', 'reports'],
  ['partner', '/partner/goals', 'goals'],
] as const)('%s at %s is on the way of %s', (audience, path, key) => {
  expect(currentItem(navigation[audience], path)?.key).toBe(key);
});

test('what stands under the own name marks the nearest way of the header', () => {
  const header = navigation.staff.filter(item => !item.own);
  expect(currentItem(header, '/partners/1')?.key).toBe('communities');
});
