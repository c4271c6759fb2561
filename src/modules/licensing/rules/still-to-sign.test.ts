import { expect, test } from 'vitest';
import { stillToSign } from './still-to-sign.ts';

const parties = [
  { capacity: 'caregiver', required: true },
  { capacity: 'agency_representative', required: true },
  { capacity: 'state_department', required: false },
] as const;
const caregiver = (name: string, signed: boolean, each = true) =>
  ({ capacity: 'caregiver', name, required: true, each, signature: signed ? {} : null }) as const;
const marcus = (signed: boolean) =>
  ({
    capacity: 'agency_representative',
    name: 'Marcus',
    required: true,
    each: false,
    signature: signed ? {} : null,
  }) as const;

test.each([
  ['nobody named yet', [], { names: [], nobodyFor: ['caregiver', 'agency_representative'] }],
  [
    'one of two caregivers signed, each is needed',
    [caregiver('Darnell', false), caregiver('Chris', true), marcus(true)],
    { names: ['Darnell'], nobodyFor: [] },
  ],
  [
    'one of two caregivers signed, one is enough',
    [caregiver('Darnell', false, false), caregiver('Chris', true, false), marcus(false)],
    { names: ['Marcus'], nobodyFor: [] },
  ],
  ['everybody signed', [caregiver('Darnell', true), marcus(true)], { names: [], nobodyFor: [] }],
  [
    'who may sign is not waited for',
    [
      caregiver('Darnell', true),
      marcus(true),
      { capacity: 'state_department', name: 'Grace', required: false, each: false, signature: null } as const,
    ],
    { names: [], nobodyFor: [] },
  ],
])('%s', (_, signers, expected) => {
  expect(stillToSign(parties, signers)).toEqual(expected);
});
