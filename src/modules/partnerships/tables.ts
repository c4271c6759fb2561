// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of partnerships: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.budget_line': {
    id: string;
    agency_id: string;
    community_id: string;
    title: string;
    fund: string | null;
    cents: number;
    during: string;
    set_by: string;
    set_on: string;
  };
  'app.community': {
    id: string;
    agency_id: string;
    name: string;
    lead_user_id: string | null;
    began_on: string;
    ended_on: string | null;
    ended_why: string | null;
  };
  'app.community_area': {
    id: string;
    agency_id: string;
    community_id: string;
    area_code: string;
    during: string;
  };
  'app.figure_snapshot': {
    id: string;
    agency_id: string;
    community_id: string;
    taken_on: string;
    taken_by: string;
  };
  'app.library_step': {
    id: string;
    agency_id: string;
    library_id: string;
    code: string;
    phase: string;
    position: number;
    title_en: string;
    title_es: string;
    help_en: string | null;
    help_es: string | null;
    proof: 'words' | 'day' | 'person' | 'lead' | 'money' | 'snapshot';
    required: boolean;
    days: number;
    source: string | null;
  };
  'app.phase': {
    code: string;
    number: number;
    en: string;
    es: string;
    lead_en: string;
    lead_es: string;
  };
  'app.phase_plan': {
    id: string;
    agency_id: string;
    community_id: string | null;
    organization_id: string | null;
    library_id: string;
    adopted_on: string;
    adopted_by: string;
    ended_on: string | null;
  };
  'app.phase_stay': {
    id: string;
    agency_id: string;
    plan_id: string;
    phase: string;
    during: string;
    entered_by: string;
    missing: string[];
    reason: string | null;
  };
  'app.phase_step': {
    id: string;
    agency_id: string;
    plan_id: string;
    library_id: string;
    step_id: string;
    owner_id: string | null;
    due_on: string;
    done_on: string | null;
    done_by: string | null;
    proof_words: string | null;
    proof_day: string | null;
    proof_user_id: string | null;
    proof_name: string | null;
    budget_id: string | null;
    snapshot_id: string | null;
  };
  'app.snapshot_figure': {
    id: string;
    agency_id: string;
    snapshot_id: string;
    measure: string;
    period: string | null;
    numerator: number | null;
    denominator: number | null;
    value: string | null;
    missing: number;
  };
  'app.step_library': {
    id: string;
    agency_id: string;
    name: string;
    version: number;
    made_at: string;
    made_by: string | null;
    published_at: string | null;
  };
  'app.stock_phase_step': {
    code: string;
    phase: string;
    position: number;
    en: string;
    es: string;
    help_en: string | null;
    help_es: string | null;
    proof: 'words' | 'day' | 'person' | 'lead' | 'money' | 'snapshot';
    required: boolean;
    days: number;
    source: string;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
