import { expect, test } from 'vitest';
import { addChanges, noChanges, sumOfChanges } from './due-dates-changed.ts';

const due = (key: string, day: string) => ({ key, rule: key.split(':')[0]!, due: day });

test('what other rules do to due dates is added up over children, and by rule', () => {
  const changes = noChanges();
  addChanges(
    changes,
    [due('A:1', '2026-12-01'), due('B:1', '2026-12-05')],
    [due('A:1', '2026-11-21'), due('B:1', '2026-12-05')],
  );
  addChanges(changes, [due('B:2', '2026-12-05')], [due('A:2', '2026-11-30'), due('C:2', '2027-01-01')]);
  addChanges(changes, [], []);
  expect(sumOfChanges(changes)).toEqual({
    children: 3,
    moved: 1,
    added: 2,
    removed: 1,
    rules: [
      { rule: 'A', moved: 1, added: 1, removed: 0 },
      { rule: 'B', moved: 0, added: 0, removed: 1 },
      { rule: 'C', moved: 0, added: 1, removed: 0 },
    ],
  });
});
