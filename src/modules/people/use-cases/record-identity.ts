import { newId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { NotTheirs, RecordIdentity } from '../contract.ts';
import { recordPeople } from '../policy.ts';
import { personById } from '../store/persons.ts';

/** Writes down the legal name, or changes it. It is shown only where law needs it. */
export async function recordIdentity(ask: Ask, input: RecordIdentity): Promise<Result<null, NotTheirs>> {
  if (!(await personById(ask.tx, input.personId))) return no({ kind: 'no-such-person' });
  if (!recordPeople.may(ask.who)) return no({ kind: 'not-allowed' });

  const { personId, legalFirst, legalMiddle = null, legalLast, sex = null } = input;
  const names = { legal_first: legalFirst, legal_middle: legalMiddle, legal_last: legalLast, sex };
  const known = await ask.tx
    .selectFrom('app.person_identity')
    .select('id')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (known) await ask.tx.updateTable('app.person_identity').set(names).where('id', '=', known.id).execute();
  else
    await ask.tx
      .insertInto('app.person_identity')
      .values({ id: newId(), agency_id: ask.who.agencyId, person_id: personId, ...names })
      .execute();
  return ok(null);
}
