import type pg from 'pg';
import { createContext } from 'react-router';
import type { Clock } from '#kernel/clock.ts';
import type { Language, Who } from './who.ts';

/** What the web process knows about one request before any page runs. */
export type RequestContext = {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  /** Null when nobody is signed in. */
  readonly who: Who | null;
  readonly language: Language;
  readonly requestId: string;
  /** The nonce of this reply's content security policy. */
  readonly nonce: string;
  /** The folder was made as the story county: every page says so. */
  readonly story: boolean;
  /** Moment at which an idle session ends, ISO; null when nobody is signed in. */
  readonly sessionEnds: string | null;
  /** A fingerprint of the network the request came from, where tries are counted. */
  readonly network?: () => string;
};

/** React Router's context key under which the server leaves the RequestContext. */
export const requestContext = createContext<RequestContext>();
