import { expect, test } from 'vitest';
import { unreadCards } from './unread-cards.ts';

const card = (childId: string, version: string | null, ...readBy: string[]) => ({ childId, version, readBy });
const adults: Record<string, string[]> = { zuri: ['lorraine'], poppy: ['helen', 'bram'] };
const unread = (...cards: ReturnType<typeof card>[]) =>
  unreadCards(cards, child => adults[child] ?? []).map(
    ({ card: { childId }, read, asked }) => `${childId} ${read}/${asked}`,
  );

test('each caregiver counts for themselves; somebody else’s reading does not', () => {
  expect(unread(card('poppy', '2026-11-16T15:00:00Z', 'helen', 'maya'))).toEqual(['poppy 1/2']);
});

test('a card all have read, one nobody is asked to read, and one not begun are left out', () => {
  expect(
    unread(card('zuri', '2026-11-16T15:00:00Z', 'lorraine'), card('nico', '2026-11-16T15:00:00Z'), card('poppy', null)),
  ).toEqual([]);
});

test('the one that has waited longest comes first', () => {
  expect(unread(card('zuri', '2026-11-17T15:00:00Z'), card('poppy', '2026-11-16T15:00:00Z'))).toEqual([
    'poppy 0/2',
    'zuri 0/1',
  ]);
});
