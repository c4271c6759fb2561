import { newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { NotTheirs, RecordRace } from '../contract.ts';
import { recordPeople } from '../policy.ts';
import { personById } from '../store/persons.ts';

/** Writes down race and ethnicity as the family described it, in place of what was there. Several may be chosen. */
export async function recordRace(
  ask: Ask,
  { personId, races }: RecordRace,
): Promise<Result<null, NotTheirs | Invalid>> {
  if (!(await personById(ask.tx, personId))) return no({ kind: 'no-such-person' });
  if (!recordPeople.may(ask.who)) return no({ kind: 'not-allowed' });
  const chosen = [...new Set(races)];
  const known = await ask.tx.selectFrom('app.race').select('code').execute();
  const codes = new Set(known.map(race => race.code));
  if (chosen.length === 0 || chosen.some(race => !codes.has(race)))
    return no(invalid({ at: 'races', code: 'not-one-of' }));

  await ask.tx
    .deleteFrom('app.person_race')
    .where('person_id', '=', personId)
    .where('race', 'not in', chosen)
    .execute();
  const kept = await ask.tx.selectFrom('app.person_race').select('race').where('person_id', '=', personId).execute();
  const added = chosen.filter(race => !kept.some(row => row.race === race));
  if (added.length > 0) {
    const rows = added.map(race => ({ id: newId(), agency_id: ask.who.agencyId, person_id: personId, race }));
    await ask.tx.insertInto('app.person_race').values(rows).execute();
  }
  return ok(null);
}
