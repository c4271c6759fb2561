import { expect, test } from 'vitest';
import { isRecoveryCode, newRecoveryCodes } from './recovery-codes.ts';
import { codeAt, newSecret, readCode, secretAddress, stepOf } from './totp.ts';

const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
/** The SHA-1 secret of RFC 6238, appendix B. */
const RFC = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1234567890, '005924'],
  [20000000000, '353130'],
])('RFC 6238: at %i the code is %s', (seconds, code) => {
  expect(codeAt(RFC, at(seconds))).toBe(code);
  expect(stepOf(code, RFC, at(seconds))).toBe(Math.floor(seconds / 30));
});

test('one step of drift is taken, two are not', () => {
  const code = codeAt(RFC, at(3000));
  expect(stepOf(code, RFC, at(3030))).toBe(100);
  expect(stepOf(code, RFC, at(2970))).toBe(100);
  expect(stepOf(code, RFC, at(3060))).toBeNull();
  expect(stepOf(code, RFC, at(2939))).toBeNull();
});

test.each(['', '12345', '1234567', '12345a', '１２３４５６'])('%j is no code', code => {
  expect(stepOf(code, RFC, at(59))).toBeNull();
});

test('what people type around a code does not matter', () => {
  expect(readCode(' 287 082 ')).toBe('287082');
  expect(readCode('２８７-082')).toBe('287082');
});

test('a secret has 160 bits, and the address for the app holds it', () => {
  const secret = newSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(secretAddress(secret, 'Calusa: Family', 'Ana Soto')).toContain(`secret=${secret}`);
});

test('ten different recovery codes without look-alikes', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  expect(codes.every(code => /^[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}$/.test(code) && !/[01lio]/.test(code))).toBe(true);
  expect(codes.every(code => isRecoveryCode(readCode(code.toUpperCase())))).toBe(true);
});
