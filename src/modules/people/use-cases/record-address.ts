import { type Id, newId, newSecretId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { RecordAddress, RecordAddressRefusal } from '../contract.ts';
import { recordPeople } from '../policy.ts';
import { beginsOnOrAfter, endOpenAddress } from '../store/addresses.ts';
import { personById } from '../store/persons.ts';

/**
 * Writes down where somebody lives from a day on; the address before ends. A confidential one is kept in the strict
 * table, and the open one ends with it, so that nobody follows an old trail.
 */
export async function recordAddress(ask: Ask, input: RecordAddress): Promise<Result<{ id: Id }, RecordAddressRefusal>> {
  if (!(await personById(ask.tx, input.personId))) return no({ kind: 'no-such-person' });
  if (!recordPeople.may(ask.who)) return no({ kind: 'not-allowed' });
  const { personId, confidential, street, city, postalCode, from } = input;
  if (!street?.trim() && !city?.trim() && !input.mailTo?.trim()) return no(invalid({ at: 'street', code: 'required' }));
  for (const each of ['app.person_address', 'app.address_confidential'] as const) {
    if (await beginsOnOrAfter(ask.tx, each, personId, from)) return no({ kind: 'later-address-exists' });
  }

  await endOpenAddress(ask.tx, 'app.person_address', personId, from);
  await endOpenAddress(ask.tx, 'app.address_confidential', personId, from);
  const row = {
    agency_id: ask.who.agencyId,
    person_id: personId,
    street,
    city,
    postal_code: postalCode,
    during: writeRange({ from }),
  };
  // The id of a hidden address does not tell when it was made.
  const id = confidential ? newSecretId() : newId();
  if (confidential) {
    await ask.tx
      .insertInto('app.address_confidential')
      .values({ ...row, id, mail_to: input.mailTo ?? null, rule: input.rule ?? null })
      .execute();
  } else {
    const place = input.place ? `(${input.place[0]},${input.place[1]})` : null;
    await ask.tx
      .insertInto('app.person_address')
      .values({ ...row, id, area_id: input.areaId ?? null, place })
      .execute();
  }
  return ok({ id });
}
