import type { Language, Who } from './who.ts';

const COOKIE = /(?:^|;\s*)lang=(en|es)(?:;|$)/;

/** The reader's language: what the address says (one-time links do), their account's, else the cookie of the switch, else what the browser asks for, else English. */
export function languageOf(request: Request, who: Who | null): Language {
  const told = new URL(request.url).searchParams.get('lang');
  if (told === 'en' || told === 'es') return told;
  if (who) return who.language;
  const chosen = COOKIE.exec(request.headers.get('cookie') ?? '')?.[1];
  if (chosen === 'en' || chosen === 'es') return chosen;
  return /^\s*es\b/i.test(request.headers.get('accept-language') ?? '') ? 'es' : 'en';
}
