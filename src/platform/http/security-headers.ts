import type { MiddlewareHandler } from 'hono';

/** What the server keeps for one request inside Hono. */
export type ServerEnv = { Variables: { nonce: string; requestId: string } };

/** Addresses of those who never sign in: the address itself is the key. */
const HOLDS_SECRET = /^\/(r|m|f|entry|inbox)\//;

/**
 * The headers of every reply: a strict policy for content (scripts only ours, by nonce; no inline style; nothing from
 * elsewhere), no framing, no address in a referrer, and no keeping of anything that was made for a person.
 */
export function securityHeaders(options: { https: boolean }): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    await next();
    const headers = c.res.headers;
    const policy = [
      `default-src 'none'`,
      `script-src 'self' 'nonce-${c.get('nonce')}'`,
      `style-src 'self'`,
      `img-src 'self' data:`,
      `font-src 'self'`,
      `connect-src 'self'`,
      `manifest-src 'self'`,
      `form-action 'self'`,
      `frame-ancestors 'none'`,
      `base-uri 'none'`,
    ];
    if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', policy.join('; '));
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('X-Frame-Options', 'DENY');
    // Without any referrer the forms of such a page would come from an origin called "null", and be refused.
    headers.set('Referrer-Policy', HOLDS_SECRET.test(c.req.path) ? 'strict-origin' : 'same-origin');
    if (HOLDS_SECRET.test(c.req.path)) headers.set('X-Robots-Tag', 'noindex, nofollow, noarchive');
    headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()');
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    if (options.https) headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  };
}
