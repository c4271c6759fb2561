import { randomInt } from 'node:crypto';
import type { Tx } from '#platform/db/transaction.ts';
import type { Keyring } from '#platform/keys/keyring.ts';
import { isSame } from './tokens.ts';

/** So often a wrong code may be typed for one link; then the link is over. */
export const CODE_TRIES = 5;

/** Six digits that nobody can guess, to be told in person. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** What is kept of the six digits of a link. */
export const codeHash = (keyring: Keyring, linkId: string, code: string): string =>
  keyring.fingerprint(`${linkId} ${code}`, 'link-code-kept');

/** Compares what was typed with the code of a link whose row is locked, and counts: with the fifth wrong one it is over. */
export async function checkCode(
  tx: Tx,
  keyring: Keyring,
  link: { readonly id: string; readonly code_hash: string | null; readonly code_tries: number },
  code: string,
  now: Temporal.Instant,
): Promise<'right' | 'wrong' | 'over'> {
  if (link.code_hash !== null && isSame(codeHash(keyring, link.id, code), link.code_hash)) return 'right';
  const tries = link.code_tries + 1;
  const over = tries >= CODE_TRIES;
  await tx
    .updateTable('auth.link')
    .set({ code_tries: tries, ...(over && { used_at: now.toString() }) })
    .where('id', '=', link.id)
    .execute();
  return over ? 'over' : 'wrong';
}
