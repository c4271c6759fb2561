import { expect, test } from 'vitest';
import { fact, look, PLAN, rule, said, told } from '../testing/a-rule.ts';

const lasting = rule({
  exceptions: [
    { key: 'reason', title: said, evidence: said, approver: 'court', lasts: { count: 6, unit: 'months' } },
    { key: 'for-good', title: said, evidence: said, approver: 'court' },
  ],
});
const care = fact('care', '2025-01-06');
const documented = (key: string, until: string | null = null) =>
  fact('exception', '2025-03-01', { rule: 'TST-ONE', key }, until);
const stateOn = (day: string, exception: ReturnType<typeof fact>) => look([lasting], [care, exception], day)[0]?.state;

test('a documented exception does not hold longer than the rule lets it', () => {
  expect(stateOn('2025-08-31', documented('reason'))).toBe('excepted');
  expect(stateOn('2025-09-01', documented('reason'))).toBe('overdue');
});

test('nor longer than it was approved for', () => {
  expect(stateOn('2025-05-01', documented('reason', '2025-05-02'))).toBe('excepted');
  expect(stateOn('2025-05-02', documented('reason', '2025-05-02'))).toBe('overdue');
});

test('one without a limit holds on', () => {
  expect(stateOn('2026-11-22', documented('for-good'))).toBe('excepted');
});

test('an exception of an earlier stay does not hold in the next', () => {
  const all = [
    fact('care', '2024-01-08', {}, '2024-09-02'),
    fact('exception', '2024-02-01', { rule: 'TST-PLAN' }),
    fact('care', '2026-01-12'),
  ];
  expect(told(look([PLAN], all, '2026-11-22'))).toEqual(['withdrawn 2024-03-08', 'overdue 2026-03-13']);
});

test('an exception that names a duty holds for that duty alone, whatever rule it names', () => {
  const all = [fact('care', '2026-01-12'), fact('order', '2026-01-20'), fact('order', '2026-01-21')];
  const orders = rule({ begins: { each: { fact: 'order' } } });
  const key = look([orders], all, '2026-11-22')[1]?.key as string;
  const exception = fact('exception', '2026-02-02', { duty: key, rule: 'TST-ONE' });
  expect(look([orders], [...all, exception], '2026-11-22').map(({ state }) => state)).toEqual(['overdue', 'excepted']);
});
