// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of education: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
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
