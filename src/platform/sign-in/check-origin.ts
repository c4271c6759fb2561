/**
 * May this request change something? Its Origin must be one of `allowed`. A browser that sends no Origin (or `null`,
 * as forms do under a no-referrer policy) must say itself that the form is ours: by Sec-Fetch-Site, or by a Referer.
 */
export function isFromHere(request: Request, allowed: readonly string[]): boolean {
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== 'null') return allowed.includes(origin);
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const referer = URL.parse(request.headers.get('referer') ?? '');
  return referer !== null && allowed.includes(referer.origin);
}

/** A path of ours, with its query; anything else becomes `/`. */
export function localPath(given: unknown): string {
  if (typeof given !== 'string' || !/^\/(?![/\\])[\w\-./~%?&=+]*$/.test(given) || given.length > 500) return '/';
  const url = URL.parse(given, 'http://here');
  return url?.origin === 'http://here' ? `${url.pathname}${url.search}` : '/';
}

/** Where to go after signing in: a path of ours that is not the door itself, which would turn in a circle. */
export function nextPath(given: unknown): string {
  const path = localPath(given);
  return /^\/(sign-in|sign-out|signed-out|set-up|leave|language|session|story)(?![\w-])/.test(path) ? '/' : path;
}
