import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  actsNext,
  ENDED,
  LIVE,
  nextFor,
  OVER,
  type ReferralState,
  SIDES,
  STATES,
  sidesFor,
  taskState,
  tellingFor,
} from './life.ts';

/** From each state: where the provider, the sender and the family lead it. Everything that is not named here is refused. */
const TABLE: Record<ReferralState, { provider?: string; sender?: string; family?: string; clock?: string }> = {
  draft: { sender: 'sent withdrawn in-error', family: 'withdrawn' },
  sent: {
    provider: 'received accepted declined waiting-list scheduled started',
    sender: 'withdrawn in-error',
    family: 'withdrawn',
    clock: 'withdrawn',
  },
  received: {
    provider: 'accepted declined waiting-list scheduled started',
    sender: 'withdrawn in-error',
    family: 'withdrawn',
    clock: 'withdrawn',
  },
  accepted: {
    provider: 'declined waiting-list scheduled started',
    sender: 'withdrawn in-error',
    family: 'withdrawn',
  },
  'waiting-list': {
    provider: 'accepted declined scheduled started',
    sender: 'withdrawn in-error',
    family: 'withdrawn',
  },
  scheduled: {
    provider: 'accepted declined waiting-list started',
    sender: 'withdrawn in-error',
    family: 'withdrawn',
  },
  started: { provider: 'on-hold completed stopped', sender: 'withdrawn in-error', family: 'withdrawn' },
  'on-hold': { provider: 'started completed stopped', sender: 'withdrawn in-error', family: 'withdrawn' },
  declined: { sender: 'in-error closed' },
  completed: { sender: 'in-error closed' },
  stopped: { sender: 'in-error closed' },
  withdrawn: {},
  'in-error': {},
  closed: {},
};

const state = fc.constantFrom(...STATES);

describe('the life of a referral', () => {
  test.each(STATES)('from %s every pair is as in the table', from => {
    for (const side of SIDES) expect([side, nextFor(side, from).join(' ')]).toEqual([side, TABLE[from][side] ?? '']);
  });

  test('never stands still, and never comes back from its end', () => {
    fc.assert(
      fc.property(state, state, (from, to) => {
        if (from === to || OVER.includes(from)) expect(sidesFor(from, to)).toEqual([]);
        if (to === 'draft') expect(sidesFor(from, to)).toEqual([]);
      }),
    );
  });

  test('closes only by the sender, and only after the service has ended it', () => {
    fc.assert(
      fc.property(state, from => {
        expect(sidesFor(from, 'closed')).toEqual(ENDED.includes(from) ? ['sender'] : []);
      }),
    );
  });

  test('every walk ends, and somebody acts next as long as it has not', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 40 }), choices => {
        let at: ReferralState = 'draft';
        for (const choice of choices) {
          const ways = STATES.filter(to => sidesFor(at, to).length > 0);
          expect(ways.length === 0).toBe(actsNext(at) === null);
          if (ways.length === 0) return;
          at = ways[choice % ways.length]!;
        }
      }),
    );
  });

  test('says what must be told', () => {
    expect(STATES.filter(each => tellingFor(each).includes('reason'))).toEqual(['declined', 'on-hold', 'stopped']);
    expect(tellingFor('accepted')).toEqual([]);
    expect(LIVE.every(each => !ENDED.includes(each) && !OVER.includes(each))).toBe(true);
  });

  test('has a word of the SDOH Clinical Care guide for every state', () => {
    const words = ['draft', 'requested', 'received', 'accepted', 'rejected', 'ready', 'cancelled', 'in-progress'];
    const status = [...words, 'on-hold', 'failed', 'completed', 'entered-in-error'];
    for (const each of STATES) expect(status).toContain(taskState(each).status);
    expect(taskState('waiting-list')).toEqual({ status: 'accepted', business: 'waiting-list' });
    expect(taskState('closed', 'declined')).toEqual({ status: 'rejected', business: 'closed' });
  });
});
