import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { RecordRelationship, RecordRelationshipRefusal } from '../contract.ts';
import { recordPeople } from '../policy.ts';
import { personsById } from '../store/persons.ts';

/** Writes down that `relativeId` is the mother, uncle … of `personId`. */
export async function recordRelationship(
  ask: Ask,
  input: RecordRelationship,
): Promise<Result<{ id: Id }, RecordRelationshipRefusal>> {
  const { personId, relativeId, kind, note = null } = input;
  const seen = await personsById(ask.tx, [personId, relativeId]);
  if (!seen.has(personId) || !seen.has(relativeId)) return no({ kind: 'no-such-person' });
  if (!recordPeople.may(ask.who)) return no({ kind: 'not-allowed' });
  if (personId === relativeId) return no({ kind: 'same-person' });
  const known = await ask.tx
    .selectFrom('app.relationship_kind')
    .select('code')
    .where('code', '=', kind)
    .executeTakeFirst();
  if (!known) return no(invalid({ at: 'kind', code: 'not-one-of' }));
  const recorded = await ask.tx
    .selectFrom('app.relationship')
    .select('id')
    .where('person_id', '=', personId)
    .where('relative_id', '=', relativeId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  if (recorded) return no({ kind: 'already-recorded' });

  const id = newId();
  await ask.tx
    .insertInto('app.relationship')
    .values({ id, agency_id: ask.who.agencyId, person_id: personId, relative_id: relativeId, kind, note })
    .execute();
  return ok({ id });
}
