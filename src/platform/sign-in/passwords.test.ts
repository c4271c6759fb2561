import { expect, test } from 'vitest';
import { passwordProblem } from './password-rules.ts';
import { argon2Cost, passwords } from './passwords.ts';

test('a kept password states argon2id and its cost, and never the password', async () => {
  const kept = await passwords.hash('heron lantern gravel nine');
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(kept).not.toContain('heron');
  expect(await passwords.hash('heron lantern gravel nine')).not.toBe(kept);
  expect(argon2Cost.memory * argon2Cost.passes).toBeGreaterThanOrEqual(19_456 * 2);
});

test('only the password opens it; the same letters typed otherwise are the same', async () => {
  const kept = await passwords.hash('contraseña de cuatro');
  expect(await passwords.verify('contraseña de cuatro', kept)).toBe(true);
  expect(await passwords.verify('contrasen\u0303a de cuatro', kept)).toBe(true);
  expect(await passwords.verify('contraseña de cuatrO', kept)).toBe(false);
  expect(await passwords.verify('lone \ud800 surrogate', kept)).toBe(false);
});

test('nobody has no password, whatever is typed', async () => {
  expect(await passwords.verify('', null)).toBe(false);
  expect(await passwords.verify('anything at all', null)).toBe(false);
});

test('a cost kept earlier still opens', async () => {
  const parts = (await passwords.hash('x')).split('$');
  await expect(passwords.verify('x', parts.join('$').replace('m=19456', 'm=8192'))).resolves.toBe(false);
  await expect(passwords.verify('x', 'md5$abc')).rejects.toThrow(/form/);
});

test.each([
  ['', 'required'],
  ['short words', 'password-too-short'],
  ['a'.repeat(129), 'password-too-long'],
  ['password1234!', 'password-too-easy'],
  ['aaaaaaaaaaaaaa', 'password-too-easy'],
  ['Alongside-2026!', 'password-too-easy'],
  ['123456789012345', 'password-too-easy'],
  ['soto.ana.2026!!', 'password-too-easy'],
])('the new password %j is refused as %s', (password, code) => {
  expect(passwordProblem(password, 'password', ['Ana Soto'])?.code).toBe(code);
});

test.each(['heron lantern gravel nine', 'Gr4vel&Marsh#Tin', 'ñandú azul tras el río'])('%j is taken', password => {
  expect(passwordProblem(password, 'password', ['Ana Soto'])).toBeNull();
});
