import { data, redirect } from 'react-router';
import type { Id } from '#kernel/ids.ts';
import { type Context, inTransaction, type Tx } from '#platform/db/transaction.ts';
import { type Say, sayIn } from '#platform/words/say.ts';
import type { Action } from './action.ts';
import type { RequestContext } from './request-context.ts';
import { type Language, roleOf, type Who } from './who.ts';

/** What a page or a submit works with: one transaction, the person, the moment, the agency's day, and their words. */
export type Ask = {
  readonly tx: Tx;
  readonly who: Who;
  /** Now, ISO 8601 moment. */
  readonly now: string;
  /** The day in the agency's time zone. */
  readonly today: Temporal.PlainDate;
  readonly say: Say;
  readonly language: Language;
  readonly requestId: string;
  /** The folder was made as the story county. */
  readonly story: boolean;
};

/** Thrown by a store or use case when the one thing the page is about is not there for this person. */
export class NotThere extends Error {
  override readonly name = 'NotThere';
}

/** Leaves with the same answer for "does not exist" and "not yours". */
export function notThere(): never {
  throw new NotThere();
}

/** Thrown when the record a page is about was joined with another one: the same page of that record is where to look. */
export class LeadsOn extends Error {
  override readonly name = 'LeadsOn';
  readonly to: string;
  constructor(to: string) {
    super('leads on');
    this.to = to;
  }
}

/** Leaves for the address (a path) of the record that this one was joined with. */
export function leadOn(to: string): never {
  throw new LeadsOn(to);
}

/** Signed in and allowed, or out: to sign-in, or 403 with the action's name. */
export function authorize(action: Action, context: RequestContext, request: Request): Who {
  if (!context.who) {
    const { pathname } = new URL(request.url);
    throw redirect(`/sign-in?next=${encodeURIComponent(pathname.replace(/\.data$/, ''))}`);
  }
  if (!action.may(context.who)) throw data({ refused: 'not-allowed', action: action.name }, { status: 403 });
  return context.who;
}

/** Opens the transaction of one request under the right role and hands the Ask to the work. */
export async function asking<T>(
  context: RequestContext,
  who: Who,
  options: { focus: Id | null; reach?: 'open' | null; why?: string; kind?: Context['kind'] },
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  const moment = context.clock.now();
  const now = moment.toString();
  return inTransaction(
    context.pool,
    {
      role: roleOf(who, options.focus !== null),
      userId: who.userId,
      agencyId: who.agencyId,
      now,
      focus: options.focus,
      reach: options.reach ?? null,
      requestId: context.requestId,
      why: options.why ?? null,
      ...(options.kind && { kind: options.kind }),
    },
    tx =>
      work({
        tx,
        who,
        now,
        today: moment.toZonedDateTimeISO(who.timeZone).toPlainDate(),
        say: sayIn(context.language),
        language: context.language,
        requestId: context.requestId,
        story: context.story,
      }),
  );
}
