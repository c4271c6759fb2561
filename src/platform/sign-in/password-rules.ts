import type { Problem } from '#kernel/problem.ts';

/** NIST SP 800-63B: length counts, composition rules do not; well-known passwords and the person's own data are refused. */
export const passwordLength = { least: 12, most: 128 };

const WELL_KNOWN = [
  'password',
  'passwort',
  'contrasena',
  'contraseña',
  'qwertyuiop',
  'qwerty',
  'asdfghjkl',
  'letmein',
  'welcome',
  'bienvenido',
  'iloveyou',
  'teamo',
  'administrator',
  'administrador',
  'admin',
  'alongside',
  'changeme',
  'sunshine',
  'football',
  'baseball',
  'princess',
  'monkey',
  'dragon',
  'summer',
  'winter',
  'spring',
  'autumn',
  'abc123',
  'trustno',
  'superman',
  'starwars',
];

/** Why a new password cannot be taken; null when it can. `own` are texts of the person, such as name and e-mail. */
export function passwordProblem(password: string, at: string, own: readonly string[] = []): Problem | null {
  const length = [...password].length;
  if (length === 0) return { at, code: 'required' };
  if (length < passwordLength.least) return { at, code: 'password-too-short', fill: { min: passwordLength.least } };
  if (length > passwordLength.most) return { at, code: 'password-too-long', fill: { max: passwordLength.most } };
  const left = own
    .flatMap(text => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter(part => part.length > 3)
    .concat(WELL_KNOWN)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(word, ''), password.toLowerCase());
  // What is left without known words, digits in a row and repetitions must still be hard to guess.
  const hard = left.replace(/(.)\1+/gu, '$1').replace(/\d{4,}/g, '');
  return new Set(hard.replace(/[\s\d!.?_-]/g, '')).size < 4 ? { at, code: 'password-too-easy' } : null;
}
