import { expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { boardPath, readBoardQuestion } from './waits.ts';

const read = (path: string) => readBoardQuestion(new URL(path, 'http://here').searchParams);

test('a question comes back from its address', () => {
  const question = {
    waits: 'result',
    workerId: newId(),
    organizationId: newId(),
    urgency: 'safety',
    after: { rank: 3, since: '2026-11-18T15:00:00Z', id: newId() },
  } as const;
  expect(read(boardPath(question))).toEqual(question);
  expect(boardPath({})).toBe('/referrals');
});

test('what no address of the board says is left out', () => {
  const nothing = { waits: null, workerId: null, organizationId: null, urgency: null, after: null };
  for (const path of [
    '/referrals?waits=everything&worker=me&organization=1&urgency=now',
    '/referrals?after=1',
    '/referrals?after=1_yesterday_2',
    `/referrals?after=x_2026-11-18T15:00:00Z_${newId()}`,
    `/referrals?after=1_never_${newId()}`,
  ])
    expect(read(path)).toEqual(nothing);
});
