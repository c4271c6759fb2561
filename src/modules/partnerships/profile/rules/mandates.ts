import type { Activity, ContributionKind } from './codes.ts';

/** What a partner must and must not do. */
export type Mandate = {
  readonly id: string;
  readonly title: string;
  readonly forbids: readonly Activity[];
  readonly requires: readonly Activity[];
};

/** Something planned goes against a mandate: it is about what the mandate rules out, or lacks what it asks for. */
export type MandateConflict = {
  readonly mandateId: string;
  readonly title: string;
  readonly kind: 'forbidden' | 'lacking';
  readonly activity: Activity;
};

/**
 * What a required activity guards: it has to be part of a plan only where the plan is about one of these. Required
 * activities that are not named here have to be part of whatever is planned.
 */
const GUARDS: Partial<Record<Activity, readonly Activity[]>> = {
  background_check: ['contact_with_children', 'transport'],
  consent: ['data_sharing'],
};

/** Conflicts between a partner's mandates and something planned, by its kinds of activity (S4-59). Nothing planned has none. */
export function conflictsWith(mandates: readonly Mandate[], planned: readonly Activity[]): MandateConflict[] {
  const about = new Set(planned);
  if (about.size === 0) return [];
  const lacking = (activity: Activity) =>
    !about.has(activity) && (GUARDS[activity]?.some(each => about.has(each)) ?? true);
  return mandates.flatMap(({ id, title, forbids, requires }) => {
    const conflict = (kind: MandateConflict['kind']) => (activity: Activity) => ({
      mandateId: id,
      title,
      kind,
      activity,
    });
    return [
      ...forbids.filter(activity => about.has(activity)).map(conflict('forbidden')),
      ...requires.filter(lacking).map(conflict('lacking')),
    ];
  });
}

/** What a contribution is about by its kind, for the check against mandates. */
const ABOUT: Partial<Record<ContributionKind, Activity>> = {
  transport: 'transport',
  space: 'use_of_space',
};
export const activityOf = (kind: ContributionKind): readonly Activity[] => (ABOUT[kind] ? [ABOUT[kind]] : []);
