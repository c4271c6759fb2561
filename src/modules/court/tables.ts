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
  'app.court_v_happening': {
    event_id: string | null;
    child_id: string | null;
    kind: string | null;
    at: string | null;
    day: string | null;
    until_at: string | null;
    until_day: string | null;
    what_en: string | null;
    what_es: string | null;
    how_en: string | null;
    how_es: string | null;
    name: string | null;
    by_user: string | null;
    why: string | null;
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
