import { expect, test } from 'vitest';
import { dayIn, leafOf } from './say-leaf.ts';

test('a moment late in the evening belongs to the day of the county', () => {
  expect(dayIn('America/New_York', '2026-11-18T03:30:00Z')).toBe('2026-11-17');
});

test('a leaf in both languages', () => {
  expect(leafOf('en', '2026-11-20')).toMatchObject({
    weekday: 'Fri',
    day: 20,
    month: 'Nov',
    full: 'Friday, November 20, 2026',
  });
  expect(leafOf('es', '2026-11-20', 'late')).toMatchObject({ weekday: 'vie', day: 20, month: 'nov', state: 'late' });
});
