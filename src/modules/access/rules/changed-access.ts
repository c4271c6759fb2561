import type { CaregiverAccess } from '../contract.ts';

/** At one moment, some caregivers' access began and others' ended. Names in their order; `ended` may be empty. */
export type ChangedAccess = {
  readonly at: string;
  readonly began: readonly string[];
  readonly ended: readonly string[];
};

/**
 * The newest beginning of caregivers' access by placement, and whose ended at that very moment. Null when no caregiver
 * ever had access.
 */
export function changedAtTheSameMoment(access: readonly CaregiverAccess[]): ChangedAccess | null {
  const placements = access.filter(row => row.source === 'placement');
  const moments = placements.map(row => row.since).sort();
  const at = moments.at(-1);
  if (at === undefined) return null;
  const names = (rows: readonly CaregiverAccess[]) => [...new Set(rows.map(row => row.name))];
  return {
    at,
    began: names(placements.filter(row => row.since === at)),
    ended: names(placements.filter(row => row.until === at)),
  };
}
