import { expect, test } from 'vitest';
import { readMissing, whereItIsRecorded, whereToEnter } from './where-it-is-recorded.ts';

test.each([
  ['hearing', '/children/c/court'],
  ['contact', '/children/c/contacts'],
  ['care', '/children/c/placement'],
  ['birth', '/children/c/names'],
  ['done', null],
  ['reporting-period', null],
])('%s stands on %s', (kind, page) => {
  expect(whereItIsRecorded(kind, 'c')).toBe(page);
});

test.each([
  ['birth', { fact: 'birth', attribute: null }, '/children/c/names'],
  ['hearing.kind', { fact: 'hearing', attribute: 'kind' }, '/children/c/court'],
  ['placement.day', { fact: 'placement', attribute: 'day' }, '/children/c/placement'],
  ['trait.indian-child', { trait: 'indian-child' }, '/children/c/people'],
  ['trait.reunification-goal', { trait: 'reunification-goal' }, '/children/c/court'],
  ['trait.has-disability', { trait: 'has-disability' }, null],
  ['before-records', { fact: 'before-records', attribute: null }, null],
])('%s is entered there', (missing, what, page) => {
  expect(readMissing(missing)).toEqual(what);
  expect(whereToEnter(missing, 'c')).toBe(page);
});
