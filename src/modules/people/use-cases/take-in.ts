import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { AddPersonRefusal, NotTheirs, TakeIn } from '../contract.ts';
import { addPerson } from './add-person.ts';
import { recordContact } from './record-contact.ts';

/**
 * Takes in somebody who asks for help and is in no case (S4-32): whoever does may write down what they need and refer them
 * for ninety days. Who may be in the record already is proposed for review, never joined by itself.
 */
export async function takeIn(
  ask: Ask,
  { phone, ...person }: TakeIn,
): Promise<Result<{ id: Id }, AddPersonRefusal | NotTheirs>> {
  const added = await addPerson(ask, person);
  if (!added.ok) return added;
  const { id } = added.value;
  await sql`select app_definer.open_intake(${id})`.execute(ask.tx);
  if (phone?.trim()) {
    const from = ask.today.toString();
    const reached = await recordContact(ask, { personId: id, kind: 'phone', value: phone, from });
    if (!reached.ok) return no(reached.refusal);
  }
  return ok({ id });
}
