export type { Failure } from './contract.ts';
export { type Exported, exportCaseload } from './export/export-caseload.ts';
export type { Outcome } from './import-extract.ts';
export { outcomeGroups, outcomeReport } from './report-outcome.ts';
export { importTasks } from './run/import-jobs.ts';
export { type ImportPath, importPath } from './run/import-path.ts';
export { endBrokenImports } from './run/work-on-run.ts';
export { openSsn } from './seal-ssn.ts';
