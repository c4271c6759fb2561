import { sql } from 'kysely';
import { newId, newSecretId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { cleanText, lengthOf } from '#web/form/clean-text.ts';
import { readAddress, sealAddress } from './addresses.ts';
import { type Asker, after, atDoor, type Door } from './at-door.ts';
import { note } from './events.ts';
import { beginHalf } from './half-sign-ins.ts';
import { passwordProblem } from './password-rules.ts';
import { writePassword } from './set-password.ts';
import { hashOf, isToken, newToken } from './tokens.ts';
import { stateCodes, timeZones } from './us-places.ts';

/**
 * Makes the address of the set-up page for an empty database; earlier ones end. It works once, for a day. Null when
 * there is an agency already.
 */
export async function createSetupLink(
  door: Pick<Door, 'pool' | 'clock' | 'settings' | 'origin'>,
): Promise<string | null> {
  return atDoor(door, null, async (tx, now) => {
    if (!(await isEmpty(tx))) return null;
    const [id, token] = [newSecretId(), newToken()];
    await tx
      .updateTable('auth.link')
      .set({ used_at: now.toString() })
      .where('purpose', '=', 'first-administrator')
      .where('used_at', 'is', null)
      .execute();
    await tx
      .insertInto('auth.link')
      .values({
        id,
        token_hash: hashOf(token),
        purpose: 'first-administrator',
        user_id: null,
        browser_hash: null,
        code_hash: null,
        code_tries: 0,
        made_at: now.toString(),
        ends_at: after(now, door.settings.setup),
        used_at: null,
      })
      .execute();
    await note(tx, now, 'set-up-link-made', { linkId: id });
    return `${door.origin}/set-up/${token}`;
  });
}

async function isEmpty(tx: Parameters<typeof note>[0]): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`select app_definer.has_no_agency() as empty`.execute(tx);
  return rows[0]!.empty;
}

/** Does the set-up address still work? Opening the page uses nothing up. */
export async function isSetupOpen(door: Pick<Door, 'pool' | 'clock'>, asker: Asker, token: unknown): Promise<boolean> {
  if (!isToken(token)) return false;
  return atDoor(door, asker, async (tx, now) => {
    const link = tx
      .selectFrom('auth.link')
      .select('id')
      .where('token_hash', '=', hashOf(token))
      .where('purpose', '=', 'first-administrator');
    return (
      (await link.where('used_at', 'is', null).where('ends_at', '>', now.toString()).executeTakeFirst()) !== undefined
    );
  });
}

/** What the set-up page asks for, as typed. */
export type Founding = Readonly<
  Record<'agency' | 'short' | 'state' | 'zone' | 'name' | 'title' | 'email' | 'password' | 'again', string>
>;

/** All that is wrong with what was typed, each at its place. */
export function foundingProblems(typed: Founding): Problem[] {
  const problems: Problem[] = [];
  for (const [at, max] of [
    ['agency', 120],
    ['short', 20],
    ['name', 120],
    ['title', 120],
  ] as const) {
    const { text, refused } = cleanText(typed[at]);
    if (text === '') problems.push({ at, code: 'required' });
    else if (refused) problems.push({ at, code: 'not-allowed-characters' });
    else if (lengthOf(text) > max) problems.push({ at, code: 'too-long', fill: { max, count: lengthOf(text) } });
  }
  if (!stateCodes.some(code => code === typed.state)) problems.push({ at: 'state', code: 'not-one-of' });
  if (!timeZones.some(zone => zone === typed.zone)) problems.push({ at: 'zone', code: 'not-one-of' });
  if (readAddress(typed.email)?.channel !== 'email') problems.push({ at: 'email', code: 'not-an-email' });
  const weak = passwordProblem(typed.password, 'password', [typed.agency, typed.name, typed.email]);
  if (weak) problems.push(weak);
  else if (typed.password !== typed.again) problems.push({ at: 'again', code: 'passwords-differ' });
  return problems;
}

/** Makes the agency and its first administrator, once; then the second factor is set up. */
export async function foundAgency(
  door: Door,
  asker: Asker,
  given: { readonly token: unknown; readonly typed: Founding; readonly language: 'en' | 'es' },
): Promise<Result<{ token: string }, Invalid | { readonly kind: 'gone' }>> {
  const { token, typed, language } = given;
  if (!isToken(token) || !(await isSetupOpen(door, asker, token))) return no({ kind: 'gone' });
  const problems = foundingProblems(typed);
  if (problems.length > 0) return no(invalid(...problems));
  const hash = await door.passwords.hash(typed.password);
  const [agency, organization, account] = [newId(), newId(), newId()];
  const [agencyName, short, name, title] = [typed.agency, typed.short, typed.name, typed.title].map(
    text => cleanText(text).text,
  );
  return atDoor(
    door,
    asker,
    async (tx, now) => {
      const used = await tx
        .updateTable('auth.link')
        .set({ used_at: now.toString() })
        .where('token_hash', '=', hashOf(token))
        .where('purpose', '=', 'first-administrator')
        .where('used_at', 'is', null)
        .returning('id')
        .executeTakeFirst();
      if (!used) return no({ kind: 'gone' });
      const { rows } = await sql<{ founded: boolean }>`
        select app_definer.found_agency(${agency}, ${organization}, ${agencyName}, ${short}, ${typed.state}, ${typed.zone},
          ${account}, ${name}, ${language}, ${title}) as founded`.execute(tx);
      if (!rows[0]!.founded) return no({ kind: 'gone' });
      const address = sealAddress(door.keyring, readAddress(typed.email)!);
      await tx
        .insertInto('auth.address')
        .values({ ...address, user_id: account, added_at: now.toString() })
        .execute();
      await writePassword(tx, account, hash, now, asker.requestId);
      await note(tx, now, 'agency-founded', { userId: account, linkId: used.id, requestId: asker.requestId });
      return ok({ token: (await beginHalf(tx, door, account, false, now)).token });
    },
    account,
  );
}
