import type { Id } from '#kernel/ids.ts';
import type { AccountKind, Language } from '#platform/http/who.ts';
import type { Unit } from './agency.ts';
import { type Admin, follow, insertRow, moments } from './rows.ts';

type Staff = { name: string; role: string; since?: string; until?: string; language?: Language };

/** Somebody of the staff with one position, in a unit or in an organization at large. Answers with the account's id. */
export async function aStaffMember(
  db: Admin,
  at: Unit | { agencyId: Id; organizationId: Id },
  staff: Staff,
): Promise<Id> {
  const { agencyId, organizationId } = 'office' in at ? at.office : at;
  const { name, role, since = '2020-01-06', until = null, language = 'en' } = staff;
  const id = await insertRow(db, 'app.user_account', {
    agency_id: agencyId,
    kind: 'staff',
    name,
    language,
    active: true,
  });
  await insertRow(db, 'app.staff_member', {
    id,
    agency_id: agencyId,
    organization_id: organizationId,
    name,
    title: role,
    phone: '555-0100',
    languages: [language],
  });
  await insertRow(db, 'app.position', {
    agency_id: agencyId,
    user_id: id,
    role,
    unit_id: 'office' in at ? at.id : null,
    organization_id: organizationId,
    during: moments(since, until),
  });
  await follow(db, 'positions', id);
  return id;
}

/** An account for a person who is not staff: a caregiver, a parent. Answers with the account's id. */
export async function anAccountFor(
  db: Admin,
  agencyId: Id,
  personId: Id,
  kind: Exclude<AccountKind, 'staff'>,
  name: string,
  language: Language = 'en',
): Promise<Id> {
  const id = await insertRow(db, 'app.user_account', {
    agency_id: agencyId,
    kind,
    name,
    language,
    person_id: personId,
    active: true,
  });
  await follow(db, 'person', personId);
  return id;
}
