import type { RouteLine } from '../../platform/http/route-line.ts';

const pages = 'modules/people/pages';

export const routes: readonly RouteLine[] = [
  {
    path: 'children/:childId/names',
    page: `${pages}/edit-names.tsx`,
    action: 'people.view-names',
    submits: 'people.edit-names',
  },
  { path: 'people/duplicates', page: `${pages}/duplicates.tsx`, action: 'people.view-duplicates' },
  {
    path: 'people/duplicates/:proposalId',
    page: `${pages}/compare-duplicate.tsx`,
    action: 'people.view-duplicates',
    submits: 'people.merge',
  },
  {
    path: 'people/merges/:mergeId',
    page: `${pages}/undo-merge.tsx`,
    action: 'people.merge',
    submits: 'people.merge',
  },
];
