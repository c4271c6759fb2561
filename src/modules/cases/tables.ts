// Generated from the migrated database by `npm run generate-tables`. Do not edit.
import type { ColumnType } from 'kysely';

/** The tables of cases: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.case_file': {
    id: string;
    agency_id: string;
    organization_id: string;
    office_id: string;
    unit_id: string;
    number: string;
    name: string;
    life: string;
    ends_at: ColumnType<string, never, never>;
  };
  'app.case_member': {
    id: string;
    agency_id: string;
    office_id: string;
    case_id: string;
    person_id: string;
    part: 'child' | 'mother' | 'father' | 'parent' | 'relative' | 'household';
    during: string;
    ends_at: ColumnType<string, never, never>;
  };
  'app.case_part': {
    code: string;
    en: string;
    es: string;
    role: string;
  };
  'app.case_team_member': {
    id: string;
    agency_id: string;
    case_id: string;
    user_id: string;
    part: string;
    person_id: string | null;
    name: string;
    phone: string | null;
    during: string;
    note: string | null;
    ends_at: ColumnType<string, never, never>;
  };
  'app.case_transfer': {
    id: string;
    agency_id: string;
    case_id: string;
    from_user: string;
    to_user: string;
    at: string;
    overlap_until: string | null;
    overlap_note: string;
  };
  'app.cases_v_child': {
    child_id: string | null;
    case_id: string | null;
    number: string | null;
    unit_id: string | null;
    office_id: string | null;
    organization_id: string | null;
    primary_worker_id: string | null;
    primary_worker: string | null;
  };
  'app.cases_v_child_ever': {
    child_id: string | null;
    case_id: string | null;
    unit_id: string | null;
  };
  'app.cases_v_happening': {
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
  'app.cases_v_open_child': {
    child_id: string | null;
    case_id: string | null;
  };
  'app.primary_assignment': {
    id: string;
    agency_id: string;
    case_id: string;
    user_id: string;
    during: string;
    reason: string | null;
    ends_at: ColumnType<string, never, never>;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
