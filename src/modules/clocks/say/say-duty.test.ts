import { expect, test } from 'vitest';
import { shippedPack } from '#modules/rulebook/index.ts';
import { loadWords, sayIn } from '#platform/words/say.ts';
import { roomWords } from '../../../room-words.ts';
import { rulesOf } from '../rules-of-packs.ts';
import { type Speaker, type StandingRow, sayDuty } from './say-duty.ts';

loadWords(roomWords);
const rules = rulesOf([shippedPack('federal')], '2026-11-22');
const row = {
  id: '0197d9a0-0000-7000-8000-000000000001',
  child_id: '0197d9a0-0000-7000-8000-000000000002',
  rule: 'FED-VISIT-MONTHLY',
  pack: 'federal',
  standing: 'overdue',
  due_on: '2026-10-31',
  due_at: null,
  missing: 'contact.day',
} as unknown as StandingRow;
const missingOf = (language: 'en' | 'es', over: Partial<StandingRow> = {}) => {
  const today = Temporal.PlainDate.from('2026-11-22');
  const ask = { say: sayIn(language), language, today, now: '2026-11-22T15:00:00Z', who: {} } as unknown as Speaker;
  return sayDuty(ask, rules, { decides: { ...row, ...over }, others: [] }).missing?.text ?? null;
};

test('what is late says that a record without a day might settle it; what cannot be told only what is missing', () => {
  expect(missingOf('en')).toBe('A record without a day might settle it. Visit or contact: the day is missing');
  expect(missingOf('es')).toMatch(/^Un registro sin día podría cumplirla\. \S/);
  expect(missingOf('en', { standing: 'cannot-tell', due_on: null })).toBe('Visit or contact: the day is missing');
  expect(missingOf('en', { missing: null })).toBeNull();
});
