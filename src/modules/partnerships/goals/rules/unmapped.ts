type Partner = { readonly partnershipId: string };
type Objective = Partner & { readonly objectiveId: string };

/**
 * Whom no goal of a community serves yet: objectives that are in none of its goals, and partners who have told no objective.
 */
export function unmapped<P extends Partner, O extends Objective>(
  partners: readonly P[],
  objectives: readonly O[],
  mapped: ReadonlySet<string>,
): { objectives: O[]; silent: P[] } {
  const here = new Set(partners.map(({ partnershipId }) => partnershipId));
  const told = new Set(objectives.map(({ partnershipId }) => partnershipId));
  return {
    objectives: objectives.filter(each => here.has(each.partnershipId) && !mapped.has(each.objectiveId)),
    silent: partners.filter(({ partnershipId }) => !told.has(partnershipId)),
  };
}
