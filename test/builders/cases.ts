import { type Id, newId } from '#kernel/ids.ts';
import type { Unit } from './agency.ts';
import { type Admin, follow, insertRow, momentOf, moments, together } from './rows.ts';

export type Case = { readonly id: Id; readonly agencyId: Id; readonly unit: Unit };
type Part = 'child' | 'mother' | 'father' | 'parent' | 'relative' | 'household';

let numbers = 0;

/** A family's case with its primary worker, in the worker's unit. */
export async function aCase(
  db: Admin,
  unit: Unit,
  worker: Id,
  { name = 'Family', since = '2026-01-05', until = null as string | null } = {},
): Promise<Case> {
  const id = newId();
  const { agencyId, organizationId, id: officeId } = unit.office;
  numbers += 1;
  const life = moments(since, until);
  await together(db, async () => {
    await insertRow(db, 'app.case_file', {
      id,
      agency_id: agencyId,
      organization_id: organizationId,
      office_id: officeId,
      unit_id: unit.id,
      number: `CA-${1000 + numbers}`,
      name,
      life,
    });
    await insertRow(db, 'app.primary_assignment', { agency_id: agencyId, case_id: id, user_id: worker, during: life });
  });
  await follow(db, 'assignments', id);
  return { id, agencyId, unit };
}

/** Makes a person part of a case: its rows carry the case's office from then on. */
export async function aCaseMember(
  db: Admin,
  of: Case,
  personId: Id,
  part: Part,
  since = '2026-01-05',
  until: string | null = null,
): Promise<void> {
  await insertRow(db, 'app.case_member', {
    agency_id: of.agencyId,
    office_id: of.unit.office.id,
    case_id: of.id,
    person_id: personId,
    part,
    during: moments(since, until),
  });
  await follow(db, 'case_office', of.id);
}

/** Somebody else on the team of a case: `secondary`, `cover`, `specialist`, `judge` …; for one child when `childId` is given. */
export async function aTeamMember(
  db: Admin,
  of: Case,
  user: Id,
  part: string,
  { since = '2026-01-05', until = null as string | null, childId = null as Id | null } = {},
): Promise<void> {
  await insertRow(db, 'app.case_team_member', {
    agency_id: of.agencyId,
    case_id: of.id,
    user_id: user,
    part,
    person_id: childId,
    name: part,
    during: moments(since, until),
  });
  await follow(db, 'assignments', of.id);
}

/** The primary worker changes at a moment; the former one keeps nothing. */
export async function handOver(db: Admin, of: Case, to: Id, at: string): Promise<void> {
  await together(db, async () => {
    await db.admin.query(
      `update app.primary_assignment set during = tstzrange(lower(during), $2::timestamptz) where case_id = $1 and upper_inf(during)`,
      [of.id, momentOf(at)],
    );
    await insertRow(db, 'app.primary_assignment', {
      agency_id: of.agencyId,
      case_id: of.id,
      user_id: to,
      during: moments(at),
    });
  });
  await follow(db, 'assignments', of.id);
}
