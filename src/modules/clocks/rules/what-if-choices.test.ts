import { expect, test } from 'vitest';
import { changeOf } from './what-if-choices.ts';

const offered = { facts: ['care:1', 'birthday:a:b'], hearings: ['permanency'] };

test.each([
  ['a fact of the list', 'move:care:1', null, { kind: 'move', fact: 'care:1', on: 10 }],
  ['a fact whose id has more parts', 'move:birthday:a:b', null, { kind: 'move', fact: 'birthday:a:b', on: 10 }],
  ['a fact of somebody else', 'move:care:2', null, null],
  ['a hearing', 'held:permanency', null, { kind: 'hearing', hearing: 'permanency', on: 10 }],
  ['a hearing that is none', 'held:party', null, null],
  ['a stretch of days holds its last day', 'trial-home-visit', 12, { kind: 'trial-home-visit', from: 10, until: 13 }],
  ['one day', 'away', 10, { kind: 'away', from: 10, until: 11 }],
  ['one that goes on', 'away', null, { kind: 'away', from: 10, until: null }],
  ['one that ends before it begins', 'away', 9, 'order'],
  ['the end of care', 'end-of-care', 3, { kind: 'end-of-care', on: 10 }],
  ['nothing', '', null, null],
])('%s', (_, change, last, expected) => {
  expect(changeOf({ change, on: 10, last }, offered)).toEqual(expected);
});
