// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of court: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.court_order': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    hearing_id: string | null;
    kind: string;
    ordered_on: string;
    recorded_by: string;
    recorded_at: string;
  };
  'app.court_packet': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    report_id: string;
    contents: unknown;
    attached: string[];
    document_id: string;
    made_by: string;
    made_at: string;
  };
  'app.court_report': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    hearing_id: string | null;
    language: 'en' | 'es';
    since: string;
    until: string;
    state: 'gathering' | 'draft' | 'filed' | 'superseded';
    begun_at: string;
    begun_by: string;
    steps: number;
    steps_done: number;
    failed: boolean;
    gathered_at: string | null;
    frozen: string | null;
    digest: Buffer | null;
    filed_at: string | null;
    filed_by: string | null;
    document_id: string | null;
    amends: string | null;
    amend_why: string | null;
  };
  'app.court_report_approval': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    report_id: string;
    part: 'supervisor' | 'counsel';
    decision: 'approved' | 'returned';
    note: string | null;
    of_text: Buffer;
    decided_by: string;
    decided_at: string;
  };
  'app.court_report_part': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    report_id: string;
    section: string;
    gathered: unknown | null;
    words: string | null;
    written_by: string | null;
    written_at: string | null;
  };
  'app.court_report_section': {
    code: string;
    en: string;
    es: string;
    place: number;
    about_en: string;
    about_es: string;
    written: 'may' | 'must';
  };
  'app.court_v_report': {
    id: string | null;
    child_id: string | null;
    hearing_id: string | null;
    state: string | null;
    since: string | null;
    until: string | null;
    filed_at: string | null;
    document_id: string | null;
  };
  'app.finding': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    hearing_id: string | null;
    kind: string;
    found_on: string;
    first_order: boolean | null;
    recorded_by: string;
    recorded_at: string;
  };
  'app.finding_kind': {
    code: string;
    en: string;
    es: string;
  };
  'app.hearing': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    kind: string;
    set_for: string;
    state: 'set' | 'held' | 'continued' | 'canceled';
    held_at: string | null;
    judge: 'dependency' | 'other' | null;
    plea: 'admit' | 'consent' | 'deny' | null;
    follows: string | null;
    recorded_by: string;
    recorded_at: string;
    early_demand: boolean | null;
  };
  'app.hearing_kind': {
    code: string;
    en: string;
    es: string;
  };
  'app.order_kind': {
    code: string;
    en: string;
    es: string;
  };
  'app.petition': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    kind: string;
    filed_on: string;
    early_demand: boolean | null;
    recorded_by: string;
    recorded_at: string;
  };
  'app.petition_kind': {
    code: string;
    en: string;
    es: string;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
