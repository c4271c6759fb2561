import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { Keyring } from '#platform/keys/keyring.ts';

/**
 * How many tries are heard. After `free` of them each one more waits twice as long as the one before, from `first` to
 * at most `most` seconds. One try is forgotten every `forget` seconds. At `lock` tries only an administrator helps.
 */
export type TryLimit = {
  readonly free: number;
  readonly first: number;
  readonly most: number;
  readonly forget: number;
  readonly lock?: number;
};

/** NIST SP 800-63B allows at most 100 failures in a row for an account; an office shares one network. */
export const limits = {
  password: { free: 5, first: 30, most: 900, forget: 3600, lock: 50 },
  code: { free: 5, first: 30, most: 900, forget: 3600, lock: 50 },
  ask: { free: 3, first: 60, most: 900, forget: 900 },
  network: { free: 40, first: 5, most: 900, forget: 60 },
  visitor: { free: 10, first: 60, most: 900, forget: 300 },
} as const satisfies Record<string, TryLimit>;

/** A try that is not heard: wait so many minutes; null when an administrator must unlock. */
export type TooManyTries = { readonly kind: 'too-many-tries'; readonly minutes: number | null };

/** The key of a counter; `what` is already a fingerprint or an id. */
export const tryKey = (kind: 'password' | 'code' | 'ask' | 'network' | 'ask-network', what: string): string =>
  `${kind}:${what}`;

/** What stands for the network an address belongs to: IPv4 whole, IPv6 by its first 64 bits. */
export function networkFingerprint(keyring: Keyring, address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return keyring.fingerprint(bare.includes(':') ? firstHalf(bare) : bare, 'network');
}

function firstHalf(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right];
  return groups
    .slice(0, 4)
    .map(group => group.padStart(4, '0'))
    .join(':');
}

/**
 * Counts a try before it is made, so that many at once do not slip through, and says whether it is heard. Null: go on.
 * A try that is not heard is not counted.
 */
export async function takeTry(
  tx: Tx,
  key: string,
  limit: TryLimit,
  now: Temporal.Instant,
): Promise<TooManyTries | null> {
  const at = now.toString();
  const tries = sql`(greatest(0, t.tries - floor(extract(epoch from ${at}::timestamptz - t.last_at) / ${limit.forget}::int)::int) + 1)`;
  const { rows } = await sql<{ tries: number }>`
    insert into auth.try_count as t (key, tries, last_at, free_at) values (${key}, 1, ${at}, ${at})
    on conflict (key) do update set
      tries = ${tries},
      last_at = ${at},
      free_at = case
        when ${tries} >= ${limit.lock ?? null}::int then 'infinity'::timestamptz
        when ${tries} >= ${limit.free}::int
          then ${at}::timestamptz + make_interval(secs => least(${limit.most}::int, ${limit.first}::int * 2 ^ least(20, ${tries} - ${limit.free}::int)))
        else ${at}::timestamptz end
    where t.free_at <= ${at}::timestamptz
    returning t.tries`.execute(tx);
  if (rows.length > 0) return null;
  const found = await sql<{ minutes: number | null }>`
    select case when isfinite(free_at) then greatest(1, ceil(extract(epoch from free_at - ${at}::timestamptz) / 60))::int end as minutes
    from auth.try_count where key = ${key}`.execute(tx);
  return { kind: 'too-many-tries', minutes: found.rows[0]?.minutes ?? null };
}

/** Forgets the tries of an account that got in, or was unlocked. True when there were any. */
export async function forgetTries(tx: Tx, keys: readonly string[]): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('auth.try_count')
    .where('key', 'in', [...keys])
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** A try of a network that succeeded does not count against it. */
export async function giveTryBack(tx: Tx, key: string, now: Temporal.Instant): Promise<void> {
  await sql`update auth.try_count set tries = greatest(0, tries - 1), free_at = least(free_at, ${now.toString()}::timestamptz) where key = ${key}`.execute(
    tx,
  );
}
