import { describe, expect, test } from 'vitest';
import { changedColumns, happenedAt, isShown, isWritten, kindOf } from './row-values.ts';

test.each([
  ['during', '["2026-11-18 14:00:00+00",)', 'period'],
  ['life', '[2026-11-18,2026-11-20)', 'period'],
  ['note', '[see letter]', 'text'],
  ['ended_on', '2026-11-18', 'day'],
  ['noted_at', '2026-11-18T14:00:00+00:00', 'moment'],
  ['note', '2026-11-18 14:00 called', 'text'],
  ['planned', false, 'yes-no'],
  ['severity', 'mild', 'code'],
  ['languages', ['en', 'es'], 'languages'],
  ['reaction', 'mild', 'text'],
  ['reaction', null, 'nothing'],
  ['translation_language', 'es', 'languages'],
  ['cost_cents', 1250, 'money'],
] as const)('%s %j is %s', (column, value, kind) => {
  expect(kindOf('some_table', column, value)).toBe(kind);
});

test('a name that codes and free words share is told by its table', () => {
  expect(kindOf('plan_text', 'said_by', 'caregiver')).toBe('code');
  expect(kindOf('person_tribe', 'said_by', 'her aunt')).toBe('text');
});

test('keys, offices and sealed numbers are not for readers', () => {
  const columns = ['id', 'office_id', 'ssn_sealed', 'ssn_fingerprint', 'search_name', 'substance'];
  expect(columns.filter(column => isShown('some_table', column))).toEqual(['substance']);
  expect([isShown('person_address', 'place'), isShown('contact', 'place')]).toEqual([false, true]);
});

test('who made a contact is told, who wrote down a promise stands over it already', () => {
  expect([isWritten('contact', 'made_by'), isWritten('contact', 'entered_by')]).toEqual([false, true]);
  expect(isWritten('plan_promise', 'made_by')).toBe(true);
});

describe('what changed', () => {
  test('is what differs, without what is not shown', () => {
    const before = { id: 'a', office_id: 'x', substance: 'nuts', severity: 'mild', languages: ['en'] };
    expect(changedColumns('allergy', before, { ...before, office_id: 'y', severity: 'serious' })).toEqual(['severity']);
    expect(changedColumns('allergy', before, { ...before, languages: ['en'] })).toEqual([]);
  });
  test('a new row and a removed one show what they said', () => {
    const row = { id: 'a', substance: 'nuts', reaction: null };
    expect(changedColumns('allergy', null, row)).toEqual(['substance']);
    expect(changedColumns('allergy', row, null)).toEqual(['substance']);
  });
});

test.each([
  [{ during: '["2026-11-18 14:00:00+00",)' }, '2026-11-18 14:00:00+00'],
  [{ during: '[2026-11-18,)' }, '2026-11-18'],
  [{ at: '2026-11-18T14:00:00+00:00' }, '2026-11-18T14:00:00+00:00'],
  [{ asked_on: '2026-11-18' }, '2026-11-18'],
  [{ happened_at: '2026-11-18T14:00:00+00:00', entered_at: '2026-11-20T14:00:00+00:00' }, '2026-11-18T14:00:00+00:00'],
  [{ first_name: 'Lucy' }, null],
])('%j happened at %s', (row, at) => {
  expect(happenedAt(row)).toBe(at);
});
