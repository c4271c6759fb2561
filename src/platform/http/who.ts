import type { Role } from '#platform/db/transaction.ts';

/** Kinds of people who sign in. Staff works for the agency; everybody else comes through the portal. */
export type AccountKind = 'staff' | 'caregiver' | 'parent' | 'youth' | 'court' | 'partner' | 'kin';

/** How far a member of staff's positions reach; `case` is the narrowest. */
export type Scope = 'case' | 'organization' | 'agency';

/** The person who is asking, as the session and the positions of this moment say. */
export type Who = {
  readonly userId: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly timeZone: string;
  readonly kind: AccountKind;
  readonly name: string;
  readonly language: Language;
  readonly personId: string | null;
  /** Codes of app.job_role held now: for staff their positions, for others their kind. */
  readonly roles: readonly string[];
  readonly scope: Scope;
  readonly unitIds: readonly string[];
  /** How this session was proven. `doorstep`: a link and six digits told in person, for one paper only. */
  readonly proof: 'password' | 'link' | 'doorstep' | 'story';
};

export type Language = 'en' | 'es';

/** The role a list page works as; a page about one record always works as `alongside_case` or `alongside_portal`. */
export function roleOf(who: Who, focused: boolean): Role {
  if (who.kind !== 'staff') return 'alongside_portal';
  if (focused || who.scope === 'case') return 'alongside_case';
  return who.scope === 'organization' ? 'alongside_office' : 'alongside_agency';
}
