import type { Id } from '#kernel/ids.ts';

/** Pages of a child's record on which facts of each kind stand, and are entered or put right; the others have none yet. */
const PAGES: Readonly<Record<string, string>> = {
  birth: '/names',
  care: '/placement',
  placement: '/placement',
  'outside-foster-care': '/placement',
  'away-without-permission': '/placement',
  'sibling-apart': '/placement',
  'shelter-status': '/court',
  hearing: '/court',
  finding: '/court',
  petition: '/court',
  order: '/court',
  plea: '/court',
  'hearing-notice': '/court',
  'early-filing-demand': '/court',
  contact: '/contacts',
  'case-transfer': '/people',
  'partnership-plan': '/plan',
  'card-read': '/health',
  'school-change': '/school',
};

/** Pages where what is so of a child, or not, is answered. */
const TRAITS: Readonly<Record<string, string>> = {
  'indian-child': '/people',
  'appears-ill': '/health/card',
  'medicaid-enrolled': '/health',
  'seen-by-dentist': '/health/card',
  detained: '/placement',
  'placed-with-relative': '/placement',
  'reunification-goal': '/court',
};

/** Where facts of a kind stand in a child's record; null where no page shows them. */
export const whereItIsRecorded = (kind: string, childId: Id): string | null =>
  kind in PAGES ? `/children/${childId}${PAGES[kind]}` : null;

/** What is missing, as the engine names it: a kind of fact, one of its attributes, or a trait. */
export type Missing = { readonly fact: string; readonly attribute: string | null } | { readonly trait: string };

/** Reads `hearing.kind`, `birth`, `trait.indian-child`. */
export function readMissing(missing: string): Missing {
  const [first = '', ...rest] = missing.split('.');
  if (first === 'trait') return { trait: rest.join('.') };
  return { fact: first, attribute: rest.length > 0 ? rest.join('.') : null };
}

/** The page on which what is missing can be entered; null where there is none. */
export function whereToEnter(missing: string, childId: Id): string | null {
  const what = readMissing(missing);
  if (!('trait' in what)) return whereItIsRecorded(what.fact, childId);
  return what.trait in TRAITS ? `/children/${childId}${TRAITS[what.trait]}` : null;
}
