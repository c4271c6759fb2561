// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of organizations: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.organization': {
    id: string;
    agency_id: string;
    name: string;
    services: string | null;
    area_served: string | null;
    languages: string[];
    phone: string | null;
    street: string | null;
    city: string | null;
    postal_code: string | null;
    verified_on: string | null;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
