import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { schools } from '../store.ts';

export type AddSchool = {
  readonly name: string;
  readonly district?: string | null;
  readonly areaId?: Id | null;
  readonly phone?: string | null;
};

/** Adds a school to the agency's list. The same name in the same district is refused. */
export async function addSchool(ask: Ask, input: AddSchool): Promise<Result<{ id: Id }, Invalid>> {
  const { name, district = null, areaId = null, phone = null } = input;
  if (name.trim() === '') return no(invalid({ at: 'name', code: 'required' }));
  const listed = await schools(ask.tx);
  if (listed.some(school => school.name === name && school.district === district))
    return no(invalid({ at: 'name', code: 'already-listed' }));

  const id = newId();
  await ask.tx
    .insertInto('app.school')
    .values({ id, agency_id: ask.who.agencyId, name, district, area_id: areaId, phone })
    .execute();
  return ok({ id });
}
