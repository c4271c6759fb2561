import type { RouteLine } from '../../platform/http/route-line.ts';

const pages = 'modules/exchange/pages';
const action = 'exchange.import';

export const routes: readonly RouteLine[] = [
  { path: 'imports', page: `${pages}/imports.tsx`, action, submits: action },
  { path: 'imports/files', page: `${pages}/files.tsx`, action },
  { path: 'imports/:runId', page: `${pages}/import.tsx`, action, submits: action },
  { path: 'imports/:runId/report.json', page: `${pages}/report-json.ts`, action },
  { path: 'imports/:runId/report.csv', page: `${pages}/report-csv.ts`, action },
  { path: 'children/:childId/reported', page: `${pages}/reported.tsx`, action: 'exchange.view-reported' },
];
