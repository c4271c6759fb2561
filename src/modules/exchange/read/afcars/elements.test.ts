import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCsv } from '#kernel/csv.ts';
import { reportedWords } from '../../reported-words.en.ts';
import { codeOf, codesOf, elementNumbered, elementOf } from './elements.ts';
import { exitReasons } from './map-removals.ts';

const numbers = Array.from({ length: 186 }, (_, index) => `E${index + 1}`);
const all = numbers.map(elementNumbered);

test('every element has its tag, its group, and words of its own in both languages', () => {
  for (const { element, tag, group, en, es } of all) {
    expect(tag.startsWith(`${element}_`)).toBe(true);
    expect(elementOf(tag)?.element).toBe(element);
    expect(Object.keys(reportedWords.groups)).toContain(group);
    expect(en).not.toBe(es);
  }
  const said = (language: 'en' | 'es') => new Set(all.map(each => `${each.group} ${each[language]}`)).size;
  expect([said('en'), said('es')]).toEqual([186, 186]);
  expect(elementOf('constructor')).toBeUndefined();
  expect(codeOf(elementNumbered('E6'), 'constructor')).toBeUndefined();
});

test('every list of codes is there, and used', () => {
  const lists = JSON.parse(readFileSync('db/reference/afcars/codes.json', 'utf8')) as Record<string, unknown>;
  for (const each of all.filter(({ holds }) => holds === 'code')) expect(codesOf(each).length).toBeGreaterThan(1);
  const used = new Set(all.map(({ codes }) => codes));
  expect(Object.keys(lists).filter(list => !used.has(list))).toEqual([]);
});

test('exits lead to the reasons whose federal name they have', () => {
  const federal: Readonly<Record<string, string>> = {
    1: 'reunification',
    2: 'live_with_other_relatives',
    3: 'adoption',
    4: 'emancipation',
    5: 'guardianship',
    6: 'runaway',
    7: 'death',
    8: 'transfer',
  };
  const reasons = readCsv(readFileSync('db/reference/lists/exit_reason.csv', 'utf8'));
  expect(Object.keys(exitReasons)).toEqual(codesOf(elementNumbered('E155')).filter(code => code !== '9'));
  for (const [code, reason] of Object.entries(exitReasons))
    expect(reasons.find(({ afcars }) => afcars === federal[code])?.code).toBe(reason);
});
