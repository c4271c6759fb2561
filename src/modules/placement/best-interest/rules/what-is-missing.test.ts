import { expect, test } from 'vitest';
import { isWhole, type Reasons, whatIsMissing } from './what-is-missing.ts';

const LIST = ['safety', 'school'];
const whole: Reasons = {
  reason: 'Her aunt lives near the school',
  childAsked: 'asked',
  childView: 'I want to stay with my aunt',
  weighed: [
    { factor: 'safety', speaks: 'for', words: null },
    { factor: 'school', speaks: 'not_known', words: null },
  ],
};

test.each<[string, Partial<Reasons>, readonly string[], readonly string[]]>([
  ['nothing', {}, [], []],
  ['a factor nobody weighed', { weighed: whole.weighed.slice(0, 1) }, ['school'], []],
  ['all factors, and so nothing speaks for it', { weighed: [] }, LIST, ['nothing-speaks-for-it']],
  [
    'only what speaks against it, without a word why',
    { weighed: LIST.map(factor => ({ factor, speaks: 'against', words: null })) },
    [],
    ['nothing-speaks-for-it', 'against-without-words'],
  ],
  ['the child was not asked', { childAsked: 'not_asked', childView: null }, [], ['child-not-asked']],
  ['a child too young to say is no gap', { childAsked: 'too_young', childView: null }, [], []],
  ['a reason of blanks', { reason: '  ' }, [], ['no-reason']],
])('missing: %s', (_, more, factors, codes) => {
  const missing = whatIsMissing(LIST, { ...whole, ...more });
  expect(missing).toEqual({ factors, codes });
  expect(isWhole(missing)).toBe(factors.length + codes.length === 0);
});
