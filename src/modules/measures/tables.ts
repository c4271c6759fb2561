// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of measures: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.scorecard_answer': {
    id: string;
    agency_id: string;
    organization_id: string;
    quarter: string;
    words: string;
    answered_at: string;
    link_id: string | null;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
