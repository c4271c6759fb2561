import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { NotTheirs, RecordContact } from '../contract.ts';
import { recordPeople } from '../policy.ts';
import { personById } from '../store/persons.ts';

/** Writes down a way to reach somebody from a day on, and what to mind. Several may hold at once. */
export async function recordContact(ask: Ask, input: RecordContact): Promise<Result<{ id: Id }, NotTheirs | Invalid>> {
  if (!(await personById(ask.tx, input.personId))) return no({ kind: 'no-such-person' });
  if (!recordPeople.may(ask.who)) return no({ kind: 'not-allowed' });
  if (input.value.trim() === '') return no(invalid({ at: 'value', code: 'required' }));

  const id = newId();
  const { personId, kind, value, note = null, from } = input;
  await ask.tx
    .insertInto('app.person_contact')
    .values({
      id,
      agency_id: ask.who.agencyId,
      person_id: personId,
      kind,
      value: value.trim(),
      note,
      during: writeRange({ from }),
    })
    .execute();
  return ok({ id });
}
