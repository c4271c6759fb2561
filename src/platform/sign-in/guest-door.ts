import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { atDoor } from './at-door.ts';
import { doorstep } from './doorstep.ts';
import { doorwayOf } from './doorway.ts';
import type { Opens } from './guest-links.ts';
import { codeHash } from './link-codes.ts';
import { hashOf, isSame, isToken } from './tokens.ts';
import { readCode } from './totp.ts';
import { giveTryBack, limits, takeTry, tryKey } from './tries.ts';

/** A living link, as its holder comes with it. */
export type FoundLink = {
  readonly id: Id;
  readonly agency_id: Id;
  readonly agency_name: string;
  readonly time_zone: string;
  /** Whom it is for; of an invitation, which is for no organization, the agency itself. */
  readonly organization_id: Id;
  readonly organization_name: string;
  readonly opens: Opens;
  readonly subject_id: Id;
  /** It asks for six digits. */
  readonly guarded: boolean;
};

/** So long the six digits count in a browser. */
const PROVED_SECONDS = 30 * 60;

/**
 * The living link of a secret; null for one that is over, one that never was, and for a network that tried too many: all
 * three look alike and ask the database the same. Writes nothing of the link.
 */
export async function findLink(
  asked: RequestContext,
  secret: unknown,
  opens: Opens | readonly Opens[],
): Promise<FoundLink | null> {
  const network = tryKey('network', `guest:${asked.network?.() ?? 'unknown'}`);
  return atDoor(asked, asked, async (tx, now) => {
    const waits = await takeTry(tx, network, limits.network, now);
    const hash = hashOf(isToken(secret) ? secret : 'none');
    const { rows } = await sql<FoundLink>`select * from app_definer.guest_link_by(${hash})`.execute(tx);
    const found = rows[0];
    if (waits || !found || ![opens].flat().includes(found.opens)) return null;
    await giveTryBack(tx, network, now);
    return found;
  });
}

/** Compares the six digits of a link and counts wrong ones; with the fifth the link is over. */
export async function tryCode(
  asked: RequestContext,
  given: { readonly secret: string; readonly link: FoundLink; readonly code: string },
): Promise<'right' | 'wrong' | 'over'> {
  const kept = codeHash(doorstep().keyring, given.link.id, readCode(given.code.slice(0, 100)));
  return atDoor(asked, asked, async tx => {
    const { rows } = await sql<{ tried: 'right' | 'wrong' | 'over' }>`
      select app_definer.try_guest_code(${hashOf(given.secret)}, ${kept}) as tried`.execute(tx);
    return rows[0]!.tried;
  });
}

const markOf = (linkId: Id, until: number): string =>
  doorstep().keyring.fingerprint(`${linkId} ${until}`, 'guest-proved');

const nameOf = (secure: boolean): string => `${secure ? '__Host-' : ''}alongside-guest`;

/** The Set-Cookie header that says the code of one link was given, for half an hour; it opens nothing without the link. */
export function provedCookie(asked: RequestContext, request: Request, linkId: Id): string {
  const { secure } = doorwayOf(request, doorstep());
  const until = Math.floor(asked.clock.now().epochMilliseconds / 1000) + PROVED_SECONDS;
  return `${nameOf(secure)}=${until}.${markOf(linkId, until)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${PROVED_SECONDS}${secure ? '; Secure' : ''}`;
}

/** Whether this browser gave the code of this link within the half hour. */
export function isProved(asked: RequestContext, request: Request, linkId: Id): boolean {
  const name = nameOf(doorwayOf(request, doorstep()).secure);
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, value] = pair.trim().split('=');
    const [, until, mark] = key === name ? (/^(\d{1,12})\.([\w-]+)$/.exec(value ?? '') ?? []) : [];
    if (until === undefined || mark === undefined) continue;
    if (Number(until) * 1000 > asked.clock.now().epochMilliseconds && isSame(mark, markOf(linkId, Number(until))))
      return true;
  }
  return false;
}
