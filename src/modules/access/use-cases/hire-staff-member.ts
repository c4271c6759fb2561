import { type Id, newId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { missingTexts } from '#modules/agency/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { HireStaffMember, PositionRefusal } from '../contract.ts';
import { manageStaff } from '../policy.ts';
import { positionRefusal, writePosition } from '../positions.ts';
import { openAccount } from '../store/positions.ts';

/** Opens the account of a new member of staff, puts them into the directory and gives them their first position. */
export async function hireStaffMember(ask: Ask, input: HireStaffMember): Promise<Result<{ id: Id }, PositionRefusal>> {
  if (!manageStaff.may(ask.who)) return no({ kind: 'not-allowed' });
  const refusal = missingTexts({ name: input.name, title: input.title }) ?? (await positionRefusal(ask, input));
  if (refusal) return no(refusal);

  const id = newId();
  const { name, title, organizationId, language, languages, phone = null, email = null } = input;
  await openAccount(ask.tx, { id, kind: 'staff', name, language, personId: null });
  await ask.tx
    .insertInto('app.staff_member')
    .values({
      id,
      agency_id: ask.who.agencyId,
      organization_id: organizationId,
      name,
      title,
      phone,
      email,
      languages: [...languages],
    })
    .execute();
  await writePosition(ask, { ...input, userId: id });
  return ok({ id });
}
