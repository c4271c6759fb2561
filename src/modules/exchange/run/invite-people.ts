import type pg from 'pg';
import { kyselyOn, type Tx } from '#platform/db/transaction.ts';
import { readAddress } from '#platform/sign-in/addresses.ts';
import { addSignInAddress, inviteStaff } from '#platform/sign-in/door.ts';
import { stageOf } from '../stage/stage-table.ts';
import type { Work } from '../stage/work.ts';
import type { ImportHouse } from './import-house.ts';

/** An account of the extract with an address to sign in with. */
type Invited = { readonly id: string; readonly kind: string; readonly email: string; readonly invite: boolean };

/**
 * Gives accounts of an extract the address they sign in with, and sends staff who are to be invited the link to set a
 * password. Happens in the import's own transaction, as the door: taken and invited are one. An account that has an
 * address keeps it, and nobody is invited a second time. Gives how many were invited.
 */
export async function invitePeople(work: Work, house: ImportHouse, now: string): Promise<number> {
  const people = await accountsOf(work);
  if (people.length === 0) return 0;
  const { client } = work;
  await become(client, 'alongside_door');
  const tx = kyselyOn(client);
  const known = await knownAt(tx, people);
  let invited = 0;
  for (const { id, kind, email, invite } of people) {
    if (!known.addresses.has(id)) await addSignInAddress(tx, { keyring: house.keyring, userId: id, email });
    if (!invite || kind !== 'staff' || known.invited.has(id)) continue;
    // The address may be somebody else's already; then nobody is written to.
    if (!known.addresses.has(id) && !(await hasAddress(tx, id))) continue;
    await inviteStaff(tx, { ...house, userId: id, now: Temporal.Instant.from(now) });
    invited += 1;
  }
  await become(client, 'alongside_import');
  return invited;
}

const become = (client: pg.ClientBase, role: 'alongside_door' | 'alongside_import') =>
  client.query(`select set_config('role', $1, true)`, [role]);

async function accountsOf({ client, staged }: Work): Promise<Invited[]> {
  if (!staged.has('accounts')) return [];
  const { rows } = await client.query<Invited>(
    `select row_id as id, kind, sign_in_email as email, coalesce(invite, false) as invite from ${stageOf('accounts')}
     where not refused and active and sign_in_email is not null order by line`,
  );
  return rows.filter(({ email }) => readAddress(email)?.channel === 'email');
}

async function knownAt(tx: Tx, people: readonly Invited[]) {
  const ids = people.map(({ id }) => id);
  // One after another: the import's connection takes one question at a time.
  const of = (table: 'auth.address' | 'auth.password' | 'auth.link') =>
    tx.selectFrom(table).select('user_id').where('user_id', 'in', ids);
  const addresses = await of('auth.address').where('channel', '=', 'email').execute();
  const passwords = await of('auth.password').execute();
  const links = await of('auth.link').where('purpose', '=', 'invitation').execute();
  return {
    addresses: new Set(addresses.map(row => row.user_id)),
    invited: new Set([...passwords, ...links].map(row => row.user_id)),
  };
}

const hasAddress = async (tx: Tx, userId: string): Promise<boolean> =>
  (await tx.selectFrom('auth.address').select('id').where('user_id', '=', userId).executeTakeFirst()) !== undefined;
