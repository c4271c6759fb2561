import { expect, test } from 'vitest';
import { countOfSignatures, missingSigners, nextStep } from './next-step.ts';

type Signer = Parameters<typeof missingSigners>[0][number];
const signer = (name: string, more: Partial<Signer> = {}): Signer => ({
  id: name,
  name,
  side: 'caregiver',
  capacity: 'caregiver',
  required: true,
  each: true,
  userId: name,
  signature: null,
  declined: null,
  invited: [],
  ...more,
});
const signed = { signature: {} as NonNullable<Signer['signature']> };
const asked = { invited: [{ way: 'sent', at: '2026-11-20T15:00:00Z' }] };
const agency = (more: Partial<Signer> = {}) =>
  signer('dana', { side: 'agency', capacity: 'case_manager', each: false, ...more });
const kindOf = (signers: readonly Signer[], state: Parameters<typeof nextStep>[0] = 'ready') =>
  nextStep(state, signers, 'dana', true)?.kind;

test('of a capacity where one is enough, one signature settles the others', () => {
  const either = [signer('rosa', { each: false, ...signed }), signer('luis', { each: false })];
  expect(missingSigners(either)).toEqual([]);
  expect(countOfSignatures([...either, agency()])).toEqual({ signed: 1, all: 2 });
  const both = [signer('rosa', signed), signer('luis')];
  expect(missingSigners(both).map(({ name }) => name)).toEqual(['luis']);
  expect(countOfSignatures(both)).toEqual({ signed: 1, all: 2 });
});

test('who signs by choice is never missing', () => {
  expect(missingSigners([signer('marisol', { side: 'family', capacity: 'parent', required: false })])).toEqual([]);
});

test.each([
  ['make it ready first', [signer('rosa'), agency()], 'draft', 'prepare'],
  ['ready again after a change', [signer('rosa'), agency()], 'void', 'prepare'],
  ['ask who was not asked', [signer('rosa', asked), signer('luis'), agency()], 'ready', 'ask'],
  ['sign oneself when all are asked', [signer('rosa', asked), agency()], 'ready', 'sign'],
  ['remind the others after signing', [signer('rosa', asked), agency(signed)], 'partly_signed', 'remind'],
  ['sign oneself when the others have', [signer('rosa', signed), agency()], 'partly_signed', 'sign'],
  ['read what is in force', [signer('rosa', signed), agency(signed)], 'in_force', 'open'],
] as const)('%s', (_, signers, state, kind) => {
  expect(kindOf(signers, state)).toBe(kind);
});

test('a decline is talked about before anything else, and then it is made ready again', () => {
  const declined = { id: 'd', reason: '', at: '', followUpOn: '2026-11-25', outcome: null };
  const luis = (talkedOn: string | null) => signer('luis', { declined: { ...declined, talkedOn } });
  expect(nextStep('declined', [luis(null), agency()], 'dana', true)).toMatchObject({ kind: 'talk', declineId: 'd' });
  expect(kindOf([luis('2026-11-23'), agency()], 'declined')).toBe('prepare');
  expect(kindOf([luis('2026-11-23'), agency(signed)], 'declined')).toBe('ask');
  expect(kindOf([{ ...luis('2026-11-23'), ...asked }, agency(signed)], 'declined')).toBe('remind');
});

test('somebody else of the agency has nothing to do while the case manager has not signed', () => {
  expect(nextStep('partly_signed', [signer('rosa', signed), agency()], 'denise', true)).toBeNull();
});
