import { expect, test } from 'vitest';
import { SealBroken } from '#platform/keys/keyring.ts';
import { keyring } from '#platform/sign-in/testing/front-door.ts';
import { openSsn, sealSsn } from './seal-ssn.ts';

test('a number is found by its fingerprint, opens beside it, and beside no other', () => {
  const [one, again, other] = ['123456789', '123456789', '223456789'].map(sealSsn(keyring));
  expect(one!.fingerprint).toEqual(again!.fingerprint);
  expect(one!.sealed).not.toEqual(again!.sealed);
  expect(one!.sealed.includes('123456789')).toBe(false);
  expect(openSsn(keyring, one!.sealed, one!.fingerprint)).toBe('123456789');
  expect(() => openSsn(keyring, one!.sealed, other!.fingerprint)).toThrow(SealBroken);
});
