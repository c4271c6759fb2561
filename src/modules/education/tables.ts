// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of education: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.education_v_happening': {
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
  'app.education_v_school_place': {
    child_id: string | null;
    area_id: string | null;
    during: string | null;
  };
  'app.enrollment': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    school_id: string;
    grade: string | null;
    plan: 'none' | 'iep' | '504' | 'english_learner' | null;
    during: string;
  };
  'app.school': {
    id: string;
    agency_id: string;
    name: string;
    district: string | null;
    area_id: string | null;
    phone: string | null;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
