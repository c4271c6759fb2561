import { expect, test } from 'vitest';
import { type Asked, whereItStands } from './where-it-stands.ts';

test.each<[string, Partial<Asked>, string]>([
  ['before its day', {}, 'waiting'],
  ['on its day', { answerBy: '2026-11-18' }, 'waiting'],
  ['the day after', { answerBy: '2026-11-17' }, 'late'],
  ['taken further', { answerBy: '2026-11-17', escalatedOn: '2026-11-18' }, 'escalated'],
  ['taken further before its day', { escalatedOn: '2026-11-18' }, 'escalated'],
  [
    'answered late, after it was taken further',
    { answerBy: '2026-11-10', escalatedOn: '2026-11-11', answeredOn: '2026-11-18' },
    'answered',
  ],
])('%s', (_, given, standing) => {
  expect(whereItStands({ answerBy: '2026-11-20', answeredOn: null, escalatedOn: null, ...given }, '2026-11-18')).toBe(
    standing,
  );
});
