import { expect, test } from 'vitest';
import { wordsEn } from '../words.en.ts';
import { wordsEs } from '../words.es.ts';
import { sayProblems } from './say-problems.ts';

test('a room’s sentence for the field wins over its sentence for the code, and both over the common one', () => {
  const problems = ['day', 'home', 'note'].map(at => ({ at, code: 'required' }));
  const own = { 'day.required': 'Tell us the day', required: 'Answer this' };
  expect(sayProblems(problems, wordsEn.problems, { own }).map(said => said.message)).toEqual([
    'Tell us the day',
    'Answer this',
    'Answer this',
  ]);
  expect(sayProblems(problems.slice(0, 1), wordsEn.problems)[0]?.message).toBe('This is needed');
});

test('fills values in, days the reader’s way', () => {
  const problem = { at: 'day', code: 'date-too-late', fill: { latest: '2026-11-23' } };
  const said = sayProblems([problem], wordsEs.problems, { day: () => '23 de noviembre de 2026' });
  expect(said).toEqual([{ at: 'day', message: 'La fecha debe ser 23 de noviembre de 2026 o anterior' }]);
});

test('an unknown code still says something', () => {
  expect(sayProblems([{ at: '', code: 'moon-is-full' }], wordsEn.problems)[0]?.message).toBe(wordsEn.problems.unknown);
});
