import { sql } from 'kysely';
import type pg from 'pg';
import { clockAt } from '#kernel/clock.ts';
import { type Id, newId } from '#kernel/ids.ts';
import type { Result } from '#kernel/result.ts';
import { inTransaction, rollBackWith } from '#platform/db/transaction.ts';
import { type Ask, asking as askInTransaction } from '#platform/http/ask.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Language, Who } from '#platform/http/who.ts';
import { setDoorstep } from '#platform/sign-in/doorstep.ts';
import { usualSettings } from '#platform/sign-in/settings.ts';
import { keyring } from '#platform/sign-in/testing/front-door.ts';
import { prepareProduct } from './product.ts';

/** The moment tests stand at unless they name another: a Wednesday, 10:00 in the county. */
export const NOW = '2026-11-18T15:00:00Z';
/** The day of NOW in the county. */
export const TODAY = '2026-11-18';

export type AsOptions = {
  /** ISO moment; NOW when left out. */
  readonly now?: string;
  /** The child, person or home the page is about. Null (the default): a page about nobody in particular. */
  readonly focus?: Id | null;
  /** 'open': a list that leaves closed cases out. */
  readonly reach?: 'open';
  readonly language?: Language;
  /** How the session was proven; `password` when left out. */
  readonly proof?: Who['proof'];
  readonly why?: string;
  readonly kind?: 'change' | 'correction' | 'import' | 'merge';
};

/** One person at one moment. Each call is one transaction of its own, as a request is. */
export type Person = {
  /** As `submit` works: committed, unless the work throws or answers with a refusal, which rolls back. */
  commit<T>(work: (ask: Ask) => Promise<T>): Promise<T>;
  /** As `page` works, and nothing of it is kept. */
  look<T>(work: (ask: Ask) => Promise<T>): Promise<T>;
  /** Who the account is at that moment; throws when it is closed or unknown. */
  who(): Promise<Who>;
};

/** `as(userAccountId, options)`. */
export type As = (user: Id | { readonly userId: Id }, options?: AsOptions) => Person;

/** Makes the `as` of one database. */
export function asking(pool: pg.Pool): As {
  const doorstep = { pool, keyring, settings: usualSettings, origin: 'http://localhost:3000' };
  setDoorstep(doorstep);
  return (user, options = {}) => {
    const userId = typeof user === 'string' ? user : user.userId;
    const clock = clockAt(options.now ?? NOW);
    const who = () => whoIs(pool, userId, clock.now().toString(), options);
    const run = async <T>(work: (ask: Ask) => Promise<T>): Promise<T> => {
      await prepareProduct();
      setDoorstep(doorstep);
      const person = await who();
      const { focus = null, reach = null, why, kind } = options;
      return askInTransaction(
        contextOf(pool, person, clock),
        person,
        { focus, reach, ...(why && { why }), ...(kind && { kind }) },
        work,
      );
    };
    return {
      who,
      commit: work =>
        run(async ask => {
          const value = await work(ask);
          return isRefusal(value) ? rollBackWith(value) : value;
        }),
      look: work => run(async ask => rollBackWith(await work(ask))),
    };
  };
}

async function whoIs(pool: pg.Pool, userId: Id, now: string, { language, proof }: AsOptions): Promise<Who> {
  const door = { role: 'alongside_door', userId: null, agencyId: null, now } as const;
  const { rows } = await inTransaction(pool, door, tx =>
    sql<Record<string, unknown>>`select * from app_definer.who_is(${userId}, ${now}::timestamptz)`.execute(tx),
  );
  const [found] = rows;
  if (!found) throw new Error('No active account has this id');
  return {
    userId,
    agencyId: found.agency_id as string,
    agencyName: found.agency_name as string,
    timeZone: found.time_zone as string,
    kind: found.kind as Who['kind'],
    name: found.name as string,
    language: language ?? (found.language as Language),
    personId: found.person_id as string | null,
    roles: found.roles as string[],
    scope: found.scope as Who['scope'],
    unitIds: found.unit_ids as string[],
    proof: proof ?? 'password',
  };
}

function contextOf(pool: pg.Pool, who: Who, clock: RequestContext['clock']): RequestContext {
  return { pool, clock, who, language: who.language, requestId: newId(), nonce: '', story: false, sessionEnds: null };
}

const isRefusal = (value: unknown): value is Result<never, unknown> =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false && 'refusal' in value;
