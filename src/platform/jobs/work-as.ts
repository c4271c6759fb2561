import { sql } from 'kysely';
import type pg from 'pg';
import { clockAt } from '#kernel/clock.ts';
import { type Id, newId } from '#kernel/ids.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { type Ask, asking } from '#platform/http/ask.ts';
import type { Language, Who } from '#platform/http/who.ts';

/** For whom a job works, about which record, at which moment (ISO), and in which language what it makes is written. */
export type WorkFor = {
  readonly userId: Id;
  readonly focus: Id;
  readonly now: string;
  readonly language: Language;
};

type Known = {
  agency_id: string;
  agency_name: string;
  time_zone: string;
  kind: Who['kind'];
  name: string;
  person_id: string | null;
  roles: string[];
  scope: Who['scope'];
  unit_ids: string[];
};

/**
 * Does somebody's work in the background, under their own role and policies: a job sees what the person who asked for it
 * may see at this moment, and no more. Undefined when the account is closed by now.
 */
export async function workAs<T>(
  pool: pg.Pool,
  { userId, focus, now, language }: WorkFor,
  work: (ask: Ask) => Promise<T>,
): Promise<T | undefined> {
  const door = { role: 'alongside_door', userId: null, agencyId: null, now } as const;
  const { rows } = await inTransaction(pool, door, tx =>
    sql<Known>`select * from app_definer.who_is(${userId}, ${now}::timestamptz)`.execute(tx),
  );
  const [known] = rows;
  if (!known) return undefined;
  const who: Who = {
    userId,
    agencyId: known.agency_id,
    agencyName: known.agency_name,
    timeZone: known.time_zone,
    kind: known.kind,
    name: known.name,
    language,
    personId: known.person_id,
    roles: known.roles,
    scope: known.scope,
    unitIds: known.unit_ids,
    proof: 'password',
  };
  const context = { pool, clock: clockAt(now), who, language, requestId: newId(), nonce: '', story: false };
  return asking({ ...context, sessionEnds: null }, who, { focus }, work);
}
