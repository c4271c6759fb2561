import type { RouteLine } from '../../platform/http/route-line.ts';

const pages = 'modules/rulebook/pages';
const view = 'rulebook.view';
const take = 'rulebook.take';

export const routes: readonly RouteLine[] = [
  { path: 'rules', page: `${pages}/rules.tsx`, action: view },
  { path: 'rules/roles', page: `${pages}/roles.tsx`, action: view },
  { path: 'rules/records', page: `${pages}/records-begin.tsx`, action: take, submits: take },
  { path: 'rules/packs', page: `${pages}/packs.tsx`, action: view, submits: take },
  { path: 'rules/packs/:editionId', page: `${pages}/edition.tsx`, action: view, submits: take },
  { path: 'rules/packs/:editionId/file', page: `${pages}/edition-file.ts`, action: view },
  { path: 'rules/:ruleId', page: `${pages}/rule.tsx`, action: view },
];
