import type { Id } from '#kernel/ids.ts';
import { caseOfChild, teamOf } from '#modules/cases/index.ts';
import type { Ask } from '#platform/http/ask.ts';

/** Somebody who works for the child now. `role` is null for the primary worker. */
export type TeamMember = {
  readonly id: Id;
  readonly name: string;
  readonly phone: string | null;
  readonly role: string | null;
  /** Of the court, not of the agency. */
  readonly outside: boolean;
};

const OUTSIDE = ['judge', 'guardian_ad_litem', 'parent_attorney', 'child_attorney'];

/** The team of the child's open case now, the primary worker first; empty where the reader may not see the case. */
export async function teamOfChild(
  { tx, language, now }: Pick<Ask, 'tx' | 'language' | 'now'>,
  childId: Id,
): Promise<TeamMember[]> {
  const caseId = await caseOfChild(tx, childId);
  if (!caseId) return [];
  const team = await teamOf(tx, caseId, language);
  return team
    .filter(({ period }) => period.from <= now && (period.to === null || now < period.to))
    .filter(({ person_id }) => person_id === null || person_id === childId)
    .map(row => ({
      id: row.user_id,
      name: row.name,
      phone: row.phone,
      role: row.label,
      outside: OUTSIDE.includes(row.part ?? ''),
    }))
    .sort((a, b) => Number(a.role !== null) - Number(b.role !== null));
}
