import { type RawBuilder, sql } from 'kysely';
import type pg from 'pg';
import { newId } from '#kernel/ids.ts';
import { inTransaction, type Tx } from '#platform/db/transaction.ts';
import { isLoopback } from '#platform/http/server-settings.ts';
import type { Who } from '#platform/http/who.ts';
import { after } from './at-door.ts';
import { readCookie } from './cookies.ts';
import { note } from './events.ts';
import type { SignInSettings } from './settings.ts';
import { hashOf, newToken } from './tokens.ts';

/**
 * Somebody signed in. `endsAt` (ISO) is when the session ends without further use. `leadsTo`: the one path this session
 * may open, with what lies below it; null when it may open everything that is theirs.
 */
export type Session = {
  readonly who: Who;
  readonly sessionId: string;
  readonly endsAt: string;
  readonly leadsTo: string | null;
};

export type SessionEnd =
  | 'sign-out'
  | 'left'
  | 'role-change'
  | 'account-change'
  | 'password-change'
  | 'second-factor-change'
  | 'new-sign-in'
  | 'operator';

type NewSession = {
  readonly userId: string;
  readonly method: Who['proof'];
  /** The paper's path, for method `doorstep` only. */
  readonly leadsTo?: string;
  /** The token this browser had before: that session ends, so that a token never survives a sign-in. */
  readonly before: string | null;
  readonly requestId: string | null;
};

/** What an account may do, as text: a session lives as long as this stays the same. */
const standing: RawBuilder<string> = sql`concat_ws('|', w.kind, array_to_string(w.roles, ','), w.scope, array_to_string(w.unit_ids, ','))`;

/** Begins a session and gives its token, the only copy there is; null when the account cannot sign in (any more). */
export async function beginSession(
  tx: Tx,
  settings: SignInSettings,
  given: NewSession,
  now: Temporal.Instant,
): Promise<{ readonly token: string; readonly sessionId: string } | null> {
  const [token, id, at] = [newToken(), newId(), now.toString()];
  if (given.before) await endSession(tx, given.before, 'new-sign-in', now);
  const { rows } = await sql`
    insert into auth.session (id, token_hash, user_id, method, leads_to, standing, idle_seconds, began_at, seen_at, idle_ends_at, ends_at)
    select ${id}, ${hashOf(token)}, w.user_id, ${given.method}, ${given.leadsTo ?? null}, ${standing}, i.seconds, ${at}, ${at},
      ${at}::timestamptz + make_interval(secs => i.seconds), ${after(now, settings.session)}
    from app_definer.who_is(${given.userId}, ${at}) w,
      lateral (select case w.kind when 'staff' then ${settings.idleStaff}::int else ${settings.idleOthers}::int end as seconds) i
    returning id`.execute(tx);
  if (rows.length === 0) return null;
  await note(tx, now, given.method === 'story' ? 'story-switched' : 'signed-in', {
    userId: given.userId,
    sessionId: id,
    requestId: given.requestId,
  });
  return { token, sessionId: id };
}

type Row = {
  session_id: string;
  ends_at: string;
  user_id: string;
  agency_id: string;
  agency_name: string;
  time_zone: string;
  kind: Who['kind'];
  name: string;
  language: Who['language'];
  person_id: string | null;
  roles: string[];
  scope: Who['scope'];
  unit_ids: string[];
  method: Who['proof'];
  leads_to: string | null;
};

/**
 * Who is asking, by the session's cookie; null when nobody is (any more). One query, which also moves the idle end, at
 * most once a minute (with `stay` at once), and ends a session whose account stands otherwise than at its sign-in.
 */
export async function readSession(
  pool: pg.Pool,
  request: Request,
  now: Temporal.Instant,
  stay = false,
): Promise<Session | null> {
  const token = tokenOf(request);
  if (token === null) return null;
  const at = now.toString();
  const context = { role: 'alongside_door', userId: null, agencyId: null, now: at } as const;
  const { rows } = await inTransaction(pool, context, tx =>
    sql<Row>`
      with live as (
        select s.id as session_id, s.method, s.leads_to, s.seen_at, s.idle_ends_at, ${standing} = s.standing as stands, w.*
        from auth.session s, lateral app_definer.who_is(s.user_id, ${at}) w
        where s.token_hash = ${hashOf(token)} and s.ended_at is null and s.idle_ends_at > ${at} and s.ends_at > ${at}
      ), moved as (
        update auth.session s set seen_at = ${at}, idle_ends_at = least(${at}::timestamptz + make_interval(secs => s.idle_seconds), s.ends_at)
        from live where s.id = live.session_id and live.stands and (${stay}::boolean or live.seen_at <= ${at}::timestamptz - interval '1 minute')
        returning s.idle_ends_at
      ), stopped as (
        update auth.session s set ended_at = ${at}, ended_because = 'role-change'
        from live where s.id = live.session_id and not live.stands
      )
      select live.*, coalesce((select idle_ends_at from moved), idle_ends_at) as ends_at from live where stands`.execute(
      tx,
    ),
  );
  const [row] = rows;
  return row ? { who: whoOf(row), sessionId: row.session_id, endsAt: row.ends_at, leadsTo: row.leads_to } : null;
}

const whoOf = (row: Row): Who => ({
  userId: row.user_id,
  agencyId: row.agency_id,
  agencyName: row.agency_name,
  timeZone: row.time_zone,
  kind: row.kind,
  name: row.name,
  language: row.language,
  personId: row.person_id,
  roles: row.roles,
  scope: row.scope,
  unitIds: row.unit_ids,
  proof: row.method,
});

/** The session's token of a request. The plain cookie counts only at the machine itself: elsewhere others could plant it. */
export function tokenOf(request: Request): string | null {
  const secure = readCookie(request, 'session', true);
  if (secure !== null) return secure;
  const host = URL.parse(`http://${request.headers.get('host') ?? ''}`);
  return host !== null && isLoopback(host.hostname) ? readCookie(request, 'session', false) : null;
}

/** Ends the session of a token. Gives back whose it was; null when it had ended before. */
export async function endSession(
  tx: Tx,
  token: string,
  because: SessionEnd,
  now: Temporal.Instant,
): Promise<{ userId: string; sessionId: string } | null> {
  const ended = await tx
    .updateTable('auth.session')
    .set({ ended_at: now.toString(), ended_because: because })
    .where('token_hash', '=', hashOf(token))
    .where('ended_at', 'is', null)
    .returning(['user_id as userId', 'id as sessionId'])
    .executeTakeFirst();
  return ended ?? null;
}

/**
 * Ends all sessions of an account, in the caller's transaction: by the door, an administrator of the agency, or the
 * person. Gives back how many there were; 0 also for an asker who may not. Changes of positions and accounts do this
 * by themselves.
 */
export async function endSessionsOf(tx: Tx, userId: string, because: SessionEnd = 'operator'): Promise<number> {
  const { rows } = await sql<{
    ended: number;
  }>`select app_definer.end_sessions_of(${userId}, ${because}) as ended`.execute(tx);
  return rows[0]?.ended ?? 0;
}
