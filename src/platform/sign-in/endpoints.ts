import { type Context, Hono } from 'hono';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Clock } from '#kernel/clock.ts';
import { isId } from '#kernel/ids.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { ServerSettings } from '#platform/http/server-settings.ts';
import { roleOf } from '#platform/http/who.ts';
import type { Keyring } from '#platform/keys/keyring.ts';
import type { Log } from '#platform/log/log.ts';
import { atDoor, type Door } from './at-door.ts';
import { isFromHere, localPath } from './check-origin.ts';
import { addressOf } from './context.ts';
import { dropCookie, languageCookie, setCookie } from './cookies.ts';
import { doorwayOf } from './doorway.ts';
import { note } from './events.ts';
import { passwords } from './passwords.ts';
import { endSession, readSession, tokenOf } from './sessions.ts';
import { signInSettings } from './settings.ts';
import { isStoryOpen, switchTo } from './story.ts';
import { networkFingerprint } from './tries.ts';
import { unsentWords } from './unsent-words.ts';

type Deps = {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly keyring: Keyring;
  readonly settings: ServerSettings;
  readonly log?: Log;
};

/** Somewhere that says nothing about the person who left in a hurry. */
const NEUTRAL = 'https://www.weather.gov/';
const CLEAR = '"cache", "cookies", "storage"';

/** The addresses of the door that are no pages: /sign-out, /leave, /session/stay, /session/keep, /language, /story/switch. All POST. */
export function signInRoutes(deps: Deps): Hono {
  const { pool, clock, settings } = deps;
  const routes = new Hono();
  const door: Door = {
    pool,
    clock,
    keyring: deps.keyring,
    passwords,
    settings: signInSettings(process.env),
    origin: settings.origin,
  };
  const isOurs = (c: Context) => isFromHere(c.req.raw, doorwayOf(c.req.raw, settings).origins);
  const field = async (c: Context, name: string) => {
    const value = (await c.req.parseBody())[name];
    return typeof value === 'string' ? value : '';
  };
  const asker = (c: Context) => ({
    network: networkFingerprint(deps.keyring, addressOf(c.req.raw, c.env, settings.trustProxy)),
    requestId: (c.get('requestId') as string | undefined) ?? null,
  });

  const end = async (c: Context, because: 'sign-out' | 'left') => {
    const token = tokenOf(c.req.raw);
    if (token !== null) {
      await atDoor(deps, asker(c), async (tx, now) => {
        const ended = await endSession(tx, token, because, now);
        if (ended)
          await note(tx, now, because === 'left' ? 'left' : 'signed-out', { ...ended, requestId: asker(c).requestId });
      });
    }
    const { secure } = doorwayOf(c.req.raw, settings);
    for (const name of ['session', 'half', 'asked'] as const)
      c.header('Set-Cookie', dropCookie(name, secure), { append: true });
    c.header('Clear-Site-Data', CLEAR);
  };

  routes.post('/sign-out', async c => {
    if (!isOurs(c)) return c.text('', 403);
    await end(c, 'sign-out');
    return c.redirect('/signed-out', 303);
  });

  // Whoever leaves in a hurry is never refused. Not a redirect: a content policy stops forms that lead elsewhere.
  routes.post('/leave', async c => {
    await end(c, 'left');
    c.header('Refresh', `0; url=${NEUTRAL}`);
    return c.html(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Weather</title><p><a href="${NEUTRAL}">weather.gov</a></p></html>`,
    );
  });

  routes.post('/session/stay', async c => {
    if (!isOurs(c)) return c.text('', 403);
    const session = await readSession(pool, c.req.raw, clock.now(), true);
    if (session === null) return c.text('', 401);
    c.header('Session-Ends', session.endsAt);
    return c.body(null, 204);
  });

  routes.post('/session/keep', async c => {
    if (!isOurs(c)) return c.text('', 403);
    const now = clock.now();
    const session = await readSession(pool, c.req.raw, now);
    if (session === null) return c.text('', 401);
    return c.json(await unsentWords(deps, session, await field(c, 'sent'), now));
  });

  routes.post('/language', async c => {
    if (!isOurs(c)) return c.text('', 403);
    const language = (await field(c, 'lang')) === 'es' ? 'es' : 'en';
    const now = clock.now();
    const session = await readSession(pool, c.req.raw, now);
    if (session) {
      const { who } = session;
      const context = {
        role: roleOf(who, false),
        userId: who.userId,
        agencyId: who.agencyId,
        now: now.toString(),
        requestId: asker(c).requestId,
      };
      await inTransaction(pool, context, tx => sql`select app_definer.choose_language(${language})`.execute(tx));
    }
    c.header('Set-Cookie', languageCookie(language, doorwayOf(c.req.raw, settings).secure));
    return c.redirect(localPath(await field(c, 'back')), 303);
  });

  // Not there unless every condition holds.
  routes.post('/story/switch', async c => {
    if (!isStoryOpen(c.req.raw, settings)) return c.notFound();
    if (!isOurs(c)) return c.text('', 403);
    const userId = await field(c, 'user');
    const begun = isId(userId) ? await switchTo(door, asker(c), userId, tokenOf(c.req.raw)) : null;
    if (begun === null) return c.notFound();
    c.header('Set-Cookie', setCookie('session', begun.token, doorwayOf(c.req.raw, settings).secure));
    return c.redirect('/', 303);
  });
  return routes;
}
