import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { readAddress } from '#platform/sign-in/addresses.ts';
import { addSignInAddress } from '#platform/sign-in/door.ts';
import { doorstep } from '#platform/sign-in/doorstep.ts';
import type { PartnerPersonRow } from '../partners/store/people.ts';

/**
 * The account a link to sign hangs on, for somebody who may sign for a partner and has none: without a password, with their
 * e-mail address where one is known. Throws when they may not sign; the caller has looked.
 */
export async function openWayIn(
  ask: Ask,
  { account, person }: { readonly account: Id; readonly person: Pick<PartnerPersonRow, 'id' | 'email' | 'speaks'> },
): Promise<Id> {
  const language = person.speaks === 'es' ? 'es' : 'en';
  const { rows } = await sql<{ opened: boolean }>`
    select app_definer.open_partner_account(${account}::uuid, ${person.id}::uuid, ${language}) as opened`.execute(
    ask.tx,
  );
  if (!rows[0]?.opened) throw new Error('This person may not sign for a partner');
  if (person.email && readAddress(person.email)?.channel === 'email')
    await addSignInAddress(ask.tx, { keyring: doorstep().keyring, userId: account, email: person.email });
  return account;
}
