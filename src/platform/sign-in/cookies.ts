import { isToken } from './tokens.ts';

/**
 * The cookies of the door. `session` is who is signed in, `half` a password without its second factor, `asked` the
 * browser that asked for a link.
 */
export type CookieName = 'session' | 'half' | 'asked';

const NAMES: Record<CookieName, string> = { session: 'alongside', half: 'alongside-half', asked: 'alongside-asked' };

/** On https the prefix keeps other hosts from planting a cookie; on plain http (this machine only) it cannot be used. */
const nameOf = (name: CookieName, secure: boolean) => `${secure ? '__Host-' : ''}${NAMES[name]}`;

/** A Set-Cookie header that ends with the browser's session unless `seconds` are given. */
export function setCookie(name: CookieName, token: string, secure: boolean, seconds?: number): string {
  const age = seconds === undefined ? '' : `; Max-Age=${seconds}`;
  return `${nameOf(name, secure)}=${token}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}${age}`;
}

/** A Set-Cookie header that removes the cookie. */
export const dropCookie = (name: CookieName, secure: boolean): string => setCookie(name, '', secure, 0);

/** The token a request brings, when it has the form of one. */
export function readCookie(request: Request, name: CookieName, secure: boolean): string | null {
  const wanted = nameOf(name, secure);
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const cut = pair.indexOf('=');
    if (cut > 0 && pair.slice(0, cut).trim() === wanted) {
      const value = pair.slice(cut + 1).trim();
      return isToken(value) ? value : null;
    }
  }
  return null;
}

/** The header that chooses the language before anybody is signed in; script may read it, it is no secret. */
export const languageCookie = (language: 'en' | 'es', secure: boolean): string =>
  `lang=${language}; Path=/; SameSite=Lax; Max-Age=31536000${secure ? '; Secure' : ''}`;
