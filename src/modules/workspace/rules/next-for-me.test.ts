import { expect, test } from 'vitest';
import { cardsToRead, endsForMe, tasksForMe } from './next-for-me.ts';

const unread = { childId: 'zuri', version: '2026-11-17T15:00:00Z', readBy: ['helen'] };
const task = { kind: 'appointment' };
const respite = (childId: string, until: string | null) => ({ childId, layer: 'whereabouts' as const, until });
const home = { childId: 'zuri', layer: 'placement' as const, until: null };

test('a card I have not read is asked for; one I have read, or that nobody began, is not', () => {
  expect(cardsToRead('lorraine', [unread])).toEqual([{ kind: 'read-card', childId: 'zuri' }]);
  expect(cardsToRead('helen', [unread, { ...unread, version: null, readBy: [] }])).toEqual([]);
});

test('somebody without a person of their own is never asked to confirm', () => {
  expect(cardsToRead(null, [unread])).toEqual([]);
});

test('reading the card and keeping a promise are not asked twice', () => {
  expect(tasksForMe([{ kind: 'confirm_card' }, { kind: 'plan_promise' }, task])).toEqual([{ kind: 'task', task }]);
});

test('the respite that ends first; one without an end and a placement are not dates', () => {
  const stays = [
    home,
    respite('logan', null),
    respite('zuri', '2026-11-22T22:00:00Z'),
    respite('theo', '2026-11-21T22:00:00Z'),
  ];
  expect(endsForMe(stays)).toEqual([
    { kind: 'ends', childId: 'theo', until: '2026-11-21T22:00:00Z' },
    { kind: 'ends', childId: 'zuri', until: '2026-11-22T22:00:00Z' },
  ]);
});
