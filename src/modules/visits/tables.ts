// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of visits: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.contact': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    kind: string;
    way: 'in_person' | 'video' | 'phone' | 'letter' | 'text';
    place: string | null;
    held: boolean;
    alone_with_child: boolean | null;
    happened_at: string;
    made_by: string;
    entered_at: string;
    entered_by: string;
  };
  'app.contact_kind': {
    code: string;
    en: string;
    es: string;
    afcars: string | null;
  };
  'app.contact_place': {
    code: string;
    en: string;
    es: string;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
