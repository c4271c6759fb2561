import { expect, test } from 'vitest';
import { whereItIsSettled } from './where-it-is-settled.ts';

const CARE = { each: { fact: 'care' } };
const by = (...facts: (string | { fact: string; where: Record<string, string> })[]) => ({
  by: facts.map(fact => (typeof fact === 'string' ? { fact } : fact)),
});
const done = (duty: string) => ({ fact: 'done', where: { duty } });

test.each([
  ['a hearing, in court', CARE, by('hearing'), 'record', '/children/c/court', false],
  ['a petition, in court', CARE, by('petition'), 'record', '/children/c/court', false],
  ['a visit, where contacts are recorded', CARE, by('contact'), 'record', '/children/c/contacts?new', false],
  ['a signed plan', CARE, by('partnership-plan'), 'record', '/children/c/plan', false],
  ['a health check, of which no record is made yet', CARE, by('health-check', done('review')), 'done', null, true],
  ['a hearing, or saying that it was done', CARE, by('hearing', done('review')), 'record', '/children/c/court', true],
  ['only by saying that it was done', CARE, by(done('review')), 'done', null, true],
  ['not by saying that something else was done', CARE, by(done('other')), 'done', null, false],
  ['a record that no page has', CARE, by('relative-notice'), 'record', null, false],
  [
    'the end of a visit home',
    { each: { fact: 'placement' } },
    { byEnd: true as const },
    'end',
    '/children/c/placement',
    false,
  ],
  [
    'the end of a month, of which no page tells',
    { monthOf: { fact: 'care' } },
    { byEnd: true as const },
    'end',
    null,
    false,
  ],
])('%s', (_, begins, settled, how, to, mayDocument) => {
  expect(whereItIsSettled({ duty: 'review', begins, settled }, 'c')).toEqual({ by: how, to, mayDocument });
});
