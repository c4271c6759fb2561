import { expect, test } from 'vitest';
import type { PlanPromise, PlanStep, PlanWords } from './plan-content.ts';
import { missingBeforeSigning, type PlanToCheck } from './ready-to-sign.ts';

const ties = { part: 'page', code: 'family_ties' } as PlanWords;
const open = (promiseId: string | null): PlanStep =>
  ({
    kind: 'packet_dental',
    part: 'packet',
    state: 'open',
    en: 'Dental record',
    es: 'Historial dental',
    promiseId,
  }) as PlanStep;
const complete: PlanToCheck = {
  language: 'en',
  childName: 'Jojo',
  words: [ties],
  steps: [],
  promises: [],
  noSigner: [],
};

test.each<[string, Partial<PlanToCheck>, string[]]>([
  ['complete', {}, []],
  ['a line’s note counts for family ties', { words: [{ part: 'line', code: 'family_ties' } as PlanWords] }, []],
  ['no family ties', { words: [{ part: 'page', code: 'likes' } as PlanWords] }, ['family_ties: family-ties-missing']],
  ['an open item of the packet', { steps: [open(null)] }, ['packet_dental: packet-open']],
  ['promised by a day', { steps: [open('p')], promises: [{ id: 'p', released: false } as PlanPromise] }, []],
  [
    'promised, and let go',
    { steps: [open('p')], promises: [{ id: 'p', released: true } as PlanPromise] },
    ['packet_dental: packet-open'],
  ],
  ['an open step of the move', { steps: [{ ...open(null), part: 'transition' }] }, []],
  ['not known', { steps: [{ ...open(null), state: 'not_known' }] }, []],
  [
    'nobody for a capacity',
    { noSigner: [{ capacity: 'state_department', words: 'state department' }] },
    ['state_department: no-signer-for'],
  ],
])('%s', (_, change, problems) => {
  expect(missingBeforeSigning({ ...complete, ...change }).map(({ at, code }) => `${at}: ${code}`)).toEqual(problems);
});

test('all at once, with what the sentences need', () => {
  expect(missingBeforeSigning({ ...complete, language: 'es', words: [], steps: [open(null)] })).toEqual([
    { at: 'family_ties', code: 'family-ties-missing', fill: { name: 'Jojo' } },
    { at: 'packet_dental', code: 'packet-open', fill: { step: 'Historial dental' } },
  ]);
});
