import { type Id, newId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { CreateUnit, CreateUnitRefusal } from '../contract.ts';
import { manageAgency } from '../policy.ts';
import { missingTexts } from '../rules/required-text.ts';
import { officeExists } from '../store.ts';

/** Makes a supervisor's unit in an office. */
export async function createUnit(
  ask: Ask,
  { officeId, name }: CreateUnit,
): Promise<Result<{ id: Id }, CreateUnitRefusal>> {
  if (!manageAgency.may(ask.who)) return no({ kind: 'not-allowed' });
  if (!(await officeExists(ask.tx, officeId))) return no({ kind: 'no-such-office' });
  const missing = missingTexts({ name });
  if (missing) return no(missing);

  const id = newId();
  await ask.tx.insertInto('app.unit').values({ id, agency_id: ask.who.agencyId, office_id: officeId, name }).execute();
  return ok({ id });
}
