import { expect, test } from 'vitest';
import type { PackImport } from '#modules/rulebook/index.ts';
import { loadWords } from '#platform/words/say.ts';
import { roomWords } from '../room-words.ts';
import { linesOf, reportOf } from './import-rules.ts';

loadWords(roomWords);
const looked: PackImport = {
  pack: 'own',
  version: '2026.2',
  taken: false,
  same: false,
  problems: [],
  changes: {
    children: 1200,
    moved: 2,
    added: 0,
    removed: 1,
    rules: [{ rule: 'OWN-PLAN', moved: 2, added: 0, removed: 1 }],
  },
};
const loose = {
  pack: 'own',
  rule: 'OWN-PLAN',
  at: 'due',
  code: 'loosens' as const,
  with: { name: 'FED-CASEPLAN-60', removed: '2024-02-29', floor: '2024-04-29', due: '2024-05-29' },
};

test('a dry run says what would change, and that nothing was written', () => {
  expect(linesOf(looked, true)).toEqual([
    'own 2026.2, counted for 1,200 children in open cases: 2 due dates fall on another day, 0 are new, 1 are gone.',
    '  OWN-PLAN: 2 other day, 0 new, 1 gone',
    'Nothing stands in the way. Nothing was written.',
  ]);
  expect(linesOf({ ...looked, taken: true }, false).at(-1)).toBe('Taken.');
  expect(linesOf({ ...looked, changes: null, same: true }, false)).toEqual([
    'own 2026.2 is taken already. Nothing was written.',
  ]);
});

test('every problem is named with rule, place and reason, for people and for machines', () => {
  const refused = { ...looked, changes: null, problems: [loose] };
  const says =
    'own · OWN-PLAN · due: It loosens FED-CASEPLAN-60. For a child removed on Feb 29, 2024 that rule asks for Apr 29, 2024; this one says May 29, 2024.';
  expect(linesOf(refused, false)).toEqual([
    'own 2026.2 cannot be taken as it is:',
    `  ${says}`,
    'Nothing was written: the rules that run go on.',
  ]);
  expect(reportOf(refused)).toEqual({ ...refused, problems: [{ ...loose, says }] });
});
