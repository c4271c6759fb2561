import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { NotTheirs, RecordTribalInquiry } from '../contract.ts';
import { recordPeople } from '../policy.ts';
import { personById } from '../store/persons.ts';

/** Writes down one asking about a tribe and the answer (25 CFR 23.107). Earlier askings stay. */
export async function recordTribalInquiry(
  ask: Ask,
  input: RecordTribalInquiry,
): Promise<Result<{ id: Id }, NotTheirs | Invalid>> {
  if (!(await personById(ask.tx, input.personId))) return no({ kind: 'no-such-person' });
  if (!recordPeople.may(ask.who)) return no({ kind: 'not-allowed' });
  const { personId, standing, tribe = null, saidBy = null, askedOn } = input;
  if ((standing === 'member' || standing === 'eligible') && !tribe?.trim())
    return no(invalid({ at: 'tribe', code: 'required' }));
  if (askedOn !== null && askedOn > ask.today.toString()) return no(invalid({ at: 'askedOn', code: 'in-the-future' }));

  const id = newId();
  await ask.tx
    .insertInto('app.person_tribe')
    .values({
      id,
      agency_id: ask.who.agencyId,
      person_id: personId,
      standing,
      tribe,
      said_by: saidBy,
      asked_on: askedOn,
    })
    .execute();
  return ok({ id });
}
