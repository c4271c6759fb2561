import { no, ok, type Result } from '#kernel/result.ts';
import { type Asker, atDoor, type Door } from './at-door.ts';
import { note } from './events.ts';
import { checkCode } from './link-codes.ts';
import type { LinkRefusal } from './links.ts';
import { beginSession } from './sessions.ts';
import { hashOf, isToken } from './tokens.ts';
import { forgetTries, giveTryBack, limits, type TooManyTries, takeTry, tryKey } from './tries.ts';

/**
 * Signs in with a doorstep's link and the six digits that were told in person, for the one paper `leadsTo`. Nothing is
 * used up: a phone that lost its session may come again until the doorstep ends.
 */
export async function signInAtDoorstep(
  door: Door,
  asker: Asker,
  given: { readonly token: unknown; readonly code: string; readonly before: string | null },
): Promise<Result<{ token: string; leadsTo: string }, LinkRefusal | TooManyTries>> {
  const { token, code } = given;
  if (!isToken(token)) return no({ kind: 'gone' });
  return atDoor(door, asker, async (tx, now) => {
    const network = tryKey('network', asker.network);
    const waits = await takeTry(tx, network, limits.network, now);
    if (waits) return no(waits);
    const link = await tx
      .selectFrom('auth.link')
      .selectAll()
      .where('token_hash', '=', hashOf(token))
      .where('purpose', '=', 'doorstep')
      .where('used_at', 'is', null)
      .where('ends_at', '>', now.toString())
      .forUpdate()
      .executeTakeFirst();
    if (!link?.user_id || link.leads_to === null) return no({ kind: 'gone' });
    if (code === '') return no({ kind: 'needs-code' });
    const account = tryKey('code', link.user_id);
    const refused = await takeTry(tx, account, limits.code, now);
    if (refused) return no(refused);
    const about = { userId: link.user_id, linkId: link.id, requestId: asker.requestId };
    const checked = await checkCode(tx, door.keyring, link, code, now);
    if (checked !== 'right') {
      await note(tx, now, 'link-refused', about);
      return no({ kind: checked === 'over' ? 'gone' : 'wrong-code' });
    }
    await forgetTries(tx, [account]);
    await giveTryBack(tx, network, now);
    await note(tx, now, 'link-used', about);
    const { user_id: userId, leads_to: leadsTo } = link;
    const begun = { userId, method: 'doorstep', leadsTo, before: given.before, requestId: asker.requestId } as const;
    const session = await beginSession(tx, door.settings, begun, now);
    return session ? ok({ token: session.token, leadsTo }) : no({ kind: 'gone' });
  });
}
