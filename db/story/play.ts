import { sql } from 'kysely';
import type pg from 'pg';
import { clockAt } from '#kernel/clock.ts';
import { type Id, newId } from '#kernel/ids.ts';
import type { Result } from '#kernel/result.ts';
import { factSuppliers, recountAround } from '#modules/clocks/index.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { type Ask, asking } from '#platform/http/ask.ts';
import type { Who } from '#platform/http/who.ts';
import type { Keyring } from '#platform/keys/keyring.ts';
import { dayOn, momentOn, type StoryLoad, type StoryWhen, type UsualTime } from './day.ts';

/** What the acts of the story share: the day it is loaded on, and the ids the database has given so far. */
export type Story = {
  readonly load: StoryLoad;
  readonly keyring: Keyring;
  /** The id of what has this key in the story: an account, `person:` before a person's key, `case:` before a family's. */
  readonly id: (key: string) => Id;
  readonly has: (key: string) => boolean;
  readonly know: (key: string, id: Id) => Id;
  /** ISO moment of a story day or moment. */
  readonly at: (when: StoryWhen, usual?: UsualTime) => string;
  /** ISO day of a story day. */
  readonly on: (when: StoryWhen) => string;
};

/** Something one person does at one moment: one transaction, through use cases. */
export type Act = {
  /** ISO moment. */
  readonly at: string;
  /** Key of the person's account. */
  readonly by: string;
  readonly what: string;
  /** Key of the child, person or home it is about, where the person's position reaches further than their cases. */
  readonly about?: string;
  /** Key of a case whose duties are counted first, as the jobs process would have done by then. */
  readonly counts?: string;
  readonly does: (ask: Ask) => Promise<unknown>;
};

export function aStory(load: StoryLoad, keyring: Keyring): Story {
  const ids = new Map<string, Id>();
  return {
    load,
    keyring,
    id: key => {
      const id = ids.get(key);
      if (!id) throw new Error(`The story has not come to ${key} yet`);
      return id;
    },
    has: key => ids.has(key),
    know: (key, id) => {
      ids.set(key, id);
      return id;
    },
    at: (when, usual) => momentOn(when, load, usual).toString(),
    on: when => dayOn(when, load.day).toString(),
  };
}

/** What a use case gives, where the story leaves no room for a refusal. */
export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** Plays acts in the order of their moments; acts of one moment in the order given. */
export async function play(pool: pg.Pool, story: Story, acts: readonly Act[]): Promise<void> {
  const inOrder = acts
    .map(act => ({ act, at: Temporal.Instant.from(act.at).epochMilliseconds }))
    .sort((a, b) => a.at - b.at);
  const known = new Map<Id, Who>();
  for (const { act } of inOrder) {
    try {
      await playOne(pool, story, act, known);
    } catch (error) {
      throw new Error(`The story cannot be told: ${act.at} ${act.by} ${act.what}: ${(error as Error).message}`, {
        cause: error,
      });
    }
  }
}

async function playOne(pool: pg.Pool, story: Story, act: Act, known: Map<Id, Who>): Promise<void> {
  const account = story.id(act.by);
  const clock = clockAt(act.at);
  const who = known.get(account) ?? (await whoIs(pool, account, act.at));
  known.set(account, who);
  const context = {
    pool,
    clock,
    who,
    language: who.language,
    requestId: newId(),
    nonce: '',
    story: true,
    sessionEnds: null,
  };
  const focus = act.about ? story.id(act.about) : null;
  if (act.counts)
    await recountAround(pool, factSuppliers(), { agency: who.agencyId, subject: story.id(act.counts) }, act.at);
  await asking(context, who, { focus }, async ask => {
    const result = await act.does(ask);
    if (isRefusal(result)) must(result);
  });
}

const isRefusal = (value: unknown): value is Result<never, unknown> =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;

/** Looked up once for each person: nobody of the story changes position while it is played. */
async function whoIs(pool: pg.Pool, account: Id, now: string): Promise<Who> {
  const door = { role: 'alongside_door', userId: null, agencyId: null, now } as const;
  const { rows } = await inTransaction(pool, door, tx =>
    sql<Omit<Who, 'proof'>>`
      select user_id as "userId", agency_id as "agencyId", agency_name as "agencyName", time_zone as "timeZone", kind, name,
        language, person_id as "personId", roles, scope, unit_ids as "unitIds"
      from app_definer.who_is(${account}, ${now}::timestamptz)`.execute(tx),
  );
  if (!rows[0]) throw new Error('no active account');
  return { ...rows[0], proof: 'story' };
}
