import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Invalid, Problem } from '#kernel/problem.ts';
import type { Result } from '#kernel/result.ts';
import { rollBackWith } from '#platform/db/transaction.ts';
import type { Say } from '#platform/words/say.ts';
import { notFound } from './about-one.ts';
import type { Action } from './action.ts';
import { claimKey, keepAnswer } from './answer-once.ts';
import { type Ask, asking, NotThere } from './ask.ts';
import { brokenConstraint, mayBeTriedAgain } from './database-error.ts';
import type { RequestContext } from './request-context.ts';
import type { Who } from './who.ts';

/** A refusal is either a list of problems, or a named "no" whose sentence stands under `problems.<kind>` of the room. */
export type Refusal = Invalid | { readonly kind: string; readonly at?: string; readonly fill?: Problem['fill'] };

export type Performing = {
  readonly asked: RequestContext;
  readonly who: Who;
  readonly action: Action;
  /** The record it is about; the transaction sees only what is around it. */
  readonly focus: Id | null;
  readonly kind: 'change' | 'correction';
  /** The key of this sending and the digest of what was sent: the same sent twice gets the first answer. */
  readonly key: Id;
  readonly sent: Buffer;
  /** Named database constraints and the refusal each one means. */
  readonly constraints?: Readonly<Record<string, Refusal>> | undefined;
};

/** How often a request is run when the database asks for another try (deadlock, serialization, a server that went away). */
const TRIES = 2;

/**
 * Does a change once: one transaction, committed only when the work says ok and nothing else was done under this key.
 * Throws a 404 reply when what it is about is not there for this person.
 */
export async function perform<A extends object>(
  given: Performing,
  work: (ask: Ask) => Promise<Result<A, Refusal>>,
): Promise<Result<A, Refusal>> {
  return attempt(TRIES);

  async function attempt(tries: number): Promise<Result<A, Refusal>> {
    try {
      return await asking(given.asked, given.who, { focus: given.focus, kind: given.kind }, once);
    } catch (error) {
      if (error instanceof NotThere) throw notFound();
      const constraint = brokenConstraint(error);
      const refusal = constraint === undefined ? undefined : given.constraints?.[constraint];
      if (refusal) return { ok: false, refusal };
      if (tries > 1 && mayBeTriedAgain(error)) return attempt(tries - 1);
      throw error;
    }
  }

  async function once(ask: Ask): Promise<Result<A, Refusal>> {
    if (given.focus !== null && (await isOnlyInEmergency(ask, given.focus)))
      return { ok: false, refusal: { kind: 'opened-in-emergency' } };
    const claimed = await claimKey<A>(ask, given.action.name, given.key, given.sent);
    if (claimed === 'other') return { ok: false, refusal: { kind: 'sent-before-with-other-content' } };
    if (claimed !== 'first') return { ok: true, value: claimed };
    const result = await work(ask);
    if (!result.ok) rollBackWith(result);
    await keepAnswer(ask, given.key, result.value);
    return result;
  }
}

/** A record opened in an emergency is read only. The policies hold it row by row; this says so in words. */
async function isOnlyInEmergency(ask: Ask, subject: Id): Promise<boolean> {
  if (ask.who.kind !== 'staff') return false;
  const { rows } = await sql<{ only: boolean }>`
    select ${subject}::uuid = any (app.only_in_emergency('identity')) as only`.execute(ask.tx);
  return rows[0]?.only ?? false;
}

/** A refusal as problems with finished sentences: a room's own (`field.code` first), the platform's, or the one all share. */
export function inSentences(refusal: Refusal, room: string, say: Say): { at: string; code: string; message: string }[] {
  const listed: readonly Problem[] =
    'problems' in refusal
      ? refusal.problems
      : [{ at: refusal.at ?? '', code: refusal.kind, ...(refusal.fill && { fill: refusal.fill }) }];
  return listed.map(({ at, code, fill }) => {
    const keys = [
      `${room}:problems.${at}.${code}`,
      `${room}:problems.${code}`,
      `platform:problems.${code}`,
      `web:problems.${code}`,
      'web:problems.unknown',
    ];
    return { at, code, message: say.first(keys, fill) };
  });
}

/** 422 for what was sent, 403 for what is not one's part, 409 for what has changed meanwhile. */
export const statusOf = (refusal: Refusal): 403 | 409 | 422 =>
  refusal.kind === 'invalid' ? 422 : NOT_ONES_PART.includes(refusal.kind) ? 403 : 409;

const NOT_ONES_PART: readonly string[] = ['not-allowed', 'opened-in-emergency'];
