/** Reasons that are said: what the letters typed do not show by themselves. */
const told = [
  'ssn',
  'case-number',
  'member-number',
  'phone',
  'address',
  'services',
  'nickname',
  'sounds',
  'spelling',
  'part',
  'legal-name',
  'birth-date',
  'birth-date-swapped',
  'birth-date-near',
] as const;

/**
 * Which of the reasons are told: all but those anybody sees by reading the name. Where the name has the letters typed, a
 * legal name of the same letters says nothing more.
 */
export function telling(reasons: readonly string[]): (typeof told)[number][] {
  const plain = reasons.some(reason => ['exact', 'begins', 'words'].includes(reason));
  return told.filter(reason => reasons.includes(reason) && !(plain && reason === 'legal-name'));
}
