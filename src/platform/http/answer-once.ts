import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Ask } from './ask.ts';

/** The first answer to a form: where it led. */
export type Answer = { readonly to: string };

/** Fields that change between two sendings of the same form. */
const VOLATILE = new Set(['_key']);

/** SHA-256 over the fields as sent, files by name and size. */
export function digestOf(form: FormData): Buffer {
  const hash = createHash('sha256');
  for (const [name, value] of form) {
    if (VOLATILE.has(name)) continue;
    hash.update(`${name}\u0000${typeof value === 'string' ? value : `${value.name}:${value.size}`}\u0001`);
  }
  return hash.digest();
}

/**
 * Claims a form's key for this transaction. `first` when nobody has used it; the earlier answer when the same form was
 * sent before; `other` when the key came with different content. A second sending waits for the first to end.
 */
export async function claimKey<A extends object>(
  ask: Ask,
  action: string,
  key: Id,
  sent: Buffer,
): Promise<'first' | 'other' | A> {
  const claimed = await sql<{ key: string }>`
    insert into record.answer_given (by_user, key, action, sent, at) values (${ask.who.userId}, ${key}, ${action}, ${sent}, ${ask.now})
    on conflict (by_user, key) do nothing returning key`.execute(ask.tx);
  if (claimed.rows.length > 0) return 'first';
  const earlier = await sql<{ sent: Buffer; action: string; reply: A }>`
    select sent, action, reply from record.answer_given where by_user = ${ask.who.userId} and key = ${key}`.execute(
    ask.tx,
  );
  const row = earlier.rows[0];
  return row && row.action === action && row.sent.equals(sent) ? row.reply : 'other';
}

/** Keeps the answer beside the key it belongs to. */
export async function keepAnswer(ask: Ask, key: Id, answer: object): Promise<void> {
  await sql`update record.answer_given set reply = ${JSON.stringify(answer)}::jsonb where by_user = ${ask.who.userId} and key = ${key}`.execute(
    ask.tx,
  );
}
