/** What the children of a home call for, as the database tells it, and the skill that answers it. */
const SKILL_FOR: Readonly<Record<string, string>> = {
  severe_allergy: 'epinephrine',
  infant: 'infant_care',
  teen: 'teens',
  brothers_and_sisters: 'siblings',
  medicine: 'medicines',
  psychotropic_medicine: 'psychotropic',
  asthma: 'asthma',
  tube_feeding: 'tube_feeding',
};

/** Skills called for that no caregiver of the home has, each once, in the order they are called for. */
export function skillGaps(needs: readonly string[], has: readonly string[]): string[] {
  const skills = needs.flatMap(need => SKILL_FOR[need] ?? []);
  return [...new Set(skills)].filter(skill => !has.includes(skill));
}
