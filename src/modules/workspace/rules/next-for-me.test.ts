import { expect, test } from 'vitest';
import { nextForMe } from './next-for-me.ts';

const unread = { childId: 'zuri', version: '2026-11-17T15:00:00Z', readBy: ['helen'] };
const task = { kind: 'appointment' };
const respite = (childId: string, until: string | null) => ({ childId, layer: 'whereabouts' as const, until });
const home = { childId: 'zuri', layer: 'placement' as const, until: null };

test('a card I have not read comes before everything', () => {
  expect(nextForMe('lorraine', [unread], [task], [home])).toEqual({ kind: 'read-card', childId: 'zuri' });
});

test('a card I have read, or that nobody began, asks for nothing', () => {
  expect(nextForMe('helen', [unread, { ...unread, version: null, readBy: [] }], [], [home])).toBeUndefined();
});

test('the task of reading the card is not asked twice', () => {
  expect(nextForMe('helen', [unread], [{ kind: 'confirm_card' }, task], [])).toEqual({ kind: 'task', task });
});

test('then the respite that ends first; one without an end and a placement are not dates', () => {
  const stays = [
    home,
    respite('logan', null),
    respite('zuri', '2026-11-22T22:00:00Z'),
    respite('theo', '2026-11-21T22:00:00Z'),
  ];
  expect(nextForMe('helen', [], [], stays)).toEqual({ kind: 'ends', childId: 'theo', until: '2026-11-21T22:00:00Z' });
});

test('somebody without a person of their own is never asked to confirm', () => {
  expect(nextForMe(null, [unread], [], [])).toBeUndefined();
});
