// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of exchange: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.exchange_v_reported': {
    child_id: string | null;
    report: string | null;
    period_end: string | null;
  };
  'app.export_run': {
    id: string;
    agency_id: string;
    user_id: string;
    format: string;
    source: string | null;
    exported_at: string;
    files: number;
    rows_written: number;
    hidden_addresses: boolean;
    ssns: boolean;
    hidden_addresses_left_out: number;
    ssns_left_out: number;
  };
  'app.import_count': {
    id: string;
    agency_id: string;
    user_id: string;
    run_id: string;
    file: string;
    place: number;
    rows_read: number;
    rows_new: number;
    rows_changed: number;
    rows_same: number;
    rows_refused: number;
  };
  'app.import_key': {
    id: string;
    agency_id: string;
    source: string;
    file: string;
    key: string;
    row_id: string;
    run_id: string;
  };
  'app.import_problem': {
    id: string;
    agency_id: string;
    user_id: string;
    run_id: string;
    weight: 'refusal' | 'note';
    file: string;
    line: number | null;
    column_name: string | null;
    code: string;
    value: string | null;
    told: unknown | null;
    rows_like_it: number;
  };
  'app.import_run': {
    id: string;
    agency_id: string;
    user_id: string;
    format: 'caseload' | 'afcars';
    source: string;
    state: 'received' | 'checking' | 'checked' | 'taking' | 'taken' | 'failed' | 'dropped';
    state_at: string;
    brought_at: string;
    file_name: string;
    file_id: string | null;
    mapping: unknown | null;
    without_refused: boolean;
    step: string | null;
    steps_done: number;
    steps: number;
    failed_why: string | null;
    invited: number | null;
  };
  'app.reported_record': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    run_id: string;
    report: string;
    period_end: string;
    number: string;
    line: number;
    elements: unknown;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
