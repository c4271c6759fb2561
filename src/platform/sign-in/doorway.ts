import { isLoopback, type ServerSettings } from '#platform/http/server-settings.ts';

/** What is known of the address a request came to. */
export type Doorway = {
  /** May anybody sign in here? On plain http only on this machine itself. */
  readonly open: boolean;
  /** The browser speaks https: cookies are Secure. */
  readonly secure: boolean;
  /** Origins a form may come from. */
  readonly origins: readonly string[];
};

type Place = Pick<ServerSettings, 'origin'>;

/** Reads the address by the Host header and ORIGIN; what a request's own URL says of its scheme is not believed. */
export function doorwayOf(request: Request, place: Place): Doorway {
  const own = new URL(place.origin);
  const host = hostOf(request);
  if (host === null) return { open: false, secure: false, origins: [] };
  if (host.host === own.host) {
    const secure = own.protocol === 'https:';
    return { open: secure || isLoopback(host.hostname), secure, origins: [own.origin] };
  }
  // Somebody at the machine itself, beside the public address. A proxy in between would have said so.
  const here = isLoopback(host.hostname) && !isForwarded(request);
  return { open: here, secure: false, origins: here ? [`http://${host.host}`] : [] };
}

/** Was this request passed on by a proxy? Any of these headers says so, whoever set it. */
export const isForwarded = (request: Request): boolean =>
  ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'].some(name =>
    request.headers.has(name),
  );

/** Is the Host of this request the machine itself: localhost, 127.0.0.1 or [::1]? */
export function isLocalHost(request: Request): boolean {
  const hostname = hostOf(request)?.hostname;
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
}

function hostOf(request: Request): URL | null {
  const host = request.headers.get('host');
  if (host === null || !/^[A-Za-z0-9.:[\]-]+$/.test(host)) return null;
  const url = URL.parse(`http://${host}`);
  // The host as a browser writes it in Origin: default ports are left out by URL for http only.
  return url;
}
