import { expect, test } from 'vitest';
import { caseload } from './caseload.ts';
import { readBack } from './read-back.ts';

test('every column has its way back, but for what is told on the way in only', () => {
  const told = caseload.flatMap(format => {
    const back = new Set(['key', ...readBack(format).map(({ column }) => column.name)]);
    return format.columns.filter(({ name }) => !back.has(name)).map(({ name }) => `${format.file}.${name}`);
  });
  expect(told).toEqual(['accounts.sign_in_email', 'accounts.invite']);
});

test('a column is read from where it was written to', () => {
  const format = caseload.find(({ file }) => file === 'placements')!;
  expect(Object.fromEntries(readBack(format).map(({ column, read }) => [column.name, read]))).toEqual({
    child: { of: 'child_id' },
    removal: { of: 'episode_id' },
    home: { of: 'home_id' },
    with_person: { of: 'with_person_id' },
    setting: { of: 'setting' },
    from: { of: 'during', part: 'from' },
    to: { of: 'during', part: 'until' },
    move: { of: 'move_id' },
  });
});

test('a format that says no way back is a defect', () => {
  const [format] = caseload;
  expect(() => readBack({ ...format!, writes: [] })).toThrow(/agencies\.name/);
});
