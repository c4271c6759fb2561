import { expect, test } from 'vitest';
import { readEmergency } from './read-emergency.ts';

const form = (fields: Record<string, string>) => {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.append(name, value);
  return sent;
};
const reason = 'Hospital called, allergies needed';
const problems = (fields: Record<string, string>) => {
  const read = readEmergency(form(fields));
  return read.ok ? [] : read.refusal.problems.map(({ at, code }) => `${at} ${code}`);
};

test('by number, only the number is read', () => {
  expect(readEmergency(form({ by: 'number', number: ' CA-1001 ', name: 'Lucy', reason }))).toEqual({
    ok: true,
    value: { by: { caseNumber: 'CA-1001' }, reason },
  });
});
test('by name, the birth date belongs to it', () => {
  const born = { 'born-year': '2017', 'born-month': '5', 'born-day': '2' };
  expect(readEmergency(form({ by: 'name', name: 'Lucy Reyes', ...born, reason }))).toEqual({
    ok: true,
    value: { by: { name: 'Lucy Reyes', bornOn: '2017-05-02' }, reason },
  });
});
test('everything that is missing is told at once', () => {
  expect(problems({})).toEqual(['by required', 'reason required']);
  expect(problems({ by: 'number', reason: 'short' })).toEqual(['reason too-short', 'number required']);
  expect(problems({ by: 'name', name: '', 'born-year': '2017', 'born-month': '2', 'born-day': '30', reason })).toEqual([
    'name required',
    'born not-a-date',
  ]);
  expect(problems({ by: 'guess', reason })).toContain('by not-one-of');
});
