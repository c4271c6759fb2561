import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCsv } from '#kernel/csv.ts';
import { harshWordsIn } from './kind-words.ts';

test.each([
  ['Caregivers must comply with every rule.', 'must comply'],
  ['A VIOLATION is written down.', 'VIOLATION'],
  ['Violations are counted.', 'Violations'],
  ['Non-compliance is reported.', 'Non-compliance'],
  ['Your license will be  revoked.', 'will be  revoked'],
  ['This agreement may be terminated.', 'may be terminated'],
  ['You may lose your license.', 'may lose your license'],
  ['Missing a visit is grounds for removal.', 'grounds for'],
])('English: %s', (en, found) => {
  expect(harshWordsIn([{ en, es: null }])).toEqual([{ line: 0, language: 'en', found }]);
});

test.each([
  ['Deberán cumplir con todas las reglas.', 'Deberán cumplir'],
  ['Cada infracción se anota.', 'infracción'],
  ['Esto es un incumplimiento.', 'incumplimiento'],
  ['El acuerdo será terminado.', 'será terminado'],
  ['Habrá sanciones.', 'sanciones'],
  ['Bajo ninguna circunstancia.', 'Bajo ninguna circunstancia'],
])('Spanish: %s', (es, found) => {
  expect(harshWordsIn([{ en: 'Good.', es }])).toEqual([{ line: 0, language: 'es', found }]);
});

test('each line and each wording is named', () => {
  const lines = [
    { en: 'We listen.', es: 'Escuchamos.' },
    { en: 'A violation brings a penalty.', es: 'Habrá sanciones.' },
  ];
  expect(harshWordsIn(lines)).toEqual([
    { line: 1, language: 'en', found: 'violation' },
    { line: 1, language: 'en', found: 'penalty' },
    { line: 1, language: 'es', found: 'sanciones' },
  ]);
});

test.each([
  ['You will never be punished for speaking up.', 'Nunca será castigada por hablar.'],
  ['Nobody may be reported for asking.', 'Nadie puede ser sancionado por preguntar.'],
  ['Violet and her inviolate room.', 'La multitud de Multan.'],
  ['Back the caregivers. Never punish them for it.', 'Nunca castigarlas por hacerlo.'],
])('a promise is no threat: %s', (en, es) => {
  expect(harshWordsIn([{ en, es }])).toEqual([]);
});

test('what the product brings has none', () => {
  const lines = readCsv(readFileSync('db/reference/lists/stock_template_line.csv', 'utf8'));
  expect(lines.length).toBeGreaterThan(20);
  expect(harshWordsIn(lines.map(({ en = '', es = '' }) => ({ en, es })))).toEqual([]);
});
