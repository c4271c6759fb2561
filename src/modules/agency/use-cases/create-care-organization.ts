import { type Id, newId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { CreateCareOrganization, CreateCareOrganizationRefusal } from '../contract.ts';
import { manageAgency } from '../policy.ts';
import { missingTexts } from '../rules/required-text.ts';

/** Adds a care organization: the lead agency itself, a contracted case management organization, or the state department. */
export async function createCareOrganization(
  ask: Ask,
  { name, shortName, part }: CreateCareOrganization,
): Promise<Result<{ id: Id }, CreateCareOrganizationRefusal>> {
  if (!manageAgency.may(ask.who)) return no({ kind: 'not-allowed' });
  const missing = missingTexts({ name, shortName });
  if (missing) return no(missing);
  const taken = await ask.tx
    .selectFrom('app.care_organization')
    .select('id')
    .where('short_name', '=', shortName)
    .executeTakeFirst();
  if (taken) return no({ kind: 'short-name-in-use' });

  const id = newId();
  await ask.tx
    .insertInto('app.care_organization')
    .values({ id, agency_id: ask.who.agencyId, name, short_name: shortName, part })
    .execute();
  return ok({ id });
}
