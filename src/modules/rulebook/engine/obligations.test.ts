import { expect, test } from 'vitest';
import { checkPack } from '../check/check-pack.ts';
import { loosenings } from '../check/compare-strictness.ts';
import { runExamples } from '../check/run-examples.ts';

const words = (text: string) => ({ en: text, es: text });
const base = {
  title: words('t'),
  plain: words('p'),
  kind: 'deadline',
  subject: 'child',
  topic: 'court',
  citation: ['x'],
  verified: 'text',
  effective: { from: '1997-11-19' },
  responsible: 'court',
};
const federal = {
  pack: 'federal',
  kind: 'federal',
  title: words('Federal'),
  version: '2026.1',
  definitions: {
    'entered-care': {
      title: words('entered'),
      is: {
        earliest: [
          {
            latest: [
              { fact: 'care', which: 'last' },
              { fact: 'finding', where: { kind: 'abuse-or-neglect' } },
            ],
          },
          { add: { count: 60, unit: 'days' }, to: { fact: 'care', which: 'last' } },
        ],
      },
    },
  },
  rules: [
    {
      ...base,
      id: 'FED-PERM-12',
      duty: 'permanency-hearing',
      begins: { each: { fact: 'care' } },
      due: { add: { count: 12, unit: 'months' }, to: { defined: 'entered-care' } },
      repeats: { count: 12, unit: 'months' },
      whileIn: { fact: 'care' },
      settled: { by: [{ fact: 'hearing', where: { kind: 'permanency', held: true } }] },
      examples: [
        {
          says: 'finding first',
          today: '2026-11-22',
          facts: [
            { fact: 'care', on: '2025-12-11', where: { manner: 'court' } },
            { fact: 'finding', on: '2026-01-14', where: { kind: 'abuse-or-neglect' } },
          ],
          expect: [{ due: '2027-01-14', state: 'upcoming' }],
        },
        {
          says: 'held and next',
          today: '2026-11-22',
          facts: [
            { fact: 'care', on: '2024-12-11' },
            { fact: 'hearing', on: '2025-12-01', where: { kind: 'permanency', held: true } },
          ],
          expect: [
            { due: '2026-02-09', state: 'met' },
            { due: '2026-12-01', state: 'upcoming' },
          ],
        },
      ],
    },
    {
      ...base,
      id: 'FED-TPR-15-22',
      duty: 'tpr-petition',
      begins: { each: { fact: 'care' } },
      due: {
        counted: { fact: 'care' },
        without: [{ fact: 'away-without-permission' }],
        from: { defined: 'entered-care' },
        reach: { count: 15, unit: 'months' },
        inLast: { count: 22, unit: 'months' },
      },
      whileIn: { fact: 'care' },
      settled: { by: [{ fact: 'petition', where: { kind: 'tpr' } }] },
      examples: [
        {
          says: 'plain',
          today: '2026-11-22',
          facts: [{ fact: 'care', on: '2025-12-11' }],
          expect: [{ due: '2027-05-09', state: 'upcoming' }],
        },
        {
          says: 'runaway',
          today: '2026-11-22',
          facts: [
            { fact: 'care', on: '2025-12-11' },
            { fact: 'away-without-permission', on: '2026-05-01', until: '2026-05-11' },
          ],
          expect: [{ due: '2027-05-19', state: 'upcoming' }],
        },
      ],
    },
  ],
};
test('a small pack', () => {
  const read = checkPack(federal, []);
  expect(read.problems).toEqual([]);
  expect(runExamples(read.pack!, [])).toEqual([]);
  const state = {
    ...federal,
    pack: 'fl',
    kind: 'state',
    definitions: undefined,
    extends: 'federal',
    rules: [
      {
        ...base,
        id: 'FL-PERM-12',
        duty: 'permanency-hearing',
        tightens: 'FED-PERM-12',
        begins: { each: { fact: 'care' } },
        due: { add: { count: 12, unit: 'months' }, to: 'begin' },
        repeats: { count: 12, unit: 'months' },
        whileIn: { fact: 'care' },
        settled: { by: [{ fact: 'hearing', where: { kind: 'permanency', held: true } }] },
      },
    ],
  };
  const fl = checkPack(state, [read.pack!]);
  expect(fl.problems).toEqual([]);
  expect(loosenings(fl.pack!, [read.pack!])).toEqual([]);
  const loose = checkPack(
    { ...state, rules: [{ ...state.rules[0], due: { add: { count: 14, unit: 'months' }, to: 'begin' } }] },
    [read.pack!],
  );
  expect(loosenings(loose.pack!, [read.pack!])).toMatchObject([{ rule: 'FL-PERM-12', code: 'loosens' }]);
});
