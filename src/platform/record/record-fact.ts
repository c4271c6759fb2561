import { sql } from 'kysely';
import type { z } from 'zod';
import { type Id, newId } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { type AnyAsk, agencyIdOf } from '#platform/http/guest-page.ts';

/** A kind of fact: its name, version and shape (ids, codes and moments, never words). */
export type FactKind<T> = {
  readonly name: string;
  readonly version: number;
  readonly shape: z.ZodType<T>;
  readonly topic: string;
  /** What follows it after the commit takes long, and waits behind everything else. */
  readonly patient?: true;
};

/** Something that happened, as written down: `subjects` are the people it is about. */
export type Fact<T = unknown> = {
  readonly id: Id;
  readonly name: string;
  readonly body: T;
  readonly subjects: readonly Id[];
};

/** Hears a fact inside the transaction that wrote it. It may not refuse. */
export type Hearer = {
  readonly hears: string;
  readonly name: string;
  readonly hear: (ask: Ask, fact: Fact<never>) => Promise<void>;
};

/** Declares a kind of fact. */
export const factKind = <T>(name: string, version: number, topic: string, shape: z.ZodType<T>): FactKind<T> => ({
  name,
  version,
  shape,
  topic,
});

/** A kind after which slow work follows: it waits until the queue holds nothing else. */
export const patient = <T>(kind: FactKind<T>): FactKind<T> => ({ ...kind, patient: true });

/** Pairs a kind with what is to be done when it is heard, typed by the kind's shape. */
export const whenHeard = <T>(
  kind: FactKind<T>,
  name: string,
  hear: (ask: Ask, fact: Fact<T>) => Promise<void>,
): Hearer => ({ hears: kind.name, name, hear });

let hearers: readonly Hearer[] = [];

/** Hands in the hearers in their order, once, from app.ts. */
export function setHearers(inOrder: readonly Hearer[]): void {
  hearers = inOrder;
}

let unqueued: ReadonlySet<string> = new Set();

/**
 * Kinds of facts that this process does not put on the queue: who writes thousands at once does at the end, once, what
 * their hearers after commit would do for each.
 */
export function leaveUnqueued(kinds: readonly string[]): void {
  unqueued = new Set(kinds);
}

/**
 * Writes a fact in the caller's transaction and lets everybody hear it who must act at once, in the order of app.ts.
 * Hearers after commit find it through the queue; what a guest with a link did is heard by them alone.
 */
export async function recordFact<T>(ask: AnyAsk, kind: FactKind<T>, subjects: readonly Id[], body: T): Promise<void> {
  const fact: Fact<T> = { id: newId(), name: kind.name, body: kind.shape.parse(body), subjects };
  await sql`insert into record.fact (id, at, name, version, agency_id, keys, body, by_user, request_id)
    values (${fact.id}, ${ask.now}, ${kind.name}, ${kind.version}, ${agencyIdOf(ask)}, ${subjects.map(subject => `${kind.topic}:${subject}`)},
      ${JSON.stringify(fact.body)}::jsonb, ${ask.who?.userId ?? null}, ${ask.requestId})`.execute(ask.tx);
  if (!ask.who?.userId) {
    if (!unqueued.has(kind.name)) await sql`select app_definer.queue_guest_fact(${fact.id})`.execute(ask.tx);
    return;
  }
  for (const hearer of hearers) if (hearer.hears === kind.name) await hearer.hear(ask, fact as Fact<never>);
  if (!unqueued.has(kind.name))
    await sql`select app_definer.queue_fact(${fact.id}, ${kind.patient ?? false})`.execute(ask.tx);
}
