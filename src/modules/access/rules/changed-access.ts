import type { CaregiverAccess } from '../contract.ts';

/** At one moment, some caregivers' access began and others' ended. Names in their order; one of the lists may be empty. */
export type ChangedAccess = {
  readonly at: string;
  readonly began: readonly string[];
  readonly ended: readonly string[];
};

/**
 * The newest change of caregivers' access by placement until now (ISO moment): whose began and whose ended at that very
 * moment. Null when no caregiver ever had access.
 */
export function changedAtTheSameMoment(access: readonly CaregiverAccess[], now: string): ChangedAccess | null {
  const placements = access.filter(row => row.source === 'placement');
  const moments = placements
    .flatMap(row => [row.since, row.until ?? row.since])
    .filter(moment => Temporal.Instant.compare(moment, now) <= 0);
  const at = moments.sort(Temporal.Instant.compare).at(-1);
  if (at === undefined) return null;
  const names = (rows: readonly CaregiverAccess[]) => [...new Set(rows.map(row => row.name))];
  return {
    at,
    began: names(placements.filter(row => row.since === at)),
    ended: names(placements.filter(row => row.until === at)),
  };
}
