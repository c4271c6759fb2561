import type { RouteLine } from '../../../platform/http/route-line.ts';

const page = (name: string): string => `modules/partnerships/partners/pages/${name}`;
const viewing = (path: string, name: string): RouteLine => ({ path, page: page(name), action: 'partnerships.view' });
const keeping = (path: string, name: string): RouteLine => ({
  path,
  page: page(name),
  action: 'partnerships.keep',
  submits: 'partnerships.keep',
});
const partner = 'partners/:partnershipId';

/** The partners of the agency and the pages of each. */
export const routes: readonly RouteLine[] = [
  viewing('partners', 'partners.tsx'),
  keeping('partners/add', 'add.tsx'),
  keeping('partners/import', 'import.tsx'),
  { ...keeping('partners/prospects', 'prospects.tsx'), action: 'partnerships.view' },
  viewing('partners/print', 'print.tsx'),
  viewing(partner, 'partner.tsx'),
  keeping(`${partner}/change`, 'change.tsx'),
  keeping(`${partner}/move`, 'move.tsx'),
  keeping(`${partner}/level`, 'level.tsx'),
  keeping(`${partner}/score`, 'score.tsx'),
  keeping(`${partner}/people/new`, 'person.tsx'),
  keeping(`${partner}/people/:personId`, 'change-person.tsx'),
  { ...keeping(`${partner}/plan`, 'plan.tsx'), action: 'partnerships.view' },
  keeping(`${partner}/plan/:stepId`, 'plan-step.tsx'),
];
