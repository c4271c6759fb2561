// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of assessments: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.assessments_v_happening': {
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
  'app.assessments_v_need': {
    id: string | null;
    agency_id: string | null;
    office_id: string | null;
    person_id: string | null;
    case_id: string | null;
    kind: string | null;
    domain: string | null;
    kind_en: string | null;
    kind_es: string | null;
    term: string | null;
    sensitive: string | null;
    identified_on: string | null;
    ended_on: string | null;
    ended_why: string | null;
    waits_for: string | null;
  };
  'app.assessments_v_need_kind': {
    code: string | null;
    en: string | null;
    es: string | null;
    domain: string | null;
    sensitive: string | null;
    term: string | null;
  };
  'app.need': {
    id: string;
    agency_id: string;
    office_id: string | null;
    person_id: string;
    case_id: string | null;
    kind: string;
    sensitive: 'substance-use' | 'domestic-violence' | 'forensic' | null;
    taxonomy_term_id: string | null;
    words: string | null;
    urgency: 'safety' | 'soon' | 'routine';
    told_by: 'worker' | 'child' | 'parent' | 'caregiver' | 'provider' | 'school' | 'court' | 'screening' | 'intake';
    identified_on: string;
    recorded_by: string;
    recorded_at: string;
    ended_on: string | null;
    ended_why: 'met' | 'no-longer' | 'declined' | 'moved' | 'mistake' | null;
    waits_for: 'no-provider' | 'waiting-list' | 'transport' | 'language' | 'refused' | 'cost' | 'other' | null;
    wished_service_id: string | null;
  };
  'app.need_kind': {
    code: string;
    en: string;
    es: string;
    domain: string;
    sensitive: string | null;
    term: string | null;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
