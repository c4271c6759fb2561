import { expect, test } from 'vitest';
import type { Agreed, Notes } from '../contract.ts';
import { toldProblems } from './visit-problems.ts';

const line = (more: Partial<Agreed> = {}): Agreed => ({ whoDoes: 'both', words: 'Swimming', dueOn: null, ...more });
const of = (given: { held?: boolean; notes?: Notes; agreed?: Agreed[]; todoDue?: string; home?: string | null }) =>
  toldProblems(
    {
      held: given.held ?? true,
      children: [{ childId: 'lucy', alone: null, notes: given.notes ?? {} }],
      agreed: given.agreed ?? [],
      todo: given.todoDue ? { words: 'Call', dueOn: given.todoDue } : null,
    },
    { homeId: given.home === undefined ? 'harbor' : given.home, day: '2026-11-16' },
  ).map(({ at, code }) => `${at} ${code}`);

test.each<[string, Parameters<typeof of>[0], string[]]>([
  ['all in order', { notes: { safety: 'Safe' }, agreed: [line({ dueOn: '2026-11-16' })], todoDue: '2026-11-16' }, []],
  ['nothing told', {}, []],
  ['tried in vain, with a concern', { held: false, notes: { concern: 'Nobody opened' } }, []],
  ['tried in vain, and told all the same', { held: false, notes: { health: 'Well' } }, ['health_lucy only-when-held']],
  ['agreed with nobody there', { held: false, agreed: [line()] }, ['agreed1 only-when-held']],
  [
    'agreed where there are no caregivers',
    { home: null, agreed: [line(), line()] },
    ['agreed1 no-caregivers', 'agreed2 no-caregivers'],
  ],
  [
    'due before the visit',
    { agreed: [line({ dueOn: '2026-11-15' })], todoDue: '2026-11-15' },
    ['due1 before-the-visit', 'todoDue before-the-visit'],
  ],
])('%s', (_, given, problems) => {
  expect(of(given)).toEqual(problems);
});
