import { createContext } from 'react-router';
import type { ServerSettings } from '#platform/http/server-settings.ts';
import type { Keyring } from '#platform/keys/keyring.ts';
import type { Session } from './sessions.ts';

/** What the pages of the door need besides the request context. */
export type SignInContext = {
  readonly keyring: Keyring;
  readonly settings: ServerSettings;
  /** What @hono/node-server knows of the connection (`c.env`). */
  readonly remote: unknown;
  readonly session: Session | null;
};

/** React Router's context key under which the server leaves the SignInContext. */
export const signInContext = createContext<SignInContext>();

/**
 * The address a request came from: the connection's, or behind a trusted proxy the last one that proxy wrote down.
 * Empty when unknown; then all such requests share one network.
 */
export function addressOf(request: Request, remote: unknown, trustProxy: boolean): string {
  if (trustProxy) {
    const last = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
    if (last) return last.slice(0, 64);
  }
  return (
    (remote as { incoming?: { socket?: { remoteAddress?: string } } } | null)?.incoming?.socket?.remoteAddress ?? ''
  );
}
