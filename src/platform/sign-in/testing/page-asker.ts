import { RouterContextProvider } from 'react-router';
import { clockAt } from '#kernel/clock.ts';
import { requestContext } from '#platform/http/request-context.ts';
import { serverSettings } from '#platform/http/server-settings.ts';
import type { TestDatabase } from '#test/support/test-database.ts';
import { signInContext } from '../context.ts';
import { keyring, MORNING, request } from './front-door.ts';

export type Given = Parameters<typeof request>[1];
export type Handler = (args: never) => Promise<unknown>;
export type Answer = { status: number; headers: Headers; body: Record<string, unknown> };
type Options = {
  params?: object;
  environment?: Record<string, string>;
  language?: 'en' | 'es';
  /** The moment, ISO; the morning when left out. */
  now?: string;
};

/** Runs a loader or an action as the server does; redirects and refusals come back as one shape. */
export const pageAsker =
  (db: Pick<TestDatabase, 'pool'>) =>
  async (handler: Handler, path: string, given: Given = {}, options: Options = {}): Promise<Answer> => {
    const settings = serverSettings({ PORT: '3000', ...options.environment });
    const context = new RouterContextProvider();
    const asked = given?.body
      ? { ...given, headers: { origin: `http://${given.host ?? 'localhost:3000'}`, ...given.headers } }
      : given;
    const sent = request(path, asked);
    context.set(requestContext, {
      pool: db.pool,
      clock: clockAt(options.now ?? MORNING),
      who: null,
      language: options.language ?? 'en',
      requestId: crypto.randomUUID(),
      nonce: '',
      story: settings.story,
      sessionEnds: null,
    });
    context.set(signInContext, {
      keyring,
      settings,
      remote: { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
      session: null,
    });
    const answer = await handler({ request: sent, context, params: options.params ?? {} } as never).catch(
      (thrown: unknown) => thrown,
    );
    if (answer instanceof Response) return { status: answer.status, headers: answer.headers, body: {} };
    if (answer instanceof Error) throw answer;
    const { data, init } = answer as { data?: Record<string, unknown>; init?: ResponseInit };
    return {
      status: init?.status ?? 200,
      headers: new Headers(init?.headers),
      body: data ?? (answer as Record<string, unknown>),
    };
  };

/** `name=token` as the browser sends it back; empty when the cookie was not set. */
export const cookieOf = (answer: Answer, name: string): string =>
  answer.headers
    .getSetCookie()
    .find(each => each.startsWith(`${name}=`))
    ?.split(';')[0] ?? '';

/** The problems of a refused form as `place: sentence`. */
export const messages = (answer: Answer): string[] =>
  (answer.body.problems as { at: string; message: string }[]).map(({ at, message }) => `${at}: ${message}`);
