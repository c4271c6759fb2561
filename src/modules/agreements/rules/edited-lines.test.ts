import { expect, test } from 'vitest';
import { type EditedLine, lineKey, problemsOfLines, publishedLines } from './edited-lines.ts';

const line = (part: EditedLine['part'], place: number, en: string | null, es: string | null = 'Sí.'): EditedLine => ({
  part,
  place,
  subject: null,
  side: null,
  en,
  es,
});
const pair = (side: 'caregiver' | 'agency', place: number, en: string | null): EditedLine => ({
  ...line('pair', place, en),
  subject: 'family_ties',
  side,
  es: en,
});
const good = [line('title', 1, 'Plan'), line('value', 1, 'We listen.'), line('value', 2, 'We speak up.')];

test('a line is named by part, subject, side and place', () => {
  expect(lineKey(line('value', 2, 'x'))).toBe('value-2');
  expect(lineKey(pair('agency', 1, 'x'))).toBe('pair-family_ties-agency-1');
});

test('good lines have no problem, also where Spanish is missing', () => {
  expect(problemsOfLines(good)).toEqual([]);
  expect(problemsOfLines([...good, line('value', 3, 'New.', null)])).toEqual([]);
});

test.each<[string, EditedLine[], { at: string; code: string }[]]>([
  ['Spanish alone', [line('value', 1, null)], [{ at: 'en-value-1', code: 'english-missing' }]],
  ['no title', [line('title', 1, null, null)], [{ at: 'en-title-1', code: 'line-missing' }]],
  [
    'no value at all',
    [line('value', 1, null, null), line('value', 2, '', '')],
    [{ at: 'en-value-1', code: 'line-missing' }],
  ],
  [
    'one side of a pair gone',
    [pair('caregiver', 1, 'We help.'), pair('agency', 1, null)],
    [{ at: 'en-pair-family_ties-agency-1', code: 'line-missing' }],
  ],
])('%s', (_, lines, problems) => {
  expect(problemsOfLines(lines)).toEqual(problems);
});

test('a threat is named at its line and language', () => {
  expect(problemsOfLines([line('value', 1, 'You must comply.', 'Habrá sanciones.')])).toEqual([
    { at: 'en-value-1', code: 'sounds-like-a-threat', fill: { words: 'must comply' } },
    { at: 'es-value-1', code: 'sounds-like-a-threat', fill: { words: 'sanciones' } },
  ]);
});

test('a line that is left out may be, and the others are counted anew', () => {
  const lines = [
    line('title', 1, 'Plan'),
    line('value', 1, null, null),
    line('value', 2, 'We listen.'),
    line('value', 3, 'New.', ''),
  ];
  expect(problemsOfLines(lines)).toEqual([]);
  expect(publishedLines(lines).map(one => [one.part, one.place, one.en, one.es])).toEqual([
    ['title', 1, 'Plan', 'Sí.'],
    ['value', 1, 'We listen.', 'Sí.'],
    ['value', 2, 'New.', null],
  ]);
});

test('each side of each subject is counted by itself', () => {
  const lines = [pair('caregiver', 1, 'a'), pair('caregiver', 2, 'b'), pair('agency', 1, 'c')];
  expect(publishedLines(lines).map(one => one.place)).toEqual([1, 2, 1]);
});
