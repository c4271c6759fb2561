import { expect, test } from 'vitest';
import type { AgreementState, DeclineRow, SignatureRow } from '#modules/agreements/index.ts';
import { type HomeStep, homeNextStep } from './home-next-step.ts';

const signature = {} as SignatureRow;
const declined = (talkedOn: string | null): DeclineRow => ({
  id: 'd',
  reason: 'r',
  at: '2026-11-02T12:00:00Z',
  followUpOn: '2026-11-05',
  talkedOn,
  outcome: talkedOn && 'o',
});
const signer = (
  userId: string,
  of: { signed?: boolean; declined?: DeclineRow; each?: boolean; capacity?: string } = {},
) => ({
  id: userId,
  name: userId,
  side: 'caregiver' as const,
  capacity: (of.capacity ?? 'caregiver') as 'caregiver',
  required: true,
  each: of.each ?? true,
  userId,
  signature: of.signed ? signature : null,
  declined: of.declined ?? null,
  invited: [],
});

test.each<[string, AgreementState, Parameters<typeof homeNextStep>[1], HomeStep]>([
  ['somebody who is not named', 'ready', [signer('luis')], 'not-a-signer'],
  ['a draft', 'draft', [signer('rosa')], 'being-prepared'],
  ['ready', 'ready', [signer('rosa')], 'sign'],
  ['the other adult signed, each has to', 'partly_signed', [signer('rosa'), signer('luis', { signed: true })], 'sign'],
  [
    'the other adult signed, one is enough',
    'partly_signed',
    [signer('rosa', { each: false }), signer('luis', { signed: true, each: false })],
    'may-sign',
  ],
  [
    'the agency signed, one of two adults is enough and nobody did',
    'partly_signed',
    [
      signer('rosa', { each: false }),
      signer('luis', { each: false }),
      signer('dana', { signed: true, capacity: 'case_manager' }),
    ],
    'sign',
  ],
  ['signed by me', 'partly_signed', [signer('rosa', { signed: true }), signer('dana')], 'wait-for-others'],
  ['in force', 'in_force', [signer('rosa', { signed: true })], 'in-force'],
  ['changed after signing', 'void', [signer('rosa')], 'being-changed'],
  ['I declined', 'declined', [signer('rosa', { declined: declined(null) })], 'talk-with-me'],
  ['I declined and we talked', 'declined', [signer('rosa', { declined: declined('2026-11-04') })], 'after-talk'],
  [
    'I declined and we talked, while others sign',
    'partly_signed',
    [signer('rosa', { declined: declined('2026-11-04') }), signer('luis', { signed: true })],
    'after-talk',
  ],
  ['I declined while one more signs', 'partly_signed', [signer('rosa', { declined: declined(null) })], 'talk-with-me'],
  [
    'somebody else declined, I have not signed',
    'declined',
    [signer('rosa'), signer('luis', { declined: declined(null) })],
    'sign',
  ],
  [
    'somebody else declined, I signed',
    'declined',
    [signer('rosa', { signed: true }), signer('luis', { declined: declined(null) })],
    'talk',
  ],
  ['replaced', 'superseded', [signer('rosa', { signed: true })], 'over'],
])('%s', (_, state, signers, step) => {
  expect(homeNextStep(state, signers, 'rosa')).toBe(step);
});
