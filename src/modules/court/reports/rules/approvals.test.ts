import { expect, test } from 'vitest';
import { standingOf } from './approvals.ts';

const said = (decision: 'approved' | 'returned', ofText = 'a', part: 'supervisor' | 'counsel' = 'supervisor') => ({
  part,
  decision,
  ofText,
});

test.each([
  ['nobody said anything', [], 'none'],
  ['only counsel did', [said('approved', 'a', 'counsel')], 'none'],
  ['this text was approved', [said('approved')], 'approved'],
  ['another text was approved', [said('approved', 'b')], 'changed-since'],
  ['approved after it was returned', [said('approved'), said('returned')], 'approved'],
  ['returned after it was approved', [said('returned'), said('approved')], 'returned'],
] as const)('%s', (_, list, standing) => expect(standingOf(list, 'supervisor', 'a')).toBe(standing));
