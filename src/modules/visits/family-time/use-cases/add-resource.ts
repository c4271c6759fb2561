import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { allUnits } from '#modules/agency/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { AddResource } from '../contract.ts';

/** Adds a room or a car of an office that family time may use. Two of one name are told by the database's own key. */
export async function addResource(
  ask: Ask,
  input: AddResource,
): Promise<Result<{ id: Id }, ReturnType<typeof invalid>>> {
  const offices = new Set((await allUnits(ask.tx)).map(unit => unit.office_id));
  if (!offices.has(input.officeId)) return no(invalid({ at: 'officeId', code: 'not-one-of' }));
  const id = newId();
  await ask.tx
    .insertInto('app.family_resource')
    .values({
      id,
      agency_id: ask.who.agencyId,
      office_id: input.officeId,
      kind: input.kind,
      name: input.name,
      places: input.places,
      ended_on: null,
    })
    .execute();
  return ok({ id });
}
