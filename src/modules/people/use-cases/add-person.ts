import { type Id, newId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { AddPerson, AddPersonRefusal } from '../contract.ts';
import { addPeople } from '../policy.ts';
import { unfitPerson } from '../rules/person.ts';
import { proposeDuplicates } from '../store/duplicates.ts';
import { insertPerson } from '../store/persons.ts';

/**
 * Adds somebody by the name they go by. They are seen by nobody until they are in a case or a home. Who may be in the
 * record already is proposed for review, never joined by itself (S2-107).
 */
export async function addPerson(ask: Ask, input: AddPerson): Promise<Result<{ id: Id }, AddPersonRefusal>> {
  if (!addPeople.may(ask.who)) return no({ kind: 'not-allowed' });
  const unfit = unfitPerson(input, ask.today);
  if (unfit) return no(unfit);

  const id = newId();
  const { bornOn = null } = input;
  await insertPerson(ask.tx, {
    id,
    first_name: input.firstName.trim(),
    last_name: input.lastName?.trim() || null,
    pronouns: input.pronouns ?? null,
    born_on: bornOn,
    born_precision: input.bornPrecision ?? (bornOn ? 'day' : 'unknown'),
    died_on: input.diedOn ?? null,
    languages: input.languages ?? [],
    interpreter: input.interpreter ?? null,
  });
  await proposeDuplicates(ask.tx, [id], 'person');
  return ok({ id });
}
