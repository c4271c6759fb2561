import { describe, expect, test } from 'vitest';
import { changedAtTheSameMoment } from './changed-access.ts';
import { countSeers } from './count-seers.ts';

describe('how many may see', () => {
  test('somebody with two rights is one person; a role counts its heads', () => {
    const count = countSeers([
      { user_id: 'ana', topics: ['identity', 'health'], people: 1 },
      { user_id: 'ana', topics: ['identity'], people: 1 },
      { user_id: 'ines', topics: ['identity'], people: 1 },
      { user_id: null, topics: ['identity', 'health'], people: 3 },
    ]);
    expect(count.people).toBe(5);
    expect(count.byTopic).toEqual(
      new Map([
        ['health', 4],
        ['identity', 5],
      ]),
    );
  });
  test('nobody is nobody', () => {
    expect(countSeers([]).people).toBe(0);
  });
});

describe('when caregivers changed', () => {
  const access = (
    name: string,
    since: string,
    until: string | null,
    source: 'placement' | 'whereabouts' = 'placement',
  ) => ({ user_id: name, name, source, since, until });
  const now = '2026-11-18T15:00:00Z';
  test('a child who went home: access ended and none began; what is ahead is not told', () => {
    const changed = changedAtTheSameMoment(
      [access('Ines', '2026-02-01T15:00:00Z', '2026-11-10T15:00:00Z'), access('Faye', '2026-12-01T15:00:00Z', null)],
      now,
    );
    expect(changed).toEqual({ at: '2026-11-10T15:00:00Z', began: [], ended: ['Ines'] });
  });
  test('the new home’s access began as the former one’s ended', () => {
    const changed = changedAtTheSameMoment(
      [
        access('Faye', '2026-11-10T15:00:00Z', null),
        access('Ines', '2026-02-01T15:00:00Z', '2026-11-10T15:00:00Z'),
        access('Omar', '2026-02-01T15:00:00Z', '2026-11-10T15:00:00Z'),
        access('Wes', '2026-11-14T15:00:00Z', '2026-11-16T15:00:00Z', 'whereabouts'),
      ],
      now,
    );
    expect(changed).toEqual({ at: '2026-11-10T15:00:00Z', began: ['Faye'], ended: ['Ines', 'Omar'] });
  });
  test('the first home follows nobody', () => {
    expect(changedAtTheSameMoment([access('Ines', '2026-02-01T15:00:00Z', null)], now)).toEqual({
      at: '2026-02-01T15:00:00Z',
      began: ['Ines'],
      ended: [],
    });
  });
  test('a child who never lived in a home has no caregivers', () => {
    expect(changedAtTheSameMoment([], now)).toBeNull();
  });
});
